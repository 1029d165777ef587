"""Undo, a withdrawal and ticks at the instant a decision becomes final: it ends once, or waits again for everybody."""

import random
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update

from models import sql
from models.database import moment, work
from models.facts import Request
from tests.races.acts import ENDLESS, Arrival, Heard, approve, reject, several_won, take_away, tick, undo, withdraw
from tests.races.crowd import Crowd, Failed, crowd, ever
from tests.support.house import DAYS, House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

PEOPLE, ROUNDS, CONTROL = 8, 36, 30
DOCTOR = "+971501234567"
Act = Callable[[House, UUID, Any], Any]


@pytest.fixture
def ana(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "00:00", "12:00", DAYS, step=5)
    house.service(doctor, duration=5)
    house.set(sql.clinic, undo_seconds=30)
    return house.contact("+525511111111")


def people(house: House, ana: UUID, *acts: Act, guarded: bool = True) -> list[Arrival]:
    """As many of each kind; a tick is nobody's, so it comes as Ana."""
    doctor = house.contact(DOCTOR)
    each = [
        Arrival(house.url, house.clinic_id, doctor if act in {undo, approve, reject} else ana, act, guarded)
        for act in acts
    ]
    return each * (PEOPLE // len(each))


def noted(house: House, ana: UUID, *, left: float, verdict: str = "approve") -> Request:
    """A request with a decision that is final in `left` seconds, perhaps in the middle of the race."""
    with house.visit(ana) as visitor:
        request = visitor.ask(visitor.times(limit=1)[0].start).request
    with work(house.engine, house.clinic_id) as session:
        doctor = session.scalars(sql.doctor.select().with_only_columns(sql.doctor.c.id)).one()
        note = {"decision": verdict, "decided_by_kind": "doctor", "decided_by": doctor}
        at = moment(session) + timedelta(seconds=left)
        session.execute(update(sql.request).where(sql.request.c.id == request.id).values(decides_at=at, **note))
    return request


def told(everybody: Crowd, request: Request) -> list[Heard]:
    heard = everybody.together(request.id)
    assert not [one for one in heard if isinstance(one, Failed)], heard
    return [one for one in heard if one is not None]


def ended(house: House, request: Request) -> tuple[str, str | None]:
    (row,) = house.rows(sql.request.select().where(sql.request.c.id == request.id))
    return str(row.status), row.decision


def time_left(chance: random.Random, number: int) -> float:
    """Seconds; every fifth round leaves all the time that anybody could want, however slow the machine."""
    return chance.uniform(-0.001, 0.04) if number % 5 else 60


def settle_what_is_left(house: House, ana: UUID, request: Request) -> None:
    withdraw(house, ana, request.id)


def test_undo_and_ticks_make_it_final_once_or_leave_it_open(house: House, ana: UUID) -> None:
    chance, ends = random.Random(4), set()
    with crowd(people(house, ana, undo, tick)) as everybody:
        for number in range(ROUNDS):
            verdict = "approve" if number % 2 else "reject"
            request = noted(house, ana, left=time_left(chance, number), verdict=verdict)
            heard = told(everybody, request)
            status, decision = ended(house, request)
            ends.add(status)
            assert sum(one.won for one in heard) == 1, heard
            assert (status == "pending") == (decision is None), "what is left open has no decision any more"
            settle_what_is_left(house, ana, request)
    assert broken(house.owner) == []
    assert ends == {"pending", "approved", "rejected"}


def test_a_withdrawal_and_ticks_end_it_once(house: House, ana: UUID) -> None:
    chance, ends = random.Random(5), set()
    with crowd(people(house, ana, withdraw, tick)) as everybody:
        for number in range(ROUNDS):
            request = noted(house, ana, left=time_left(chance, number))
            heard = told(everybody, request)
            status, _decision = ended(house, request)
            ends.add(status)
            assert sum(one.won for one in heard) == 1, heard
            assert {one.status for one in heard} == {status}
    assert broken(house.owner) == []
    assert ends == {"withdrawn", "approved"}


def test_of_ticks_at_the_same_instant_one_makes_it_final(house: House, ana: UUID) -> None:
    with crowd(people(house, ana, tick)) as everybody:
        for _ in range(ROUNDS // 2):
            assert len(told(everybody, noted(house, ana, left=-0.001))) == 1
    assert broken(house.owner) == []


def test_of_a_yes_and_a_no_one_is_noted(house: House, ana: UUID) -> None:
    with crowd(people(house, ana, approve, reject)) as everybody:
        for _ in range(ROUNDS // 2):
            with house.visit(ana) as visitor:
                request = visitor.ask(visitor.times(limit=1)[0].start).request
            assert sum(one.won for one in told(everybody, request)) == 1
            settle_what_is_left(house, ana, request)
    assert broken(house.owner) == []


@pytest.mark.parametrize("acts", [(undo, tick), (withdraw, tick), (tick,)], ids=["undo", "withdraw", "ticks"])
def test_control_without_lock_and_swap_more_than_one_wins(house: House, ana: UUID, acts: tuple[Act, ...]) -> None:
    take_away(house, ENDLESS)
    with crowd(people(house, ana, *acts, guarded=False)) as everybody:  # a no: of a yes, the visit's own key is a guard
        noted_no = partial(noted, house, ana, left=0.002, verdict="reject")
        assert ever(CONTROL, lambda: several_won(everybody.together(noted_no().id)))


def test_control_without_lock_and_swap_two_decisions_are_noted(house: House, ana: UUID) -> None:
    take_away(house, ENDLESS)
    with crowd(people(house, ana, approve, reject, guarded=False)) as everybody:

        def two_are_noted() -> bool:
            with house.visit(ana) as visitor:
                request = visitor.ask(visitor.times(limit=1)[0].start).request
            heard = everybody.together(request.id)
            settle_what_is_left(house, ana, request)
            return several_won(heard)

        assert ever(CONTROL, two_are_noted)
