"""Staff close a time in the moment in which a patient asks for it: one of them is told, and nobody is left outside."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

import pytest

from models import locks, sql
from models.availability import Keep, save
from models.database import work
from models.errand import InPlace
from models.facts import Refused
from models.hours_edit import Exceptional
from models.rules import Change
from tests.races.acts import Arrival
from tests.races.crowd import Failed, crowd
from tests.support.house import DAYS, House
from tests.support.invariants import broken
from tests.support.staff import ROSA

pytestmark = pytest.mark.race

ROUNDS, CONTROL = 25, 25


@pytest.fixture
def doctor(house: House) -> UUID:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "10:00", DAYS)
    house.service(doctor)
    return doctor


def ask(house: House, contact: UUID, start: datetime) -> bool:
    """Holds the time and sends the request."""
    try:
        with house.visit(contact, locked=False) as visitor:
            return bool(visitor.ask(start).request.code)
    except Refused:
        return False


def close(house: House, doctor: UUID, start: datetime) -> bool:
    """That day, as it was previewed: with nobody in it."""
    day: date = start.date()
    edit = Exceptional(None, Change("closed", day, day, time(9), time(10)))
    try:
        with work(house.engine, house.clinic_id) as session:
            save(session, house.clinic_id, Keep(doctor, [edit], frozenset()), InPlace(ROSA, "Training"))
    except Refused:
        return False
    return True


def close_unlocked(house: House, doctor: UUID, start: datetime) -> bool:
    locks.doctors_of_moves = lambda *_: None
    return close(house, doctor, start)


def rounds(house: House, doctor: UUID, count: int, closes: Any) -> Iterator[tuple[bool, bool]]:
    """Whether the patient was heard, and whether the time was closed."""
    ana = house.contact("+525511111111")
    pair = [Arrival(house.url, house.clinic_id, ana, ask), Arrival(house.url, house.clinic_id, doctor, closes)]
    with crowd(pair) as everybody:
        for number in range(count):
            told = everybody.together(house.wall(f"2026-03-{number + 3:02} 09:00"))
            assert not [one for one in told if isinstance(one, Failed)], told
            yield told[0], told[1]
            house.passes(minutes=40)


def test_a_time_is_never_closed_over_somebody_who_was_not_in_the_preview(house: House, doctor: UUID) -> None:
    assert set(rounds(house, doctor, ROUNDS, close)) <= {(True, False), (False, True)}
    assert broken(house.owner) == []
    assert house.rows(sql.exception.select()) != [] or house.rows(sql.request.select()) != []


def test_control_without_the_doctors_lock_it_is(house: House, doctor: UUID) -> None:
    assert (True, True) in rounds(house, doctor, CONTROL, close_unlocked)
