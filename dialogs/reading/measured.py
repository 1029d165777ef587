"""Numbers that measure or rate something and are neither day nor hour: "14.2 kg", "pain 8/10", "since 2020"."""

from __future__ import annotations

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.lexicon import Atom

UNKNOWN = Atom("x")
SCALES = frozenset({5, 10})
"""What pain is rated out of; 6/10 beside it is no sixth of October."""
MINUTES = frozenset({0, 15, 30, 45})
UNIT, SINCE = 1, 1
TEN = 10
YEARS = range(1900, 2101)


@rule(r"a?[ncgfr]\$")
def fourteen_kilos(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


@rule(r"[aFIq]{0,2}n/n")
def eight_out_of_ten(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


@rule(r"~[xqle]{0,2}[fr]")
def pressure_fourteen_to_nine(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


@rule(r"~[xqleXa]{0,3}g|~[xqleXa]{0,3}f|f~")
def sugar_is_nine_point_two(atoms: Atoms, _: Reference) -> Atoms | None:
    """Beside what is measured: a decimal that no clock is written like, or a mark on a scale."""
    written = only(atoms, "gf")[0]
    first, second = written.parts[:2]
    told = second not in MINUTES or len(written.parts) > 3 if written.code == "g" else second in SCALES
    return [UNKNOWN] if told and (written.code == "g" or first <= second) else None


@rule(r"[$~/]")
def nothing_measured(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


MEASURED = (fourteen_kilos, eight_out_of_ten, pressure_fourteen_to_nine, sugar_is_nine_point_two, nothing_measured)
"""Read before everything else, which would take their numbers."""


@rule(r"\+[xlqe:]{0,2}[fgr]|[fgr]x?\+")
def pain_eight_of_ten(atoms: Atoms, _: Reference) -> Atoms | None:
    """Behind the number only its unit tells, or pain where it counts to ten: "5/3 back pain" is on a day."""
    written = only(atoms, "fgr")[0]
    measured = atoms[0].code == "+" or atoms[-1].value == UNIT or written.parts[1] == TEN
    return [UNKNOWN] if measured else None


@rule(r"\^[el]?n|nt")
def since_2020(atoms: Atoms, _: Reference) -> Atoms | None:
    """A year in which something began; Urdu says "since" behind it."""
    year, since = only(atoms, "n")[0], atoms[0].code == "^" or atoms[-1].value == SINCE
    return [UNKNOWN] if since and year.parts == (4,) and year.value in YEARS else None


@rule(r"\+")
def anything_else(_: Atoms, __: Reference) -> Atoms:
    return [UNKNOWN]


SCORES = (pain_eight_of_ten, since_2020, anything_else)
"""Read with the days and hours, first of all."""
