"""What patients of the machine do: the commands behind their words and taps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

from sqlalchemy.orm import Session

from models.facts import (
    AcceptOffer,
    AnswerQuestion,
    CancelVisit,
    Command,
    ConfirmVisit,
    DeclineOffer,
    FreeTime,
    Held,
    Hold,
    JoinList,
    LeaveList,
    Outcome,
    Rate,
    Submit,
    Suits,
    Withdraw,
)
from models.hands import Hands
from models.view import View
from tests.machine.clinic import OF_DOCTOR, SERVICES
from tests.machine.known import Known
from tests.machine.world import Act, World

Answer = Literal["accept", "decline", "withdraw", "cancel", "comes", "rate"]
LISTED = 24
"""Free times that a patient of the machine chooses from."""
SUITS = (Suits(), Suits(), Suits(part="morning"), Suits(weekdays=frozenset({0, 1})))
"""Any time, mornings (which all of them are), Mondays and Tuesdays."""


def commands(world: World, who: str, *wanted: Command) -> None:
    """One unit of work."""
    world.does(who, _all(wanted))


def _all(wanted: Sequence[Command]) -> Act:
    def act(_session: Session, _view: View, hands: Hands) -> Sequence[Outcome]:
        return [hands.carry_out(command) for command in wanted]

    return act


def asks(world: World, who: str, service: int, which: int, second: int | None) -> None:
    """Holds one of the next free times and sends the request, perhaps with a second choice."""
    doctor_id = world.clinic.doctors[OF_DOCTOR[service]]

    def act(_: Session, view: View, hands: Hands) -> Sequence[Outcome]:
        offers = [one for one in view.offers() if (one.service, one.doctor_id) == (SERVICES[service], doctor_id)]
        return _sends(hands, view.times(tuple(offers), limit=LISTED), who, which, second)

    world.does(who, act)


def moves(world: World, known: Known, which: int, second: int | None) -> None:
    """The same for another time of a visit, with whoever gives its service."""
    if known.visit is None:
        return
    visit_id, name = known.visit, known.patient

    def act(_: Session, view: View, hands: Hands) -> Sequence[Outcome]:
        visit = next((one for one in view.visits() if one.id == visit_id), None)
        offers = tuple(one for one in view.offers() if visit and one.service == visit.offer.service)
        times = view.moving(visit_id).times(offers, limit=LISTED) if offers else ()
        return _sends(hands, times, name, which, second, moves=visit_id)

    world.does(name, act)


def _sends(
    hands: Hands, times: Sequence[FreeTime], name: str, which: int, second: int | None, moves: UUID | None = None
) -> Sequence[Outcome]:
    if not times:
        return ()
    time = times[which % len(times)]
    held = hands.do(Hold(time.service_id, time.doctor_id, time.start, moves=moves), None)
    assert isinstance(held, Held)
    other = None if second is None else times[second % len(times)].start
    return (hands.carry_out(Submit(held, None, name, 34, {}, second_start=other)),)


def answers(world: World, known: Known, how: Answer) -> None:
    """The patient of this request does what the buttons and words of a patient do."""
    by_request: dict[Answer, Command] = {
        "accept": AcceptOffer(known.id), "decline": DeclineOffer(known.id), "withdraw": Withdraw(known.id),
    }  # fmt: skip
    by_visit: dict[Answer, Command] = {}
    if known.visit is not None:
        by_visit = {"cancel": CancelVisit(known.visit, None), "rate": Rate(known.visit, 5)}
        by_visit["comes"] = ConfirmVisit(known.visit)
    command = by_request.get(how) or by_visit.get(how)
    if command is not None:
        commands(world, known.patient, command)


def answers_question(world: World, known: Known, words: str) -> None:
    """To the newest question about the request, also when it is over; "" leaves it open."""
    if known.question is not None:
        commands(world, known.patient, AnswerQuestion(known.question, words))


def joins_list(world: World, who: str, service: int, doctor: int | None, suits: int) -> None:
    """Waits for a time with one doctor or any."""
    doctor_id = None if doctor is None else world.clinic.doctors[doctor]
    commands(world, who, JoinList(SERVICES[service], doctor_id, SUITS[suits % len(SUITS)], None, who, 34, {}))


def leaves_list(world: World, who: str) -> None:
    """With the wish that waits longest."""

    def act(_: Session, view: View, hands: Hands) -> Sequence[Any]:
        entries = view.entries()
        return (hands.carry_out(LeaveList(entries[0].id)),) if entries else ()

    world.does(who, act)
