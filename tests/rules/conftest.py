"""A clinic for each test of the booking core, whose promises are checked once more when the test is over."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from models.facts import Request
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.invariants import broken


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
