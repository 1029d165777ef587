"""Dates: "3 de marzo", "Friday the 18th", "the 8th", "from the 2nd to the 7th of May"."""

from __future__ import annotations

import datetime as dt

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.dates import (
    COUNTED,
    DATED,
    NO_SUCH_DAY,
    coming,
    day_atom,
    exact,
    is_none,
    near,
    numeric,
    of_month,
    range_atom,
)
from dialogs.reading.lexicon import Atom
from dialogs.reading.months import year_of
from dialogs.reading.refused import REFUSED
from dialogs.reading.weeks import MONTH

CHOICES = HALF_A_DAY = 12
"""Up to here "the third" may be one of a list; "the sixteenth" is a day."""
MONTHS_A_YEAR = 12
SOON = 45
"""Days within which "Friday 13" is taken at its word, if it is the next thirteenth."""


def _weekday(atoms: Atoms) -> int | None:
    named = only(atoms, "W")
    return named[0].value if named else None


@rule(
    r"[AFeJq]{0,3}[noO](?:[lLe,]{0,2}[btay&-][lLe]{0,2}|e)[noO][ql]{0,2}M(?:[q,I]{0,2}U?n)?"
    r"|[AFq]{0,2}[rf][ql]{0,2}M(?:[q,I]{0,2}U?n)?|[AFq]{0,2}M[lq]{0,2}(?:[no][t-]l?[no]|r)(?![mkP])"
)
def from_the_2nd_to_the_7th_of_may(atoms: Atoms, reference: Reference) -> Atoms | None:
    pair = only(atoms, "rf")
    first, last = pair[0].parts[:2] if pair else (atom.value for atom in only(atoms, "noO")[:2])
    month, year = only(atoms, "M")[0].value, year_of(atoms)
    end = exact(year, month, last) if year else coming(month, last, reference)
    start = exact(end.year, month, first) if end else None
    if not (start and end and start < end):
        return None
    return [range_atom(max(start, min(reference.today, end)), end)]


YEAR = "(?:[q,eI]{0,2}U?n)?"
DATE = rf"(?:[noO][qleI,-]{{0,3}}M|n;M(?=[;,n]|$)){YEAR}|(?:M;n|M[,lqeI-]{{0,3}}[noO]#?){YEAR}|n;M;n"


@rule(rf"(?:W[,;leNqJI]{{0,3}})?(?:{DATE})(?:,?W)?")
def third_of_march(atoms: Atoms, reference: Reference) -> Atoms | None:
    numbers, month = only(atoms, "noO"), only(atoms, "M")[0]
    year = year_of([atom for atom in atoms if atom.code != "W"]) if len(numbers) > 1 else None
    said = (month.value, numbers[0].value)
    if is_none(*said, year):
        return [Atom(NO_SUCH_DAY)]
    day = exact(year, *said) if year else coming(*said, reference)
    if year and not near(day, reference):
        return [Atom("x")]  # a birth date, or a typing slip: no part of it is a wish
    if day is None or not near(day, reference):
        return None
    return [day_atom(day, DATED, _weekday(atoms)), *([] if year else _behind(atoms, numbers[0], month))]


def _behind(atoms: Atoms, number: Atom, month: Atom) -> Atoms:
    """What stands behind the day and its month and is no year: an hour, as in "9 March 7 pm"."""
    end = max(at for at, atom in enumerate(atoms) if atom is number or atom is month)
    return [atom for atom in atoms[end + 1 :] if atom.code not in "#W,"]


@rule(r"(?:W[,;leNqI]{0,3})?[dvfg](?:,?W)?")
def third_of_the_fourth(atoms: Atoms, reference: Reference) -> Atoms | None:
    written = only(atoms, "dvfg")[0]
    day = numeric(written, reference)
    if day is None and written.code in "fv" and _is_none(written, reference):
        return [Atom(NO_SUCH_DAY)]
    if day is None:
        return [Atom("x")] if written.code in "dv" else None
    return [day_atom(day, DATED, _weekday(atoms))]


def _is_none(written: Atom, reference: Reference) -> bool:
    """Whether the day and month of 31/4 are none, read as they are in this country."""
    first, second = written.parts[:2]
    day, month = (first, second) if reference.dayfirst or first > MONTHS_A_YEAR else (second, first)
    return is_none(month, day)


@rule(r"(?<!F)[NWelI]{0,3}r(?![mPk]|N?D)(?:N?W(?=$|[,;]))?")
def dashed(atoms: Atoms, reference: Reference) -> Atoms | None:
    """4-3 is a date, unless it may be hours and is alone, or the weekday beside it is another day's."""
    span = only(atoms, "r")[0]
    day, weekday, (first, last) = numeric(span, reference), _weekday(atoms), span.parts[:2]
    hours = first < last <= 24 and last - first <= 5
    other = weekday is not None and day is not None and day.weekday() != weekday
    around_noon = last <= HALF_A_DAY // 2 < 9 <= first <= HALF_A_DAY
    if day is None or (hours and (other or atoms[0] is span)) or (around_noon and other):
        return None
    return [day_atom(day)]


