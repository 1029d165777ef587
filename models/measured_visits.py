"""What becomes of visits, how long before they are booked, and when the clinic is busy."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import Date, cast, func, literal, select, tuple_, union_all
from sqlalchemy.orm import Session

from models import sql
from models.measured import Days, hour, share, weekday

_v, _d, _i, _r = sql.visit.c, sql.doctor.c, sql.inbound.c, sql.request.c
LEADS = (1, 2, 4, 8, 15)
"""Days ahead at which the classes of lead time begin: the same day, a day, 2–3, 4–7, 8–14, 15 and more."""


@dataclass(frozen=True)
class Kept:
    """Visits of one doctor that were to begin in these days; all together has no doctor.

    `unsaid` are over, and nobody has said what became of them.
    """

    doctor_id: UUID | None
    doctor: str | None
    completed: int
    no_show: int
    cancelled: int
    unsaid: int

    @property
    def no_shows(self) -> float | None:
        return share(self.no_show, self.completed + self.no_show)


def kept(session: Session, days: Days) -> list[Kept]:
    """All together first, then each doctor by name; one statement. A visit that was moved counts where it went."""
    over = _v.status.in_(("confirmed", "arrived", "in_progress")) & (_v.end_time <= sql.NOW)
    counts = [func.count().filter(_v.status == status) for status in ("completed", "no_show", "cancelled")]
    query = (
        select(_d.id, _d.name, *counts, func.count().filter(over))
        .join(sql.doctor, (_d.clinic_id == _v.clinic_id) & (_d.id == _v.doctor_id))
        .where(days.have(_v.start_time), _v.status != "rescheduled")
        .group_by(func.grouping_sets(tuple_(_d.id, _d.name), tuple_()))
        .order_by(_d.name.is_(None).desc(), _d.name, _d.id)
    )
    return [Kept(*row) for row in session.execute(query)]


@dataclass(frozen=True)
class Lead:
    """How far ahead visits were booked: `counts` by class of LEADS, the median in hours."""

    visits: int
    counts: tuple[int, ...]
    median: float | None


def lead(session: Session, days: Days) -> Lead:
    """Of visits that were booked in these days, moved ones at their first booking; one statement.

    Days are counted on the visit's own wall: tomorrow is a day ahead however late it is tonight.
    """
    starts, booked_on = (cast(func.timezone(_v.timezone, at), Date) for at in (_v.start_time, _v.created_at))
    ahead = starts - booked_on
    edges = (0, *LEADS, 100_000)
    classes = [func.count().filter((ahead >= low) & (ahead < high)) for low, high in pairwise(edges)]
    hours = func.extract("epoch", _v.start_time - _v.created_at) / 3600
    median = func.percentile_cont(0.5).within_group(hours)
    booked = select(func.count(), median, *classes).where(days.have(_v.created_at))
    total, middle, *counts = session.execute(booked.where(_v.previous_reservation_id.is_(None))).one()
    return Lead(total, tuple(counts), middle)


@dataclass(frozen=True)
class Busy:
    """One hour of the week, on the clinic's wall: visits that begin, requests and messages that come."""

    weekday: int
    hour: int
    visits: int
    requests: int
    messages: int


def busy(session: Session, days: Days) -> list[Busy]:
    """Hours in which something happened; one statement."""
    gone = _v.status.in_(("cancelled", "rescheduled"))
    happened = union_all(
        select(literal("visit").label("what"), _v.start_time.label("at")).where(days.have(_v.start_time), ~gone),
        select(literal("request"), _r.created_at).where(days.have(_r.created_at)),
        select(literal("message"), _i.received_at).where(days.have(_i.received_at)),
    ).subquery().c  # fmt: skip
    when = (weekday(happened.at, days.zone), hour(happened.at, days.zone))
    counts = [func.count().filter(happened.what == what) for what in ("visit", "request", "message")]
    query = select(*when, *counts).group_by(*when).order_by(*when)
    rows: Iterable[Any] = session.execute(query)
    return [Busy(*row) for row in rows]
