"""Why somebody comes, or cannot come, in the words that say it and no others."""

from __future__ import annotations

import pytest

from dialogs import reasons
from dialogs.reading.intake import intake
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CONSULTATION
from tests.support.talk import Phone


@pytest.mark.parametrize("said, told", [
    ("salam mujhe daant mein dard hai", "mujhe daant mein dard hai"),
    ("hello, my knee is swollen", "my knee is swollen"),
    ("buenas tardes tengo fiebre", "tengo fiebre"),
    ("السلام عليكم عندي صداع", "عندي صداع"),
    ("السلام علیکم", ""),
])  # fmt: skip
def test_a_greeting_is_no_part_of_it(said: str, told: str) -> None:
    assert reasons.complaint(said) == told


@pytest.mark.parametrize("line, told", [
    ("Consultation kal 10 baje Dr. Ahmed, ghutne mein dard hai", "ghutne mein dard hai"),
    ("Consultation کل 10 بجے Dr. Ahmed، والد کو گھٹنے میں درد ہے", "گھٹنے میں درد ہے"),
])  # fmt: skip
def test_what_aches_stands_before_the_ache(phone: Phone, line: str, told: str) -> None:
    phone.all(line, "Consultation", "Dr. Ahmed", "tomorrow at 9", "Ana Gil, 34")
    assert phone.answers()["reason"] == told


def test_who_it_is_for_is_none(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "tomorrow at 9", "myself, Ana, 34")
    assert phone.asked == "booking.reason"


@pytest.mark.parametrize("said", ["no tomo nada", "no tomo ninguno"])
def test_no_medicines_are_told_in_a_word(said: str) -> None:
    assert intake(said, "es") == {"current_medications": "no"}


@pytest.mark.parametrize("said, told", [
    ("I can't come, my son is sick", "my son is sick"), ("no puedo ir, mi hijo está enfermo", "mi hijo está enfermo"),
])  # fmt: skip
def test_why_somebody_cannot_come_is_not_asked_again(clinic: FakeClinic, phone: Phone, said: str, told: str) -> None:
    clinic.add_visit(clinic.add_request(CONSULTATION, clinic.now))
    phone.say(said)
    assert phone.asked == "mine.cancel"
    assert phone.answers()["why"] == told


def test_where_nothing_more_is_said_it_is_asked(clinic: FakeClinic, phone: Phone) -> None:
    clinic.add_visit(clinic.add_request(CONSULTATION, clinic.now))
    phone.say("sorry, I can't come")
    assert phone.asked == "mine.why"
