"""More said than was asked, and families on one phone: what was said is not asked again."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from models.facts import Person, Submit
from tests.support.answered import answers, clinic, known
from tests.support.people import ANA, CLEANING, CONSULTATION, offer
from tests.support.talk import Phone


@pytest.mark.parametrize(
    "language, line, send",
    [
        ("en", "I need Dr Ahmed tomorrow 10am, back pain", "send"),
        ("es", "Necesito al Dr Ahmed mañana a las 10, dolor de espalda", "enviar"),
    ],
)
def test_two_messages_of_a_known_patient_are_a_request(language: str, line: str, send: str) -> None:
    fake = known(CONSULTATION, CLEANING, language=language)
    Phone(fake).all(line, send)
    (sent,) = fake.did(Submit)
    assert isinstance(sent, Submit)
    assert sent.intake["chief_complaint"] in {"back pain", "dolor de espalda"}
    assert sent.person_id == ANA.id


def test_a_doctor_with_two_services_leaves_only_that_open() -> None:
    fake = known(CONSULTATION, offer("Heart check-up", number=9), CLEANING)
    phone = Phone(fake)
    said = phone.say("I need Dr Ahmed tomorrow 10am, back pain")
    assert phone.asked == "booking.service"
    assert said.index("Heart check-up") < said.index("Dental cleaning")
    phone.all("Consultation", "send")
    assert len(fake.did(Submit)) == 1


def test_everything_in_one_sentence_is_on_the_card() -> None:
    phone = Phone(known(CONSULTATION, CLEANING))
    card = phone.all("Dr Ahmed tomorrow at 10 for my son Leo, 4, fever", "skip")
    for line in ("Tuesday 3 March, 10:00", "For: Leo, 4", "Reason: fever", "Dr. Sarah Ahmed"):
        assert line in card


@pytest.mark.parametrize(
    "line",
    [
        "Dr Ahmed tomorrow at 10 please, thank you so much",
        "Dr Ahmed tomorrow at 10, can you do that?",
        "Dr Ahmed tomorrow at 10 if possible",
        "Dr Ahmed mañana a las 10 por favor",
        "Hola, quiero consulta con la Dra. Ahmed mañana a las 10",
        "with Dr Ahmed tomorrow at 10, my phone is 55 1234 5678",
    ],
)
def test_politeness_is_no_reason(line: str) -> None:
    phone = Phone(known(CONSULTATION, CLEANING))
    phone.say(line)
    assert phone.asked == "booking.reason"


def test_a_doctor_who_does_not_offer_the_service_is_not_dropped_silently() -> None:
    said = Phone(clinic()).all("Dr Ahmed tomorrow at 10", "Dental cleaning")
    assert "Dr. Sarah Ahmed does not offer this" in said


def test_a_visit_for_two_children_moves_no_service_and_begins_with_one_of_them() -> None:
    phone = Phone(clinic(CONSULTATION, offer("Follow-up visit", number=9)))
    assert "1. Consultation" in phone.say("I need a visit for my two kids")
    assert "1. Consultation" in phone.say("I need a visit for my two kids")
    assert "for one person" in phone.all("1", "today at 10")
    assert "for one person" in phone.say("both")


def test_with_one_known_person_somebody_else_can_be_named_at_once() -> None:
    phone = Phone(known())
    phone.all("for my daughter Ana, 5", "1", "Dr. Ahmed", "tomorrow at 10")
    assert json.loads(answers(phone)["who"]) == {"name": "Ana", "age": 5}


def test_after_a_visit_the_next_is_for_the_one_who_is_named() -> None:
    fake = known()
    phone = Phone(fake)
    leo = Person(UUID(int=0xA7), "Leo Gómez", 7)
    fake.people.append(leo)
    fake.add_visit(fake.add_request(CONSULTATION, fake.now))
    phone.all("and now for Leo", "1", "Dr. Ahmed", "tomorrow at 10")
    assert json.loads(answers(phone)["who"]) == {"id": str(leo.id)}


def test_for_me_is_the_person_of_that_name() -> None:
    phone = Phone(known())
    phone.say("for me, tomorrow at 10 with Dr Ahmed, headache")
    assert phone.asked == "booking.sure"


def test_a_relative_without_a_name_is_asked_for() -> None:
    phone = Phone(clinic())
    assert "What is their name" in phone.all("my daughter has a rash, anything tomorrow at 10?", "1", "Dr. Ahmed")
    card = phone.all("Sofía, 5", "skip")
    assert "Reason: a rash" in card
