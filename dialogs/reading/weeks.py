"""Days counted from today: "in two weeks", "wednesday of next week", "the weekend", "the last day of the month"."""

from __future__ import annotations

import datetime as dt

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.dates import BARE_WEEKDAY, COUNTED, day_atom, exact, month_end, month_start, range_atom
from dialogs.reading.lexicon import Atom

MONTH, WEEK = 30, 7
FARTHEST = 800
"""Days; nobody books farther, and what is counted farther is no appointment."""


@rule(r"(?<!N)[iI]?nUD")
def two_weeks_tomorrow(atoms: Atoms, reference: Reference) -> Atoms | None:
    """ "A week today", "two weeks tomorrow": so long after that day."""
    count, unit, day = (only(atoms, code)[0].value for code in "nUD")
    if unit < 1 or count * unit > FARTHEST or unit == 1:
        return None
    return [_counted(reference.today + dt.timedelta(days=day), count, unit)]


@rule(r"(?:Dt)?[iA]?nU(?:[w>]|AD)|[iA]nU")
def in_two_weeks(atoms: Atoms, reference: Reference) -> Atoms | None:
    count, unit = only(atoms, "n")[0].value, only(atoms, "U")[0].value
    at = next(at for at, atom in enumerate(atoms) if atom.code == "n")
    start = reference.today + dt.timedelta(days=sum(atom.value for atom in only(atoms[at:], "wD")))
    from_on = "A" in [atom.code for atom in atoms[:at] if not atom.value]
    return None if from_on or unit < 1 or count * unit > FARTHEST else [_counted(start, count, unit)]


def _counted(start: dt.date, count: int, unit: int) -> Atom:
    if unit != MONTH:
        return day_atom(start + dt.timedelta(days=count * unit), COUNTED)
    first = month_start(start, count)
    return day_atom(exact(first.year, first.month, start.day) or month_end(first), COUNTED)


@rule(r"W[,eN]{0,2}[iA]nU|nU[ANX]l?W|Wn?U(?=$|[,;aPCcm])")
def thursday_in_two_weeks(atoms: Atoms, reference: Reference) -> Atoms | None:
    """Nearest to that long from today ("Thursday in two weeks"), or so long after the coming one ("Friday week")."""
    unit, weekday = (only(atoms, code)[0].value for code in "UW")
    count = next((number.value for number in only(atoms, "n")), 1)
    hour = atoms[0].code == "W" and not only(atoms, "iA") and any(number.parts != (0,) for number in only(atoms, "n"))
    if unit != WEEK or count > 60 or hour:
        return None
    ahead = (weekday - reference.today.weekday() - 1) % WEEK + 1
    behind = 0 if ahead < 4 or not only(atoms, "iA") or atoms[-1].code == "W" else WEEK
    return [day_atom(reference.today + dt.timedelta(days=ahead + WEEK * count - behind), COUNTED)]


@rule(r"i?nW[w>]")
def two_mondays_later(atoms: Atoms, reference: Reference) -> Atoms | None:
    count, weekday = only(atoms, "n")[0].value, only(atoms, "W")[0].value
    ahead = (weekday - reference.today.weekday() - 1) % WEEK + 1
    return [day_atom(reference.today + dt.timedelta(days=ahead + WEEK * (count - 1)), COUNTED)] if count < 60 else None


@rule(r"XnU|nXU|nUX")
def next_three_days(atoms: Atoms, reference: Reference) -> Atoms | None:
    length = only(atoms, "n")[0].value * only(atoms, "U")[0].value
    if only(atoms, "X")[0].value < 1 or not 0 < length < 400:
        return None
    return [range_atom(reference.today + dt.timedelta(days=1), reference.today + dt.timedelta(days=length))]


@rule(r"[leJ]?(?:Xl?U|UX)")
def next_week(atoms: Atoms, reference: Reference) -> Atoms | None:
    modifier, unit = only(atoms, "X")[0].value, only(atoms, "U")[0].value
    if modifier < 0 or unit not in {WEEK, MONTH}:
        return None
    if unit == WEEK:
        return [Atom("K", modifier)]
    first = month_start(reference.today, modifier)
    return [Atom("Q", first.toordinal())]


@rule(r"[Ne]?[le]?(?:YX|X?Y)")
def weekend(atoms: Atoms, reference: Reference) -> Atoms | None:
    """ "Next weekend" is the one after this; what "comes", said behind it in other languages, is the first to come."""
    later = sum(atom.value for atom in only(atoms, "X"))
    later -= int(later == 1 and atoms[-1].code == "X")
    saturday = reference.today + dt.timedelta(days=(5 - reference.today.weekday()) % 7 + WEEK * later)
    if reference.today.weekday() == 6 and not later:
        saturday = reference.today - dt.timedelta(days=1)
    return [range_atom(max(saturday, reference.today), saturday + dt.timedelta(days=1))] if later >= 0 else None


@rule(r"W[qlNeJI,i]{0,4}P?[qlNeJI,i]{0,4}K|K[,lNeIq]{0,3}W")
def tuesday_next_week(atoms: Atoms, reference: Reference) -> Atoms | None:
    into = (only(atoms, "W")[0].value - reference.week_starts) % WEEK
    day = reference.week + dt.timedelta(days=WEEK * only(atoms, "K")[0].value + into)
    return [day_atom(day, COUNTED), *only(atoms, "P")]


@rule(r"X[el]?W|WX?")
def next_monday(atoms: Atoms, reference: Reference) -> Atoms | None:
    """The coming one; "next" may also be the one after it, and the weekday of today may be today."""
    modifiers = [modifier.value for modifier in only(atoms, "X")]
    if any(modifier < 0 for modifier in modifiers):
        return None
    ahead = (only(atoms, "W")[0].value - reference.today.weekday() - 1) % WEEK + 1
    day = reference.today + dt.timedelta(days=ahead)
    following = day + dt.timedelta(days=WEEK)
    if max(modifiers, default=0) == 2:
        return [Atom("E", following.toordinal(), (BARE_WEEKDAY,))]
    other = reference.today if ahead == WEEK else day
    if any(modifiers):
        other = following if ahead < 6 else day
    return [Atom("E", day.toordinal(), (BARE_WEEKDAY, other.toordinal()))]


@rule(r"D")
def tomorrow(atoms: Atoms, reference: Reference) -> Atoms:
    return [day_atom(reference.today + dt.timedelta(days=atoms[0].value), COUNTED)]


@rule(r"K")
def that_week(atoms: Atoms, reference: Reference) -> Atoms:
    first = reference.week + dt.timedelta(days=WEEK * atoms[0].value)
    return [range_atom(max(first, reference.today), first + dt.timedelta(days=6))]


@rule(r"x\^[lNeq]{0,3}(?:X?[DWYKQU]P?|[noO]q?M|M[noO])|\^[lNeq]{0,3}X?[DWYKQUM]P?x")
def since_monday(_: Atoms, __: Reference) -> Atoms:
    """How long something hurts is no wish for a day, unless it is all that was said."""
    return [Atom("x")]


@rule(r"\^")
def from_then_on(_: Atoms, __: Reference) -> Atoms:
    return [Atom("A", 0, (0,))]


SINCE_WHEN = (since_monday, from_then_on)
COUNTS = (two_weeks_tomorrow, thursday_in_two_weeks, two_mondays_later, in_two_weeks, next_three_days, next_week)
WEEKS = (weekend, tuesday_next_week)
ALONE = (next_monday, tomorrow, that_week)
