"""Atoms of any language combined into clock times, days and ranges: a cascade of small rules, each a regex over codes.

Atoms come in with these codes.
Numbers: n plain, o "8th", O "eighth", c 10:30, f 3/4, g 3.4, r 3-4, v 3/4/26, d 2026-04-03.
Calendar: W weekday, M month, D days from today, P part of day, U unit in days (-1 minutes, 0 other), X this 0, next 1,
the one after 2, last -1, Y weekend, K a week, w "later", # "date" beside a number.
Clock: C a time, m am/pm, k o'clock, h "horas", B "half past", S "y media", p "past", j "past" after the hour,
u "menos", H "-ish".
Around them: a at, V "para las", L "las", J "de las", e "el", l "the", N "on", I "في", q "of", i "in", b before,
A after, F between, t to (1: سے), y & and, Z not, z "no", s as soon as possible, x anything else, and the marks , ; -
% a third of a month (the end; 1 the beginning, 2 the middle), ^ since, * what ordinals count that is no day, + what is
measured, as pain or pressure (1: the unit behind it).
Behind what they speak of: > after, < before (1: until), ! not.
@ so many days from the day beside it.
Gone before anything is combined: = what tells which day is wanted (wanted.py), $ ~ / around what is measured.
Rules make of them: C a time of day (minutes; parts: is it firm), E a day (ordinal; parts: how exactly it was said),
R days, T times, Q a month, G weekdays left out, 0 a date that there is not.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dialogs.reading.lexicon import Atom


@dataclass(frozen=True)
class Reference:
    """What the words are read against: the local wall time, and whether 3/4 is the third of April."""

    now: dt.datetime
    dayfirst: bool
    week_starts: int = 0
    """0 = Monday, 6 = Sunday."""
    bookable: dt.date | None = None
    """The first day that can be meant by "the 3rd", where that is not today."""

    @property
    def first(self) -> dt.date:
        return max(self.today, self.bookable or self.today)

    @property
    def today(self) -> dt.date:
        return self.now.date()

    @property
    def week(self) -> dt.date:
        """First day of this week."""
        return self.today - dt.timedelta(days=(self.today.weekday() - self.week_starts) % 7)


Atoms = list[Atom]
Action = Callable[[Atoms, Reference], Atoms | None]
Rule = tuple[re.Pattern[str], Action]


def rule(pattern: str) -> Callable[[Action], Rule]:
    """Names the codes an action takes; it answers with the atoms that stand for them, or None to leave them alone."""

    def pair(action: Action) -> Rule:
        return re.compile(pattern), action

    return pair


def combine(atoms: Atoms, rules: Iterable[Rule], reference: Reference) -> Atoms:
    """The atoms after every rule has had its turn, each once from left to right."""
    codes = "".join([atom.code for atom in atoms])
    for pattern, action in rules:
        if pattern.search(codes):
            atoms = _applied(pattern, action, codes, atoms, reference)
            codes = "".join([atom.code for atom in atoms])
    return atoms


def _applied(pattern: re.Pattern[str], action: Action, codes: str, atoms: Atoms, reference: Reference) -> Atoms:
    kept: Atoms = []
    at = 0
    for match in pattern.finditer(codes):
        made = action(atoms[match.start() : match.end()], reference)
        if made is not None:
            kept += atoms[at : match.start()]
            kept += made
            at = match.end()
    return kept + atoms[at:]


def only(atoms: Atoms, codes: str) -> Atoms:
    """The atoms of these codes, in order."""
    return [atom for atom in atoms if atom.code in codes]
