"""A person is answered in the language they write, until they choose one by its word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.facts import SetLanguage
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, CLINIC, CONSULTATION, WITH_RUIZ, contact
from tests.support.talk import Phone

FOUR = replace(CLINIC, languages=("en", "es", "ar", "ur"))


@pytest.fixture
def clinic() -> FakeClinic:
    return FakeClinic(CONSULTATION, WITH_RUIZ, clinic=FOUR)


@pytest.mark.parametrize("text, greeting", [
    ("hola", "¡Hola"),
    ("hola, quiero una appointment", "¡Hola"),
    ("مرحبا", "مرحبًا"),
    ("mujhe appointment chahiye", "السلام علیکم"),
    ("I need an appointment", "Hello"),
    ("ok", "Hello"),
    ("👋", "Hello"),
    ("2", "Hello"),
])  # fmt: skip
def test_the_first_message_picks_the_language(phone: Phone, text: str, greeting: str) -> None:
    assert phone.say(text).startswith(greeting)


def test_the_clinics_own_language_is_kept_where_nothing_else_is_certain() -> None:
    clinic = FakeClinic(CONSULTATION, clinic=replace(FOUR, language="es"), who=contact(language="es"))
    assert Phone(clinic).say("ok").startswith("¡Hola")
    assert Phone(clinic).say("I need an appointment").startswith("Hello")


def test_a_language_that_the_clinic_does_not_write_is_answered_in_its_own(clinic: FakeClinic) -> None:
    clinic.clinic = replace(FOUR, languages=("en", "ar"))
    said = Phone(clinic).say("hola, quiero una cita")
    assert said.startswith("Hello")
    assert "*العربية*" in said
    assert clinic.did(SetLanguage) == []


@pytest.mark.parametrize("text, told", [
    ("no puedo respirar", "Llama"),
    ("لا أستطيع التنفس", "اتصل"),
    ("saans nahi aa rahi", "کال"),
    ("I cannot breathe", "Call"),
])  # fmt: skip
def test_an_emergency_is_answered_in_the_language_of_who_writes_it(phone: Phone, text: str, told: str) -> None:
    said = phone.say(text)
    assert told in said
    assert "911" in said


def test_the_language_is_kept_for_what_is_said_unasked(clinic: FakeClinic, phone: Phone) -> None:
    phone.say("hola")
    assert clinic.did(SetLanguage) == [SetLanguage("es")]
    assert clinic.contact.language == "es"


def test_a_word_corrects_it_for_good(phone: Phone) -> None:
    assert phone.say("hola").startswith("¡Hola")
    assert "We speak English" in phone.say("English")
    phone.say("quiero una cita para mañana por favor")
    assert phone.clinic.contact.language == "en"


def test_a_language_chosen_by_its_word_is_never_left_again(phone: Phone) -> None:
    phone.all("español", "I would like to see the doctor tomorrow, if that is possible")
    assert phone.clinic.contact.language == "es"


def test_who_chose_long_ago_is_not_asked_again(clinic: FakeClinic) -> None:
    clinic.contact = contact(language="es", language_chosen=True)
    assert Phone(clinic).say("I need an appointment for tomorrow").startswith("¡Hola")


def test_a_greeting_that_tells_nothing_leaves_it_to_the_next_message(phone: Phone) -> None:
    assert phone.say("👋").startswith("Hello")
    phone.say("una cita")
    assert phone.clinic.contact.language == "es"


def test_a_plain_sentence_in_another_language_is_answered_in_it(phone: Phone) -> None:
    phone.all("good morning", "1")
    phone.say("perdón, ¿tienen hora para el martes por la mañana?")
    assert phone.clinic.contact.language == "es"


@pytest.mark.parametrize("text", ["gracias", "sí", "mañana", "hola", "ok", "1", "María de la Cruz, 34"])
def test_a_borrowed_word_changes_nothing(phone: Phone, text: str) -> None:
    phone.all("good morning", "1", text)
    assert phone.clinic.contact.language == "en"


def test_a_name_is_no_language(phone: Phone) -> None:
    phone.all("👋", "1", "2", "1")
    assert phone.asked == "booking.who"
    phone.say("María de la Cruz y de los Santos, 34")
    assert phone.clinic.contact.language == "en"


def test_what_was_forwarded_or_tapped_is_not_how_they_talk(phone: Phone) -> None:
    phone.say("hola, quiero una cita para mañana", forwarded=True)
    assert phone.clinic.contact.language == "en"


def test_a_row_that_is_copied_is_not_how_they_talk(clinic: FakeClinic) -> None:
    clinic.all_offers = (replace(CONSULTATION, service="Consulta de niños"), WITH_RUIZ)
    phone = Phone(clinic)
    phone.all("👋", "Consulta de niños")
    assert phone.clinic.contact.language == "en"


def test_a_doctors_desk_speaks_as_the_clinic_does_until_the_doctor_says_otherwise(clinic: FakeClinic) -> None:
    clinic.contact = contact(doctor_id=AHMED, doctor_name="Dr. Sarah Ahmed")
    Phone(clinic).say("hola, tengo pacientes que esperan?")
    assert clinic.contact.language == "en"
