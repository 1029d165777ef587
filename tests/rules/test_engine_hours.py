"""A number beside "make it", "better", "time" is the hour of the visit, and nobody's name or age."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from dialogs.reading.retimed import retimed
from tests.support.talk import Phone

TO_THE_TIME = ("hi", "1", "Dr. Ahmed")
TO_WHO = (*TO_THE_TIME, "tomorrow at 9")
TO_THE_REASON = (*TO_WHO, "Ana Gómez, 34")
TO_THE_CARD = (*TO_THE_REASON, "headaches", "skip")
ELEVEN = [
    "make it 11", "time: 11", "time 11", "yes but make it 11", "I prefer 11", "11 is better", "11 instead please",
    "can we do 11?", "change it to 11", "ok but eleven would be better", "la hora: 11", "hora 11", "mejor 11",
    "cámbialo a 11", "prefiero las 11", "خليها 11", "الوقت 11", "١١ احسن", "11 کر دیں", "وقت 11",
    "theek hai lekin 11 kar dein", "11 behtar hai",
]  # fmt: skip


@pytest.mark.parametrize("said", ELEVEN)
def test_a_number_alone_beside_such_words_is_an_hour(said: str) -> None:
    assert retimed(said) == dt.time(11)


@pytest.mark.parametrize("said", [
    "11", "no, 35", "I am 11", "sorry, she is 11", "age 11", "Leo 11", "make it 2 people", "make it one",
    "11 years is better", "change the name to Ana 11", "mejor Ana 11", "سارة 11", "11 saal behtar", "make it 35",
])  # fmt: skip
def test_with_any_other_word_it_is_none(said: str) -> None:
    assert retimed(said) is None


@pytest.mark.parametrize("said", [*ELEVEN, "theek hai lekin 11 baje kar dein"])
def test_on_the_card_the_hour_changes_and_the_person_stays(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_CARD, said)
    assert json.loads(phone.answers()["who"]) == {"name": "Ana Gómez", "age": 34}
    assert json.loads(phone.answers()["slot"])["start"] == "2026-03-03T17:00:00+00:00"
    assert phone.asked == "booking.sure"


@pytest.mark.parametrize("said", ["make it 11", "time: 11", "mejor 11", "خليها 11", "11 kar dein"])
def test_at_the_times_it_is_looked_up(phone: Phone, said: str) -> None:
    assert "Noted" not in phone.all(*TO_THE_TIME, said)
    assert "11:00" in json.dumps(phone.saved()["stack"][-1], default=str) or phone.asked == "booking.who"


@pytest.mark.parametrize("said", ["make it 11", "the time: 11", "tomorrow 11", "mejor mañana a las 11"])
def test_where_the_name_is_asked_an_hour_changes_the_time(phone: Phone, said: str) -> None:
    phone.all(*TO_WHO, said)
    assert phone.asked == "booking.who"
    assert json.loads(phone.answers()["slot"])["start"] == "2026-03-03T17:00:00+00:00"


def test_where_the_reason_is_asked_another_hour_is_none(phone: Phone) -> None:
    phone.all(*TO_THE_REASON, "make it 11")
    assert phone.asked == "booking.reason"
    assert json.loads(phone.answers()["slot"])["start"] == "2026-03-03T17:00:00+00:00"


@pytest.mark.parametrize("said, age", [("sorry, she's 35", 35), ("age 11", 11), ("I am 11", 11), ("no, 35", 35)])
def test_an_age_on_the_card_is_still_one(phone: Phone, said: str, age: int) -> None:
    phone.all(*TO_THE_CARD, said)
    assert json.loads(phone.answers()["who"])["age"] == age
