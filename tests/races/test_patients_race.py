"""A record is merged or erased at the instant in which its doctor makes a new request of the old one."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import or_, select

from models import sql
from tests.races.acts import ENDLESS, Arrival, take_away
from tests.races.crowd import Failed, crowd
from tests.races.patient_acts import Unlocked, Word, forget, join, offer
from tests.support.ends import DOCTOR
from tests.support.house import House

pytestmark = pytest.mark.race

ROUNDS, CONTROL = 30, 40
_p, _r = sql.patient.c, sql.request.c


def left_behind(house: House) -> list[Any]:
    """Requests of a record that stands for nobody any more, or that still know who they were for."""
    merged = _p.merged_into.is_not(None)
    erased = _p.erased_at.is_not(None) & ((_r.patient_name != "") | (_r.status == "pending"))
    return house.rows(select(_r.id).join(sql.patient, _p.id == _r.patient_id).where(or_(merged, erased)))


def word(house: House, number: int) -> Word:
    """Somebody new asks for a time, and is on file twice."""
    contact = house.contact(f"+52551{number:07}")
    with house.visit(contact) as visitor:
        request = visitor.ask(visitor.times(limit=1)[0].start, f"Ana {number}").request
    twin = house.add(sql.patient, contact_id=house.contact(f"+52552{number:07}"), name=f"Ana {number}")
    return Word(request.id, request.patient_id, twin)


def race(house: House, act: Callable[..., None], kind: type[Arrival], rounds: int) -> Iterator[list[Any]]:
    """What each round came to, failures among it."""
    doctor = house.contact(DOCTOR)
    people = [kind(house.url, house.clinic_id, doctor, does) for does in (offer, act, offer)]
    with crowd(people) as everybody:
        for number in range(rounds):
            yield everybody.together(word(house, number))
            house.passes(minutes=2)


@pytest.mark.parametrize("act", [join, forget], ids=["merged", "erased"])
def test_no_new_request_is_left_behind(house: House, ana: UUID, act: Callable[..., None]) -> None:
    del ana
    heard = chain.from_iterable(race(house, act, Arrival, ROUNDS))
    assert [one for one in heard if isinstance(one, Failed)] == []
    assert left_behind(house) == []
    assert len(house.rows(select(_r.id))) > ROUNDS  # the doctor goes ahead in her turn


def test_control_without_the_doctors_lock_one_is_left_behind(house: House, ana: UUID) -> None:
    del ana
    take_away(house, ENDLESS)
    assert any(left_behind(house) for _ in race(house, join, Unlocked, CONTROL))
