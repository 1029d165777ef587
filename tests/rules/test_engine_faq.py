"""Questions about the clinic: answered from its file in any state, without losing the place; nothing is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dialogs.faq_words import topic
from dialogs.places import hours, map_link, somebody_answers
from dialogs.texts import text
from models.facts import CallPerson
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CLEANING, CLINIC, CONSULTATION, MONDAY, WITH_RUIZ, contact
from tests.support.talk import Phone

OPEN = {**{day: ["08:30-14:00", "16:00-20:00"] for day in ("mon", "tue", "wed", "thu", "fri")}, "sat": ["09:00-14:00"]}
SOL = replace(
    CLINIC, location="19.4147, -99.1655", opening_hours=OPEN,
    faq={"insurance": {"en": "We give you an invoice.", "es": "Le damos una factura."}, "wifi": "Ask at the desk."},
)  # fmt: skip
TO_THE_TIME = ("hi", "1", "Dr. Ahmed")


@pytest.fixture
def clinic() -> FakeClinic:
    offers = (replace(CONSULTATION, languages=("en", "ar")), WITH_RUIZ, CLEANING)
    return FakeClinic(*offers, clinic=SOL, who=contact(language_chosen=True))


@pytest.mark.parametrize(
    "question, told",
    [
        ("Where are you?", "Calle Sol 1"),
        ("where is the clinic located", "https://maps.google.com/?q=19.4147,-99.1655"),
        ("What time do you open on Saturday?", "09:00–14:00"),
        ("opening hours", "08:30–14:00, 16:00–20:00"),
        ("How much does Dr. Ruiz charge?", "Consultation: $150"),
        ("how much is a cleaning?", "Dental cleaning: $200"),
        ("where are you, and do you take insurance?", "We give you an invoice."),
        ("prices please", "$150 (Dr. Luis Ruiz)"),
        ("what should I bring?", "Bring earlier test results."),
        ("do you take insurance", "We give you an invoice."),
        ("does the doctor speak Arabic?", "Dr. Sarah Ahmed: English, Arabic"),
        ("is there wifi?", "Ask at the desk."),
        ("Are you a robot?", "I am a program"),
        ("am I talking to a real person", "I am a program"),
        ("who are you?", "front desk of Clínica Sol"),
        ("which doctors do you have?", "Dr. Luis Ruiz: Consultation, Dental cleaning"),
        ("what is your phone number", "+525555550100"),
        ("¿Dónde están?", "Calle Sol 1"),
        ("¿cuánto cuesta la consulta?", "Consultation: $200"),
    ],
)
def test_a_question_is_answered_and_the_open_one_repeated(phone: Phone, question: str, told: str) -> None:
    phone.all(*TO_THE_TIME)
    said = phone.say(question)
    assert told in said
    assert "next free times" in said
    assert phone.asked == "booking.slot"


@pytest.mark.parametrize("question", ["is there parking?", "can I pay by card?", "¿hay estacionamiento?"])
def test_what_the_clinic_has_not_told_is_not_made_up(phone: Phone, question: str) -> None:
    said = phone.all(*TO_THE_TIME, question)
    assert "has not told me" in said
    assert "+525555550100" in said
    assert "*person*" in said


def test_an_answer_comes_in_the_persons_language(clinic: FakeClinic) -> None:
    clinic.contact = contact(language="es")
    assert "Le damos una factura." in Phone(clinic).all("hola", "1", "¿Aceptan seguro?")


def test_a_clinic_that_gave_nothing_is_honest_about_everything() -> None:
    bare = replace(CLINIC, address=None, phone=None)
    phone = Phone(FakeClinic(replace(CLEANING, price=None), clinic=bare))
    for question in (
        "where are you?",
        "opening hours",
        "prices?",
        "what should I bring?",
        "what languages are spoken?",
    ):
        assert text("en", "faq-unknown-no-phone") in phone.say(question), question


def test_a_first_message_that_only_asks_is_only_answered(phone: Phone) -> None:
    assert text("en", "faq-next") in phone.say("Hi! How much is a consultation?")
    assert phone.asked is None


def test_what_else_the_message_says_is_heard_as_well(phone: Phone) -> None:
    phone.all("hi", "1")
    said = phone.say("Do you take insurance? Dr. Ahmed please.")
    assert "We give you an invoice." in said
    assert phone.asked == "booking.slot"


def test_two_questions_are_both_answered(phone: Phone) -> None:
    said = phone.all(*TO_THE_TIME, "Where are you? Do you take insurance?")
    assert "Calle Sol 1" in said
    assert "invoice" in said


def test_the_price_of_what_is_being_booked_is_meant_first(phone: Phone) -> None:
    assert "Dental cleaning" not in phone.all("hi", "1", "Dr. Ahmed", "how much?").split("next free times")[0]


def test_what_to_bring_is_told_of_the_visit_that_is_booked(phone: Phone, clinic: FakeClinic) -> None:
    clinic.add_visit(clinic.add_request(CLEANING, datetime(2026, 3, 3, 16, 0, tzinfo=UTC)))
    assert text("en", "faq-preparation-none") in phone.say("what should I bring?")


@pytest.mark.parametrize("line", ["I have pain where the clinic operated. Is it open?", "insurance paper for work"])
def test_own_words_that_sound_like_a_question_stay_the_answer(phone: Phone, line: str) -> None:
    phone.all(*TO_THE_TIME, "1", "Ana Gómez, 34", line)
    assert phone.asked == "booking.details"


def test_a_question_instead_of_a_reason_is_answered(phone: Phone) -> None:
    phone.all(*TO_THE_TIME, "1", "Ana Gómez, 34", "Do you take insurance?")
    assert phone.asked == "booking.reason"


@pytest.mark.parametrize(
    "line",
    ["tomorrow at 10", "Ana Gómez, 34", "is 10 free?", "when can I see Dr. Ahmed?", "how much does it hurt", "yes", "1",
     "where it hurts", "Dr. Ruiz instead?", "¿qué horas tienen libres?", "can you call me", "are you free tomorrow?"],
)  # fmt: skip
def test_what_is_no_question_about_the_clinic_is_none(line: str) -> None:
    assert topic(line) is None


@pytest.mark.parametrize(
    "hour, said",
    [
        (14, "Somebody is there today from 08:30."),
        (15, "Somebody is there today until 14:00."),
        (21, "Somebody is there today from 16:00."),
        (26, "Somebody is there tomorrow from 08:30."),
        (146, "Somebody is there on Monday 9 March from 08:30."),
    ],
)
def test_it_is_said_when_somebody_is_there(hour: int, said: str) -> None:
    now = datetime(2026, 3, 2 + hour // 24, hour % 24, tzinfo=UTC)
    assert somebody_answers(SOL, "en", now) == said


def test_without_hours_nothing_is_promised() -> None:
    assert somebody_answers(CLINIC, "en", MONDAY) == ""
    assert hours(CLINIC, "en") == ""


def test_days_that_are_alike_share_a_line() -> None:
    assert hours(SOL, "en").splitlines() == ["• Mon–Fri 08:30–14:00, 16:00–20:00", "• Sat 09:00–14:00"]


def test_a_place_becomes_a_link() -> None:
    assert map_link("19.4,-99.1") == "https://maps.google.com/?q=19.4,-99.1"
    assert map_link("https://example.com/map") == "https://example.com/map"
    assert map_link(None) == ""


def test_whoever_asks_for_a_person_hears_when_somebody_is_there(phone: Phone, clinic: FakeClinic) -> None:
    said = phone.all(*TO_THE_TIME, "person")
    assert "Somebody is there today from 08:30." in said
    assert clinic.did(CallPerson)
