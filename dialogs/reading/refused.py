"""Days that do not suit: "not Mondays", "los lunes no puedo", "any day but Friday", "jumma ke ilawa"."""

from __future__ import annotations

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.lexicon import Atom

SINCE = 1
WEEKEND = (5, 6)
DAYS = r"W(?:[,&y]{0,2}[lNeZzXq]{0,3}W)*"
DENIED = r"(?:!|Z(?=$|[,;x&y])|z(?=$|[,;]))"
"""What stands behind a day that does not suit, with nothing behind it that it could be about instead."""


@rule(rf"Z[lNeXq]{{0,3}}YX?|YX?{DENIED}")
def not_weekends(_: Atoms, __: Reference) -> Atoms:
    return [Atom("G", 0, WEEKEND)]


@rule(rf"Z[lNeXqI]{{0,3}}{DAYS}|z{DAYS}|{DAYS}P?{DENIED}|u[elNI]?W")
def not_mondays(atoms: Atoms, _: Reference) -> Atoms | None:
    """A list is refused as a whole; "not Thursday, Friday" and "Friday, Thursday I can't" name a day that suits."""
    days = only(atoms, "W")
    plural = all(day.parts == (1,) for day in days)
    if atoms[0].code == "z" and not plural:
        return None
    if len(days) > 1 and not plural and not (only(atoms, "&y") or len(only(atoms, "Z")) > 1):
        if atoms[0].code == "Z":
            return [_without(days[:1]), *atoms[atoms.index(days[0]) + 1 :]]
        return [*atoms[: atoms.index(days[-1])], _without(days[-1:])]
    return [_without(days)]


@rule(r"Z[lNeIAFqJ]{0,3}W[t-][ael]{0,2}W")
def away_from_tuesday_to_thursday(atoms: Atoms, _: Reference) -> Atoms:
    first, last = (day.value for day in only(atoms, "W"))
    return [Atom("G", 0, tuple((first + step) % 7 for step in range((last - first) % 7 + 1)))]


@rule(r"![lNeo]{0,2}W[lNeo,&y]{0,3}![lNeo]{0,2}W")
def neither_monday_nor_tuesday(atoms: Atoms, _: Reference) -> Atoms | None:
    """As Urdu says it, "na … na"; elsewhere the "neither" is a `Z`."""
    return [_without(only(atoms, "W"))] if all(mark.value for mark in only(atoms, "!")) else None


def _without(days: Atoms) -> Atom:
    return Atom("G", 0, tuple(day.value for day in days))


@rule(rf"Z[lNe]{{0,2}}[DEKRPYC]|[DEKRPY]{DENIED}|XD|DP?t(?![DEWnoOMPU])")
def not_tomorrow(atoms: Atoms, _: Reference) -> Atoms | None:
    """Neither what is refused, nor "the past day", nor "since today", which tells how long it hurts."""
    if atoms[0].code == "X":
        return [] if atoms[0].value < 0 else atoms[1:]
    return None if atoms[-1].code == "t" and atoms[-1].value != SINCE else []


REFUSED = (away_from_tuesday_to_thursday, neither_monday_nor_tuesday, not_mondays, not_tomorrow)
