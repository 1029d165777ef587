"""What happens to a visit after it was promised: its patient says that they will come, or cancels it."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import update

from models import locks, moves, reminding, sql, visits
from models.errand import Errand
from models.events import Change, write
from models.facts import Cancelled, CancelVisit, Coming, ConfirmVisit, Refused, TooLate
from models.intake import cut
from models.requests import by_id

LONGEST_REASON = 500  # characters

_v, _t = sql.visit.c, sql.slot.c


def cancel_visit(errand: Errand, command: CancelVisit) -> Cancelled | TooLate:
    """Frees the time at once; a request to move the visit ends with it.

    Raises Refused("cutoff") with `code`, `until`, `start`, `timezone` when it is too late to do so in the chat, and
    Refused("not-yours").
    """
    locks.doctor_of_visit(errand.session, command.reservation_id)
    found = _own(errand, command.reservation_id)
    visit = found.visit
    if visit.status == "confirmed" and visit.cancellable_until is not None and found.now >= visit.cancellable_until:
        raise Refused(
            "cutoff",
            code=visit.code,
            until=visit.cancellable_until,
            start=visit.start,
            timezone=visit.offer.timezone,
        )
    move = moves.end_with_visit(errand, visit.id, errand.patient) if visit.status == "confirmed" else None
    cancelled = visit.status == "confirmed" and _cancel(errand, found, cut(command.reason or "", LONGEST_REASON))
    request = by_id(errand.session, visit.request_id)
    if request is None:
        raise Refused("not-yours")
    if not cancelled:
        return TooLate(request.request)
    return Cancelled(replace(visit, status="cancelled"), request.request, move)


def _own(errand: Errand, reservation_id: UUID) -> visits.FoundVisit:
    found = next(iter(visits.find(errand.session, _v.id == reservation_id)), None)
    if found is None or found.visit.contact_id != errand.contact.id:
        raise Refused("not-yours")
    return found


def _cancel(errand: Errand, found: visits.FoundVisit, reason: str) -> bool:
    ends = {"status": "cancelled", "cancelled_at": found.now, "cancelled_by_kind": "patient"}
    ends |= {"cancelled_by": errand.contact.id, "cancellation_reason": reason or None}
    swapped = update(sql.visit).where(_v.id == found.visit.id, _v.status == "confirmed").values(**ends)
    if errand.session.execute(swapped.returning(_v.id)).first() is None:
        return False
    freed = update(sql.slot).where(_t.id == found.slot_id).values(status="released", current_reservations=0)
    errand.session.execute(freed)
    step = Change("cancelled", errand.patient, "confirmed", reservation_id=found.visit.id, why=reason or None)
    write(errand.session, errand.clinic_id, found.now, step)
    reminding.void(errand.session, found.visit.id, found.visit.request_id)
    return True


def confirm_visit(errand: Errand, command: ConfirmVisit) -> Coming | TooLate:
    """Notes when they said so first; the doctor need not hear of it. Raises Refused("not-yours")."""
    locks.doctor_of_visit(errand.session, command.reservation_id)
    found = _own(errand, command.reservation_id)
    request = by_id(errand.session, found.visit.request_id)
    if request is None:
        raise Refused("not-yours")
    if found.visit.status != "confirmed" or found.visit.start <= found.now:
        return TooLate(request.request)
    at = found.visit.confirmed_at or found.now
    errand.session.execute(update(sql.visit).where(_v.id == found.visit.id).values(patient_confirmed_at=at))
    return Coming(replace(found.visit, confirmed_at=at), request.request)
