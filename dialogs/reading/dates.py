"""Dates that exist: the next 3rd of March, the next 8th of a month, 3/4/26 in the country's order."""

from __future__ import annotations

import calendar
import datetime as dt

from dialogs.reading.combine import Reference
from dialogs.reading.lexicon import Atom

LEAP = 2024
"""A year with every day there is."""
BARE_WEEKDAY, COUNTED, DATED = 1, 2, 3
"""How exactly a day was said; the most exact one in a message is taken."""

NO_SUCH_DAY = "0"
"""The code of a date that no calendar has: the 30th of February."""


def day_atom(day: dt.date, exactness: int = DATED, weekday: int | None = None) -> Atom:
    """A day; with a weekday that is not its own, the nearest such weekday is kept as what else may be meant."""
    if weekday is None or day.weekday() == weekday:
        return Atom("E", day.toordinal(), (exactness,))
    apart = (weekday - day.weekday() + 3) % 7 - 3
    return Atom("E", day.toordinal(), (exactness, day.toordinal() + apart))


def range_atom(first: dt.date, last: dt.date) -> Atom:
    return Atom("R", 0, (first.toordinal(), last.toordinal()))


def exact(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_start(day: dt.date, months: int) -> dt.date:
    """First day of the month so many months after `day`'s."""
    count = day.year * 12 + day.month - 1 + months
    return dt.date(count // 12, count % 12 + 1, 1)


def month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def coming(month: int, day: int, reference: Reference) -> dt.date | None:
    """The next such date from today on; a weekday that disagrees does not make it another year's."""
    years = range(reference.today.year, reference.today.year + 9)
    found = [date for year in years if (date := exact(year, month, day)) and date >= reference.today]
    return next(iter(found), None)


def of_month(day: int, reference: Reference, weekday: int | None = None) -> dt.date | None:
    """The next such day of a month that can be booked, on this weekday if one is named."""
    first = reference.first
    starts = (month_start(first, months) for months in range(14))
    dates = [date for start in starts if (date := exact(start.year, start.month, day)) and date >= first]
    fits = [date for date in dates if weekday is None or date.weekday() == weekday]
    return next(iter(fits or dates), None)


def numeric(atom: Atom, reference: Reference) -> dt.date | None:
    """The date of 3/4, 3.4, 3/4/26 or 2026-04-03, or None; a year must be this, last or one of the next three."""
    if atom.code == "d":
        return near(exact(*atom.parts[:3]), reference)
    first, second = atom.parts[:2]
    day, month = (first, second) if reference.dayfirst or first > 12 else (second, first)
    if month > 12:
        day, month = month, day
    if atom.code == "v":
        year = atom.parts[2] + (2000 if atom.parts[2] < 100 else 0)
        return near(exact(year, month, day), reference)
    return coming(month, day, reference) if 1 <= month <= 12 else None


def is_none(month: int, day: int, year: int | None = None) -> bool:
    """Whether it is written as a date and there is no such day, in that year or in any."""
    return 1 <= month <= 12 and 1 <= day <= 31 and exact(year or LEAP, month, day) is None


def near(day: dt.date | None, reference: Reference) -> dt.date | None:
    return day if day and reference.today.year - 1 <= day.year <= reference.today.year + 3 else None
