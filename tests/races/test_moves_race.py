"""A yes to a move, its visit's cancellation and somebody else's wish at one instant: one of them, and never both."""

from typing import Any
from uuid import UUID

import pytest

from models import sql
from tests.races.acts import ENDLESS, HARMLESS, Arrival, approve_move, cancel_old, move_there, take_away
from tests.races.crowd import Crowd, crowd, ever, told
from tests.support.house import House
from tests.support.invariants import broken
from tests.support.moving import move, next_visit

pytestmark = pytest.mark.race

PEOPLE, ROUNDS, CONTROL = 8, 30, 20
DOCTOR = "+971501234567"
STANDING = "DROP TRIGGER only_a_standing_visit_is_moved ON reservation;"


@pytest.fixture
def ana(house: House, ahmed: UUID) -> UUID:  # noqa: ARG001  (without the doctor there is nothing to ask for)
    return house.contact("+525511111111")


def arrivals(house: House, *pairs: tuple[UUID, Any], guarded: bool = True) -> list[Arrival]:
    each = [Arrival(house.url, house.clinic_id, contact, act, guarded) for contact, act in pairs]
    return each * (PEOPLE // len(each))


def one_round(house: House, everybody: Crowd, ahmed: UUID, ana: UUID) -> tuple[str, str, int]:
    """How the visit and its move ended, and how many were told that it was them."""
    visit = next_visit(house, ahmed, ana)
    asked = move(house, ana, visit, visit.end)
    won = sum(told(everybody, (asked.id, visit.id)))
    (old,) = house.rows(sql.visit.select().where(sql.visit.c.id == visit.id))
    (request,) = house.rows(sql.request.select().where(sql.request.c.id == asked.id))
    house.passes(days=1)
    return old.status, request.status, won


def test_a_yes_to_a_move_and_the_visits_cancellation_never_both_happen(house: House, ahmed: UUID, ana: UUID) -> None:
    ends = set()
    with crowd(arrivals(house, (ahmed, approve_move), (ana, cancel_old))) as everybody:
        for _ in range(ROUNDS):
            ends.add(one_round(house, everybody, ahmed, ana))
    assert broken(house.owner) == []
    assert ends == {("rescheduled", "approved", 1), ("cancelled", "withdrawn", 1)}


def test_control_without_lock_and_swap_both_happen(house: House, ahmed: UUID, ana: UUID) -> None:
    take_away(house, ENDLESS + STANDING)
    with crowd(arrivals(house, (ahmed, approve_move), (ana, cancel_old), guarded=False)) as everybody:

        def ends_twice() -> bool:
            visit = next_visit(house, ahmed, ana)
            asked = move(house, ana, visit, visit.end)
            everybody.together((asked.id, visit.id))
            house.passes(days=1)
            return "I4 a request ends once, as its history says" in broken(house.owner)

        assert ever(CONTROL, ends_twice)


def movers(house: House, ahmed: UUID, *, guarded: bool = True) -> list[Arrival]:
    """Everybody has a visit of their own, and all of them want the same other time for it."""
    people = [house.contact(f"+5255000000{number:02}") for number in range(PEOPLE)]
    for person in people:
        next_visit(house, ahmed, person, after=house.wall("2026-03-05 00:00"))
    return [Arrival(house.url, house.clinic_id, person, move_there, guarded) for person in people]


def test_two_visits_never_move_to_one_time(house: House, ahmed: UUID) -> None:
    with crowd(movers(house, ahmed)) as everybody:
        for number in range(ROUNDS // 4):
            assert sum(told(everybody, house.wall(f"2026-03-03 {number + 6:02}:00"))) == 1
            house.passes(minutes=31)
    assert broken(house.owner) == []


def test_control_without_lock_and_constraint_they_do(house: House, ahmed: UUID) -> None:
    take_away(house, HARMLESS)
    with crowd(movers(house, ahmed, guarded=False)) as everybody:
        for number in range(4):
            everybody.together(house.wall(f"2026-03-03 {number + 6:02}:00"))
            house.passes(minutes=31)
    assert "I3 no doctor is in two places" in broken(house.owner)
