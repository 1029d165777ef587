"""Minds changed in the middle, and times browsed in words: what still holds is kept, what falls is said."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from tests.support.answered import answers, clinic
from tests.support.talk import Phone

TO_THE_CARD = ("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches", "skip")
TO_THE_REASON = TO_THE_CARD[:5]


def test_wishes_about_times_add_up_until_a_day_is_named() -> None:
    phone = Phone(clinic())
    phone.all("hi", "2", "mornings", "not Mondays")
    said = phone.say("next week")
    assert "Tue 10 Mar, 09:00" in said
    assert "Mon 9 Mar" not in said
    assert "12:00" not in said
    assert "Thursday 5 March" in phone.say("Thursday")


def test_later_and_earlier_turn_the_pages_one_by_one() -> None:
    phone = Phone(clinic())
    first = phone.all("hi", "2")
    second = phone.say("later")
    phone.say("later")
    assert phone.say("earlier").splitlines()[2:] == second.splitlines()[2:]
    assert phone.say("earlier").splitlines()[2:] == first.splitlines()[2:]
    assert "nothing earlier" in phone.say("earlier")


@pytest.mark.parametrize("line", ["tomorrow at 10:10", "at 10:10"])
def test_a_time_between_two_times_offers_those_around_it(line: str) -> None:
    said = Phone(clinic()).all("hi", "2", line)
    assert "10:10" in said
    assert "10:00" in said
    assert "10:30" in said
    assert "16:00" not in said


def test_a_part_of_a_day_that_is_over_shows_the_rest_of_that_day() -> None:
    said = Phone(clinic()).all("hi", "2", "tomorrow evening")
    assert "Tuesday 3 March has nothing free at that time of day" in said
    assert "Tue 3 Mar, 09:00" in said


def test_with_anyone_opens_the_times_of_all_doctors() -> None:
    phone = Phone(clinic())
    said = phone.all("hi", "1", "Dr. Ahmed", "with anyone")
    assert "Dr. Luis Ruiz" in said
    assert answers(phone)["doctor"] == "first"


@pytest.mark.parametrize(
    "line, asked",
    [
        ("time", "slot"),
        ("change the time", "slot"),
        ("another day", "slot"),
        ("change the day", "slot"),
        ("doctor", "doctor"),
        ("the doctor", "doctor"),
        ("change the service", "service"),
        ("name", "who"),
        ("reason", "reason"),
        ("change my reason", "reason"),
        ("the time is wrong", "slot"),
    ],
)
def test_the_name_of_a_field_asks_for_that_answer_again_and_back_shows_the_card(line: str, asked: str) -> None:
    phone = Phone(clinic())
    card = phone.all(*TO_THE_CARD)
    phone.say(line)
    assert phone.asked == f"booking.{asked}"
    if line not in {"another day", "change the day"}:
        assert phone.say("back") == card


@pytest.mark.parametrize(
    "line, shown",
    [
        ("the reason is a migraine", "Reason: a migraine"),
        ("no, tomorrow at 11", "Tuesday 3 March, 11:00"),
        ("the time should be 11:00", "Monday 2 March, 11:00"),
        ("no, the other doctor", "Doctor: Dr. Luis Ruiz"),
        ("no, with Dr Ruiz", "Doctor: Dr. Luis Ruiz"),
        ("not Dr Ahmed", "Doctor: Dr. Luis Ruiz"),
        ("reason: flu", "Reason: flu"),
        ("allergies: nuts", "Allergies: nuts"),
        ("it's for Leo Gómez, 7", "For: Leo Gómez, 7"),
    ],
)
def test_a_correction_on_the_card_is_taken_at_once(line: str, shown: str) -> None:
    card = Phone(clinic()).all(*TO_THE_CARD, line)
    assert shown in card
    assert "Please check" in card


@pytest.mark.parametrize(
    "line, shown",
    [
        ("el motivo es una migraña", "Motivo: una migraña"),
        ("no, mañana a las 11", "martes 3 de marzo, 11:00"),
        ("no, el otro médico", "Médico: Dr. Luis Ruiz"),
        ("mejor con el Dr Ruiz", "Médico: Dr. Luis Ruiz"),
        ("en realidad es para mi hijo Leo, 7", "Para: Leo, 7"),
    ],
)
def test_a_correction_on_the_card_is_taken_in_spanish(line: str, shown: str) -> None:
    start = ("hola", "1", "Dr. Ahmed", "hoy a las 10", "Ana Gómez, 34", "dolor de cabeza", "omitir")
    assert shown in Phone(clinic(language="es")).all(*start, line)


@pytest.mark.parametrize(
    "line, key, value",
    [
        ("for me, Ann Gomez, 38", "who", {"name": "Ann Gomez", "age": 38}),
        ("no, it's for my daughter Sofía, 5", "who", {"name": "Sofía", "age": 5}),
        ("actually for me, Ana Gómez, 38", "who", {"name": "Ana Gómez", "age": 38}),
        ("para mí, Ann Gómez, 38", "who", {"name": "Ann Gómez", "age": 38}),
    ],
)
def test_a_correction_is_no_reason(line: str, key: str, value: dict[str, object]) -> None:
    phone = Phone(clinic())
    assert "changed" in phone.all(*TO_THE_REASON, line)
    assert json.loads(answers(phone)[key]) == value
    assert phone.asked == "booking.reason"


def test_another_doctor_in_the_middle_keeps_the_time_if_it_is_free() -> None:
    phone = Phone(clinic())
    phone.all(*TO_THE_REASON, "no, the other doctor")
    assert phone.asked == "booking.reason"
    assert "2026-03-02T16:00" in json.loads(answers(phone)["slot"])["start"]


@pytest.mark.parametrize(
    "line",
    ["my mother had it too", "no appetite since Monday", "pain for two days", "for my back", "actually it hurts a lot"],
)
def test_a_reason_stays_a_reason(line: str) -> None:
    phone = Phone(clinic())
    phone.all(*TO_THE_REASON, line)
    assert answers(phone)["reason"] == line


def test_nobody_else_is_as_old_as_the_person_before() -> None:
    phone = Phone(clinic())
    phone.all("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez", "34")
    assert "How old is Leo?" in phone.say("no, it's for my son Leo")


def test_delete_at_the_optional_question_asks_first() -> None:
    phone = Phone(clinic())
    assert "Shall I delete" in phone.all(*TO_THE_CARD[:6], "delete")
    assert phone.say("no").startswith("Anything else")


def test_going_back_past_a_volunteered_fact_uses_it_again() -> None:
    phone = Phone(clinic())
    phone.all("a consultation with Dr Ruiz tomorrow at 3pm", "1")
    assert phone.asked == "booking.who"
    phone.all("back", "back", "back", "1")
    assert phone.asked == "booking.who"


def test_a_day_that_may_be_either_of_two_is_asked_with_both_dates() -> None:
    phone = Phone(clinic())
    phone.clinic.now += timedelta(days=2)
    said = phone.all("hi", "2", "mornings", "next Friday at 10")
    assert "Which day do you mean?" in said
    assert "1. Fri 6 Mar" in said
    assert "2. Fri 13 Mar" in said
    assert "Friday 13 March" in phone.say("2")
