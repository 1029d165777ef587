"""What a doctor writes about her own time: "busy until 15:00", "away 3-7 May", "late 20", "my absences"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Literal

from dialogs.reading.clean import fold
from dialogs.reading.days import Part, When, says_only, when
from dialogs.reading.phrases import in_all, listed, words_of
from dialogs.second_thoughts import one_thing
from models.facts import Span

What = Literal["closed", "late", "absences"]
LISTS: Mapping[str, What] = {"busy": "closed", "away": "closed", "late": "late", "absences": "absences"}
LONGEST_PHRASE = 4
"""Words of the longest way to say one thing."""
EDGE = " .,:;!-–—"
MOST_LATE = 240
"""Minutes; whoever is later than that is away."""
NUMBER = re.compile(r"(?<!\S)\d{1,3}")
MIDNIGHT, NOON, SIX = time(0), time(12), time(18)
PARTS: Mapping[Part, tuple[time, time]] = {
    "morning": (MIDNIGHT, NOON), "afternoon": (NOON, SIX), "evening": (SIX, MIDNIGHT),
}  # fmt: skip


@dataclass(frozen=True)
class Wall:
    """By which clock and in which language she writes."""

    language: str
    now: datetime
    dayfirst: bool


@dataclass(frozen=True)
class LifeOrder:
    """A line about the doctor's time; `rest` is what of it was not understood, and then nothing is done."""

    what: What
    said: str
    """Her word for it."""
    span: Span | None = None
    minutes: int | None = None
    rest: str = ""
    either: tuple[date, ...] = ()
    """The days that may be meant, where there are several."""
    over: bool = False

    @property
    def wholly(self) -> bool:
        """Whether all of it was understood, and can be."""
        known = self.what == "absences" or self.minutes is not None or self.span is not None
        return known and not (self.rest or self.either or self.over)


def read(line: str, language: str, now: datetime, *, dayfirst: bool = True) -> LifeOrder | None:
    """The line, if it begins with one of these words; or ends with one and all before it is understood.

    `now` is the time on the doctor's wall.
    """
    words, wall = line.split(), Wall(language, now.replace(tzinfo=None), dayfirst)
    for many in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        what = _named(words[:many])
        if what is not None:
            return _order(what, " ".join(words[:many]), " ".join(words[many:]), wall)
    for many in range(min(LONGEST_PHRASE, len(words) - 1), 0, -1):
        what = _named(words[-many:])
        if what is not None:
            order = _order(what, " ".join(words[-many:]), " ".join(words[:-many]), wall)
            return order if order.wholly else _late_around(line)
    return _late_around(line)


def _late_around(line: str) -> LifeOrder | None:
    """The minutes stand in the middle: "I'm running 20 minutes late"."""
    number = NUMBER.search(line)
    if number is None:
        return None
    said = f"{line[: number.start()]}{_without(line[number.start() + len(number[0]) :].strip(), 'minutes')}".split()
    minutes, many = _minutes(number[0]), _longest(said)
    if not minutes or not many or not number.start():
        return None
    rest = " ".join(said[many:])
    return LifeOrder("late", " ".join(said[:many]), minutes=None if rest else minutes, rest=rest)


def _longest(words: list[str]) -> int:
    """How many of the first words say that she is late; 0 for none."""
    return next((many for many in range(min(LONGEST_PHRASE, len(words)), 0, -1) if _named(words[:many]) == "late"), 0)


def _order(what: What, said: str, rest: str, wall: Wall) -> LifeOrder:
    rest, said = rest.strip(EDGE), said.strip(EDGE)
    if what == "absences":
        return LifeOrder(what, said, rest=rest)
    if what == "late":
        minutes = _minutes(rest)
        return LifeOrder(what, said, minutes=minutes, rest="" if minutes else rest)
    return _closed(said, rest, wall)


def _closed(said: str, rest: str, wall: Wall) -> LifeOrder:
    days, today = _without(rest, "whole_day"), wall.now.date()
    if rest and not days:
        return LifeOrder("closed", said, Span(today, today))
    only = bool(days) and one_thing(days) and says_only(days, wall.language, wall.now, dayfirst=wall.dayfirst)
    meant = when(days, wall.language, wall.now, wall.dayfirst) if only else None
    span = _span(meant, wall.now) if meant else None
    if span is None or meant is None:
        return LifeOrder("closed", said, rest=days)
    either = tuple(sorted({span.first, *meant.other_days})) if meant.other_days else ()
    return LifeOrder("closed", said, span, either=either, over=_is_over(span, wall.now))


def _span(said: When, now: datetime) -> Span | None:
    """Whole days, or a part of one; None where an end is missing."""
    today = now.date()
    first, last = said.days or (said.day or today, said.day or today)
    if first is None or last is None:
        return None
    if said.times is None and said.part is None:
        return Span(first, last)
    if first != last:
        return None
    start, end = PARTS[said.part] if said.part else said.times or (None, None)
    if start is None:
        start = now.time().replace(second=0, microsecond=0) if first == today else MIDNIGHT
    return Span(first, last, start, end or MIDNIGHT)


def _is_over(span: Span, now: datetime) -> bool:
    """Whether it ends before it begins, or before now."""
    if span.start is None or span.end is None or span.end == MIDNIGHT:
        return span.last < now.date()
    return span.end <= span.start or datetime.combine(span.last, span.end) <= now


def _minutes(rest: str) -> int | None:
    """A number of minutes, with or without that word, and nothing else."""
    number = re.fullmatch(r"(\d{1,3})\s*['′]?", _without(fold(rest), "minutes").strip(EDGE))
    minutes = int(number.group(1)) if number else 0
    return minutes if 0 < minutes <= MOST_LATE else None


def _without(rest: str, name: str) -> str:
    """The words without one of these phrases at their beginning or end."""
    words = rest.split()
    for phrase in sorted(listed(in_all("desk", name)), key=len, reverse=True):
        size = len(phrase)
        if words_of(" ".join(words[:size])) == phrase:
            return " ".join(words[size:])
        if words_of(" ".join(words[-size:])) == phrase:
            return " ".join(words[:-size])
    # "20min" is one word for people who are in a hurry.
    return re.sub(rf"(?<=\d)(?:{'|'.join(sorted(_single(name), key=len, reverse=True))})$", "", rest)


def _single(name: str) -> list[str]:
    return [re.escape(phrase[0]) for phrase in listed(in_all("desk", name)) if len(phrase) == 1] or ["(?!)"]


def _named(words: list[str]) -> What | None:
    return _phrases().get(words_of(" ".join(words)))


@cache
def _phrases() -> Mapping[tuple[str, ...], What]:
    """Every way to say one of these, in all languages."""
    return {phrase: what for name, what in LISTS.items() for phrase in listed(in_all("desk", name))}