@rule(
    r"[eNl]{0,3}[noO]#?[qel]{0,3}Q|Q[,qeNl]{0,3}(?:[oO]|n#)|Q[,q]{0,2}[eN]n(?![mkUP])|[oO][ql]{1,3}U|[eN]n[eq]n(?![mkMU])"
)
def fifth_of_this_month(atoms: Atoms, reference: Reference) -> Atoms | None:
    months, numbers = only(atoms, "Q"), only(atoms, "noO")
    if atoms[-1].code == "U":
        day = of_month(numbers[0].value, reference) if atoms[-1].value == MONTH else None
    elif not months:
        day = coming(numbers[1].value, numbers[0].value, reference) if numbers[1].value <= 12 else None
    else:
        first = dt.date.fromordinal(months[0].value)
        day = exact(first.year, first.month, numbers[0].value)
    return [day_atom(day)] if day else None


@rule(r"W[,;leNqI]{0,3}(?:[oO]|n#|nP|n(?![kmSpyujMUHt<>-]))")
def friday_the_18th(atoms: Atoms, reference: Reference) -> Atoms | None:
    """A fitting date far away is no sure reading: the next such day, or the weekday beside it, may be meant."""
    number, weekday, part = only(atoms, "noO")[0], atoms[0].value, only(atoms, "P")
    if part and number.value <= HALF_A_DAY:
        return None  # the hour of that morning or evening
    day = of_month(number.value, reference, weekday) if 1 <= number.value <= 31 else None
    nearest = of_month(number.value, reference) if day else None
    if day is None or nearest is None:
        return None
    if day == nearest and (day - reference.today).days < SOON:
        return [day_atom(day), *part]
    if number.code == "n" and (part or number.value <= HALF_A_DAY) and not only(atoms, "el#"):
        return None  # it may be an hour
    beside = day_atom(nearest, DATED, weekday)
    return [Atom("E", day.toordinal(), (DATED, beside.value, *beside.parts[1:])), *part]


@rule(r"W[,;leNqI]{0,3}n-(?=C)")
def thursday_22_at(atoms: Atoms, reference: Reference) -> Atoms | None:
    """What stands before a dash and a time is the date, if it is too high for an hour."""
    number, weekday = only(atoms, "n")[0].value, atoms[0].value
    day = of_month(number, reference, weekday) if HALF_A_DAY < number <= 31 else None
    return [day_atom(day, DATED, weekday)] if day else None


@rule(r"e?nlU(?!X)")
def day_22_of_the_month(atoms: Atoms, reference: Reference) -> Atoms | None:
    """ "يوم ٢٢ الشهر"."""
    number, unit = only(atoms, "n")[0], only(atoms, "U")[0]
    day = of_month(number.value, reference) if unit.value == MONTH and 1 <= number.value <= 31 else None
    return [day_atom(day)] if day else None


@rule(r"[eAFq]{1,2}[no][t-][el]{1,2}[no](?![mkMhUP])|[AFql]{0,3}o[t-]l?o(?!M)")
def from_the_8th_to_the_12th(atoms: Atoms, reference: Reference) -> Atoms | None:
    first, last = (atom.value for atom in only(atoms, "no"))
    start = of_month(first, reference) if 1 <= first < last <= 31 else None
    end = exact(start.year, start.month, last) if start else None
    return [range_atom(start, end)] if start and end else None


@rule(r"[NlI]{0,2}o(?![n*])|Nl{0,2}O(?![nx*])|lO(?![nxW*])|^O$|[NeI]?(?:n#|#n)|[eN]n(?:P|t?x)|[eN]n(?![xkmSUuMpPt%-])")
def the_8th(atoms: Atoms, reference: Reference) -> Atoms | None:
    number, behind = only(atoms, "noO")[0], only(atoms, "Ptx")
    if behind and number.value <= HALF_A_DAY:
        return None  # an hour, or one of a list
    bare = number.code == "n" and not only(atoms, "#")
    counts = number.code == "O" and atoms[0].code != "N" and number.value <= CHOICES
    if not 1 <= number.value <= 31 or counts or (bare and atoms[0].code == "N" and atoms[0].value != 1):
        return None
    day = of_month(number.value, reference)
    return [day_atom(day, DATED if not bare else COUNTED), *behind] if day else None


DATES = (
    from_the_2nd_to_the_7th_of_may, third_of_march, third_of_the_fourth, dashed, fifth_of_this_month, friday_the_18th,
    thursday_22_at, day_22_of_the_month, from_the_8th_to_the_12th, the_8th, *REFUSED,
)  # fmt: skip
