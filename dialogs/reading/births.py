"""Dates of birth: "24th of May 1987", "12/3/87", "1990-05-15", "nineteen eighty four"; always in the past."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.numbers import number_at
from dialogs.reading.phrases import all_vocabularies
from dialogs.reading.vocabulary import Vocabulary

LONGEST, OLDEST, LAST_DAY = 300, 130, 31
WORD = re.compile(r"\d+|[^\W\d_]+")
SUFFIXES = frozenset({"st", "nd", "rd", "th", "ro", "er", "do", "o"})
MONTH_CODE = re.compile(r"M\d+")
COMPACT = re.compile(r"(?<!\d)(\d\d)(\d\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True)
class Item:
    """A number, or a month's name; `width` is how many digits were written, 0 for words."""

    value: int
    width: int = 0
    month: bool = False


def birth_date(text: str, language: str, *, today: dt.date, dayfirst: bool = True) -> dt.date | None:
    """The full date in the text that lies in the past 130 years; None when day, month or year is missing.

    A year of two digits is the latest one that is past; 3/4 is the third of April where `dayfirst`.
    """
    folded = COMPACT.sub(r"\1 \2 \3", fold(text[:LONGEST]))
    for own in all_vocabularies(language):
        found = _date(_items(WORD.findall(folded), own), today, dayfirst)
        if found is not None:
            return found
    return None


def _items(words: Sequence[str], own: Vocabulary) -> list[Item]:
    items: list[Item] = []
    at = 0
    while at < len(words):
        word, used = words[at], 1
        if word.isdecimal():
            items.append(Item(int(word[:5]), len(word)))
        elif " ".join(words[at : at + 2]) in _months(own):
            items.append(Item(_months(own)[" ".join(words[at : at + 2])], month=True))
            used = 2
        elif word in _months(own):
            items.append(Item(_months(own)[word], month=True))
        elif word not in SUFFIXES:
            number, used = number_at(words, at, own)
            items += [Item(number.value)] if number is not None else []
        at += used or 1
    return items


@cache
def _months(own: Vocabulary) -> dict[str, int]:
    others = {code: names for code, names in own.calendar.items() if MONTH_CODE.fullmatch(code)}
    named = {fold(name): int(code[1:]) for code, names in others.items() for name in names.split("|")}
    return named | {fold(word): at for at, names in enumerate(own.months, 1) for word in names.split()}


def _date(items: list[Item], today: dt.date, dayfirst: bool) -> dt.date | None:
    """The last full date: what stands right before its year, or behind a year that comes first."""
    for at in range(len(items) - 1, -1, -1):
        for year, used in _years(items[: at + 1], today):
            found = _exact(year, items[: at + 1 - used][-2:], dayfirst)
            if found is None and items[at].width == 4:
                found = _exact(year, items[at + 1 : at + 3], dayfirst=False)
            if found is not None and dt.timedelta(0) <= today - found <= dt.timedelta(days=OLDEST * 366):
                return found
    return None


def _years(items: list[Item], today: dt.date) -> list[tuple[int, int]]:
    """Years that the last items may be, each with how many items it takes."""
    last, before = items[-1], items[-2] if len(items) > 1 else Item(0)
    if last.month:
        return []
    if last.width == 4 or (last.width == 0 and last.value > 1000):
        return [(last.value, 1)]
    if last.width == 0 and before.width == 0 and before.value in {19, 20} and 0 < last.value < 100:
        return [(before.value * 100 + last.value, 2)]
    century = today.year // 100 * 100
    short = century + last.value if century + last.value <= today.year else century - 100 + last.value
    spelled = last.width == 0 and last.value > LAST_DAY and any(item.month for item in items[-3:-1])
    return [(short, 1)] if last.width == 2 or spelled else []


def _exact(year: int, pair: list[Item], dayfirst: bool) -> dt.date | None:
    if len(pair) < 2 or (pair[0].month and pair[1].month):
        return None
    first, second = pair
    swapped = first.month or (not second.month and not dayfirst)
    day, month = (second.value, first.value) if swapped else (first.value, second.value)
    if month > 12 >= day and not (first.month or second.month):
        day, month = month, day
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
