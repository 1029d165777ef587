"""Yes, no, time is up and never mind at the same instant: a request ends once, and whoever was late hears how."""

import random
from uuid import UUID

import pytest

from models import sql
from models.facts import Request
from tests.races.acts import ENDLESS, Arrival, approve, expire, reject, several_won, take_away, withdraw
from tests.races.crowd import PEOPLE, Crowd, Failed, crowd, ever
from tests.support.ends import asked
from tests.support.house import House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

ROUNDS, CONTROL = 200, 30
DOCTOR = "+971501234567"
ACTS = (approve, reject, expire, withdraw)
ENDS = {"approved": "Dr. Sarah Ahmed", "rejected": "Dr. Sarah Ahmed", "withdrawn": "patient", "expired": None}


def people(house: House, ana: UUID, *, guarded: bool = True) -> list[Arrival]:
    """Four of each kind; the sweep is nobody's, so it comes as Ana."""
    doctor = house.contact(DOCTOR)
    who = [doctor if act in {approve, reject} else ana for act in ACTS]
    each = [Arrival(house.url, house.clinic_id, *pair, guarded) for pair in zip(who, ACTS, strict=True)]
    return each * (PEOPLE // len(each))


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
        assert ever(CONTROL, lambda: several_won(everybody.together(asked(house, ana, left=None).id)))
    assert "I4 a request ends once, as its history says" in broken(house.owner)
