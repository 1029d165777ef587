"""Nobody can hold a web process, and their own conversation's lock, for seconds with one message: calls are counted."""

from __future__ import annotations

import pytest

from tests.support.answered import known
from tests.support.steps import CAP, HOSTILE, long, steps
from tests.support.talk import Phone

A_TURN = 2_000_000
"""Calls, of Python and of C; some 0.4 s; without a bound on what is looked through it was thirty times that."""
LONG = [
    "friday " + "no " * 1360,
    "الجمعة " + "لا " * 1300,
    "1 " * 2040,
    "friday " + " ".join(f"w{number}" for number in range(800)),
    "monday tuesday " * 280,
    "for my son Leo 4 " * 240,
    "not with Dr Ahmed " * 225,
    "actually tomorrow at 10 " * 170,
    "Ana, 34, " * 450,
    "1/2 " * 1000,
    *(long(piece, CAP) for piece in HOSTILE),
]


def spent(phone: Phone, text: str) -> int:
    return steps(phone.say, text[:CAP])


@pytest.mark.parametrize("asked", ["service", "time", "who", "card"])
def test_one_message_takes_few_steps_whatever_it_says(asked: str) -> None:
    lines = {"service": 1, "time": 3, "who": 4, "card": 6}
    script = ("hi", "Consultation", "Dr. Sarah Ahmed", "tomorrow at 10", "headache", "skip")
    for text in LONG:
        phone = Phone(known())
        phone.all(*script[: lines[asked]])
        assert spent(phone, text) < A_TURN, text[:40]
