"""A clinic for each race, and what must hold when it is over."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from tests.support.ends import DOCTOR
from tests.support.house import DAYS, House


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    """Monday 2 March 2026, just after midnight in Mexico City."""
    house = House(database_url)
    house.it_is("2026-03-02 00:00")
    yield house
    house.close()


@pytest.fixture
def ana(house: House) -> UUID:
    """She writes to a doctor who is there all day and sees somebody every five minutes."""
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "00:00", "23:00", DAYS, step=5)
    house.service(doctor, duration=5)
    return house.contact("+525511111111")


@pytest.fixture
def ahmed(house: House) -> UUID:
    """She is there all day, and a visit lasts two of her steps."""
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "00:00", "23:00", DAYS, step=5)
    house.service(doctor, duration=10)
    return house.contact(DOCTOR)
