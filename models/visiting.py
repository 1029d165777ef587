"""What happens to a visit after it was promised: its patient says that they will come, or it is cancelled."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import update

from models import locks, moves, reminding, sql, visits
from models.errand import Errand
from models.events import Change, write
from models.facts import Cancelled, CancelVisit, Coming, ConfirmVisit, Refused, TooLate
from models.intake import cut
from models.offering import next_times
from models.requests import by_id

LONGEST_REASON = 500  # characters

_v, _t = sql.visit.c, sql.slot.c


def cancel_visit(errand: Errand, command: CancelVisit) -> Cancelled | TooLate:
    """Frees the time at once; a request to move the visit ends with it. Staff are bound by no cut-off.

    Raises Refused("cutoff") with `code`, `until`, `start`, `timezone` when it is too late to do so in the chat, and
    Refused("not-yours").
    """
    locks.doctor_of_visit(errand.session, command.reservation_id)
    found = _own(errand, command.reservation_id)
    visit = found.visit
    _in_time(errand, found)
    move = moves.end_with_visit(errand, visit.id, errand.patient) if visit.status == "confirmed" else None
    cancelled = visit.status == "confirmed" and _cancel(errand, found, cut(command.reason or "", LONGEST_REASON))
    request = by_id(errand.session, visit.request_id)
    if request is None:
        raise Refused("not-yours")
    if not cancelled:
        return TooLate(request.request)
    done = Cancelled(replace(visit, status="cancelled"), request.request, move, by_staff=errand.staff is not None)
    if not errand.staff:
        return done
    ours = (errand.session, errand.clinic_id, visit.offer, found.now)
    return replace(done, times=next_times(*ours, but=visit.start, urgent=request.request.is_urgent))


def _in_time(errand: Errand, found: visits.FoundVisit) -> None:
    visit = found.visit
    if errand.staff or visit.status != "confirmed" or visit.cancellable_until is None:
        return
    if found.now >= visit.cancellable_until:
        facts: dict[str, Any] = {"start": visit.start, "timezone": visit.offer.timezone}
        raise Refused("cutoff", code=visit.code, until=visit.cancellable_until, **facts)


def _own(errand: Errand, reservation_id: UUID) -> visits.FoundVisit:
    found = next(iter(visits.find(errand.session, _v.id == reservation_id)), None)
    staff = errand.staff
    if found is None or not (staff.may(found.visit.offer.doctor_id) if staff else _is_theirs(errand, found)):
        raise Refused("not-yours")
    return found


def _is_theirs(errand: Errand, found: visits.FoundVisit) -> bool:
    return found.visit.contact_id == errand.contact.id


def _cancel(errand: Errand, found: visits.FoundVisit, reason: str) -> bool:
    ends = {"status": "cancelled", "cancelled_at": found.now, "cancelled_by_kind": errand.patient.kind}
    ends |= {"cancelled_by": errand.patient.id, "cancellation_reason": reason or None}
    swapped = update(sql.visit).where(_v.id == found.visit.id, _v.status == "confirmed").values(**ends)
    if errand.session.execute(swapped.returning(_v.id)).first() is None:
        return False
    freed = update(sql.slot).where(_t.id == found.slot_id).values(status="released", current_reservations=0)
    errand.session.execute(freed)
    why = errand.because(reason or None)
    step = Change("cancelled", errand.patient, "confirmed", reservation_id=found.visit.id, why=why)
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
