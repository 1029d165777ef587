"""Staff overbook one time together, and while its older visit is cancelled: nothing is left to a claim that is gone."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

import pytest

from models.base import new_id
from models.facts import Cancelled, CancelVisit, Refused
from tests.races.acts import Arrival
from tests.races.crowd import PEOPLE, crowd
from tests.support.house import House
from tests.support.invariants import broken
from tests.support.moving import booked
from tests.support.staff import books

pytestmark = pytest.mark.race

ROUNDS, CONTROL = 25, 25
LEFT = "I3 what an overbooked claim leaves to others is theirs"
DOCTOR = "+971501234567"


@pytest.fixture
def ana(house: House, ahmed: UUID) -> UUID:  # noqa: ARG001  (without the doctor there is nothing to ask for)
    return house.contact("+525511111111")


def overbook(house: House, _: UUID, word: tuple[datetime, UUID | None]) -> bool:
    """Somebody at the desk, who has a reason; each has a name of their own."""
    try:
        return bool(books(house, word[0], f"Luz {new_id()}", source="walk_in", overbook="in pain", anyway=True))
    except Refused:
        return False


def cancel(house: House, contact: UUID, word: tuple[datetime, UUID]) -> bool:
    with house.visit(contact, locked=False) as visitor:
        return isinstance(visitor.hands.carry_out(CancelVisit(word[1], None)), Cancelled)


def desk(house: House, contact: UUID, *, guarded: bool = True) -> list[Arrival]:
    return [Arrival(house.url, house.clinic_id, contact, overbook, guarded)] * (PEOPLE // 2)


def test_all_who_are_overbooked_at_once_are_booked(house: House, ana: UUID) -> None:
    with crowd(desk(house, ana)) as everybody:
        for hour in range(4):
            assert everybody.together((house.wall(f"2026-03-03 {hour + 8:02}:00"), None)) == [True] * (PEOPLE // 2)
    assert broken(house.owner) == []


def test_control_without_the_lock_some_are_turned_away(house: House, ana: UUID) -> None:
    with crowd(desk(house, ana, guarded=False)) as everybody:
        hours = (house.wall(f"2026-03-03 {hour:02}:00") for hour in range(8, 12))
        assert any(False in everybody.together((at, None)) for at in hours)


def rounds(house: House, ahmed: UUID, ana: UUID, count: int, *, guarded: bool) -> Iterator[list[str]]:
    """The older visit is cancelled in the moment in which one person is overbooked at its time."""
    pair = [Arrival(house.url, house.clinic_id, ana, act, guarded) for act in (cancel, overbook)]
    with crowd(pair) as everybody:
        for _ in range(count):
            with house.visit(ana) as visitor:
                start = visitor.times(limit=1)[0].start
            visit = booked(house, ahmed, ana, start)
            everybody.together((start, visit.id))
            house.passes(minutes=20)
            yield broken(house.owner)


def test_what_is_cancelled_meanwhile_is_won_back(house: House, ahmed: UUID, ana: UUID) -> None:
    assert list(rounds(house, ahmed, ana, ROUNDS, guarded=True)) == [[]] * ROUNDS


def test_control_without_the_lock_time_is_left_to_nobody(house: House, ahmed: UUID, ana: UUID) -> None:
    assert any(LEFT in found for found in rounds(house, ahmed, ana, CONTROL, guarded=False))
