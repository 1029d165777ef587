"""What is written before a message was handed over answers something else, however late either of the two is known."""

import threading
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from bot.deliver import announce
from bot.inbound import Inbound
from bot.receive import receive
from models import prompts, sql
from models.database import moment, work
from models.facts import Request
from tests.support.ends import DOCTOR
from tests.support.front import ANA, CLINIC, Front, front_desk
from tests.support.house import House
from tests.support.timed import Timed

STATES = select(sql.request.c.status).order_by(sql.request.c.created_at)


@pytest.fixture
def front(house: House, ahmed: UUID) -> Iterator[Front]:  # noqa: ARG001  (the clinic has a doctor)
    with front_desk(house, channel=Timed()) as front:
        for person in (DOCTOR, ANA):
            front.says(person, "hi")
        front.sender.drain()
        house.passes(seconds=60)
        yield front


def asks(front: Front) -> Request:
    """Ana's request, its card waiting to be sent."""
    with front.house.visit(front.contact_id(ANA)) as visitor:
        asked = visitor.ask(front.house.wall("2026-03-02 09:00"))
        clinic, now = visitor.view.clinic, visitor.view.now
    with work(front.house.engine, front.house.clinic_id) as session:
        announce(session, [asked], clinic=clinic, channel="whatsapp", now=now)
    return asked.request


def states(house: House) -> list[str]:
    return [row.status for row in house.rows(STATES)]


def clock(house: House) -> datetime:
    with work(house.engine, house.clinic_id) as session:
        return moment(session)


def test_a_yes_while_the_card_is_on_its_way_approves_nothing(
    front: Front, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, seen = threading.Event(), prompts.seen

    def watched(*args: Any, **more: Any) -> prompts.Seen:
        found = seen(*args, **more)
        if found.in_flight:
            looked.set()
        return found

    monkeypatch.setattr(prompts, "seen", watched)
    channel, doctor = front.recorder, threading.Thread(target=front.says, args=(DOCTOR, "yes"))
    assert isinstance(channel, Timed)

    def writes() -> None:
        doctor.start()
        assert looked.wait(10)

    asks(front)
    channel.during = writes
    front.sender.send_due()
    front.sender.settle()
    doctor.join()
    assert states(house) == ["pending"]
    assert "reached you only after you wrote. Nothing was changed." in front.sent_to(DOCTOR)[-1]


def test_a_yes_after_it_was_handed_over_approves(front: Front, house: House) -> None:
    asks(front)
    front.sender.drain()
    front.says(DOCTOR, "yes")
    assert states(house) == ["approved"]


@pytest.mark.parametrize("lost", [True, False])
def test_a_lost_yes_is_read_by_when_it_was_written(house: House, ahmed: UUID, *, lost: bool) -> None:
    """Its webhook never came, and the list shows it when the doctor's other time has gone out meanwhile."""
    del ahmed
    with front_desk(house, channel=Recorder()) as front:
        for person in (DOCTOR, ANA):
            front.says(person, "hi")
        front.sender.drain()
        asked, wrote = asks(front), clock(house)
        house.passes(seconds=30)
        front.says(DOCTOR, f"{asked.code} 10:00")
        assert any("10:00" in said for said in front.sent_to(ANA))
        house.passes(seconds=30)
        sent_at = wrote if lost else clock(house)
        receive(front.services, Inbound("SMlost", f"whatsapp:{ANA}", f"whatsapp:{CLINIC}", "yes", sent_at=sent_at))
    assert states(house) == ["superseded", "pending" if lost else "approved"]
