"""Several of the staff move visits of several people to one time at the same instant: one has it, the others stay."""

from uuid import UUID

import pytest

from tests.races.acts import HARMLESS, Arrival, take_away
from tests.races.acts_of_staff import staff_move
from tests.races.crowd import crowd, ever, told
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.invariants import broken
from tests.support.moving import next_visit

pytestmark = pytest.mark.race

PEOPLE, ROUNDS, CONTROL = 8, 15, 4


def movers(house: House, *, guarded: bool = True) -> list[Arrival]:
    """Each for a person with a visit of their own, later in the week."""
    ahmed = house.contact(DOCTOR)
    people: list[UUID] = [house.contact(f"+5255000000{number:02}") for number in range(PEOPLE)]
    for person in people:
        next_visit(house, ahmed, person, after=house.wall("2026-03-05 00:00"))
    return [Arrival(house.url, house.clinic_id, person, staff_move, guarded) for person in people]


@pytest.mark.usefixtures("ana")
def test_one_visit_has_the_time_and_the_others_stay(house: House) -> None:
    with crowd(movers(house)) as everybody:
        for number in range(ROUNDS):
            assert sum(told(everybody, house.wall(f"2026-03-03 {number + 6:02}:00"))) == 1
            house.passes(minutes=31)
    assert broken(house.owner) == []


@pytest.mark.usefixtures("ana")
def test_control_without_lock_and_constraint_several_have_it(house: House) -> None:
    take_away(house, HARMLESS)
    with crowd(movers(house, guarded=False)) as everybody:
        hours = (house.wall(f"2026-03-03 {hour:02}:00") for hour in range(6, 6 + CONTROL))

        def given_twice() -> bool:
            everybody.together(next(hours))
            house.passes(minutes=31)
            return "I3 no doctor is in two places" in broken(house.owner)

        assert ever(CONTROL, given_twice)
