"""Sixteen patients want the same time of one doctor: one of them gets it, the others are refused and nothing breaks."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from tests.races.acts import HARMLESS, Arrival, hold, hold_later, take_away
from tests.races.crowd import PEOPLE, Crowd, crowd, ever
from tests.support.house import DAYS, House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

SAME, OVERLAPPING, SEATS = 80, 60, 60  # rounds: 200 in all
CONTROL = 20
EACH_HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def ahmed(house: House) -> None:
    """Open all day and all night, a visit every quarter of an hour; and a group of three."""
    doctor = house.doctor()
    house.hours(doctor, "00:00", "12:00", DAYS, step=15)
    house.hours(doctor, "12:00", "00:00", DAYS, step=15)
    house.service(doctor)
    house.service(doctor, "Class", max_patients=3)


def people(house: House, *, guarded: bool = True) -> list[Arrival]:
    contacts = [house.contact(f"+5255000000{number:02}") for number in range(PEOPLE)]
    return [Arrival(house.url, house.clinic_id, contact, hold, guarded) for contact in contacts]


def hours(house: House, rounds: int) -> Iterator[datetime]:
    first = house.wall("2026-03-02 01:00")
    return (first + EACH_HOUR * number for number in range(rounds))


def winners(everybody: Crowd, start: datetime, service: str = "Consultation") -> int:
    told = everybody.together((start, service))
    assert set(map(type, told)) == {bool}, told
    return sum(told)


def test_one_of_sixteen_gets_the_time_and_the_seats_go_to_as_many_as_there_are(house: House) -> None:
    with crowd(people(house)) as everybody:
        assert {winners(everybody, start) for start in hours(house, SAME)} == {1}
        assert broken(house.owner) == []
        assert {winners(everybody, start, "Class") for start in hours(house, SEATS)} == {3}
    assert broken(house.owner) == []


def test_times_that_overlap_by_a_quarter_of_an_hour_are_one_time(house: House) -> None:
    halves = [
        Arrival(a.url, a.clinic_id, a.contact, hold_later if n % 2 else hold) for n, a in enumerate(people(house))
    ]
    with crowd(halves) as everybody:
        assert {winners(everybody, start) for start in hours(house, OVERLAPPING)} == {1}
    assert broken(house.owner) == []


def test_control_without_lock_and_constraint_the_doctor_is_booked_twice(house: House) -> None:
    take_away(house, HARMLESS)
    with crowd(people(house, guarded=False)) as everybody:
        times = hours(house, CONTROL)
        assert ever(CONTROL, lambda: everybody.together((next(times), "Consultation")).count(True) > 1)
    assert "I3 no doctor is in two places" in broken(house.owner)


def test_control_the_constraint_alone_holds_without_the_lock(house: House) -> None:
    with crowd(people(house, guarded=False)) as everybody:
        for start in hours(house, CONTROL):
            assert sum(told is True for told in everybody.together((start, "Consultation"))) <= 1
    assert "I3 no doctor is in two places" not in broken(house.owner)
