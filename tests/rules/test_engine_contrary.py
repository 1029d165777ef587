"""A yes with a no in it sends nothing; a no that names a line of the card leads to that line."""

from __future__ import annotations

import pytest

from models.facts import Submit, Withdraw
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CONSULTATION, MONDAY
from tests.support.talk import Phone

TO_THE_CARD = ("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches", "skip")


@pytest.mark.parametrize(
    "said",
    [
        "no send it", "don't send", "don't send it yet", "send it? no", "do not send it", "not yet",
        "no changes, send",
        "send it if you can", "don't cancel",
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_asked_about_plainly(phone: Phone, clinic: FakeClinic, said: str) -> None:
    phone.all(*TO_THE_CARD)
    assert phone.say(said).startswith("I have sent nothing yet. Shall I send it?")
    assert phone.asked == "booking.sure"
    assert clinic.did(Submit) == []
    phone.say("yes")
    assert len(clinic.did(Submit)) == 1


@pytest.mark.parametrize("said", ["no envíes", "no mandes nada"])
def test_in_spanish_too(phone: Phone, clinic: FakeClinic, said: str) -> None:
    phone.all("español", "1", "Dr. Ahmed", "hoy a las 10", "Ana Gómez, 34", "dolor de cabeza", "omitir")
    assert phone.asked == "booking.sure"
    assert "¿Lo envío?" in phone.say(said)
    assert clinic.did(Submit) == []


@pytest.mark.parametrize(
    "said",
    [
        "send it please",
        "yes send it",
        "no problem, send it",
        "ok send",
        "Send",
        "👍",
        "yes that's right, send",
        "ok perfect",
        "yes please",
    ],
)
def test_a_plain_yes_sends(phone: Phone, clinic: FakeClinic, said: str) -> None:
    phone.all(*TO_THE_CARD, said)
    assert len(clinic.did(Submit)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "okay I need to think", "yes I have a question", "is it sent?", "did you send it?",
        "please send me the price", "ok?",
        "ok mat bhejo", "yes?", "ok I will think about it", "yes my pain is worse", "yes 👎",
    ],
)  # fmt: skip
def test_what_is_more_than_a_yes_sends_nothing(phone: Phone, clinic: FakeClinic, said: str) -> None:
    phone.all(*TO_THE_CARD)
    phone.say(said)
    assert clinic.did(Submit) == []
    phone.say("yes, send it please")
    assert len(clinic.did(Submit)) == 1


@pytest.mark.parametrize(
    "said, asked",
    [("yes, another day", "booking.slot"), ("ok, a later time", "booking.slot"), ("yes delete", "leave.sure"),
     ("ok cancel", "leave.sure")],
)  # fmt: skip
def test_what_stands_behind_a_yes_is_heard(phone: Phone, clinic: FakeClinic, said: str, asked: str) -> None:
    phone.all(*TO_THE_CARD, said)
    assert phone.asked == asked
    assert clinic.did(Submit) == []


@pytest.mark.parametrize(
    "said, asked",
    [
        ("no, change the time", "booking.slot"),
        ("not that time", "booking.slot"),
        ("no, later", "booking.slot"),
        ("no, I want to change the time", "booking.slot"),
        ("no quiero esa hora", "booking.slot"),
        ("no, can we try Thursday instead", "booking.slot"),
        ("no, that is not the doctor I want", "booking.doctor"),
        ("the name is wrong", "booking.who"),
    ],
)
def test_a_no_that_names_a_line_asks_that_line(phone: Phone, clinic: FakeClinic, said: str, asked: str) -> None:
    phone.all(*TO_THE_CARD, said)
    assert phone.asked == asked
    assert clinic.did(Submit) == []


def test_a_title_with_another_day_beside_it_changes_the_day(phone: Phone, clinic: FakeClinic) -> None:
    assert "Tuesday 3 March" in phone.all(*TO_THE_CARD, "send it tomorrow")
    assert clinic.did(Submit) == []


def test_dont_withdraw_withdraws_nothing(phone: Phone, clinic: FakeClinic) -> None:
    clinic.add_request(CONSULTATION, MONDAY.replace(hour=20))
    phone.all("menu", "my requests", "1")
    assert phone.asked == "mine.withdraw"
    phone.say("don't withdraw it")
    assert clinic.did(Withdraw) == []
    assert len(clinic.open_requests()) == 1


def test_dont_delete_deletes_nothing(phone: Phone) -> None:
    phone.all(*TO_THE_CARD, "cancel", "don't delete it")
    assert phone.asked == "booking.sure"
