"""How things are said: rows are named, not numbered; what was read is not said again; nobody hears a word of ours."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from models.facts import TooLate, Withdraw
from tests.support.catalogues import catalogue
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, ANA, CLEANING, CLINIC, CONSULTATION, MONDAY, WITH_RUIZ, contact
from tests.support.talk import Phone

FOUR = replace(CLINIC, languages=("en", "es", "ar", "ur"))
SHOWN = re.compile(r"\*\W?([^*\n]+?)\W?\*")
TU = re.compile(r"(?i)\b(tú|tu|tus|te|ti|contigo|escribe|elige|toca|llama|puedes|quieres|perdona|necesites)\b")
USTED = re.compile(r"(?i)\b(usted|ustedes|escriba|elija|toque|llame|responda)\b")


@pytest.fixture
def clinic() -> FakeClinic:
    return FakeClinic(CONSULTATION, WITH_RUIZ, CLEANING, clinic=FOUR, who=contact(language_chosen=True))


def of_ahmed(language: str = "en") -> FakeClinic:
    doctor = contact(doctor_id=AHMED, doctor_name="Dr. Sarah Ahmed", language=language, language_chosen=True)
    return FakeClinic(CONSULTATION, WITH_RUIZ, clinic=FOUR, who=doctor)


@pytest.mark.parametrize("language", FOUR.languages)
@pytest.mark.parametrize("lines", [(), ("1",), ("1", "1"), ("1", "2"), ("1", "1", "1")], ids=str)
def test_a_second_asking_names_a_row_that_can_be_tapped_and_written(language: str, lines: tuple[str, ...]) -> None:
    clinic = FakeClinic(CONSULTATION, WITH_RUIZ, clinic=FOUR, who=contact(language=language, language_chosen=True))
    clinic.people = [ANA, replace(ANA, id=AHMED, name="Eva Gómez")]
    phone = Phone(clinic)
    phone.all("👋", *lines)
    asked = phone.asked
    phone.say("xqzt")
    assert phone.last
    assert phone.last.say
    question = phone.last.say.text
    assert "*1*" not in question
    assert "*2*" not in question
    rows = [option.title for option in phone.last.say.options]
    example = next((word for word in SHOWN.findall(question) if word in rows), None)
    if example is not None:
        phone.say(example)
        assert phone.asked != asked


def test_an_example_of_a_time_is_one_that_is_free(phone: Phone) -> None:
    assert "for instance *Mon 2 Mar, 09:00*" in phone.all("hello", "1", "1", "xqzt")


@pytest.mark.parametrize("language", FOUR.languages)
def test_times_are_asked_for_anew_as_they_were_first_the_second_time_too(language: str) -> None:
    slots = {key.removeprefix("booking-slot") for key in catalogue(language) if key.startswith("booking-slot")}
    assert {key.removeprefix("again-slot") for key in catalogue(language) if key.startswith("again-slot")} == slots


def test_the_welcome_is_read_once(phone: Phone) -> None:
    assert "carried by Twilio" in phone.say("hello")
    second = phone.say("hello, anybody there?", seen=False)
    assert "carried by Twilio" not in second
    assert "Which service would you like?" in second
    assert "agree to the above" in second
    assert "911" in second


def test_the_welcome_is_said_in_full_in_another_language_and_after_a_pause(phone: Phone) -> None:
    phone.say("hello")
    assert "por Twilio" in phone.say("español")
    assert "por Twilio" not in phone.say("hola")
    assert "por Twilio" in phone.say("hola", later=7 * (phone.clinic.now - MONDAY) + (MONDAY - MONDAY.replace(hour=0)))


def test_a_picture_is_said_not_to_reach_the_doctor(phone: Phone) -> None:
    phone.all("hello", "1", "1", "1")
    said = phone.say("", kind="media")
    assert "do not reach the doctor" in said
    assert "bring it along" in said


@pytest.mark.parametrize("language, word", [("es", "detalles"), ("ar", "تفاصيل"), ("ur", "تفصیل")])
def test_a_desk_quotes_the_doctors_words_and_none_of_ours(language: str, word: str) -> None:
    clinic = of_ahmed(language)
    code = clinic.add_request(CONSULTATION, MONDAY).code
    said = Phone(clinic).say(f"{word} {code} xqzt")
    assert "details" not in said
    assert "pending" not in said
    assert word in said


@pytest.mark.parametrize("line", ["gracias", "persona", "alto", "español", "xqzt", "ayuda", "atrás", "menú"])
def test_a_doctor_is_addressed_formally_in_spanish(line: str) -> None:
    assert not TU.findall(Phone(of_ahmed("es")).say(line))


@pytest.mark.parametrize("line", ["hola", "gracias", "persona", "parar", "xqzt", "ayuda", "menú", "1", "cancelar"])
def test_a_patient_is_addressed_informally_in_spanish(line: str) -> None:
    phone = Phone(FakeClinic(CONSULTATION, WITH_RUIZ, who=contact(language="es", language_chosen=True)))
    phone.say("hola")
    assert not USTED.findall(phone.say(line))


def test_who_speaks_a_language_is_answered_and_not_everybody_listed(clinic: FakeClinic) -> None:
    spoken = (replace(CONSULTATION, languages=("en", "ar")), replace(WITH_RUIZ, languages=("es",)))
    clinic.all_offers = spoken
    phone = Phone(clinic)
    said = phone.all("hello", "does anybody speak Arabic?")
    assert "Dr. Sarah Ahmed" in said
    assert "Dr. Luis Ruiz: Spanish" not in said
    assert "none of our doctors speaks French" in phone.say("do you speak French?")
    phone.all("1", "Dr. Luis Ruiz")
    assert "Dr. Sarah Ahmed" not in phone.say("which languages does the doctor speak?")


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_request_approved_while_its_withdrawal_is_confirmed_is_said_to_be_booked(
    clinic: FakeClinic, phone: Phone, answer: str
) -> None:
    request = clinic.add_request(CONSULTATION, MONDAY)
    assert "take this request back" in phone.all("cancel", "1")
    clinic.add_visit(request)
    said = phone.say(answer)
    assert "accepted in the meantime" in said
    assert "*booked*" in said
    assert "cancel" in said
    assert clinic.did(Withdraw) == []


def test_the_same_is_said_when_the_approval_came_a_moment_before_the_withdrawal(
    clinic: FakeClinic, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = clinic.add_request(CONSULTATION, MONDAY)
    phone.all("cancel", "1")
    approved = TooLate(replace(request, status="approved"))
    monkeypatch.setattr(clinic, "_ended", lambda *_: approved)
    assert "accepted in the meantime" in phone.say("yes")
