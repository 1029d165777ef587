"""Bytes into texts that readers may trip over, and what is demanded of each reading: no error, and little time."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from dialogs.reading.lexicon import lexicon
from dialogs.reading.scored import when
from dialogs.reading.scored_answers import KINDS, answer
from dialogs.reading.vocabulary import LANGUAGES

LONGEST_MS = 5.0
KEPT = 100
REFERENCE = dt.datetime(2026, 3, 4, 9, 0)  # noqa: DTZ001  wall time on purpose
WINDOW = (REFERENCE, REFERENCE + dt.timedelta(days=60))
NASTY = (
    " ", "  ", "\n", ", ", ". ", "-", "/", ":", "'", "+", "$", "%", "&", "@", "0", "5", "12", "31", "1830", "2026",
    "10:30", "3/4", "31/2/26", "8th", "am", "pm", "h", "٥", "۱۲", "½", "①", "2️⃣", "\u0301", "\u064b", "\u200f", "\ufdfa",
    "\x00", "\ud800", "İ", "ß", "ﬁ", "👩‍👧", "。", "a" * 40, "9" * 40, "x" * 9,
)  # fmt: skip


@cache
def pieces(language: str) -> tuple[str, ...]:
    """Everything the reader of days and times knows in this language, and what belongs to none."""
    return (*NASTY, *sorted(lexicon(language).known))


def text_of(data: bytes) -> tuple[str, str]:
    """A language and a text: words by two bytes each, or the bytes themselves as UTF-8, repeated up to 60 times."""
    if len(data) < 3:
        return "en", data.decode("utf-8", "replace")
    language, style, body = LANGUAGES[data[0] % len(LANGUAGES)], data[1], data[2:]
    if style % 4 == 0:
        return language, body.decode("utf-8", "replace") * (style // 4 % 60 + 1)
    known = pieces(language)
    words = [known[(body[at] * 256 + body[at + 1]) % len(known)] for at in range(0, len(body) - 1, 2)]
    return language, (" " if style % 4 > 1 else "").join(words) * (style // 4 % 60 + 1)


def read(language: str, text: str) -> None:
    """Every reader on this text; raises what they raise, and AssertionError for a moment outside the window."""
    for dayfirst in (True, False):
        when(text, language, REFERENCE, dayfirst)
    found = when(text, language, REFERENCE, True, WINDOW)
    day = found and found["date"]
    assert not day or WINDOW[0].date() <= dt.date.fromisoformat(str(day)) <= WINDOW[1].date()
    for kind in KINDS:
        answer(text, language, kind)


Slow = tuple[float, str, str, str]
"""Milliseconds of the processor, the reader, the language and the text."""


def timed(language: str, text: str, times: int = 1) -> Iterator[Slow]:
    """What each reader takes of the processor for this text, the least of so many times."""
    for reader in ("when", *KINDS):
        least = float("inf")
        for _ in range(times):
            start = time.thread_time()
            if reader == "when":
                when(text, language, REFERENCE)
            else:
                answer(text, language, reader)
            least = min(least, (time.thread_time() - start) * 1000)
        yield least, reader, language, text


@dataclass
class Findings:
    """How many texts were read, which were the slowest, and what went wrong."""

    texts: int = 0
    slow: list[Slow] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def look(self, data: bytes) -> None:
        """Reads one text and keeps it in mind if it was slow or worse."""
        language, text = text_of(data)
        self.texts += 1
        try:
            read(language, text)
        except Exception as error:  # noqa: BLE001  whatever it is, it is a finding
            self.errors.append(f"{error!r} in {language}: {text[:200]!r}")
            return
        self.slow += timed(language, text)
        if len(self.slow) > 40 * KEPT:
            self.slow = sorted(self.slow, reverse=True)[:KEPT]

    def slowest(self) -> list[Slow]:
        """The slow ones timed again in peace: the machine may have been busy, or the code instrumented."""
        again = {(language, text) for _, _, language, text in sorted(self.slow, reverse=True)[:KEPT]}
        return sorted((found for language, text in again for found in timed(language, text, 5)), reverse=True)
