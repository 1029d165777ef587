"""What asking for another time of a visit does on its way, and how such a request ends with its visit."""

from uuid import UUID

from models import locks, moving, overdue, sql, visits
from models.ending import end
from models.errand import Errand
from models.events import Actor
from models.facts import Hold, MoveOver, OldVisit, Refused, Request
from models.free import Diary
from models.requests import Found
from models.settling import settled
from models.terms import Terms

_v = sql.visit.c


def diary_for(errand: Errand, hold: Hold) -> Diary:
    """The diary as the patient sees it who holds this time. Raises Refused, see moving.check, where it is to be a move
    that may not be."""
    if hold.moves is None:
        return errand.diary
    found = moving.check(_visit(errand, hold.moves), errand.contact.id, errand.max_moves)
    return errand.diary.leaving(moving.Leaving(found.visit, found.slot_id))


Left = tuple[OldVisit | None, list[tuple[Found, Request]]]
"""A visit that is to be moved, and what ended on the way to it."""


def leave(errand: Errand, hold: Hold, terms: Terms) -> Left:
    """Locks the doctor, and for a move also the doctor of the visit it moves; that visit, where it may be moved.

    An own request to move it that is overdue ends here: it would stand in the way. It is to be told when the new one
    is there, or its second choice would be asked for instead. Raises Refused, see moving.check.
    """
    before = moving.leaving(errand.session, hold.moves) if hold.moves else None
    others = {before.visit.offer.doctor_id} if before else set()
    locks.doctors(errand.session, terms.offer.doctor_id, *others)
    if hold.moves is None:
        return None, []
    found = _may_leave(errand, hold.moves)
    old, late = moving.Leaving(found.visit, found.slot_id).old, moving.open_move(errand.session, hold.moves)
    if late is None or not late.overdue:
        return old, []
    locks.request(errand.session, late.request.id)
    return old, [(late, overdue.expire(errand.session, late))]


def _may_leave(errand: Errand, reservation_id: UUID) -> visits.FoundVisit:
    found = _visit(errand, reservation_id)
    if errand.staff is None:
        return moving.check(found, errand.contact.id, errand.max_moves)
    if found and not errand.staff.may(found.visit.offer.doctor_id):
        raise Refused("not-yours")
    return moving.check_to_come(found)


def end_with_visit(errand: Errand, reservation_id: UUID, actor: Actor) -> Request | None:
    """Before a visit ends: the request that would move it is withdrawn in the same step, decided or not.

    To be called under the locks of `locks.doctor_of_visit`. A yes that cannot be taken back any more is written down
    instead: then the visit has been moved, and the caller finds it so.
    """
    found = moving.open_move(errand.session, reservation_id)
    if found is None:
        return None
    if found.final and found.request.decision == "approve":
        settled(errand, found)
        return None
    return withdrawn(errand, found, actor)


def withdrawn(errand: Errand, found: Found, actor: Actor) -> Request:
    """Ends it, and whoever is concerned is told."""
    locks.request(errand.session, found.request.id)
    ended = end(errand.session, found, "withdrawn", actor, why="visit over")
    by_patient = actor.kind == "patient"
    errand.extra.append(MoveOver(ended, "patient" if by_patient else "doctor", None if by_patient else actor.id))
    return ended


def _visit(errand: Errand, reservation_id: UUID) -> visits.FoundVisit | None:
    return next(iter(visits.find(errand.session, _v.id == reservation_id)), None)
