"""People who hesitate, hurry, count on their fingers or come back tomorrow: nothing said is lost or made up."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.quoting import first_name
from models.facts import Submit
from tests.support.desk import Desk, answer, two
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED
from tests.support.talk import Phone

TO_THE_CARD = ("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches", "skip")


@pytest.mark.parametrize("line", ["1", "2", "3", "4", "5"])
def test_back_out_of_a_change_shows_the_card_as_it_was(phone: Phone, line: str) -> None:
    card = phone.all(*TO_THE_CARD)
    assert phone.say(line) != card
    assert phone.say("back") == card


def test_back_undoes_the_whole_change_not_its_last_step(phone: Phone) -> None:
    card = phone.all(*TO_THE_CARD)
    phone.all("1", "Dental cleaning")
    assert phone.asked != "booking.service"
    if phone.asked != "booking.sure":
        assert phone.say("back") == card


def test_back_on_a_card_that_was_read_again_leads_to_the_last_question(phone: Phone) -> None:
    phone.all(*TO_THE_CARD, "5", "migraine", "back")
    assert phone.asked in {"booking.reason", "booking.details"}
    assert "slot" in phone.answers()


def test_cancel_on_the_menu_means_the_draft_below_it(phone: Phone) -> None:
    said = phone.all(*TO_THE_CARD, "menu", "cancel")
    assert phone.asked == "leave.sure"
    assert "Shall I delete" in said
    assert "deleted the draft" in phone.say("yes")


def test_no_after_the_emergency_number_keeps_what_was_said(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34")
    assert "911" in phone.say("chest pain for some weeks")
    phone.say("No, thank you")
    assert phone.answers()["reason"] == "chest pain for some weeks"


def test_a_thank_you_after_misses_is_not_answered_with_how_hard_this_is(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed")
    assert "This seems hard" in phone.all("hm", "well")
    assert "This seems hard" not in phone.say("thanks")
    assert "This seems hard" not in phone.say("help")
    assert "I have told the clinic" in phone.say("hmm")


def test_two_children_in_one_line_are_asked_for_one_by_one(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10")
    said = phone.say("Ana Gómez 5 and Leo Gómez 7")
    assert "A visit is for one person" in said
    assert "who" not in phone.answers()
    phone.say("Leo Gómez, 7")
    assert json.loads(phone.answers()["who"]) == {"name": "Leo Gómez", "age": 7}


@pytest.mark.parametrize(
    "line", ["Ana Gómez, 34", "Ana Gómez 34, phone 55 1234 5678", "Leo Gómez, 7, cough for 3 days"]
)
def test_one_person_with_other_numbers_is_one_person(phone: Phone, line: str) -> None:
    assert "for one person" not in phone.all("hi", "1", "Dr. Ahmed", "today at 10", line)


def test_a_person_named_where_an_age_is_asked_is_the_person(phone: Phone) -> None:
    assert "How old is somebody?" in phone.all("hi", "1", "Dr. Ahmed", "today at 10", "somebody")
    phone.say("Leo Gómez 7")
    assert json.loads(phone.answers()["who"]) == {"name": "Leo Gómez", "age": 7}
    assert phone.asked == "booking.reason"


@pytest.mark.parametrize(
    "line, name, age",
    [
        ("Consultation with Dr. Ahmed tomorrow at 10 for my son Leo Gómez, 7, he has a cough", "Leo Gómez", 7),
        ("Hola, quiero una cita con Ahmed mañana a las 10 para mi hija Sofía López, 5 años", "Sofía López", 5),
        ("hello, my name is Harold Smith and I am 78 years old", "Harold Smith", 78),
    ],
)
def test_a_person_named_in_a_long_first_message_is_not_asked_for(phone: Phone, line: str, name: str, age: int) -> None:
    phone.all(line, "Consultation", "Dr. Ahmed", "tomorrow at 10")
    assert json.loads(phone.answers()["who"]) == {"name": name, "age": age}


@pytest.mark.parametrize(
    "line",
    [
        "with Dr. Ahmed 4 pm",
        "Consultation 5",
        "hola, mi hija tiene fiebre y es 5",
        "next tuesday 12",
        "she is 7",
    ],
)
def test_what_only_looks_like_a_person_is_asked_for(phone: Phone, line: str) -> None:
    phone.all(line, "Consultation", "Dr. Ahmed", "tomorrow at 10")
    assert "who" not in phone.answers()


def test_an_hour_that_follows_its_day_in_a_hurry_is_of_that_day(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "tomorrow")
    phone.say("at 10", seen=False)
    assert json.loads(phone.answers()["slot"])["start"].startswith("2026-03-03")


def test_what_is_said_on_coming_back_answers_the_question_left_open(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 15", "Ana Gómez, 34")
    phone.say("back pain", later=timedelta(hours=6, minutes=5))
    assert phone.asked == "resume.what"
    phone.say("1")
    assert phone.answers().get("reason") == "back pain"


def test_what_is_said_too_early_is_noted_aloud(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed")
    assert phone.say("Leo Gómez, 7").startswith("Noted")
    phone.all("today at 10", "cough", "skip")
    assert phone.asked == "booking.sure"


def test_numbers_where_a_name_is_asked_end_in_an_example_and_a_person(phone: Phone) -> None:
    assert "name" in phone.all("hi", "1", "Dr. Ahmed", "today at 10", "4")
    assert "for instance" in phone.say("5")
    assert "*person*" in phone.say("6")


def test_a_yes_to_the_first_bubble_is_not_answered_with_all_of_it(phone: Phone) -> None:
    first = phone.say("hi")
    said = phone.say("ok")
    assert "agree" in said
    assert "Twilio" in first
    assert "Twilio" not in said


def test_whoever_declined_and_changes_the_service_is_asked_plainly(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "I do not agree", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34")
    assert phone.say("1").startswith("Which service")
    assert not clinic.did(Submit)


@pytest.mark.parametrize(
    "name, called", [("Dr. Sarah Ahmed", "Sarah"), ("Sra. López", "López"), ("Mr Bo", "Bo"), ("Dr.", "")]
)
def test_nobody_is_called_doctor_or_mister_alone(name: str, called: str) -> None:
    assert first_name(name) == called


@pytest.mark.parametrize("word", ["yes", "Yes.", "no"])
def test_a_doctors_yes_is_no_answer_to_a_menu(word: str) -> None:
    assert "KR47" in answer(word, asking="menu.what")
    assert answer(word, at=Desk([]), asking="menu.what") == "No request waits for you."


def test_details_without_a_code_are_those_of_the_only_card() -> None:
    assert answer("details").startswith("KR47 · ")
    assert "which request" in answer("details", at=two())


def test_a_line_the_desk_cannot_read_is_answered_with_that_first(clinic: FakeClinic) -> None:
    clinic.contact = replace(clinic.contact, doctor_id=AHMED)
    phone = Phone(clinic)
    assert phone.say("what is this about").startswith("I did not understand")
    assert not phone.say("hello").startswith("I did not understand")


@pytest.mark.parametrize("name, called", [
    ("عبد الرحمن محمد", "عبد الرحمن"), ("Abdul Rahman Khan", "Abdul Rahman"), ("ABDUL", "Abdul"),
    ("Abdullah Saad", "Abdullah"),
])  # fmt: skip
def test_a_servants_name_is_not_cut_in_half(name: str, called: str) -> None:
    assert first_name(name) == called
