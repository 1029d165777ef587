"""What staff do in a race, in place of doctor or patient."""

from datetime import datetime
from uuid import UUID

from models import acting
from models.acting import Act
from models.database import work
from models.errand import InPlace
from models.events import Actor
from models.facts import (
    Confirmed,
    Decide,
    Expired,
    MoveVisit,
    OfferedLate,
    Refused,
    Rejected,
    TooLate,
    Withdraw,
    Withdrawn,
)
from tests.races.acts import Heard
from tests.support.house import House

MARTA = Actor("staff", UUID(int=77), "Marta")


def staff_approve(house: House, _: UUID, request_id: UUID) -> Heard | None:
    return _at_desk(house, Decide(request_id, "approve", "tap"))


def staff_reject(house: House, _: UUID, request_id: UUID) -> Heard | None:
    return _at_desk(house, Decide(request_id, "reject", "tap"))


def staff_withdraw(house: House, _: UUID, request_id: UUID) -> Heard | None:
    return _at_desk(house, Withdraw(request_id))


def _at_desk(house: House, command: Act) -> Heard:
    """With a reason; a late yes ends nothing, it asks the patient anew."""
    with work(house.engine, house.clinic_id) as session:
        try:
            done = acting.act(session, InPlace(MARTA, "she called"), command)
        except Refused:
            return Heard(False, "expired", None)
    outcome = done.outcome
    assert isinstance(outcome, Confirmed | Rejected | Withdrawn | OfferedLate | TooLate)
    ended = any(isinstance(more, Expired | Confirmed | Rejected) for more in done.all if more is not outcome)
    request = outcome.previous if isinstance(outcome, OfferedLate) else outcome.request
    lost = isinstance(outcome, TooLate | OfferedLate)
    return Heard(ended or not lost, request.status, request.decided_by, isinstance(outcome, OfferedLate))


def staff_move(house: House, contact: UUID, start: datetime) -> bool:
    """Whether this person's visit has that time now."""
    with house.visit(contact, locked=False) as visitor:
        visit = visitor.view.visits()[0]
    with work(house.engine, house.clinic_id) as session:
        try:
            done = acting.act(session, InPlace(MARTA, "she called"), MoveVisit(visit.id, start, anyway=True))
        except Refused:
            return False
    return isinstance(done.outcome, Confirmed)
