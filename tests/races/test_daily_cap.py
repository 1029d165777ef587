"""The last place of a day: sixteen patients want sixteen different times, and as many get one as the day may have."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

import pytest

from tests.races.acts import Arrival, hold_apart
from tests.races.crowd import PEOPLE, crowd
from tests.support.house import DAYS, House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

ROUNDS, CONTROL = 25, 12
A_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def ahmed(house: House) -> None:
    """Half hours from midnight to noon, so that nobody wants the time of another."""
    doctor = house.doctor()
    house.hours(doctor, "00:00", "12:00", DAYS, max_patients_per_day=2)
    house.service(doctor)


def people(house: House, *, guarded: bool = True) -> list[Arrival]:
    contacts = [house.contact(f"+5255000000{number:02}") for number in range(PEOPLE)]
    return [
        Arrival(house.url, house.clinic_id, contact, partial(hold_apart, number=number), guarded)
        for number, contact in enumerate(contacts)
    ]


def days(house: House, rounds: int) -> Iterator[datetime]:
    first = house.wall("2026-03-03 01:00")
    return (first + A_DAY * number for number in range(rounds))


def winners(house: House, rounds: int, *, guarded: bool) -> Iterator[int]:
    with crowd(people(house, guarded=guarded)) as everybody:
        for day in days(house, rounds):
            told = everybody.together((day, "Consultation"))
            assert {type(each) for each in told} == {bool}, told
            yield sum(told)


def test_the_last_place_of_a_day_is_given_once(house: House) -> None:
    assert set(winners(house, ROUNDS, guarded=True)) == {2}
    assert broken(house.owner) == []


def test_control_without_the_doctors_lock_the_day_gets_too_many(house: House) -> None:
    assert any(won > 2 for won in winners(house, CONTROL, guarded=False))
