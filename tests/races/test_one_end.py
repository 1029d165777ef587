"""Yes, no, time is up and never mind at the same instant: a request ends once, and whoever was late hears how."""

import random
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from models import sql
from models.database import moment, work
from models.facts import Request
from tests.races.acts import ENDLESS, Arrival, Heard, approve, expire, reject, take_away, withdraw
from tests.races.crowd import PEOPLE, Crowd, Failed, crowd
from tests.support.house import DAYS, House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

ROUNDS, CONTROL = 200, 30
DOCTOR = "+971501234567"
ACTS = (approve, reject, expire, withdraw)
ENDS = {"approved": "Dr. Sarah Ahmed", "rejected": "Dr. Sarah Ahmed", "withdrawn": "patient", "expired": None}


@pytest.fixture
def ana(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "00:00", "12:00", DAYS, step=5)
    house.service(doctor, duration=5)
    return house.contact("+525511111111")


def people(house: House, ana: UUID, *, guarded: bool = True) -> list[Arrival]:
    """Four of each kind; the sweep is nobody's, so it comes as Ana."""
    doctor = house.contact(DOCTOR)
    who = [doctor if act in {approve, reject} else ana for act in ACTS]
    each = [Arrival(house.url, house.clinic_id, *pair, guarded) for pair in zip(who, ACTS, strict=True)]
    return each * (PEOPLE // len(each))


def asked(house: House, ana: UUID, *, left: float | None) -> Request:
    """A new request of Ana's; `left` seconds before its deadline, so that the deadline falls into the race."""
    with house.visit(ana) as visitor:
        request = visitor.ask(visitor.times(limit=1)[0].start).request
    if left is not None:
        with work(house.engine, house.clinic_id) as session:
            ends = moment(session) + timedelta(seconds=left)
            its_slot = select(sql.request.c.slot_id).where(sql.request.c.id == request.id).scalar_subquery()
            session.execute(update(sql.slot).where(sql.slot.c.id == its_slot).values(expires_at=ends))
            session.execute(update(sql.request).where(sql.request.c.id == request.id).values(expires_at=ends))
    return request


def race(house: House, everybody: Crowd, request: Request) -> str:
    """One round; returns how the request ended, after checking what everybody was told."""
    told = everybody.together(request.id)
    assert not [heard for heard in told if isinstance(heard, Failed)], told
    heard = [one for one in told if one is not None]
    (row,) = house.rows(sql.request.select().where(sql.request.c.id == request.id))
    winners = sum(one.won for one in heard)
    assert winners == 1 or (winners == 0 and any(one.offered for one in heard)), heard
    assert {(one.status, one.decided_by) for one in heard} == {(row.status, ENDS[row.status])}
    return str(row.status)


def test_a_request_ends_once_and_every_loser_hears_the_truth(house: House, ana: UUID) -> None:
    chance = random.Random(47)
    ends = []
    with crowd(people(house, ana)) as everybody:
        for number in range(ROUNDS):
            left = chance.uniform(0.001, 0.06) if number % 2 else None
            ends.append(race(house, everybody, asked(house, ana, left=left)))
    assert broken(house.owner) == []
    assert {"approved", "rejected", "withdrawn", "expired"} == set(ends)


def test_control_without_lock_and_swap_a_request_ends_twice(house: House, ana: UUID) -> None:
    take_away(house, ENDLESS)
    with crowd(people(house, ana, guarded=False)) as everybody:
        told = [everybody.together(asked(house, ana, left=None).id) for _ in range(CONTROL)]
    assert max(sum(won(one) for one in heard) for heard in told) > 1
    assert "I4 a request ends once, as its history says" in broken(house.owner)


def won(told: Any) -> bool:
    return isinstance(told, Heard) and told.won
