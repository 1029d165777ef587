"""Days and spans counted within a month: "the last Friday of May", "the first week of April", "in April"."""

from __future__ import annotations

import datetime as dt

from dialogs.reading.combine import Atoms, Reference, only, rule
from dialogs.reading.dates import coming, day_atom, month_end, month_start, range_atom
from dialogs.reading.lexicon import Atom
from dialogs.reading.weeks import MONTH, WEEK


@rule(r"(?<![Xn])U[nM](?![UnMm])")
def month_nine(atoms: Atoms, _: Reference) -> Atoms | None:
    """ "شهر 9" and "شهر ايلول"."""
    unit, named = atoms
    if unit.value != MONTH or not (named.code == "M" or 1 <= named.value <= 12):
        return None
    return [Atom("M", named.value, (0,))]


@rule(r"X[eU][qlIe]{0,2}(?:[QM]|U)")
def last_day_of_the_month(atoms: Atoms, reference: Reference) -> Atoms | None:
    month = atoms[-1]
    if atoms[0].value != -1 or (atoms[1].code == "U" and atoms[1].value != 1) or month.value == WEEK:
        return None
    if month.code == "M":
        first = coming(month.value, 28, reference)
        return [day_atom(month_end(first))] if first else None
    start = dt.date.fromordinal(month.value) if month.code == "Q" else reference.today
    return [day_atom(month_end(start))] if month.code == "Q" or month.value == MONTH else None


@rule(r"(?:[OoX]W|WX)[qliIe]{0,3}(?:M(?:[q,eI]{0,2}U?n)?|[QU])|[MQU][OoX]W")
def third_tuesday_of_may(atoms: Atoms, reference: Reference) -> Atoms | None:
    place, weekday = only(atoms, "OoX")[0].value, only(atoms, "W")[0].value
    if not (1 <= place <= 5 or place == -1) or (only(atoms, "X") and place > 0):
        return None
    for month in _months(atoms, reference):
        days = [day for at in range(31) if (day := month + dt.timedelta(days=at)).month == month.month]
        days = [day for day in days if day.weekday() == weekday]
        if len(days) >= place and (day := days[place - (place > 0)]) >= reference.today:
            return [day_atom(day)]
    return None


@rule(r"(?:[OoX]U|U[OoX])[qleiI]{0,3}[MQU]|[MQ][OoX]U")
def first_week_of_april(atoms: Atoms, reference: Reference) -> Atoms | None:
    at = next(at for at, atom in enumerate(atoms) if atom.code in "OoX")
    week = at + 1 if atoms[at + 1].code == "U" else at - 1
    place, unit = atoms[at].value, atoms[week].value
    if unit != WEEK or not (1 <= place <= 4 or place == -1):
        return None
    for month in _months([*atoms[:week], *atoms[week + 1 :]], reference):  # a word said twice may be one atom
        end = month_end(month)
        last = month + dt.timedelta(days=WEEK * place - 1) if place > 0 else end
        if last >= reference.today:
            return [range_atom(max(reference.today, last - dt.timedelta(days=WEEK - 1)), last)]
    return None


def _months(atoms: Atoms, reference: Reference) -> list[dt.date]:
    """First days of the months that "of May", "of next month" or "of the month" may mean."""
    named, said, units = (only(atoms, code) for code in "MQU")
    if said:
        return [dt.date.fromordinal(said[0].value)]
    if named:
        year = year_of(atoms) or reference.today.year
        return [dt.date(year, named[0].value, 1), dt.date(year + 1, named[0].value, 1)]
    return [month_start(reference.today, months) for months in range(2) if units[0].value == MONTH]


def year_of(atoms: Atoms) -> int | None:
    """A four-digit year at the end of a date, if there is one."""
    last = atoms[-1]
    year = last.code == "n" and last.parts == (4,) and (2000 <= last.value <= 2100 or 1960 <= last.value < 2000)
    return last.value if year else None  # 1930 is half past seven


END, START, MIDDLE = 0, 1, 2


@rule(r"[%P][qle]{0,2}(?:M(?![noO])|[QKU])|[MQKU][qle]{0,2}%")
def end_of_april(atoms: Atoms, reference: Reference) -> Atoms | None:
    part, of = (atoms[0], atoms[-1]) if atoms[0].code in "%P" else (atoms[-1], atoms[0])
    if part.code == "P" and (part.value or of.code != "M"):
        return None  # of the parts of a day, only "early" tells anything about a month
    at = START if part.code == "P" else part.value
    if of.code == "K":
        return [_third(reference.week + dt.timedelta(days=WEEK * of.value), WEEK, at, reference)]
    if of.code == "U" and of.value != MONTH:
        return None
    for month in _months([of], reference):
        third = _third(month, month_end(month).day, at, reference)
        if third.parts[1] >= reference.today.toordinal():
            return [third]
    return None


def _third(first: dt.date, length: int, at: int, reference: Reference) -> Atom:
    """The beginning, middle or end of so many days, from today on."""
    size = length // 3
    begin = first + dt.timedelta(days={START: 0, MIDDLE: size, END: length - size}[at])
    last = begin + dt.timedelta(days=size - 1)
    return range_atom(max(begin, min(reference.today, last)), last)


@rule(r"[iIA]q?M(?:n(?![MU]))?|^M$|Mn$")
def in_april(atoms: Atoms, reference: Reference) -> Atoms | None:
    """A month without a day; behind a word it may be no month at all ("may", "set")."""
    month, year = only(atoms, "M")[0].value, year_of(atoms)
    if only(atoms, "n") and not year:
        return None
    first = dt.date(year or reference.today.year, month, 1)
    if month_end(first) < reference.today:
        if year:
            return None
        first = dt.date(first.year + 1, month, 1)
    return [range_atom(max(first, reference.today), month_end(first))]


@rule(r"Q")
def that_month(atoms: Atoms, reference: Reference) -> Atoms:
    first = dt.date.fromordinal(atoms[0].value)
    return [range_atom(max(first, reference.today), month_end(first))]


MONTHS = (first_week_of_april, end_of_april, last_day_of_the_month, third_tuesday_of_may)
WHOLE = (that_month, in_april)
