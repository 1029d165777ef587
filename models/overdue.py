"""What is overdue ends where it is met: the sweep may be late, and a time that is over must not look taken."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from models import locks, sql
from models.diary import Claim
from models.ending import end
from models.events import CLOCK, Actor
from models.facts import Request
from models.requests import Found, by_id
from models.tasks import add_task

_t, _r = sql.slot.c, sql.request.c


def expire(session: Session, found: Found) -> Request:
    """Ends an overdue request that is locked already; its time is free from here on."""
    if found.request.waits_for == "doctor":
        add_task(session, "unanswered", contact_id=found.request.contact_id, request_id=found.request.id)
    return end(session, found, "expired", CLOCK)


def make_final(session: Session, found: Found) -> Request:
    """The end of a noted decision, for good from when the time to take it back was over, whenever the sweep came."""
    to = "approved" if found.request.decision == "approve" else "rejected"
    return end(session, found, to, decided_by(found), why=found.bound_by, at=found.request.decides_at)


def decided_by(found: Found) -> Actor:
    """Who took the decision that is noted."""
    if found.noted_by is None:
        raise ValueError(f"request {found.request.id} has no noted decision")
    return found.noted_by


def clear_the_way(session: Session, claims: Iterable[Claim]) -> list[tuple[Found, Request]]:
    """Expires what is overdue among these claims of a locked doctor; returns the requests that ended, to be told.

    A noted no is made final here for the same reason; a noted yes keeps its time.
    """
    in_the_way = [claim.id for claim in claims if claim.overdue or claim.kind == "session"]
    if not in_the_way:
        return []
    these = _t.id.in_(in_the_way) | _t.session_id.in_(in_the_way)
    ended = [
        (found, make_final(session, found) if found.final else expire(session, found))
        for found in _overdue_requests(session, these)
    ]
    let_go(session, these & sql.HELD & (_t.expires_at <= sql.NOW))
    return ended


def locked(session: Session, request_id: UUID) -> Found | None:
    """Doctor, then request, then status and clock again: a wait for a lock may last past the deadline."""
    locks.request(session, request_id)
    return by_id(session, request_id)


def let_go(session: Session, which: ColumnElement[bool]) -> int:
    """Ends holds; how many."""
    gone = update(sql.slot).where(which).values(status="expired", current_reservations=0)
    return len(session.execute(gone.returning(_t.id)).all())


def _overdue_requests(session: Session, these: ColumnElement[bool]) -> list[Found]:
    waiting = select(_r.id).join(sql.slot, _t.id == _r.slot_id).where(these, sql.PENDING)
    not_approved = _r.decision.is_distinct_from("approve")
    ids = session.scalars(waiting.where(_r.expires_at <= sql.NOW, not_approved).order_by(_r.id)).all()
    found = [locked(session, request_id) for request_id in ids]
    return [one for one in found if one and (one.overdue or (one.final and one.request.decision == "reject"))]
