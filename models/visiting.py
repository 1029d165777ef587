"""What happens to a visit after it was promised: for now, that its patient cancels it."""

from dataclasses import replace

from sqlalchemy import update

from models import locks, sql, visits
from models.errand import Errand
from models.events import Change, write
from models.facts import Cancelled, CancelVisit, Refused, TooLate
from models.intake import cut
from models.requests import by_id

LONGEST_REASON = 500  # characters

_v, _t = sql.visit.c, sql.slot.c


def cancel_visit(errand: Errand, command: CancelVisit) -> Cancelled | TooLate:
    """Frees the time at once.

    Raises Refused("cutoff") with `code`, `until`, `start`, `timezone` when it is too late to do so in the chat, and
    Refused("not-yours").
    """
    locks.doctor_of_visit(errand.session, command.reservation_id)
    found = next(iter(visits.find(errand.session, _v.id == command.reservation_id)), None)
    if found is None or found.visit.contact_id != errand.contact.id:
        raise Refused("not-yours")
    visit = found.visit
    if visit.status == "confirmed" and visit.cancellable_until is not None and found.now >= visit.cancellable_until:
        raise Refused(
            "cutoff",
            code=visit.code,
            until=visit.cancellable_until,
            start=visit.start,
            timezone=visit.offer.timezone,
        )
    cancelled = visit.status == "confirmed" and _cancel(errand, found, cut(command.reason or "", LONGEST_REASON))
    request = by_id(errand.session, visit.request_id)
    if request is None:
        raise Refused("not-yours")
    if not cancelled:
        return TooLate(request.request)
    return Cancelled(replace(visit, status="cancelled"), request.request)


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
    return True
