"""Holding a time for a patient who is still answering: take, keep, let go, each under the doctor's lock."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Interval, cast, func, literal, null, select, update
from sqlalchemy.dialects.postgresql import TSTZMULTIRANGE, insert
from sqlalchemy.orm import Session

from models import locks, sql
from models.base import new_id
from models.bookable import Bookable
from models.database import at_last
from models.facts import Held, Hold, Refused, Request
from models.free import Diary
from models.moving import Leaving, busy_of
from models.overdue import clear_the_way
from models.requests import Found
from models.rules import Start
from models.terms import Terms

LONGEST = timedelta(minutes=30)  # from the first taking, however often it is kept
MARGIN = timedelta(seconds=5)  # longer than any unit of work waits for a lock

_t = sql.slot.c


def take(
    session: Session, diary: Diary, terms: Terms, hold: Hold, now: datetime, *, instead_of: Held | None = None
) -> tuple[Held, list[tuple[Found, Request]]]:
    """Holds the time for the diary's reader and lets go of whatever they held; also returns requests it found
    overdue, to be told once all is done.

    Raises Refused("slot-taken", drop="slot") where the time is off the rules or somebody else's; the caller's savepoint
    then keeps the old hold.
    """
    others = {instead_of.hold.doctor_id} if instead_of else set()
    others |= {diary.moving.visit.offer.doctor_id} if diary.moving else set()
    locks.doctors(session, hold.doctor_id, *others)
    offer, start, taken = diary.look(terms, hold.start, now, urgent=hold.urgent)
    claims = taken.of.get(hold.doctor_id, [])
    if start is None or not offer.fits(start, claims):
        raise taken_by_others()
    # Before the own hold goes: it may be the last seat of a session that the overdue ones share.
    late = clear_the_way(session, offer.meeting(start, claims))
    _release(session, (_t.held_by == diary.mine) & sql.HELD)
    waits = {"status": "held", "held_by": diary.mine, "expires_at": _ends(offer)}
    slot_id = place(session, diary.clinic_id, offer, start, waits, moving=diary.moving)
    if slot_id is None:
        raise taken_by_others()
    return Held(slot_id, hold, _ends(offer), offer.now), late


def taken_by_others() -> Refused:
    return Refused("slot-taken", drop="slot")


def keep(session: Session, held: Held, conversation_id: UUID, minutes: int) -> Held | None:
    """Runs the hold on from now; None where it ran out (or is about to) and must be taken again.

    Without the doctor's lock, so that a message that goes on to another doctor locks the two in their order. So it only
    looks, and the claim is written, and locked, when the unit of work has taken all its other locks: whoever has the
    doctor's and lets go of the claim meanwhile wins. Nobody can mean to expire it: that takes longer than MARGIN.
    """
    ends = func.least(sql.NOW + _span(timedelta(minutes=minutes)), _t.created_at + _span(LONGEST))
    mine = (_t.id == held.slot_id) & (_t.held_by == conversation_id) & sql.HELD
    expires_at = session.execute(select(ends).where(mine, _t.expires_at > sql.NOW + _span(MARGIN))).scalar()
    if expires_at is None:
        return None
    at_last(session, lambda: session.execute(update(sql.slot).where(mine).values(expires_at=ends)))
    return replace(held, expires_at=expires_at)


def let_go(session: Session, held: Held, conversation_id: UUID) -> None:
    """Frees the time at once; nothing happens where it ran out or became a request."""
    locks.doctors(session, held.hold.doctor_id)
    _release(session, (_t.id == held.slot_id) & (_t.held_by == conversation_id) & sql.HELD)


def _span(length: timedelta) -> Any:
    return cast(literal(length), Interval)


def _release(session: Session, which: Any) -> None:
    session.execute(update(sql.slot).where(which).values(status="released", current_reservations=0))


def _ends(offer: Bookable) -> datetime:
    return offer.now + min(offer.terms.hold, LONGEST)


def place(
    session: Session,
    clinic_id: UUID,
    offer: Bookable,
    start: Start,
    waits: Mapping[str, Any],
    *,
    moving: Leaving | None = None,
    overbook: str | None = None,
) -> UUID | None:
    """The claim's row, of a group session the patient's seat in it; None where somebody else has the time.

    `waits` says as what it waits and until when; what it would cover of the claim of the visit it moves, it leaves
    to that one for as long. With the reason for an overbooking it takes a time that others have, leaves to them what
    they cover, and is a claim of its own also where a group meets. To be called under the doctor's lock.
    """
    row: dict[str, Any] = {
        "clinic_id": clinic_id,
        "doctor_id": offer.terms.offer.doctor_id,
        "service_id": offer.terms.offer.service_id,
        "start_time": start.start,
        "end_time": start.end,
        "buffer_before_minutes": offer.terms.before,
        "buffer_after_minutes": offer.terms.buffer_after(start.rule),
        "created_at": offer.now,
    }
    mine = {"current_reservations": 1, **waits}
    seats = offer.terms.seats(start.rule)
    if overbook is not None:
        left = {"overbook_reason": overbook, "shared": _left_to_others(row)}
        return _claim(session, row | mine | ({"moves_slot_id": moving.slot_id} if moving else {}) | left)
    if seats == 1:
        return _claim(session, row | mine | (_beside(moving, offer) if moving else {}))
    session_id = _claim(session, row | {"kind": "session", "status": "available", "max_reservations": seats})
    session_id = session_id or _session_at(session, row)
    if session_id is None:
        return None
    seat = row | mine | {"id": new_id(), "kind": "seat", "session_id": session_id}
    session.execute(insert(sql.slot).values(**seat))
    return UUID(str(seat["id"]))


def _beside(moving: Leaving, offer: Bookable) -> dict[str, Any]:
    nothing = cast(literal("{}"), TSTZMULTIRANGE)
    shared = func.coalesce(busy_of(moving, offer.terms.offer.doctor_id), nothing)
    return {"moves_slot_id": moving.slot_id, "shared": shared}


def _left_to_others(row: Mapping[str, Any]) -> Any:
    """What the claims that are there already cover of it, by the function that also keeps it true as they end."""
    spans = ("start_time", "end_time", "buffer_before_minutes", "buffer_after_minutes")
    whole = func.busy_range(*(row[name] for name in spans))
    return func.left_to_others(
        row["clinic_id"], row["doctor_id"], null(), whole, cast("infinity", DateTime(timezone=True))
    )


def _claim(session: Session, row: dict[str, Any]) -> UUID | None:
    """None where the constraint knows of another claim: no error that would end the transaction."""
    new = insert(sql.slot).values(id=new_id(), **row)
    return session.execute(new.on_conflict_do_nothing(constraint="one_claim_at_a_time").returning(_t.id)).scalar()


def _session_at(session: Session, row: dict[str, Any]) -> UUID | None:
    """The open session of exactly this doctor, service and time."""
    same = (_t[name] == row[name] for name in ("clinic_id", "doctor_id", "service_id", "start_time", "end_time"))
    return session.execute(select(_t.id).where(*same, _t.kind == sql.word("session"), _t.live)).scalar()
