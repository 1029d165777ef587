"""How a wish gets onto the waiting list and off it, and how often the list is looked at."""

from datetime import date
from uuid import UUID

import pytest

from models.facts import (
    JoinList,
    LeaveList,
    Refused,
    Suits,
)
from tests.support.house import House
from tests.support.listing import (
    ANY,
    cancels,
    is_due,
    look,
    next_minute,
    states,
    wishes,
)

NINE, TEN = "2026-03-03 09:00", "2026-03-03 09:30"
TUESDAY = Suits(date(2026, 3, 3), date(2026, 3, 3))


@pytest.fixture(autouse=True)
def doctor(half_hours: UUID) -> UUID:
    return half_hours


def test_who_books_for_themselves_waits_no_more(house: House, ana: UUID, luis: UUID) -> None:
    wishes(house, ana, TUESDAY)
    with house.visit(ana) as visitor:
        assert visitor.book(house.wall(TEN)).visit.ends_wish
        assert visitor.view.entries() == ()
    cancels(house, luis)
    assert (next_minute(house), states(house)) == ([], ["fulfilled"])


def test_another_service_does_not_end_the_wish(house: House, ana: UUID, doctor: UUID) -> None:
    house.service(doctor, "Cleaning")
    wishes(house, ana, TUESDAY)
    with house.visit(ana) as visitor:
        assert not visitor.book(house.wall(TEN), "Cleaning").visit.ends_wish
    assert states(house) == ["open"]


def test_who_leaves_the_list_gives_the_time_back(house: House, ana: UUID, luis: UUID, rosa: UUID) -> None:
    mine = wishes(house, ana, TUESDAY)
    wishes(house, rosa, TUESDAY, name="Rosa")
    cancels(house, luis)
    next_minute(house)
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(LeaveList(mine))
    assert states(house) == ["withdrawn", "open"]
    (offer,) = next_minute(house)
    assert offer.request.contact_id == rosa
    with house.visit(ana) as visitor, pytest.raises(Refused) as refused:
        visitor.hands.carry_out(LeaveList(mine))
    assert refused.value.why == "list-left"


def test_nobody_takes_another_persons_wish_back(house: House, ana: UUID, rosa: UUID) -> None:
    mine = wishes(house, ana)
    with house.visit(rosa) as visitor, pytest.raises(Refused):
        visitor.hands.carry_out(LeaveList(mine))
    assert states(house) == ["open"]


def refusal(house: House, contact: UUID, name: str, suits: Suits = ANY) -> str:
    with house.visit(contact) as visitor, pytest.raises(Refused) as refused:
        visitor.hands.carry_out(JoinList("Consultation", None, suits, None, name, 3, {}))
    return refused.value.why


def test_the_same_wish_twice_too_many_and_one_for_days_gone_by_are_refused(house: House, ana: UUID) -> None:
    assert refusal(house, ana, "Ana", Suits(last=date(2026, 3, 1))) == "list-past"
    wishes(house, ana)
    assert refusal(house, ana, "Ana") == "listed-already"
    for name in ("Leo", "Eva", "Max", "Zoe"):
        wishes(house, ana, name=name)
    assert refusal(house, ana, "Ben") == "list-full"


def test_a_wish_whose_last_day_is_over_ends(house: House, ana: UUID) -> None:
    mine = wishes(house, ana, Suits(last=date(2026, 3, 4)))
    house.it_is("2026-03-05 09:00")
    assert look(house).over == [mine]


def test_without_a_wish_nothing_is_due_and_with_one_a_clinic_once_a_minute(house: House, ana: UUID, rosa: UUID) -> None:
    assert not is_due(house)
    wishes(house, ana)
    wishes(house, rosa, name="Rosa")
    assert is_due(house)
    look(house)
    assert not is_due(house)
    house.passes(seconds=59)
    assert not is_due(house)
    house.passes(seconds=1)
    assert is_due(house)
