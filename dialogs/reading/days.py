"""What a patient can say about a day and a time: "mañana", "12/3", "next Tuesday at half past ten"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Literal

from dialogs.reading.calendar_days import DATES
from dialogs.reading.clock_words import CLOCK_WORDS
from dialogs.reading.clocks import NIGHT, NOON, SURE, in_part
from dialogs.reading.combine import Atoms, Reference, combine, only
from dialogs.reading.dates import BARE_WEEKDAY, NO_SUCH_DAY
from dialogs.reading.hours import WEAK
from dialogs.reading.instead import INSTEAD, the_day_after, thursday_in_eight
from dialogs.reading.languages import read_in
from dialogs.reading.lexicon import Atom
from dialogs.reading.measured import MEASURED, SCORES
from dialogs.reading.months import MONTHS, WHOLE, month_nine
from dialogs.reading.refused import not_weekends
from dialogs.reading.spans import NOTHING, SPANS
from dialogs.reading.wanted import asked_for, plain
from dialogs.reading.weeks import ALONE, COUNTS, SINCE_WHEN, WEEKS

Part = Literal["morning", "afternoon", "evening"]
PARTS: tuple[Part, ...] = ("morning", "afternoon", "evening", "evening")

DAYS = (
    *SINCE_WHEN, month_nine, thursday_in_eight, *COUNTS, *MONTHS, *INSTEAD, not_weekends, *WEEKS, *DATES, *ALONE,
    *WHOLE,
)  # fmt: skip
"""Counted days first: the dates would take their numbers. What no other rule has used comes last."""
RULES = (*SCORES, *CLOCK_WORDS, *SURE, *DAYS, *WEAK, the_day_after, *SPANS)
SAYS_SOMETHING = frozenset("CERTPGs")


@dataclass(frozen=True)
class When:
    """A day, a time, ranges of them, a part of the day, days to leave out; wall times, nothing about zones."""

    day: dt.date | None = None
    other_days: tuple[dt.date, ...] = ()
    """Every other reading: of "next Friday" on a Wednesday, of a weekday that is not its date's."""
    days: tuple[dt.date | None, dt.date | None] | None = None
    """First and last day, both included; None where that side is open."""
    time: dt.time | None = None
    either_half: bool = False
    """The time or the hours were said without am or pm: twelve hours later or earlier may be meant."""
    times: tuple[dt.time | None, dt.time | None] | None = None
    part: Part | None = None
    without_weekdays: frozenset[int] = frozenset()
    """0 = Monday, as Python counts."""
    night: bool = False
    """The part of the day was said to be the night, which is later than the evening."""
    soonest: bool = False


def when(
    text: str, language: str, now: dt.datetime, dayfirst: bool = True, first: dt.date | None = None
) -> When | None:
    """What the text says about day and time, read in the contact's language, then in the others; None if nothing.

    `now` is the local wall time (a zone is ignored). A day without a year is the next one from `now` on, a day without
    a month the next one from `first` on; only a date written with its year can lie in the past. `dayfirst` tells
    whether 3/4 is the third of April.
    """
    local = now.replace(tzinfo=None)
    for atoms, week_starts in read_in(text, language):
        combined = _combined(atoms, Reference(local, dayfirst, week_starts, first))
        codes = [atom.code for atom in combined]
        if NO_SUCH_DAY in codes:
            return None  # the hour beside it would be on any day
        if SAYS_SOMETHING.intersection(codes):
            return _read_out(combined)
    return None


MARKS = frozenset("=$~/")
"""What tells which of several days is wanted, and what measures something."""


def _combined(atoms: Atoms, reference: Reference) -> Atoms:
    read = partial(combine, rules=RULES, reference=reference)
    if MARKS.isdisjoint([atom.code for atom in atoms]):
        return read(atoms)
    return asked_for(combine(atoms, MEASURED, reference), read)


def _plainly(atoms: Atoms, reference: Reference) -> Atoms:
    """Every word counts: a reason beside the wanted day is more than a day."""
    return combine(plain(atoms), (*MEASURED, *RULES), reference)


AROUND = frozenset("aNIVJLelqi,")
"""Small words around a day and a time."""
STRETCHES = ("E", "P", "R", "T", "EP", "ET")


