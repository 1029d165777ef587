"""Staff, the doctor, the patient and the clock at the same instant: a request ends once, whoever was late hears how."""

import random
from uuid import UUID

import pytest

from models import sql
from models.facts import Request
from tests.races.acts import (
    ENDLESS,
    Arrival,
    Heard,
    approve,
    expire,
    reject,
    take_away,
    withdraw,
)
from tests.races.acts_of_staff import staff_approve, staff_reject, staff_withdraw
from tests.races.crowd import Crowd, Failed, crowd, ever
from tests.support.ends import DOCTOR, asked
from tests.support.house import House
from tests.support.invariants import broken

pytestmark = pytest.mark.race

ROUNDS, CONTROL = 48, 30
ACTS = (staff_approve, approve, staff_reject, reject, staff_withdraw, withdraw, expire, staff_approve)
ENDS = {"Dr. Sarah Ahmed": "doctor", "staff": "staff", "patient": "patient", None: "system"}


def people(house: House, ana: UUID, *, guarded: bool = True) -> list[Arrival]:
    """Staff have no conversation, and the sweep is nobody's: they come as Ana."""
    doctor = house.contact(DOCTOR)
    who = [doctor if act in {approve, reject} else ana for act in ACTS]
    return [Arrival(house.url, house.clinic_id, *pair, guarded) for pair in zip(who, ACTS, strict=True)]


def heard(everybody: Crowd, request: Request) -> list[Heard]:
    told = everybody.together(request.id)
    assert not [one for one in told if isinstance(one, Failed)], told
    return [one for one in told if one is not None]


def one_round(house: House, everybody: Crowd, request: Request) -> tuple[str, str]:
    """How the request ended and by whom, after checking what everybody was told."""
    told = heard(everybody, request)
    (row,) = house.rows(sql.request.select().where(sql.request.c.id == request.id))
    winners = sum(one.won for one in told)
    assert winners == 1 or (winners == 0 and any(one.offered for one in told)), told
    assert {(one.status, ENDS[one.decided_by]) for one in told} == {(row.status, row.decided_by_kind)}
    return str(row.status), str(row.decided_by_kind)


def test_staff_and_the_others_end_a_request_once_and_every_loser_hears_the_truth(house: House, ana: UUID) -> None:
    chance, ends = random.Random(55), set[tuple[str, str]]()
    with crowd(people(house, ana)) as everybody:
        for number in range(ROUNDS):
            left = chance.uniform(0.001, 0.06) if number % 2 else None
            ends.add(one_round(house, everybody, asked(house, ana, left=left)))
    assert broken(house.owner) == []
    assert {"staff", "doctor"} <= {by for _, by in ends}


def test_control_without_lock_and_swap_it_ends_twice(house: House, ana: UUID) -> None:
    take_away(house, ENDLESS)
    with crowd(people(house, ana, guarded=False)) as everybody:

        def ends_twice() -> bool:
            everybody.together(asked(house, ana, left=None).id)
            return "I4 a request ends once, as its history says" in broken(house.owner)

        assert ever(CONTROL, ends_twice)
