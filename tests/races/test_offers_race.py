"""An offer, its yes, its end and somebody else's wish for its time at one instant: one wins, and all hear the truth."""

import random
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update

from models import sql
from models.database import moment, work
from models.facts import Propose, Proposed, Request
from tests.races.acts import (
    ENDLESS,
    HARMLESS,
    Arrival,
    accept,
    decline,
    expire,
    hold_asked,
    hold_proposed,
    late_yes,
    propose,
    several_won,
    take_away,
    withdraw,
)
from tests.races.crowd import Crowd, Failed, crowd, ever
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

PEOPLE, ROUNDS, CONTROL = 8, 36, 30


def asked(house: House, ana: UUID) -> Request:
    """For a time two hours from now, so that it is still to come when the deadline is over."""
    with house.visit(ana) as visitor:
        return visitor.ask(visitor.times(limit=1, after=visitor.view.now + timedelta(hours=2))[0].start).request


def offered(house: House, ana: UUID, ahmed: UUID, *, left: float | None) -> Request:
    """An offer of Dr Ahmed's; `left` seconds before its deadline, so that the deadline falls into the race."""
    request = asked(house, ana)
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(Propose(request.id, doctor.times(limit=1)[0].start, "tap"))
    assert isinstance(outcome, Proposed)
    if left is not None:
        ends(house, outcome.request, left)
    return outcome.request


def ends(house: House, request: Request, left: float) -> None:
    with work(house.engine, house.clinic_id) as session:
        at = moment(session) + timedelta(seconds=left)
        mine = sql.request.c.id == request.id
        slot = sql.request.select().with_only_columns(sql.request.c.slot_id).where(mine).scalar_subquery()
        session.execute(update(sql.slot).where(sql.slot.c.id == slot).values(expires_at=at))
        session.execute(update(sql.request).where(mine).values(expires_at=at))


def told(everybody: Crowd, word: Any) -> list[Any]:
    heard = everybody.together(word)
    assert not [one for one in heard if isinstance(one, Failed)], heard
    return [one for one in heard if one is not None]


def arrivals(house: House, *pairs: tuple[UUID, Any], guarded: bool = True) -> list[Arrival]:
    each = [Arrival(house.url, house.clinic_id, contact, act, guarded) for contact, act in pairs]
    return each * (PEOPLE // len(each))


def test_a_yes_and_the_deadline_end_an_offer_once(house: House, ana: UUID) -> None:
    chance, found, ahmed = random.Random(13), [], house.contact(DOCTOR)
    with crowd(arrivals(house, (ana, accept), (ana, decline), (ana, expire), (ana, withdraw))) as everybody:
        for number in range(ROUNDS):
            request = offered(house, ana, ahmed, left=chance.uniform(0.001, 0.06) if number % 2 else None)
            heard = told(everybody, request.id)
            (row,) = house.rows(sql.request.select().where(sql.request.c.id == request.id))
            assert sum(one.won for one in heard) == 1, heard
            assert {one.status for one in heard} == {row.status}
            found.append(row.status)
    assert broken(house.owner) == []
    assert {"approved", "expired"} <= set(found)


def test_control_without_lock_and_swap_an_offer_ends_twice(house: House, ana: UUID) -> None:
    take_away(house, ENDLESS)
    ahmed = house.contact(DOCTOR)
    with crowd(
        arrivals(house, (ana, accept), (ana, decline), (ana, expire), (ana, withdraw), guarded=False)
    ) as everybody:
        assert ever(CONTROL, lambda: several_won(everybody.together(offered(house, ana, ahmed, left=None).id)))
    assert "I4 a request ends once, as its history says" in broken(house.owner)


def test_an_offer_and_a_withdrawal_never_both_happen(house: House, ana: UUID) -> None:
    doctor, ends = house.contact(DOCTOR), set()
    with crowd(arrivals(house, (doctor, propose), (ana, withdraw))) as everybody:
        for _ in range(ROUNDS):
            request = asked(house, ana)
            heard = told(everybody, request.id)
            (row,) = house.rows(sql.request.select().where(sql.request.c.id == request.id))
            assert row.status in {"superseded", "withdrawn"}
            assert any(one.won for one in heard)
            ends.add(row.status)
            settle(house)
    assert broken(house.owner) == []
    assert ends == {"superseded", "withdrawn"}


def settle(house: House) -> None:
    """What is still open runs out, so that the next round begins afresh."""
    house.passes(minutes=31)


def rivals(house: House, offers: Any, holds: Any, *, guarded: bool = True) -> list[Arrival]:
    """Dr Ahmed twice over, and six patients who want the time she offers."""
    doctor = house.contact(DOCTOR)
    people = [house.contact(f"+5255000000{number:02}") for number in range(PEOPLE - 2)]
    acts = [(doctor, offers)] * 2 + [(contact, holds) for contact in people]
    return [Arrival(house.url, house.clinic_id, contact, act, guarded) for contact, act in acts]


def test_an_offer_and_somebody_elses_hold_are_one_claim(house: House, ana: UUID) -> None:
    found = set()
    with crowd(rivals(house, propose, hold_proposed)) as everybody:
        for _ in range(ROUNDS // 2):
            won = [one for one in told(everybody, asked(house, ana).id) if one.won]
            assert len(won) == 1
            found.add(won[0].status)
            settle(house)
    assert broken(house.owner) == []
    assert found == {"superseded", "held"}


def test_a_late_yes_and_somebody_elses_hold_are_one_claim(house: House, ana: UUID) -> None:
    found = set()
    with crowd(rivals(house, late_yes, hold_asked)) as everybody:
        for _ in range(ROUNDS // 2):
            request = asked(house, ana)
            settle(house)
            won = told(everybody, request.id)
            assert len(won) == 1
            found.add(won[0].status)
            settle(house)
    assert broken(house.owner) == []
    assert found == {"offered", "held"}


def test_control_without_lock_and_constraint_the_time_is_given_twice(house: House, ana: UUID) -> None:
    take_away(house, HARMLESS)
    with crowd(rivals(house, propose, hold_proposed, guarded=False)) as everybody:

        def given_twice() -> bool:
            everybody.together(asked(house, ana).id)
            settle(house)
            return "I3 no doctor is in two places" in broken(house.owner)

        assert ever(10, given_twice)