def says_only(text: str, language: str, now: dt.datetime, *, dayfirst: bool = True) -> bool:
    """Whether the text is days, a day, a part of one or hours of one, and not a word more; read as `when` reads it."""
    for atoms, week_starts in read_in(text, language):
        combined = _plainly(atoms, Reference(now.replace(tzinfo=None), dayfirst, week_starts))
        codes = [atom.code for atom in combined]
        if SAYS_SOMETHING.intersection(codes):
            return "".join(sorted(code for code in codes if code not in AROUND)) in STRETCHES
    return False


def halves(when: When) -> list[dt.time]:
    """The time, and the same twelve hours away where that may be meant too."""
    if when.time is None:
        return []
    return [when.time, other_half(when.time)] if when.either_half else [when.time]


def other_half(time: dt.time) -> dt.time:
    """Twelve hours later or earlier on the clock."""
    return time.replace(hour=(time.hour + NOON) % (2 * NOON))


PLAIN = frozenset("aNIVJLelqi,")
"""Small words around a day and a time."""


def wholly(text: str, language: str, now: dt.datetime, dayfirst: bool = True) -> When | None:
    """One day, one time or both, if the text says nothing else; None where any word of it was not understood."""
    for atoms, week_starts in read_in(text, language):
        combined = _plainly(atoms, Reference(now.replace(tzinfo=None), dayfirst, week_starts))
        codes = [atom.code for atom in combined if atom.code not in PLAIN]
        if sorted(codes) in (["C"], ["E"], ["C", "E"], ["C", "P"], ["C", "E", "P"]):
            return _read_out(combined)
    return None


NO_TIME = PLAIN | {"x"}


def single(text: str, language: str, now: dt.datetime, dayfirst: bool = True) -> bool:
    """Whether one hour is said, with at most one day, whatever words stand around: no other hour, no number over."""
    for atoms, week_starts in read_in(text, language):
        combined = _plainly(atoms, Reference(now.replace(tzinfo=None), dayfirst, week_starts))
        codes = sorted(atom.code for atom in combined if atom.code not in NO_TIME)
        if "C" in codes:
            return codes in (["C"], ["C", "E"], ["C", "P"], ["C", "E", "P"])
    return False


def _read_out(atoms: Atoms) -> When:
    part = only(atoms, "P")[-1:]
    clocks, spans = only(atoms, "C"), only(atoms, "T")
    day, others = _day(only(atoms, "E"))
    return When(
        day=day,
        other_days=others,
        days=_days(only(atoms, "R")[:1]) if day is None else None,
        time=_time(clocks[0].value, clocks[0].parts[0], part) if clocks and not spans else None,
        either_half=not part and (not spans[0].value if spans else bool(clocks) and not clocks[0].parts[0]),
        times=_times(spans[0], part) if spans else None,
        part=PARTS[part[0].value] if part and not clocks and not spans else None,
        without_weekdays=frozenset(weekday for atom in only(atoms, "G") for weekday in atom.parts),
        night=bool(part) and part[0].value == NIGHT and not clocks and not spans,
        soonest=bool(only(atoms, "s")),
    )


def _day(said: Atoms) -> tuple[dt.date | None, tuple[dt.date, ...]]:
    """The most exact day, the first of several; and every day that contradicts or doubles it."""
    if not said:
        return None, ()
    best = max(said, key=lambda atom: atom.parts[0])
    weekdays = [(atom.value, *atom.parts[1:]) for atom in said if atom.parts[0] == BARE_WEEKDAY and atom is not best]
    against = [day for readings in weekdays if best.value not in readings for day in readings]
    others = dict.fromkeys(day for day in (*best.parts[1:], *against) if day != best.value)
    return dt.date.fromordinal(best.value), tuple(map(dt.date.fromordinal, others))


def _days(said: Atoms) -> tuple[dt.date | None, dt.date | None] | None:
    if not said:
        return None
    first, last = (None if value == NOTHING else dt.date.fromordinal(value) for value in said[0].parts)
    return first, last


def _times(said: Atom, part: Atoms) -> tuple[dt.time | None, dt.time | None]:
    start, end = (None if value == NOTHING else _time(value, said.value, part) for value in said.parts)
    if start and end and start > end and end.hour < NOON and not said.value:
        end = end.replace(hour=end.hour + NOON)
    return start, end


def _time(minutes: int, firm: int, part: Atoms) -> dt.time:
    """The wall time; without am or pm the part of day decides, and without that 1 to 6 are in the afternoon."""
    hour, minute = divmod(minutes, 60)
    if not firm and part:
        hour = in_part(hour, part[0].value)
    elif not firm and 1 <= hour <= 6:
        hour += NOON
    return dt.time(hour, minute)
