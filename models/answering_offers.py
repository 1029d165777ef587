"""The patient's yes or no to a time that was offered (or staff's for them): a yes books it, nobody approves it again.

Only a time that the waiting list offered has been approved by nobody: where its doctor decides, she is asked now.
"""

from sqlalchemy import update

from models import claims, limits, sql, visits
from models.ending import end
from models.errand import Errand
from models.expiring import told_of
from models.facts import AcceptOffer, Confirmed, Declined, DeclineOffer, Request, Submitted, TooLate
from models.opening import Place, copied, deadline, open_request
from models.overdue import clear_the_way
from models.own_time import OwnTime, own_time
from models.requests import Found
from models.tasks import hand_on_emergencies
from models.terms import Terms
from models.truth import locked, of_patient, too_late

_r = sql.request.c


def accept_offer(errand: Errand, command: AcceptOffer) -> Confirmed | Submitted | TooLate:
    """The visit begins, or a request to the doctor that keeps the time.

    Raises Refused("not-yours"); of a time from the waiting list that its doctor has to approve also "limit-doctor",
    "limit-contact" (see limits.check), and "slot-taken" or "not-offered" where she cannot be asked any more.
    """
    found = of_patient(errand, locked(errand, command.request_id))
    late = _not_waiting(errand, found)
    if late is not None:
        return late
    if found.request.from_list:
        terms = errand.offered(found.request.offer.service_id)
        if terms.offer.approval_required:
            return _ask_doctor(errand, found, terms)
    approved = end(errand.session, found, "approved", errand.patient, why=errand.because("offer"))
    return Confirmed(*visits.begin(errand.session, found, approved, errand.patient), by_rule=False)


def decline_offer(errand: Errand, command: DeclineOffer) -> Declined | TooLate:
    """The time is free again. Raises Refused("not-yours")."""
    found = of_patient(errand, locked(errand, command.request_id))
    return _not_waiting(errand, found) or declined(errand, found)


def declined(errand: Errand, found: Found) -> Declined:
    """Ends an offer that is locked and open already: by a no, or by asking for another time."""
    return Declined(end(errand.session, found, "rejected", errand.patient, why="offer"))


def _ask_doctor(errand: Errand, found: Found, terms: Terms) -> Submitted:
    """The offer is superseded by a request of the same time that waits for the doctor; the wish waits for that one."""
    limits.check(limits.open_for_doctor(errand.session, errand.contact.id), found.request.patient_id, terms)
    previous = end(errand.session, found, "superseded", errand.patient, why=errand.because("offer"))
    time = own_time(errand, terms, previous.start, found.now)
    new = _held_for_doctor(errand, previous, time)
    errand.session.execute(update(sql.request).where(_r.id == previous.id).values(superseded_by=new.id))
    return Submitted(hand_on_emergencies(errand.session, previous, new))


def _held_for_doctor(errand: Errand, previous: Request, time: OwnTime) -> Request:
    terms, now = time.offer.terms, time.offer.now
    expires_at = deadline(terms, now, time.start.start)
    met = clear_the_way(errand.session, time.offer.meeting(time.start, time.claims))
    waits = {"status": "pending_approval", "expires_at": expires_at}
    ours = (errand.session, errand.clinic_id)
    slot_id = claims.place(*ours, time.offer, time.start, waits) if expires_at > now and time.clear else None
    if slot_id is None:
        raise claims.taken_by_others()
    place = Place(slot_id, time.start.start, expires_at, now)
    errand.extra += told_of(errand.session, met)
    return open_request(*ours, terms, place, words=copied(previous), actor=errand.patient).request


def _not_waiting(errand: Errand, found: Found) -> TooLate | None:
    """Why there is nothing to answer; None while it waits for the patient."""
    late = too_late(errand, found)
    return late or (TooLate(found.request) if found.request.waits_for != "patient" else None)
