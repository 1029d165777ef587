"""However long and hostile a message is, reading it takes few steps: they are counted, not timed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest

from dialogs.reading import answers, births, choices, clean, people, phones
from dialogs.reading.emergency import red_flag
from dialogs.reading.intake import intake
from dialogs.reading.scored_answers import KINDS, answer
from dialogs.reading.words import command
from tests.support.steps import CAP, HOSTILE, long, steps

BIRTHDAY = dt.date(2026, 3, 2)
DOCTORS = [f"Dr. Name{number} Surname{number}" for number in range(60)]
READERS: dict[str, Callable[[str], object]] = {
    "yes_no": lambda text: answers.yes_no(text, "en"),
    "number": lambda text: answers.number(text, "en"),
    "nothing_to_tell": lambda text: answers.nothing_to_tell(text, "en"),
    "command": lambda text: command(text, "en"),
    "choose": lambda text: choices.choose(text, DOCTORS, "en"),
    "name_and_age": lambda text: people.name_and_age(text, "en"),
    "email": people.email,
    "phone": lambda text: phones.phone(text, "MX"),
    "birth_date": lambda text: births.birth_date(text, "en", today=BIRTHDAY),
    "intake": lambda text: intake(text, "en"),
    "red_flag": lambda text: red_flag(text, "en"),
    "clean": clean.clean,
}
READERS |= {f"answer {kind}": partial(answer, language="en", kind=kind) for kind in KINDS}
FEW = 30_000
"""Calls, of Python and of C; some 5 ms on a slow machine."""


@pytest.mark.parametrize("name", READERS)
def test_no_text_takes_many_steps(name: str) -> None:
    read = READERS[name]
    for piece in HOSTILE:
        read(long(piece, CAP))  # what is looked up once is looked up now
        assert steps(read, long(piece, CAP)) < FEW, piece


@pytest.mark.parametrize("name", sorted(set(READERS) - {"clean"}))
def test_beyond_what_whatsapp_lets_people_write_nothing_is_read(name: str) -> None:
    read = READERS[name]
    for piece in HOSTILE:
        read(long(piece, CAP))
        assert steps(read, long(piece, 8 * CAP)) <= steps(read, long(piece, CAP)) + 50, piece


def test_the_count_sees_work_that_grows() -> None:
    assert steps(lambda text: [text.count(letter) for letter in text], "a" * CAP) > CAP
