"""A free time, eight who want it: workers that offer it to one wish each, and patients who choose it themselves."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from models import freed, sql
from models.database import work
from models.expiring import expire_request
from models.facts import Refused
from models.vacancies import Match
from tests.races.acts import HARMLESS, Arrival, take_away
from tests.races.crowd import Failed, crowd, ever
from tests.support.house import DAYS, House
from tests.support.invariants import broken
from tests.support.listing import wishes

pytestmark = pytest.mark.race

PEOPLE, ROUNDS, CONTROL = 8, 30, 10
Word = tuple[datetime, UUID, UUID]


@pytest.fixture
def house(house: House) -> House:
    doctor = house.doctor()
    house.hours(doctor, "00:00", "23:00", DAYS, step=15)
    house.service(doctor, duration=15)
    return house


def offers(house: House, contact: UUID, word: Word) -> str | None:
    """A worker that found this contact's wish for the time."""
    start, service_id, doctor_id = word
    with work(house.engine, house.clinic_id) as session:
        mine = sql.entry.select().where(sql.entry.c.contact_id == contact)
        wish = session.execute(mine).one().id
        made, _ = freed.offer(session, house.clinic_id, Match(wish, service_id, doctor_id, start))
    return "offered" if made else None


def holds(house: House, contact: UUID, word: Word) -> str | None:
    """A patient who chooses it."""
    try:
        with house.visit(contact) as visitor:
            visitor.hold(word[0])
    except Refused as refused:
        if refused.drop == "slot":
            return None
        raise
    return "held"


def people(house: House, *, guarded: bool = True) -> list[Arrival]:
    """Half of them wait on the list."""
    found = []
    for number in range(PEOPLE):
        contact = house.contact(f"+5255000000{number:02}")
        if number % 2:
            wishes(house, contact, name=f"P{number}")
        found.append(Arrival(house.url, house.clinic_id, contact, offers if number % 2 else holds, guarded))
    return found


def free_time(house: House) -> Word:
    with house.visit(next(iter(house.rows(select(sql.contact.c.id)))).id) as visitor:
        free = visitor.times(limit=1)[0]
    return free.start, free.service_id, free.doctor_id


def settle(house: House) -> None:
    """Offers run out and holds too, so that the next round has everybody again."""
    house.passes(minutes=31)
    for row in house.rows(sql.request.select().where(sql.PENDING)):
        with work(house.engine, house.clinic_id) as session:
            expire_request(session, row.id)
    gone = update(sql.slot).where(sql.HELD).values(status="released", current_reservations=0)
    house.rows(gone.returning(sql.slot.c.id))


def test_a_free_time_is_offered_to_one_or_chosen_by_one(house: House) -> None:
    found = set[Any]()
    with crowd(people(house)) as everybody:
        for _ in range(ROUNDS):
            heard = everybody.together(free_time(house))
            assert not [one for one in heard if isinstance(one, Failed)], heard
            won = [one for one in heard if one is not None]
            assert len(won) == 1, heard
            found |= set(won)
            settle(house)
    assert broken(house.owner) == []
    assert found  # who is faster is nobody's promise
    assert found <= {"offered", "held"}


def test_control_without_lock_and_constraint_two_are_given_the_same_time(house: House) -> None:
    take_away(house, HARMLESS)
    with crowd(people(house, guarded=False)) as everybody:

        def given_twice() -> bool:
            heard = everybody.together(free_time(house))
            settle(house)
            return sum(isinstance(one, str) for one in heard) > 1

        assert ever(CONTROL, given_twice)
