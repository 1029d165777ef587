"""When time is up: requests nobody answered and holds nobody finished, one transaction each for the sweep."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from models import locks, sql
from models.diary import Claim
from models.ending import end
from models.events import CLOCK
from models.facts import Expired, Rejected, Request
from models.offering import next_times
from models.requests import Found, by_id
from models.settling import make_final, rejected
from models.tasks import add_task

_t, _r = sql.slot.c, sql.request.c


def expire_request(session: Session, request_id: UUID) -> Expired | None:
    """Locks doctor and request, reads the clock again; None where somebody ended it first or gave it more time."""
    found = _locked(session, request_id)
    if found is None or not found.overdue:
        return None
    return Expired(
        expire(session, found),
        next_times(session, found.clinic_id, found.request.offer, found.now, urgent=found.request.is_urgent),
    )


def expire(session: Session, found: Found) -> Request:
    """Ends an overdue request that is locked already; its time is free from here on."""
    if found.request.waits_for == "doctor":
        add_task(session, "unanswered", contact_id=found.request.contact_id, request_id=found.request.id)
    return end(session, found, "expired", CLOCK)


def told(session: Session, found: Found, ended: Request) -> Expired | Rejected:
    """What is announced: "not booked", and the next times of the same offer, read once the claim is settled."""
    if ended.status == "rejected":
        return rejected(session, found, ended)
    return Expired(ended, next_times(session, found.clinic_id, ended.offer, found.now, urgent=ended.is_urgent))


def expire_hold(session: Session, slot_id: UUID) -> bool:
    """Frees a hold whose time is over, under its doctor's lock; False where it was submitted, kept or let go."""
    locks.doctor_of_claim(session, slot_id)
    overdue = (_t.id == slot_id) & sql.HELD & (_t.expires_at <= sql.NOW)
    return _let_go(session, overdue) > 0


def clear_the_way(session: Session, claims: Iterable[Claim]) -> list[tuple[Found, Request]]:
    """Expires what is overdue among these claims of a locked doctor; returns the requests that ended, to be told.

    A noted no is made final here for the same reason; a noted yes keeps its time.

    The sweep may be late; a time whose claim is over must not look taken to the next patient.
    """
    in_the_way = [claim.id for claim in claims if claim.overdue or claim.kind == "session"]
    if not in_the_way:
        return []
    these = _t.id.in_(in_the_way) | _t.session_id.in_(in_the_way)
    ended = [
        (found, make_final(session, found) if found.final else expire(session, found))
        for found in _overdue_requests(session, these)
    ]
    _let_go(session, these & sql.HELD & (_t.expires_at <= sql.NOW))
    return ended


def _overdue_requests(session: Session, these: ColumnElement[bool]) -> list[Found]:
    waiting = select(_r.id).join(sql.slot, _t.id == _r.slot_id).where(these, sql.PENDING)
    not_approved = _r.decision.is_distinct_from("approve")
    ids = session.scalars(waiting.where(_r.expires_at <= sql.NOW, not_approved).order_by(_r.id)).all()
    found = [_locked(session, request_id) for request_id in ids]
    return [one for one in found if one and (one.overdue or (one.final and one.request.decision == "reject"))]


def _locked(session: Session, request_id: UUID) -> Found | None:
    locks.request(session, request_id)
    return by_id(session, request_id)


def _let_go(session: Session, which: ColumnElement[bool]) -> int:
    gone = update(sql.slot).where(which).values(status="expired", current_reservations=0)
    return len(session.execute(gone.returning(_t.id)).all())
