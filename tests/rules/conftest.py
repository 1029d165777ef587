"""A clinic, a phone, a provider for each test; the clinic's promises are checked once more when the test is over."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from models.facts import Request
from tests.support.ends import DOCTOR
from tests.support.fake_clinic import FakeClinic
from tests.support.house import House
from tests.support.invariants import broken
from tests.support.people import CLEANING, CONSULTATION, WITH_RUIZ
from tests.support.talk import Phone
from tests.support.templated import Place, templated
from tests.support.twilio_stand_in import stand_in


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    """Monday 2 March 2026, 08:00 in Mexico City."""
    house = House(database_url)
    house.it_is("2026-03-02 08:00")
    yield house
    house.close()
    assert broken(house.owner) == []


@pytest.fixture
def ahmed(house: House) -> UUID:
    """Dr Ahmed's contact: she writes from the number in the clinic's file."""
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return house.contact(DOCTOR)


@pytest.fixture
def ana(house: House) -> UUID:
    return house.contact("+525511111111")


@pytest.fixture
def asked(house: House, ahmed: UUID, ana: UUID) -> Request:  # noqa: ARG001  (without the doctor there is nothing to ask for)
    """Ana's request for nine o'clock, which waits for Dr Ahmed."""
    with house.visit(ana) as visitor:
        return visitor.ask(house.wall("2026-03-02 09:00")).request


@pytest.fixture
def clinic() -> FakeClinic:
    """Two services, one of them at two doctors; without a database."""
    return FakeClinic(CONSULTATION, WITH_RUIZ, CLEANING)


@pytest.fixture
def phone(clinic: FakeClinic) -> Phone:
    return Phone(clinic)


@pytest.fixture
def place(house: House) -> Iterator[Place]:
    """A clinic whose doctor's window is closed, at a provider that judges templates."""
    with stand_in() as twilio, templated(house, twilio) as place:
        yield place


@pytest.fixture
def approved(place: Place) -> Place:
    place.push()
    place.contents.judge("approved")
    place.status()
    return place


@pytest.fixture
def half_hours(house: House) -> UUID:
    """A doctor with two half hours on Tuesday mornings; she approves nothing."""
    doctor = house.doctor(appointment_approval_required=False)
    house.hours(doctor, "09:00", "10:00", ("tue",))
    house.service(doctor)
    return doctor


@pytest.fixture
def luis(house: House, half_hours: UUID) -> UUID:  # noqa: ARG001  (without her hours there is nothing to book)
    """He has booked the first of them."""
    luis = house.contact("+525522222222")
    with house.visit(luis) as visitor:
        visitor.book(house.wall("2026-03-03 09:00"))
    return luis


@pytest.fixture
def rosa(house: House) -> UUID:
    return house.contact("+525533333333")
