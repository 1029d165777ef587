"""How many statements an offer, its answer, a late yes and a second choice cost."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from models.facts import AcceptOffer, Decide, DeclineOffer, OfferedLate, Propose, Proposed, Request
from tests.support.counting import Costs
from tests.support.house import House, Visitor

# A new request costs nine: its claim, the code and its row, its first event, the task it closes, and its reading.
COSTS = {"propose": 16, "accept": 10, "decline": 8, "late yes": 17, "second": 19}


@pytest.fixture
def costs(house: House, ahmed: UUID, ana: UUID) -> dict[str, int]:
    """Each command carried out once, and how many statements that took."""
    found = Costs(house)
    cost = found.of

    nine = house.wall("2026-03-02 09:00")
    half = timedelta(minutes=30)
    with house.visit(ana) as visitor:
        asked = visitor.ask(nine, "Ana").request
    with house.visit(ahmed) as doctor:
        offered = cost("propose", doctor, lambda: propose(doctor, asked, nine + half))
    with house.visit(ana) as visitor:
        cost("decline", visitor, lambda: visitor.hands.carry_out(DeclineOffer(offered.id)))
        asked = visitor.ask(nine, "Ana", second_start=nine + 3 * half).request
    with house.visit(ahmed) as doctor:
        cost("second", doctor, lambda: doctor.hands.carry_out(Decide(asked.id, "reject", "tap")))
        (second,) = doctor.view.waiting()
    house.passes(minutes=31)
    with house.visit(ahmed) as doctor:
        late = cost("late yes", doctor, lambda: doctor.hands.carry_out(Decide(second.id, "approve", "tap")))
    assert isinstance(late, OfferedLate)
    with house.visit(ana) as visitor:
        cost("accept", visitor, lambda: visitor.hands.carry_out(AcceptOffer(late.request.id)))
    return found


def propose(doctor: Visitor, request: Request, start: datetime) -> Request:
    outcome = doctor.hands.carry_out(Propose(request.id, start, "tap"))
    assert isinstance(outcome, Proposed)
    return outcome.request


def test_a_command_costs_no_more_than_it_did(costs: dict[str, int]) -> None:
    assert {name: count for name, count in costs.items() if count > COSTS[name]} == {}, costs
