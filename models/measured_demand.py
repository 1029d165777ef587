"""What people wanted and did not get: wishes, times that were refused or not answered, tries left at the times."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from sqlalchemy import Integer, Text, case, cast, func, literal, literal_column, null, select, union_all
from sqlalchemy.orm import Session

from models import sql
from models.bookable import PARTS
from models.measured import Days, hour, share, weekday
from models.measured_funnel import UNDER_WAY

_h, _d, _r, _v, _b, _c, _s, _n = (
    table.c
    for table in (sql.entry, sql.doctor, sql.request, sql.visit, sql.tried, sql.clinic, sql.service, sql.unavailable)
)
What = Literal["not-free", "wish", "refused", "unanswered", "left"]
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)  # what one message writes is stamped one by one
TIMES = "slot"
"""The question that shows free times."""


@dataclass(frozen=True)
class Wanted:
    """Asked for so often, in that part of that day of the week, and not got by `unmet` of them.

    A None is "any", or, of a try that was left while times were shown, not known.
    """

    what: What
    service: str | None
    doctor: str | None
    weekday: int | None
    part: str | None
    asked: int
    unmet: int

    @property
    def share(self) -> float | None:
        return share(self.unmet, self.asked)


def wanted(session: Session, days: Days) -> list[Wanted]:
    """The most wanted first; one statement. A wish for several days of the week counts for each of them.

    A request is unmet if its patient got no visit that was booked later; a wish, if no time of it was taken; a time
    that was not free, if its phone asked for no other that was approved. Who made a wish within a day has only that.
    """
    rows: Any = union_all(_not_free(days), _wishes(days), _requests(days), _left(days)).subquery().c
    keys = (rows.what, rows.service, rows.doctor, rows.weekday, rows.part)
    unmet = func.count().filter(rows.unmet)
    query = select(*keys, func.count(), unmet).group_by(*keys).order_by(unmet.desc(), *keys)
    return [Wanted(*row) for row in session.execute(query)]


def _not_free(days: Days) -> Any:
    """Days of the week are kept from Sunday = 0."""
    met = select(_r.id).where(
        _r.clinic_id == _n.clinic_id, _r.contact_id == _n.contact_id, _r.status == sql.word("approved"),
        _r.created_at >= _n.created_at,
    )  # fmt: skip
    wished = select(_h.id).where(
        _h.clinic_id == _n.clinic_id, _h.contact_id == _n.contact_id,
        _h.created_at.between(_n.created_at, _n.created_at + DAY),
    )  # fmt: skip
    return (
        select(
            literal("not-free").label("what"),
            _n.service_name.label("service"),
            _d.name.label("doctor"),
            ((_n.weekday + 6) % 7).label("weekday"),
            _n.part_of_day.label("part"),
            (~met.correlate(sql.unavailable).exists()).label("unmet"),
        )
        .join_from(sql.unavailable, sql.doctor, (_d.clinic_id == _n.clinic_id) & (_d.id == _n.doctor_id), isouter=True)
        .where(days.have(_n.created_at), ~wished.correlate(sql.unavailable).exists())
    )


def _wishes(days: Days) -> Any:
    """Days of the week are kept from Sunday = 0."""
    day = func.unnest(func.coalesce(_h.weekdays, literal_column("'{NULL}'::int[]")))
    start = func.extract("hour", _h.start_from)
    return (
        select(
            literal("wish").label("what"),
            _h.service_name.label("service"),
            _d.name.label("doctor"),
            ((day + 6) % 7).label("weekday"),
            func.coalesce(_h.part_of_day, _part(start)).label("part"),
            (_h.status != "fulfilled").label("unmet"),
        )
        .outerjoin(sql.doctor, (_d.clinic_id == _h.clinic_id) & (_d.id == _h.doctor_id))
        .where(days.have(_h.created_at))
    )


def _requests(days: Days) -> Any:
    zone = func.coalesce(_d.timezone, _c.timezone)
    later = select(_v.id).where(
        _v.clinic_id == _r.clinic_id, _v.patient_id == _r.patient_id, _v.created_at > _r.created_at
    )
    return (
        select(
            case((_r.status == "rejected", "refused"), else_="unanswered"),
            _s.name,
            _d.name,
            weekday(_r.requested_time, zone),
            _part(hour(_r.requested_time, zone)),
            ~later.correlate(sql.request).exists(),
        )
        .join(sql.doctor, (_d.clinic_id == _r.clinic_id) & (_d.id == _r.doctor_id))
        .join(sql.service, (_s.clinic_id == _r.clinic_id) & (_s.id == _r.service_id))
        .join(sql.clinic, _c.id == _r.clinic_id)
        .where(days.have(_r.created_at), _r.status.in_(("rejected", "expired")), _r.waits_for == "doctor")
    )


def _left(days: Days) -> Any:
    """Tries that went no further than the times they were shown and asked for no other; unmet where none went on."""
    again = sql.tried.alias("again").c
    better = select(again.id).where(
        again.clinic_id == _b.clinic_id, again.contact_id == _b.contact_id, again.status.in_(("sent", "listed")),
        again.began_at > _b.began_at,
    )  # fmt: skip
    asked = select(_n.id).where(
        _n.clinic_id == _b.clinic_id,
        _n.contact_id == _b.contact_id,
        _n.created_at.between(_b.began_at - MINUTE, _b.last_at + MINUTE),
    )
    over = (_b.status == "left") | ((_b.status == "open") & (_b.last_at <= sql.NOW - UNDER_WAY))
    nothing = cast(null(), Text)
    unmet = ~better.correlate(sql.tried).exists()
    return select(literal("left"), nothing, nothing, cast(null(), Integer), nothing, unmet).where(
        days.have(_b.began_at), over, _b.step == TIMES, ~asked.correlate(sql.tried).exists()
    )


def _part(hours: Any) -> Any:
    return case(*((hours < span.stop, part) for part, span in PARTS.items()))
