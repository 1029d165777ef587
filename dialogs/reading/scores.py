"""Numbers that are written like dates and times and are none: "pain 8/10", "BP 14/9", "1/2 pill", "since 2020"."""

from __future__ import annotations

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.lexicon import Atom

UNIT, SINCE = 1, 1
TEN = 10
YEARS = range(1900, 2101)


@rule(r"\+[xlqe:]{0,2}[fgr]|[fgr]x?\+")
def pain_eight_of_ten(atoms: Atoms, _: Reference) -> Atoms | None:
    """Behind the number only its unit tells, or pain where it counts to ten: "5/3 back pain" is on a day."""
    written = only(atoms, "fgr")[0]
    measured = atoms[0].code == "+" or atoms[-1].value == UNIT or written.parts[1] == TEN
    return [Atom("x")] if measured else None


@rule(r"\^[el]?n|nt")
def since_2020(atoms: Atoms, _: Reference) -> Atoms | None:
    """A year in which something began; Urdu says "since" behind it."""
    year, since = only(atoms, "n")[0], atoms[0].code == "^" or atoms[-1].value == SINCE
    return [Atom("x")] if since and year.parts == (4,) and year.value in YEARS else None


@rule(r"\+")
def anything_else(_: Atoms, __: Reference) -> Atoms:
    return [Atom("x")]


SCORES = (pain_eight_of_ten, since_2020, anything_else)
"""Read first, before anybody takes their numbers."""
