"""Who asks for a person has a clock: it counts while the clinic is open, and who was let down is told once."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot import staff_tasks, sweeps
from models import queue, sql
from models.database import moment, work
from tests.support.front import ANA, Front, front_desk
from tests.support.house import House
from tests.support.in_chat import take_over

SORRY = "Nobody from Clínica Sol has come to this chat yet"
OPEN = {day: ["09:00-14:00"] for day in ("mon", "tue")}


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor()
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        yield front


def asks(front: Front) -> UUID:
    front.says(ANA, "hi")
    front.says(ANA, "person")
    return front.contact_id(ANA)


def task(front: Front) -> Any:
    return front.house.rows(select(sql.task).where(sql.task.c.kind == "person_wanted"))[0]


def told(front: Front, **passes: float) -> list[str]:
    front.house.passes(**passes)
    sweeps.sweep(front.services)
    return [line for line in front.sent_to(ANA) if line.startswith(SORRY)]


def test_nobody_came_is_said_once_and_the_task_stays_and_says_so(front: Front) -> None:
    asks(front)
    assert told(front, minutes=29) == []
    assert len(told(front, minutes=2)) == 1
    assert len(told(front, hours=3)) == 1
    assert (task(front).closed_at, task(front).breached_at is not None) == (None, True)
    with work(front.services.engine, front.house.clinic_id) as session:
        (said,) = [staff_tasks.sentence(row, moment(session)) for row in queue.tasks(session)]
    assert said.endswith("since 08:00 · nobody came in time")


def test_only_minutes_count_in_which_somebody_answers(front: Front) -> None:
    front.house.set(sql.clinic, opening_hours=OPEN, person_minutes=60)
    asks(front)
    assert task(front).due_at == front.house.wall("2026-03-02 10:00")
    front.house.it_is("2026-03-02 13:45")
    front.house.set(sql.task, task(front).id, closed_at=front.house.wall("2026-03-02 08:30"))
    front.says(ANA, "person")
    rows = front.house.rows(select(sql.task.c.due_at).order_by(sql.task.c.created_at))
    assert rows[-1].due_at - front.house.wall("2026-03-03 09:45") < timedelta(minutes=1)


def test_who_came_in_time_leaves_nothing_to_be_sorry_for(front: Front) -> None:
    take_over(front, asks(front))
    assert told(front, minutes=31) == []
    assert task(front).breached_at is None


def test_who_wants_no_messages_or_cannot_be_reached_gets_none_and_the_task_says_so_all_the_same(front: Front) -> None:
    asks(front)
    front.says(ANA, "stop")
    assert told(front, minutes=31) == []
    assert task(front).breached_at is not None
