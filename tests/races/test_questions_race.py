"""A question, the deadline and a decision at one instant: either the request waits longer, or nobody is asked."""

import random
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from models import sql
from models.database import moment, work
from models.facts import Request
from tests.races.acts import ENDLESS, Arrival, Heard, ask, expire, reject, take_away
from tests.races.crowd import Crowd, Failed, crowd, ever
from tests.support.ends import DOCTOR
from tests.support.house import House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

PEOPLE, ROUNDS, CONTROL = 8, 36, 40


def asked(house: House, ana: UUID, *, left: float | None) -> Request:
    """A request for two hours from now; `left` seconds before its deadline, so that this falls into the race."""
    with house.visit(ana) as visitor:
        request = visitor.ask(visitor.times(limit=1, after=visitor.view.now + timedelta(hours=2))[0].start).request
    if left is not None:
        with work(house.engine, house.clinic_id) as session:
            at = moment(session) + timedelta(seconds=left)
            mine = sql.request.c.id == request.id
            slot = select(sql.request.c.slot_id).where(mine).scalar_subquery()
            session.execute(update(sql.slot).where(sql.slot.c.id == slot).values(expires_at=at))
            session.execute(update(sql.request).where(mine).values(expires_at=at))
    return request


def arrivals(house: House, ana: UUID, *, decides: bool, guarded: bool = True) -> list[Arrival]:
    """As many of each kind; the sweep is nobody's, so it comes as Ana."""
    doctor = house.contact(DOCTOR)
    acts = [(doctor, ask), (ana, expire), *([(doctor, reject)] if decides else [(doctor, ask)]), (ana, expire)]
    each = [Arrival(house.url, house.clinic_id, contact, act, guarded) for contact, act in acts]
    return each * (PEOPLE // len(each))


def told(everybody: Crowd, request: Request) -> list[Heard]:
    heard = everybody.together(request.id)
    assert not [one for one in heard if isinstance(one, Failed)], heard
    return [one for one in heard if one is not None]


@pytest.mark.parametrize("decides", [True, False], ids=["with a no", "without"])
def test_a_question_is_asked_once_while_the_request_waits_or_not_at_all(house: House, ana: UUID, decides: bool) -> None:
    chance, found = random.Random(7), set()
    with crowd(arrivals(house, ana, decides=decides)) as everybody:
        for number in range(ROUNDS):
            request = asked(house, ana, left=chance.uniform(0.001, 0.04) if number % 2 else None)
            told(everybody, request)
            (row,) = house.rows(sql.request.select().where(sql.request.c.id == request.id))
            questions = house.rows(select(sql.question.c.id).where(sql.question.c.request_id == request.id))
            assert len(questions) <= 1
            assert (row.extended_until is not None) == bool(questions)
            assert row.status != "expired" or not questions
            found.add((row.status, len(questions)))
            house.passes(minutes=60)
    assert broken(house.owner) == []
    assert {("rejected" if decides else "pending", 1), ("expired", 0)} <= found


def test_control_without_lock_and_swap_a_request_expires_that_was_given_more_time(house: House, ana: UUID) -> None:
    take_away(house, ENDLESS)
    chance = random.Random(7)
    before, twice = "I4 no request expires before its deadline", "I4 a request ends once, as its history says"
    with crowd(arrivals(house, ana, decides=False, guarded=False)) as everybody:

        def expires_all_the_same() -> bool:
            everybody.together(asked(house, ana, left=chance.uniform(0.001, 0.02)).id)
            house.passes(minutes=60)
            return not {before, twice}.isdisjoint(broken(house.owner))

        assert ever(CONTROL, expires_all_the_same)
