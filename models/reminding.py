"""Reminders and thanks that wait in the outbox: whether one is still to be sent, and what a visit says of its own."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, cast, exists, func, or_, select, update
from sqlalchemy.orm import Session

from models import sql
from models.facts import Quiet
from models.tasks import add_task, close_task_about
from models.visits import OPEN

REMINDER, THANKS = "reminder:", "thanks:"
CALL = "remind_by_phone"
HALF_A_DAY, A_DAY, TWO_HOURS = 720, 1440, 120  # minutes
LOOK_AGAIN, GIVEN_UP = timedelta(hours=1), timedelta(days=2)
"""How often a visit that is over is looked at for having been completed, and after how long no more."""
WAITS = ("waiting", "sending", "parked")
_out, _v, _r, _c = sql.outbound.c, sql.visit.c, sql.request.c, sql.clinic.c
_offset = cast(func.split_part(_out.purpose, ":", 4), Integer)
_VISIT = (
    select(
        _v.status,
        _v.version,
        _v.start_time,
        _v.end_time,
        _v.timezone,
        _r.preferred_contact_method,
        _c.quiet_from,
        _c.quiet_to,
    )
    .join_from(sql.visit, sql.clinic, _c.id == _v.clinic_id)
    .outerjoin(sql.request, (_r.clinic_id == _v.clinic_id) & (_r.id == _v.request_id))
)


def purpose(reservation_id: UUID, version: int, minutes: int) -> str:
    """The key under which this visit is reminded of once, so long before it."""
    return f"{REMINDER}{reservation_id}:{version}:{minutes}"


@dataclass(frozen=True)
class Instead:
    """What becomes of a row that is not sent: it is dropped, or waits until a time that is not quiet."""

    until: datetime | None = None


def instead(session: Session, row: Any, now: datetime) -> Instead | None:
    """None where the reminder, or the thanks, may go out now.

    A reminder may while its visit is confirmed, unmoved and to come, and no later one of it has become due. Thanks wait
    until the doctor has written that the visit is over. In quiet hours both wait for their end. Whoever wants to be
    called is on the staff's list from this moment on.
    """
    visit = session.execute(_VISIT.where(_v.id == row.about_reservation_id)).first()
    thanks = row.purpose.startswith(THANKS)
    if visit is not None and thanks and visit.status in OPEN and now < visit.end_time + GIVEN_UP:
        return Instead(until=now + LOOK_AGAIN)
    if visit is None or not (visit.status == "completed" if thanks else _is_true(session, row, visit, now)):
        return Instead()
    quiet = Quiet(visit.quiet_from, visit.quiet_to)
    if quiet.holds(now, visit.timezone):
        return Instead(until=quiet.after(now, visit.timezone))
    if visit.preferred_contact_method == "phone" and not thanks:
        add_task(session, CALL, contact_id=row.contact_id, request_id=row.about_request_id)
        return Instead()
    return None


def _is_true(session: Session, row: Any, visit: Any, now: datetime) -> bool:
    _, _, version, minutes = row.purpose.split(":")
    stands = visit.status == "confirmed" and visit.start_time > now and visit.version == int(version)
    later = _of(row.about_reservation_id, int(version)) & _out.queue_number.is_not(None) & (_offset < int(minutes))
    return stands and not session.execute(select(exists().where(later))).scalar_one()


def _of(reservation_id: UUID, version: int) -> Any:
    named = f"{REMINDER}{reservation_id}:{version}:"
    return (_out.about_reservation_id == reservation_id) & _out.purpose.startswith(named)


def void(session: Session, reservation_id: UUID, request_id: UUID) -> None:
    """The visit is off or moved: what waits is dropped, and nobody need be called.

    Rows that a sender has in hand are passed over, since it holds them while it waits for the visit; it looks again.
    """
    named = or_(*(_out.purpose.startswith(f"{kind}{reservation_id}:") for kind in (REMINDER, THANKS)))
    mine = (_out.about_request_id == request_id, named)
    free = select(_out.id).where(*mine, _out.state.in_(("waiting", "parked")))
    free = free.with_for_update(key_share=True, skip_locked=True)
    dropped = {"state": "dropped", "park_reason": None}
    session.execute(update(sql.outbound).where(_out.id.in_(free.scalar_subquery())).values(**dropped))
    close_task_about(session, CALL, request_id=request_id, by="visit ended")
    count(session, reservation_id)


def count(session: Session, reservation_id: UUID) -> None:
    """Makes the visit's four flags true to its rows.

    `…_scheduled` says that the reminder waits, `…_sent` that it was handed over. Of the reminders that a clinic has
    chosen, "24h" is the one nearest to 1440 minutes of those at least half a day before, "2h" the one nearest to 120
    of the others; where there is none of a kind its flags stay false.
    """
    locked = select(_v.version).where(_v.id == reservation_id).with_for_update(key_share=True)
    version = session.execute(locked).scalar_one()
    rows = session.execute(select(_offset, _out.state, _out.handed_at).where(_of(reservation_id, version))).all()
    far = min((row for row in rows if row[0] >= HALF_A_DAY), key=lambda row: abs(row[0] - A_DAY), default=None)
    near = min((row for row in rows if row[0] < HALF_A_DAY), key=lambda row: abs(row[0] - TWO_HOURS), default=None)
    flags = _flags("24h", far) | _flags("2h", near)
    session.execute(update(sql.visit).where(_v.id == reservation_id).values(**flags))


def _flags(name: str, row: Any) -> dict[str, bool]:
    waits, sent = (False, False) if row is None else (row.state in WAITS, row.handed_at is not None)
    return {f"reminder_{name}_scheduled": waits, f"reminder_{name}_sent": sent}
