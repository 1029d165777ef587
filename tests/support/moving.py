"""How a visit is moved in the tests of the booking core."""

from datetime import datetime
from typing import Any
from uuid import UUID

from models import sql
from models.facts import Confirmed, Held, Hold, Request, Submit, Submitted, Visit
from tests.support.ends import yes
from tests.support.house import House, Visitor


def hold_new(visitor: Visitor, visit: Visit, start: datetime, doctor_id: UUID | None = None) -> Held:
    """The new time, with the same doctor unless another is named."""
    wanted = doctor_id or visit.offer.doctor_id
    offer = next(one for one in visitor.offers(visit.offer.service) if one.doctor_id == wanted)
    held = visitor.hands.do(Hold(offer.service_id, offer.doctor_id, start, moves=visit.id), None)
    assert isinstance(held, Held)
    return held


def send(visitor: Visitor, held: Held, visit: Visit, second: datetime | None = None) -> Submitted | Confirmed:
    """Asks for it, with what was said for the visit."""
    old = visitor.view.request(visit.request_id)
    assert old is not None
    said = Submit(held, old.patient_id, old.patient_name, old.patient_age, dict(old.intake), second_start=second)
    outcome = visitor.hands.carry_out(said)
    assert isinstance(outcome, Submitted | Confirmed)
    return outcome


def move(house: House, contact: UUID, visit: Visit, start: datetime, doctor_id: UUID | None = None) -> Request:
    """The request to move it."""
    with house.visit(contact) as visitor:
        outcome = send(visitor, hold_new(visitor, visit, start, doctor_id), visit)
    assert isinstance(outcome, Submitted)
    return outcome.request


def booked(
    house: House, ahmed: UUID, contact: UUID, start: datetime, name: str = "Ana", service: str = "Consultation"
) -> Visit:
    """A visit that Dr Ahmed has approved."""
    with house.visit(contact) as visitor:
        request = visitor.ask(start, name, service).request
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(yes(request))
    assert isinstance(outcome, Confirmed)
    return outcome.visit


def next_visit(house: House, ahmed: UUID, contact: UUID, **wish: Any) -> Visit:
    """A visit at the next free time."""
    with house.visit(contact) as visitor:
        start = visitor.times(limit=1, **wish)[0].start
    return booked(house, ahmed, contact, start)


def visits(house: House) -> list[tuple[str, int]]:
    """Each visit's status and how often it was moved, the oldest first."""
    rows = house.rows(sql.visit.select().order_by(sql.visit.c.created_at, sql.visit.c.id))
    return [(row.status, row.reschedule_count) for row in rows]
