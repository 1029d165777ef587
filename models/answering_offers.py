"""The patient's yes or no to a time that was offered: a yes books it, nobody has to approve it again."""

from models import visits
from models.ending import end
from models.errand import Errand
from models.facts import AcceptOffer, Confirmed, Declined, DeclineOffer, TooLate
from models.requests import Found
from models.truth import locked, of_patient, too_late


def accept_offer(errand: Errand, command: AcceptOffer) -> Confirmed | TooLate:
    """The visit begins. Raises Refused("not-yours")."""
    found = of_patient(errand, locked(errand, command.request_id))
    late = _not_waiting(errand, found)
    if late is not None:
        return late
    approved = end(errand.session, found, "approved", errand.patient, why="offer")
    return Confirmed(*visits.begin(errand.session, found, approved, errand.patient), by_rule=False)


def decline_offer(errand: Errand, command: DeclineOffer) -> Declined | TooLate:
    """The time is free again. Raises Refused("not-yours")."""
    found = of_patient(errand, locked(errand, command.request_id))
    return _not_waiting(errand, found) or declined(errand, found)


def declined(errand: Errand, found: Found) -> Declined:
    """Ends an offer that is locked and open already: by a no, or by asking for another time."""
    return Declined(end(errand.session, found, "rejected", errand.patient, why="offer"))


def _not_waiting(errand: Errand, found: Found) -> TooLate | None:
    """Why there is nothing to answer; None while it waits for the patient."""
    late = too_late(errand, found)
    return late or (TooLate(found.request) if found.request.waits_for != "patient" else None)
