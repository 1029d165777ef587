"""Two times in one sentence: "Tuesday at 10, or Thursday 5pm if not"; the second is wanted if the first cannot be."""

from __future__ import annotations

import re

from dialogs import sayings
from dialogs.heard_times import heard
from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words
from dialogs.when import packed
from models.facts import ClinicView

WORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")


def apart(text: str) -> tuple[str, str]:
    """What stands before "or", "otherwise" …, and what stands behind it; "" where nothing of that kind is said."""
    spans = [(fold(found.group()), found.start(), found.end()) for found in WORD.finditer(text)]
    said: Words = tuple(word for word, _, _ in spans)
    for at in range(len(said)):
        size = sayings.starts(said[at:], "otherwise")
        if size and at + size < len(said):
            return text[: spans[at][1]], text[spans[at + size][1] :]
    return text, ""


def named(text: str, view: ClinicView, language: str) -> tuple[str, str]:
    """The text without a second time in it, and that time as a mention: each of the two needs an hour of its own."""
    first, then = apart(text)
    one, other = (at(part, view, language) if then else "" for part in (first, then))
    return (first, other) if one and other else (text, "")


def at(text: str, view: ClinicView, language: str) -> str:
    """The time as a mention; "" where no hour is said, or one is refused."""
    _, when, refused = heard(text, view, language)
    return packed(when) if when is not None and when.time is not None and refused is None else ""
