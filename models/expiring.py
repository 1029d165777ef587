"""When time is up: requests nobody answered and holds nobody finished, one transaction each for the sweep."""

from uuid import UUID

from sqlalchemy.orm import Session

from models import locks, sql
from models.facts import Expired, Rejected, Request, Submitted
from models.offering import next_times
from models.overdue import expire, let_go, locked
from models.requests import Found
from models.second_choice import request_second

_t = sql.slot.c

Told = list[Expired | Rejected | Submitted]


def expire_request(session: Session, request_id: UUID) -> Told:
    """Locks doctor and request, reads the clock again; empty where somebody ended it first or gave it more time."""
    found = locked(session, request_id)
    if found is None or not found.overdue:
        return []
    return told(session, found, expire(session, found))


def told(session: Session, found: Found, ended: Request) -> Told:
    """What is announced of an expiry or a no, once its claim is settled, its own first.

    "Not booked", with the next times of the same offer or with the request for the second choice; and whatever else
    was overdue where that one stands now.
    """
    if ended.status == "rejected":
        rejected, more = no(session, found, ended)
        return [rejected, *more]
    if ended.from_list:  # the time goes to the next one
        return [Expired(ended, ())]
    second, more = _second(session, found, ended)
    times = () if second else next_times(session, found.clinic_id, ended.offer, found.now, urgent=ended.is_urgent)
    return [Expired(ended, times, second), *more]


def no(session: Session, found: Found, ended: Request) -> tuple[Rejected, Told]:
    """The same of a no, and what is told beside it; the time that was refused is not offered."""
    second, more = _second(session, found, ended)
    urgent, but = ended.is_urgent, ended.start
    times = () if second else next_times(session, found.clinic_id, ended.offer, found.now, but=but, urgent=urgent)
    return Rejected(ended, times, second), more


def told_of(session: Session, ended: list[tuple[Found, Request]]) -> Told:
    """The same of all that was found overdue on the way."""
    return [outcome for found, one in ended for outcome in told(session, found, one)]


def expire_hold(session: Session, slot_id: UUID) -> bool:
    """Frees a hold whose time is over, under its doctor's lock; False where it was submitted, kept or let go."""
    locks.doctor_of_claim(session, slot_id)
    return let_go(session, (_t.id == slot_id) & sql.HELD & (_t.expires_at <= sql.NOW)) > 0


def _second(session: Session, found: Found, ended: Request) -> tuple[Request | None, Told]:
    """The request for the second choice, and what is to be announced of it and of what it met."""
    second, met = request_second(session, found, ended)
    asked: Told = [Submitted(second)] if second else []
    return second, asked + told_of(session, met)
