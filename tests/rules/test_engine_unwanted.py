"""A doctor, a service or a person that is named and not wanted is not taken, and two people are no one of them."""

from __future__ import annotations

import json
from dataclasses import replace
from uuid import UUID

import pytest

from dialogs.unwanted import refused, wanted_in
from tests.support.answered import answers, known
from tests.support.people import ANA, CLEANING, CONSULTATION, WITH_RUIZ
from tests.support.talk import Phone

LEO = replace(ANA, id=UUID(int=77), name="Leo Gómez", age=8)
RUIZ = str(WITH_RUIZ.doctor_id)


@pytest.mark.parametrize(
    "said",
    [
        "Consultation, not with Dr Ruiz",
        "I'd like a consultation with anyone but Dr Ruiz",
        "I don't want Dr Ruiz, consultation please",
        "consultation tomorrow at 10, Dr Ruiz was rude to me last time",
        "consulta, no con el Dr Ruiz",
        "consulta con cualquiera menos el Dr Ruiz",
        "استشارة، ليس مع Dr Ruiz",
        "consultation, Dr Ruiz ke ilawa koi bhi",
    ],
)
def test_a_doctor_who_is_refused_is_not_chosen(said: str) -> None:
    phone = Phone(known())
    phone.all("hi", said)
    assert answers(phone).get("doctor") is None
    assert phone.saved()["mentions"].get("doctor") in {None, f"not {RUIZ}"}


@pytest.mark.parametrize(
    "language, said",
    [("en", "Consultation, not with Dr Ruiz"), ("en", "a consultation with anyone but Dr Ruiz"),
     ("es", "Consultation, no con el Dr Ruiz"), ("ar", "Consultation، ليس مع Dr Ruiz"),
     ("ur", "Consultation, Dr Ruiz ke ilawa koi bhi")],
)  # fmt: skip
def test_nor_is_she_meant_by_the_first_who_is_free(language: str, said: str) -> None:
    phone = Phone(known(language=language))
    phone.say("hi")
    assert "Ruiz" in phone.say(said).split("\n")[0], "it is said who is left out"
    phone.say("1")
    assert phone.asked == "booking.slot"
    assert doctors_shown(phone) == {str(CONSULTATION.doctor_id)}


@pytest.mark.parametrize("said", ["not Dr Ruiz", "anyone but Dr Ruiz", "Dr Ruiz was rude to me last time"])
def test_nor_where_that_is_said_at_the_question(said: str) -> None:
    phone = Phone(known())
    phone.all("hi", "Consultation", said, "first available")
    assert doctors_shown(phone) == {str(CONSULTATION.doctor_id)}


def test_whoever_was_left_out_can_still_be_asked_for_by_name() -> None:
    phone = Phone(known())
    phone.all("hi", "Consultation, not with Dr Ruiz", "all right, Dr Ruiz")
    assert answers(phone)["doctor"] == RUIZ


def test_the_only_doctor_who_gives_it_is_said_to_be_the_only_one() -> None:
    phone = Phone(known(WITH_RUIZ, CLEANING))
    phone.say("hi")
    assert "Only Dr. Luis Ruiz offers this here." in phone.say("Consultation, not with Dr Ruiz")


def doctors_shown(phone: Phone) -> set[str]:
    """Whose times are offered."""
    rows = phone.saved()["stack"][-1]["question"]["offer"]
    return {json.loads(row["value"])["doctor_id"] for row in rows if row.get("value")}


@pytest.mark.parametrize("said", ["not Dr Ruiz", "anyone but Dr Ruiz", "Dr Ruiz was rude to me last time"])
def test_at_the_question_neither(said: str) -> None:
    phone = Phone(known())
    phone.all("hi", "Consultation", said)
    assert phone.asked == "booking.doctor"


@pytest.mark.parametrize(
    "said", ["Consultation with Dr Ahmed, not Dr Ruiz", "consultation with Dr Ahmed instead of Dr Ruiz"]
)
def test_the_one_who_is_wanted_instead_is_chosen(said: str) -> None:
    phone = Phone(known())
    phone.all("hi", said)
    assert answers(phone)["doctor"] == str(known().offers()[0].doctor_id)


@pytest.mark.parametrize("said", ["I can't sleep and want to see Dr Ruiz", "Dr Ruiz please, it does not stop hurting"])
def test_a_not_about_something_else_refuses_nobody(said: str) -> None:
    assert wanted_in(said, ["Dr. Sarah Ahmed", "Dr. Luis Ruiz"], "en") == 1


def test_a_service_that_was_had_is_not_the_one_that_is_wanted() -> None:
    phone = Phone(known())
    phone.all("hi", "I had a dental cleaning last week and now my tooth hurts, consultation please")
    assert phone.asked == "booking.doctor"
    assert wanted_in("my cleaning last month was fine", ["Consultation", "Dental cleaning"], "en", had=True) is None
    assert not refused("cleaning please, it hurts since last week", "Dental cleaning", "en", had=True)


def asked_for_whom(language: str = "en") -> Phone:
    """Ana, who has her son Leo on file too, has chosen a time."""
    clinic = known(language=language)
    clinic.people = [ANA, LEO]
    phone = Phone(clinic)
    phone.all("hi", "Consultation", "Dr. Sarah Ahmed", "mañana a las 10" if language == "es" else "tomorrow at 10")
    assert phone.asked == "booking.who"
    return phone


@pytest.mark.parametrize(
    "language, said",
    [("en", "not for Leo, for me"), ("es", "no es para Leo, es para mí"), ("es", "para Leo no, para mí")],
)
def test_it_is_for_the_one_it_is_said_to_be_for(language: str, said: str) -> None:
    phone = asked_for_whom(language)
    phone.say(said)
    assert str(ANA.id) in answers(phone)["who"]


@pytest.mark.parametrize("said", ["no, for Leo", "it's not for me, it's for Leo", "Leo"])
def test_and_for_leo_where_that_is_said(said: str) -> None:
    phone = asked_for_whom()
    phone.say(said)
    assert str(LEO.id) in answers(phone)["who"]


@pytest.mark.parametrize("said", ["Ana and Leo", "for Ana and Leo", "Leo & Ana", "Maria and my mother", "not Leo"])
def test_two_people_are_asked_about(said: str) -> None:
    phone = asked_for_whom()
    bubble = phone.say(said)
    assert phone.asked == "booking.who"
    assert "1. Ana Gómez" in bubble
    assert said == "not Leo" or "for one person" in bubble
    phone.say("1")
    assert str(ANA.id) in answers(phone)["who"]


def test_two_people_named_in_the_first_message_too() -> None:
    clinic = known()
    clinic.people = [ANA, LEO]
    phone = Phone(clinic)
    assert "for one person" in phone.all("hi", "consultation with Dr Ahmed for Ana and Leo", "tomorrow at 10")
