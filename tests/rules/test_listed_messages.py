"""What was found in the provider's list has lost its tap, its quote and its mark of being forwarded."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.inbound import Inbound
from bot.receive import receive
from models import sql
from tests.support.front import ANA, CLINIC, RUIZ, Front, front_desk
from tests.support.house import House
from tests.support.signed import new_sid


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    """Ana's request waits for the doctor, whose card has arrived."""
    doctor = house.doctor(whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        front.says(RUIZ, "hi")
        for said in ("hi", "1", "1", "Ana, 34", "palpitations", "skip", "send"):
            front.says(ANA, said)
            front.sender.drain()
        yield front


def listed(front: Front, person: str, words: str) -> Inbound:
    """Half a minute old, and no webhook told of it."""
    front.house.passes(minutes=1)
    now = front.house.rows(select(sql.NOW.label("now")))[0].now
    sent_at = now - timedelta(seconds=30)
    return Inbound(new_sid(), f"whatsapp:{person}", f"whatsapp:{CLINIC}", words, sent_at=sent_at)


def status(front: Front) -> str:
    return str(front.house.rows(select(sql.request.c.status))[0].status)


def test_a_doctors_yes_from_the_list_decides_nothing_since_it_may_have_been_forwarded(front: Front) -> None:
    receive(front.services, listed(front, RUIZ, "yes"))
    assert status(front) == "pending"
    assert "late" in front.sent_to(RUIZ)[-1]
    front.says(RUIZ, "yes")
    assert status(front) == "approved"


def test_a_patients_answer_from_the_list_counts(front: Front) -> None:
    receive(front.services, listed(front, ANA, "cancel"))
    assert "back" in front.sent_to(ANA)[-1]
