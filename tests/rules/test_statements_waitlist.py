"""What a look at the waiting list and an offer cost; neither grows with how many people wait."""

from uuid import UUID

import pytest

from models import freed
from models.database import work
from tests.support.counting import counted
from tests.support.house import House
from tests.support.listing import cancels, everybody_waits, look

LOOK, OFFER = 16, 20


@pytest.fixture
def luis(house: House) -> UUID:
    """He has the one time that there is on Tuesdays."""
    doctor = house.doctor(appointment_approval_required=False)
    house.hours(doctor, "09:00", "09:30", ("tue",))
    house.service(doctor)
    luis = house.contact("+525522222222")
    with house.visit(luis) as visitor:
        visitor.book(house.wall("2026-03-03 09:00"))
    return luis


@pytest.mark.parametrize("people", [1, 30])
def test_a_look_and_an_offer_cost_the_same_however_many_wait(house: House, luis: UUID, people: int) -> None:
    everybody_waits(house, people)
    cancels(house, luis)
    house.passes(minutes=1)
    with counted(house) as said:
        (match,) = look(house).matches
    assert len(said) <= LOOK, said
    with counted(house) as said, work(house.engine, house.clinic_id) as session:
        assert freed.offer(session, house.clinic_id, match)[0] is not None
    assert len(said) <= OFFER, said
