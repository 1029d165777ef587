"""After the emergency number a nod means the number: it sends, books, agrees to and cancels nothing."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from models import sql
from models.facts import Submitted
from tests.support.answered import answers, known
from tests.support.ends import DOCTOR, yes
from tests.support.front import ANA, Front, front_desk
from tests.support.house import House
from tests.support.talk import Phone

NODS = ("ok", "👍", "yes", "okay i will", "yes please call them", "yes it is", "1", "sí", "نعم", "haan")


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, channel=Recorder()) as front:
        yield front


@pytest.fixture
def card() -> Phone:
    """All is said, and only the yes is missing."""
    phone = Phone(known())
    phone.all("hi", "Consultation", "Dr. Sarah Ahmed", "tomorrow at 10", "headache", "skip")
    assert phone.asked == "booking.sure"
    return phone


@pytest.mark.parametrize("nod", NODS)
def test_a_nod_to_the_number_sends_no_request(card: Phone, nod: str) -> None:
    assert "911" in card.say("I have chest pain and cannot breathe")
    assert "911" in card.say(nod)
    assert "911" in card.say(nod), "and so it stays until it is no emergency"
    assert card.last is not None
    assert not any(isinstance(one, Submitted) for one in card.last.outcomes)


@pytest.mark.parametrize("word", ["go on", "no", "no, it's not an emergency", "it is not an emergency, no"])
def test_a_no_or_go_on_leads_back_to_where_it_was(card: Phone, word: str) -> None:
    card.say("my chest hurts")
    assert "911" not in card.say(word)
    assert card.asked == "booking.sure"
    card.say("yes")
    assert card.last is not None
    assert any(isinstance(one, Submitted) for one in card.last.outcomes)


def test_at_the_welcome_a_nod_is_no_consent(phone: Phone) -> None:
    phone.all("hi", "I have chest pain", "ok")
    assert phone.answers() == {}


def test_what_is_said_meanwhile_is_kept(phone: Phone) -> None:
    phone.all("hi", "Consultation", "chest pain", "it was for Tuesday at 10", "go on", "Dr. Ahmed")
    assert "slot" in answers(phone)


def test_the_next_day_it_is_past(card: Phone) -> None:
    card.say("my chest hurts")
    assert "911" not in card.say("hello", later=timedelta(hours=20))


def test_a_nod_accepts_no_offer(front: Front, house: House, ahmed: UUID) -> None:  # noqa: ARG001  the doctor is there
    front.says(ANA, "hi")
    front.sender.drain()
    with house.visit(front.contact_id(ANA)) as visitor:
        asked = visitor.ask(house.wall("2026-03-02 09:00")).request
    front.says(DOCTOR, f"{asked.code} 10:00")
    said(front, house, "hmm what", "wait I have chest pain", "ok", "yes")
    assert house.rows(select(sql.visit.c.id)) == []


def test_a_nod_cancels_no_visit(front: Front, house: House, ahmed: UUID) -> None:
    front.says(ANA, "hi")
    front.sender.drain()
    with house.visit(front.contact_id(ANA)) as visitor:
        asked = visitor.ask(house.wall("2026-03-03 09:00")).request
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
    said(front, house, "cancel", "1", "I have chest pain", "ok", "yes")
    assert [row.status for row in house.rows(select(sql.visit.c.status))] == ["confirmed"]


def said(front: Front, house: House, *lines: str) -> None:
    """Ana's lines, each after the answer to the one before has arrived."""
    for line in lines:
        house.passes(seconds=5)
        front.sent_to(ANA)
        house.passes(seconds=5)
        front.says(ANA, line)
