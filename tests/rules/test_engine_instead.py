"""Something else than what is asked: a time or a name where the reason is asked, "I don't know", "nothing", a wish."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.support.fake_clinic import FakeClinic
from tests.support.people import CONSULTATION
from tests.support.talk import Phone

TO_THE_TIME = ("hi", "1", "Dr. Ahmed")
TO_THE_REASON = (*TO_THE_TIME, "today at 10", "Ana Gómez, 34")


@pytest.mark.parametrize(
    "said, start",
    [
        ("the day after tomorrow at 10", "2026-03-04T16:00:00+00:00"),
        ("I'd like tomorrow at 11", "2026-03-03T17:00:00+00:00"),
        ("pasado mañana a las 10", "2026-03-04T16:00:00+00:00"),
        ("parson 10 baje", "2026-03-04T16:00:00+00:00"),
    ],
)
def test_a_time_and_nothing_else_is_no_reason(phone: Phone, said: str, start: str) -> None:
    phone.all(*TO_THE_REASON, said)
    assert phone.asked == "booking.reason"
    assert json.loads(phone.answers()["slot"])["start"] == start


@pytest.mark.parametrize(
    "said",
    [
        "since the day before yesterday my tooth hurts",
        "because tomorrow I travel and my knee hurts",
        "since Monday",
        "desde el lunes",
        "fever since Friday",
        "pain at night",
        "check-up",
        "consultation",
        "my name is Ana and I have a rash",
        "12 weeks",
        "second opinion",
    ],
)
def test_a_reason_with_a_time_in_it_is_kept_whole(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_REASON, said)
    assert phone.answers()["reason"] == said
    assert "who" in phone.answers()


@pytest.mark.parametrize("said", ["wait, my name is Ana López", "my name is Ana López", "me llamo Ana López"])
def test_a_name_put_right_is_no_reason_and_keeps_the_age(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_REASON, said)
    assert phone.asked == "booking.reason"
    assert json.loads(phone.answers()["who"]) == {"name": "Ana López", "age": 34}


def test_another_name_is_another_person_whose_age_is_asked(phone: Phone) -> None:
    phone.all(*TO_THE_REASON, "my name is Luis Pérez")
    assert phone.asked == "booking.age"


@pytest.mark.parametrize("said", ["something else", "do you have other times", "hmm maybe another one"])
def test_a_wish_is_read_where_nothing_else_was_understood(phone: Phone, said: str) -> None:
    first = phone.all(*TO_THE_TIME)
    after = phone.all("grmpf", said)
    assert "13:30" not in first
    assert "13:30" in after


def test_what_repeats_the_question_as_it_was(phone: Phone) -> None:
    asked = phone.all(*TO_THE_REASON)
    assert phone.say("what?") == asked
    assert phone.say("again please") == asked


@pytest.mark.parametrize("said", ["I don't know", "no sé", "not sure"])
def test_not_knowing_is_helped_with_an_example_and_is_no_miss(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_TIME)
    assert "Choose a time, for instance *Mon 2 Mar, 09:00*" in phone.say(said)
    for _ in range(3):
        again = phone.say(said)
    assert "This seems hard" not in again
    assert "I have told the clinic" not in again


def test_not_knowing_skips_what_may_be_skipped(phone: Phone) -> None:
    phone.all(*TO_THE_REASON, "headaches", "I don't know")
    assert phone.asked == "booking.sure"
    assert phone.answers()["details"] == "{}"


def test_not_knowing_is_no_reason(phone: Phone) -> None:
    phone.all(*TO_THE_REASON, "I don't know")
    assert phone.asked == "booking.reason"


@pytest.mark.parametrize("said", ["nothing", "nada", "لا شيء", "none", "کچھ نہیں"])
def test_nothing_is_kept_as_none_whatever_the_word(clinic: FakeClinic, said: str) -> None:
    wants = CONSULTATION.required | {"allergies"}
    clinic.all_offers = (replace(CONSULTATION, required=wants),)
    phone = Phone(clinic)
    phone.all("hi", "1", "today at 10", "Ana Gómez, 34", "headaches", "skip")
    assert phone.asked == "booking.allergies"
    assert "Allergies: none" in phone.say(said)
    assert phone.answers()["allergies"] == "none"


@pytest.mark.parametrize("said", ["nothing", "nada", "لا شيء", "none"])
def test_nothing_more_to_say_is_no_detail(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_REASON, "headaches", said)
    assert phone.answers()["details"] == "{}"


def test_nothing_is_no_reason(phone: Phone) -> None:
    phone.all(*TO_THE_REASON, "nothing")
    assert phone.asked == "booking.reason"


def test_a_volunteered_reason_is_forgotten_by_who_declines(phone: Phone) -> None:
    phone.say("Dr. Ahmed tomorrow at 10, I have back pain")
    assert "back pain" in (phone.state or "")
    phone.say("I do not agree")
    assert "back pain" not in (phone.state or "")


def test_and_is_not_taken_up_later_either(phone: Phone) -> None:
    phone.all("hi", "I do not agree", "1", "Dr. Ahmed tomorrow at 11, my back hurts a lot")
    assert "back" not in json.dumps(phone.saved()["mentions"])
    assert "my back" not in (phone.state or "")
