"""A decision that can be taken back for a while: noted, taken back, or made final once its time is over."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from models import ending, locks, sql, visits
from models.errand import Errand
from models.events import Actor, Change, write
from models.expiring import told
from models.facts import (
    Confirmed,
    Decide,
    DecisionNoted,
    Expired,
    Refused,
    Rejected,
    Request,
    Submitted,
    TooLate,
    Undo,
    Undone,
)
from models.overdue import decided_by, locked, make_final
from models.requests import Found, by_id

LATELY = timedelta(hours=1)
"""So long a bare "undo" still means the decision that was made last, and hears that it is too late."""
CLEARED: dict[str, Any] = {
    "decision": None, "decides_at": None, "decision_binding": None, "decided_by": None, "decided_by_kind": None,
    "rejection_reason": None,
}  # fmt: skip

_r = sql.request.c

Settled = list[Confirmed | Expired | Rejected | Submitted]


def undecided() -> ColumnElement[bool]:
    """A note's condition, read again by Postgres on the row it changes."""
    return sql.PENDING & _r.decision.is_(None)


def still_noted() -> ColumnElement[bool]:
    """The condition of taking a note back."""
    return sql.PENDING & _r.decision.is_not(None)


def note(errand: Errand, found: Found, command: Decide, doctor: Actor, reason: str) -> DecisionNoted:
    """Writes the decision down; until `undo_seconds` are over, or the deadline if that is earlier, it is not final.

    Raises ending.Lost.
    """
    if errand.staff:
        write_step(errand, found, "noted")
    decides_at = min(found.now + timedelta(seconds=errand.undo_seconds), found.request.expires_at)
    why = reason if command.verdict == "reject" and reason else None
    noted = {
        "decision": command.verdict,
        "decides_at": decides_at,
        "decision_binding": None if errand.staff else command.binding,
    }
    by = {"decided_by_kind": doctor.kind, "decided_by": doctor.id, "rejection_reason": why}
    _swap(errand.session, found, undecided(), noted | by)
    request = replace(found.request, decision=command.verdict, decides_at=decides_at, decided_by=doctor.called)
    return DecisionNoted(replace(request, rejection_reason=why), command.verdict, decides_at)


def undo(errand: Errand, command: Undo) -> Undone | TooLate:
    """Clears the doctor's own note; TooLate says what stands where there is none any more.

    Raises Refused("not-a-doctor"), Refused("not-yours"), Refused("undo-which"), Refused("nothing-to-undo").
    """
    doctor = errand.doctor
    if errand.staff:
        return _taken_back(errand, command)
    request_id = command.request_id or _only(errand.session, doctor)
    locks.request(errand.session, request_id)
    found = by_id(errand.session, request_id)
    if found is None or not found.request.is_for(doctor.id, found.now):
        raise Refused("not-yours")
    if found.final:
        return TooLate(settled(errand, found))
    if found.noted_by is None or found.noted_by.id != doctor.id:
        return TooLate(found.request)
    return _cleared(errand, found)


def _taken_back(errand: Errand, command: Undo) -> Undone | TooLate:
    """By staff, who may take back what anybody of the staff has noted."""
    staff, found = errand.staff, locked(errand.session, command.request_id) if command.request_id else None
    if staff is None or found is None or not staff.may(found.request.offer.doctor_id):
        raise Refused("not-yours")
    if found.final:
        return TooLate(settled(errand, found))
    if found.noted_by is None or found.noted_by.kind != "staff":
        return TooLate(found.request)
    write_step(errand, found, "undone")
    return _cleared(errand, found)


def _cleared(errand: Errand, found: Found) -> Undone:
    _swap(errand.session, found, still_noted(), CLEARED)
    return Undone(replace(found.request, decision=None, decides_at=None, decided_by=None, rejection_reason=None))


def write_step(errand: Errand, found: Found, step: str) -> None:
    """What staff did about a request that still waits is in its history too, with their reason."""
    change = Change(step, errand.doctor, "pending", request_id=found.request.id, why=errand.because(None))
    write(errand.session, found.clinic_id, found.now, change)


def settled(errand: Errand, found: Found) -> Request:
    """The request as it stands, a noted decision whose time is over made final first."""
    if not found.final:
        return found.request
    outcomes = settle(errand.session, found)
    errand.extra += outcomes
    return outcomes[0].request


def settle(session: Session, found: Found) -> Settled:
    """Makes a noted decision final, whose request is locked and whose time is over, its own outcome first.

    Raises ending.Lost.
    """
    ended = make_final(session, found)
    if ended.status != "approved":
        return [*told(session, found, ended)]
    request, visit = visits.begin(session, found, ended, decided_by(found))
    return [Confirmed(request, visit, by_rule=False)]


def settle_request(session: Session, request_id: UUID) -> Settled:
    """For the sweep; empty where it was taken back, withdrawn or made final by somebody who met it first."""
    locks.request(session, request_id)
    found = by_id(session, request_id)
    return settle(session, found) if found is not None and found.final else []


def _swap(session: Session, found: Found, where: ColumnElement[bool], values: dict[str, Any]) -> None:
    swapped = update(sql.request).where(_r.id == found.request.id, where).values(**values)
    if session.execute(swapped.returning(_r.id)).first() is None:
        raise ending.Lost(str(found.request.id))


def _only(session: Session, doctor: Actor) -> UUID:
    """The one noted decision of this doctor; where there is none, the one that became final last."""
    own = _r.decided_by == doctor.id
    noted = session.scalars(select(_r.id).where(own, still_noted()).order_by(_r.id).limit(2)).all()
    if len(noted) > 1:
        raise Refused("undo-which")
    lately = select(_r.id).where(own, sql.ENDED, _r.decided_at > sql.NOW - LATELY)
    last = session.scalar(lately.order_by(_r.decided_at.desc()).limit(1))
    if last is None and not noted:
        raise Refused("nothing-to-undo")
    return noted[0] if noted else UUID(str(last))
