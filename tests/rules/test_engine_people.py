"""What a receptionist would have understood: a no to something else, a tooth that hurts, "let me ask my husband"."""

from __future__ import annotations

import pytest

from dialogs.unwanted import named_in, refused
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CONSULTATION, WITH_RUIZ
from tests.support.talk import Phone

TO_THE_CARD = ("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches", "skip")


@pytest.mark.parametrize("said", [
    "its not for me its for my grandma", "no not booking anything. the invoice is wrong", "I don't want a cleaning",
    "the last one", "not this week",
])  # fmt: skip
def test_a_no_to_something_else_declines_nothing(phone: Phone, said: str) -> None:
    phone.all("hi", said)
    assert phone.answers().get("welcome") != "decline"


@pytest.mark.parametrize("said", ["no", "no thanks", "I do not agree", "no, I don't agree"])
def test_a_plain_no_to_the_first_text_declines(phone: Phone, said: str) -> None:
    phone.all("hi", said)
    assert phone.answers()["welcome"] == "decline"


@pytest.mark.parametrize("said", [
    "my tooth hurts", "dolor de muela", "not a cleaning, I just want him to look at it", "عندي وجع ضرس",
    "دانت میں درد ہے", "something came up",
])  # fmt: skip
def test_pain_or_a_refusal_chooses_no_procedure(said: str) -> None:
    labels = ["Consultation", "Dental cleaning", "Heart check-up"]
    found = named_in(said, labels, "en")
    assert found is None or refused(said, labels[found], "en")


@pytest.mark.parametrize("said", ["teeth cleaning", "limpieza de dientes", "dental", "i want my teeth cleaned"])
def test_what_is_done_is_chosen_by_its_name(said: str) -> None:
    assert named_in(said, ["Consultation", "Dental cleaning", "Heart check-up"], "en") == 1


@pytest.mark.parametrize(
    "said", ["hang on, my boss is calling, brb", "let me talk to my husband first", "i will think about it"]
)
def test_whoever_wants_a_moment_is_not_asked_again(phone: Phone, said: str) -> None:
    phone.all("hi", "1", "Dr. Ahmed")
    assert "take your time" in phone.say(said)
    assert phone.asked is None
    assert "1." in phone.say("go on")


def test_a_moment_and_a_time_is_about_the_time(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed")
    assert "take your time" not in phone.say("wait a minute, tomorrow at 10 is better")
    assert phone.asked == "booking.who"


def test_the_first_text_is_read_out_once(phone: Phone) -> None:
    first = phone.say("hi")
    assert "Twilio" in first
    for said in ("is there parking?", "on monday", "what?"):
        assert "Twilio" not in phone.say(said)


@pytest.mark.parametrize("said", ["thanks", "ok thanks", "perfect, thank you!", "thanks bye"])
def test_thanks_before_anything_was_said_ends_the_talk(phone: Phone, said: str) -> None:
    phone.say("hi")
    assert phone.say(said) == "You are welcome! I am here whenever you need me."


def test_why_somebody_comes_is_heard_wherever_it_is_said(phone: Phone) -> None:
    phone.say("hi")
    assert "Noted" in phone.say("I have a rash on my arm")
    phone.all("1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34")
    assert phone.asked == "booking.details"


def test_an_age_on_the_card_is_the_persons(phone: Phone) -> None:
    phone.all(*TO_THE_CARD)
    assert "Ana Gómez, 35" in phone.say("sorry, she is 35")


def test_for_whom_it_is_leaves_the_day_on_the_screen(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "wednesday")
    assert "Wednesday" in phone.say("it's for my mother")


def test_another_doctors_hours_are_looked_up_on_the_same_day(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "wednesday at 10", "Ana Gómez, 34", "headaches", "skip")
    clinic.taken |= {(WITH_RUIZ.doctor_id, clinic.now)}
    assert phone.asked == "booking.sure"


def test_two_readings_of_a_day_said_beforehand_are_asked_about(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed")
    assert phone.asked == "booking.slot"


def test_a_number_beyond_the_list_is_an_hour(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "wednesday", "16")
    assert phone.asked == "booking.who"


@pytest.mark.parametrize("said", ["send it", "ok send", "mándala"])
def test_send_it_is_no_answer_about_allergies(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_CARD[:-1], said)
    assert phone.asked == "booking.sure"


def test_who_cannot_come_cancels(phone: Phone, clinic: FakeClinic) -> None:
    clinic.add_visit(clinic.add_request(CONSULTATION, clinic.now))
    phone.say("sorry something came up, I can't make it")
    assert phone.asked in {"mine.why", "mine.cancel"}
