"""How long something has been so is nobody's age: on the card a complaint changes no person."""

from __future__ import annotations

import json

import pytest

from dialogs.reading.ages import lasts
from tests.support.talk import Phone

TO_THE_CARD = ("hi", "1", "Dr. Ahmed", "tomorrow at 9", "Ana Gómez, 34", "headaches", "skip")
LASTING = [
    ("since 3 days", "en"), ("for three days", "en"), ("it began 2 weeks ago", "en"), ("in the last 30 years", "en"),
    ("desde hace tres dias", "es"), ("hace 2 años", "es"), ("llevo 30 años así", "es"), ("durante 3 meses", "es"),
    ("منذ ثلاثة ايام", "ar"), ("منذ يومين", "ar"), ("من 3 ايام", "ar"), ("لمدة 3 اسابيع", "ar"),
    ("تین دن سے", "ur"), ("3 din se", "ur"), ("pichle 3 mahine", "ur"), ("30 saal se", "ur"),
]  # fmt: skip
COMPLAINTS = [
    "dolor de cabeza desde hace tres dias", "dolor de cabeza tres dias", "headache for three days",
    "the pain began 2 weeks ago", "I've had it for 30 years", "fiebre 3 días", "hace 30 años que me duele",
    "صداع منذ ثلاثة ايام", "3 din se bukhar hai",
]  # fmt: skip


@pytest.mark.parametrize("said, language", LASTING)
def test_a_length_of_time_is_known_by_the_word_beside_it(said: str, language: str) -> None:
    assert lasts(said, language)


@pytest.mark.parametrize("said, language", [
    ("she's 80 since last week", "en"), ("for my son, he is 3 years old", "en"), ("he is 3 months old", "en"),
    ("tiene 3 meses", "es"), ("de 34 años", "es"), ("عمره ثلاثة اشهر", "ar"), ("umar 30 saal", "ur"), ("no, 35", "en"),
])  # fmt: skip
def test_an_age_is_none(said: str, language: str) -> None:
    assert not lasts(said, language)


@pytest.mark.parametrize("said", COMPLAINTS)
def test_on_the_card_a_complaint_makes_nobody_younger_or_older(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_CARD, said)
    assert json.loads(phone.answers()["who"]) == {"name": "Ana Gómez", "age": 34}
    assert json.loads(phone.answers()["slot"])["start"] == "2026-03-03T15:00:00+00:00"
    assert phone.answers()["reason"] == f"headaches; {said}"
    assert phone.asked == "booking.sure"
