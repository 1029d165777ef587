"""How many statements a question or a command costs; a number that grows with the data is a bug."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from models import queue, sql
from models.database import work
from models.expiring import expire_request
from models.facts import CancelVisit, Confirmed, Decide, Submitted, Undo, Withdraw
from models.settling import settle_request
from tests.support.counting import Costs, counted
from tests.support.house import House

DOCTOR = "+971501234567"


@pytest.fixture
def ana(house: House) -> UUID:
    for number in range(5):
        doctor = house.doctor(f"Dr {'ABCDE'[number]}", whatsapp=None if number else DOCTOR, position=number)
        house.hours(doctor, "09:00", "13:00")
        house.service(doctor)
    return house.contact("+525511111111")


def test_the_next_ten_of_five_doctors_are_read_in_three_statements(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.view.offers()
        with counted(house) as said:
            visitor.times(limit=10)
        assert len(said) == 3  # rules, exceptions, claims
        with counted(house) as said:
            visitor.times(limit=10, after=house.wall("2026-03-02 10:00"))
        assert said == []  # the first look had read those days


def test_a_far_page_is_reached_in_few_looks(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.times()
        with counted(house) as said:
            visitor.view.times(visitor.offers(), part="evening")
        assert len(said) <= 5  # 7, 14, 28 and the rest of 60 days, where nothing is found


def test_a_list_of_days_is_read_in_few_looks(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.times(limit=1)
        with counted(house) as said:
            for day in range(45):
                visitor.times(limit=1, day=date(2026, 3, 3) + timedelta(days=day))
        assert len(said) <= 6


def test_a_turn_begins_with_two_statements(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor, counted(house) as said:
        view = visitor.view
        assert view.now.tzinfo
        assert view.clinic.name
        assert view.contact.phone
        assert view.offers()
        assert len(said) == 2


def test_who_has_nothing_yet_is_not_asked_what(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor, counted(house) as said:
        view = visitor.view
        assert [*view.open_requests(), *view.visits(), *view.entries(), *view.persons()] == []
        assert len(said) == 1  # who it is


def test_what_somebody_has_is_read_in_one_statement_each(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        visitor.ask(visitor.times(limit=1)[0].start)
    with house.visit(ana) as visitor, counted(house) as said:
        view = visitor.view
        assert len(view.open_requests()) == len(view.persons()) == 1
        assert [*view.visits(), *view.entries()] == []
        assert len(said) == 3


# With savepoint and release; a view that was read before. After a no, five are for the next times. Whoever cancels
# looks for a request to move the visit. What a hold is kept by is written with the commit, as one more.
COSTS = {
    "hold": 6,
    "change": 6,
    "keep": 1,
    "undo": 4,
    "submit": 14,
    "withdraw": 8,
    "approve": 10,
    "reject": 12,
    "note": 6,
    "take back": 7,
    "settle": 11,
    "cancel": 14,
    "expire": 11,
}


@pytest.fixture
def costs(house: House, ana: UUID) -> dict[str, int]:
    """Each command carried out once, and how many statements that took."""
    found = Costs(house)
    cost = found.of

    ten = house.wall("2026-03-02 10:00")
    half = timedelta(minutes=30)
    with house.visit(ana) as visitor:
        held = cost("hold", visitor, lambda: visitor.hold(ten))
        held = cost("change", visitor, lambda: visitor.hold(ten + half, instead_of=held))
        cost("keep", visitor, lambda: visitor.hands.keep(held))
        cost("undo", visitor, lambda: visitor.hands.undo(held))
        held = visitor.hold(ten)
        first = cost("submit", visitor, lambda: visitor.submit(held))
        assert isinstance(first, Submitted)
        cost("withdraw", visitor, lambda: visitor.hands.carry_out(Withdraw(first.request.id)))
        one, two = visitor.ask(ten, "Ana").request, visitor.ask(ten + half, "Eva").request
    ahmed = house.contact(DOCTOR)
    with house.visit(ahmed) as doctor:
        confirmed = cost("approve", doctor, lambda: doctor.hands.carry_out(Decide(one.id, "approve", "tap")))
        cost("reject", doctor, lambda: doctor.hands.carry_out(Decide(two.id, "reject", "tap")))
    assert isinstance(confirmed, Confirmed)
    with house.visit(ana) as visitor:
        three = visitor.ask(ten + 2 * half, "Zoe").request
    house.set(sql.clinic, undo_seconds=30)
    with house.visit(ahmed) as doctor:
        cost("note", doctor, lambda: doctor.hands.carry_out(Decide(three.id, "approve", "tap")))
        cost("take back", doctor, lambda: doctor.hands.carry_out(Undo(three.id)))
        doctor.hands.carry_out(Decide(three.id, "reject", "tap"))
    house.passes(minutes=1)
    with house.visit(ahmed) as doctor:
        cost("settle", doctor, lambda: settle_request(doctor.session, three.id))
    with house.visit(ana) as visitor:
        cost("cancel", visitor, lambda: visitor.hands.carry_out(CancelVisit(confirmed.visit.id, None)))
        late = visitor.ask(ten, "Ana").request
    house.passes(minutes=30)
    with house.visit(ana) as visitor:
        cost("expire", visitor, lambda: expire_request(visitor.session, late.id))
    return found


@pytest.mark.parametrize("command", COSTS)
def test_a_command_costs_no_more_than_it_did(costs: dict[str, int], command: str) -> None:
    assert costs[command] <= COSTS[command], costs


@pytest.mark.usefixtures("ana")
def test_the_queue_costs_three_statements_however_long_it_is(house: House) -> None:
    for number in range(4):
        with house.visit(house.contact(f"+52552222222{number}")) as visitor:
            visitor.ask(house.wall(f"2026-03-0{3 + number} 09:00"))
    with work(house.engine, house.clinic_id) as session, counted(house) as said:
        assert len(queue.pending(session)) == 4
        assert (queue.settled(session), queue.tasks(session)) == ([], [])
        assert len(said) == 3
