"""The evening question: once a day and doctor, about what is open, and never a reason to call anybody."""

from collections.abc import Iterator
from datetime import time
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from bot.sweeps import sweep
from models import sql
from models.facts import Confirmed
from tests.support.ends import yes
from tests.support.front import ANA, Front, front_desk
from tests.support.house import House


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, channel=Recorder(has_window=True)) as front:
        yield front


@pytest.fixture
def evening(house: House, ahmed: UUID) -> House:
    """Ana's visit at nine with Dr Ahmed is over, and nobody has said what became of it; it is half past twelve."""
    house.set(sql.clinic, close_out_at=time(12, 30))
    with house.visit(house.contact(ANA)) as ana:
        asked = ana.ask(house.wall("2026-03-02 09:00")).request
    with house.visit(ahmed) as visitor:
        assert isinstance(visitor.hands.carry_out(yes(asked)), Confirmed)
    house.it_is("2026-03-02 12:30")
    return house


def questions(house: House) -> list[str]:
    out = sql.outbound.c
    return [row.state for row in house.rows(select(out.state).where(out.purpose.startswith("close_out:")))]


def test_it_is_asked_once_an_evening(front: Front, evening: House) -> None:
    assert questions(evening) == []
    for _ in range(3):
        sweep(front.services)
    assert len(questions(evening)) == 1


def test_before_its_time_nothing_is_asked(front: Front, evening: House) -> None:
    evening.it_is("2026-03-02 12:29")
    sweep(front.services)
    assert questions(evening) == []


def test_outside_the_window_it_is_left_and_nobody_is_asked_to_call(front: Front, evening: House, ahmed: UUID) -> None:
    sweep(front.services)
    evening.set(sql.contact, ahmed, window_closes_at=evening.wall("2026-03-02 12:00"))
    front.sender.drain()
    assert questions(evening) == ["dropped"]
    task = sql.task.c
    assert evening.rows(select(task.kind).where(task.contact_id == ahmed, task.request_id.is_(None))) == []
