"""How old somebody is: "34", "seventy-one years", "10 months", "سنتين"; months, weeks and days are no years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal, get_args

from dialogs.reading.clean import fold
from dialogs.reading.numbers import number_at
from dialogs.reading.phrases import Words, all_vocabularies, listed, names_any, single_words
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary

Unit = Literal["year", "month", "week", "day"]
UNITS: tuple[Unit, ...] = get_args(Unit)
OLDEST, LONGEST, MOST_WORDS = 130, 400, 80
HALF_OF_THREE = 18
"""Months of a year and a half, which has a word of its own in many languages."""
LONGEST_FIXED = 5
IN_A_YEAR: dict[Unit, int] = {"year": 1, "month": 12, "week": 52, "day": 365}
NOT_AN_AGE = re.compile(
    r"\+?\d[\d\s().-]{6,30}\d"
    r"|\d{1,4}\s?[/:]\s?\d{1,2}(?:\s?/\s?\d{1,4})?|\d+[.,]\d+|\d+\s?%"
    r"|\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|h)\b|\d+(?:st|nd|rd|th)\b|\S{1,64}@\S{1,255}",
    re.IGNORECASE,
)
WORD = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\s-]")


@dataclass(frozen=True)
class Age:
    """A number of years, months, weeks or days; `told` when the unit was said and not only understood."""

    value: int
    unit: Unit
    told: bool = True

    @property
    def years(self) -> int:
        """Whole years: ten months are 0."""
        return self.value // IN_A_YEAR[self.unit]


def age(text: str, language: str) -> int | None:
    """Age in whole years, 0 to 130, less than a year as 0; None when none is said."""
    for own in all_vocabularies(language):
        said = list(_ages(_words(text), own))
        best = next((one for unit in ("year", "", "month") for one in said if _is(one, unit)), None)
        if best is not None:
            return best.years if best.years <= OLDEST else None
        if names_any(tuple(_words(text)), listed(own.several_ages)):
            return 0
    return None


def how_old(text: str, language: str) -> Age | None:
    """The first age in a sentence with its unit, of a person or anything else; a bare number is years."""
    for own in all_vocabularies(language):
        said = sorted(_ages(_words(text), own), key=lambda one: not one.told)
        if said:
            return said[0]
    return None


def told(text: str, language: str) -> int | None:
    """The same where an age is plainly meant: with its unit, or behind "she is", "aged" …; no bare number."""
    for own in all_vocabularies(language):
        words = _words(text)
        around = single_words(own.age_words) | single_words(own.ages.get("said", ""))
        behind = any(word.isdecimal() and before in around for before, word in pairwise(words))
        if behind or any(one.told for one in _ages(words, own)):
            return age(text, language)
    return None


def lasts(text: str, language: str) -> bool:
    """Whether it says how long something has been so, which is nobody's age: "since 3 days", "hace dos años"."""
    return any(_lasts(_words(text), own) for own in all_vocabularies(language))


def _lasts(words: Sequence[str], own: Vocabulary) -> bool:
    before, behind = (single_words(own.ages.get(key, "")) for key in ("lasting", "lasting_behind"))
    for at in range(len(words)):
        size = _fixed_at(words, at, own)[1] or _counted(words, at, own)
        after = words[at + size] if at + size < len(words) else ""
        said_before = at > 0 and words[at - 1] in before and after not in single_words(own.age_words)
        if size and (said_before or after in behind):
            return True
    return False


def _counted(words: Sequence[str], at: int, own: Vocabulary) -> int:
    """How many words a number and its unit are; 0 where none begins here."""
    value, used = _value(words, at, own)
    return used + 1 if value is not None and at + used < len(words) and _is_unit(words[at + used], own) else 0


def _is(one: Age, unit: str) -> bool:
    """Years that were said come first, then a number without a unit, then anything shorter."""
    return one.told and (one.unit == unit if unit == "year" else unit == "month") if unit else not one.told


def _words(text: str) -> list[str]:
    return WORD.findall(NOT_AN_AGE.sub(" ", fold(text[:LONGEST])))[:MOST_WORDS]


def _ages(words: Sequence[str], own: Vocabulary) -> Iterator[Age]:
    at = 0
    while at < len(words):
        fixed, size = _fixed_at(words, at, own)
        value, used = _value(words, at, own)
        if fixed is not None:
            yield fixed
            at += size
            continue
        if value is not None:
            after = _after_half(words, at + used, own)
            found = _age(value, words[at - 1] if at else "", words[after] if after < len(words) else "", own)
            if found is not None:
                yield found
        at += used or 1


def _age(value: int, before: str, after: str, own: Vocabulary) -> Age | None:
    unit = next((unit for unit in UNITS if after in _units(own)[unit]), None)
    if unit is not None:
        return Age(value, unit)
    around = single_words(own.age_words) | single_words(own.ages.get("said", ""))
    hour = before in hour_words("before_an_hour") or after in hour_words("after_an_hour")
    likely = value <= OLDEST and not hour and (not after.isalpha() or before in around or after in around)
    return Age(value, "year", told=False) if likely else None


@cache
def _units(own: Vocabulary) -> dict[Unit, frozenset[str]]:
    return {unit: single_words(own.ages.get(unit, "")) for unit in UNITS}


@cache
def hour_words(where: str) -> frozenset[str]:
    """Words of all languages beside an hour: "at 10", "10 baje"."""
    return frozenset().union(*(single_words(own.ages.get(where, "")) for own in VOCABULARIES.values()))


@cache
def _fixed(own: Vocabulary) -> dict[Words, Age]:
    """Words that are an age: "a year old" under `year1`, "شهرين" under `month2`, a year and a half under `month18`."""
    return {
        phrase: Age(value, unit)
        for unit in UNITS
        for value in (1, 2, HALF_OF_THREE)
        for phrase in listed(own.ages.get(f"{unit}{value}", ""))
    }


def _fixed_at(words: Sequence[str], at: int, own: Vocabulary) -> tuple[Age | None, int]:
    known = _fixed(own)
    found = next((size for size in range(LONGEST_FIXED, 0, -1) if tuple(words[at : at + size]) in known), 0)
    return known.get(tuple(words[at : at + found])), found


def _after_half(words: Sequence[str], at: int, own: Vocabulary) -> int:
    """Behind "and a half": the years before it are whole."""
    halves = listed(own.ages.get("half", ""))
    return next((at + size for size in (3, 2, 1) if tuple(words[at : at + size]) in halves), at)


def _value(words: Sequence[str], at: int, own: Vocabulary) -> tuple[int | None, int]:
    word = words[at]
    if word.isdecimal():
        return (int(word) if len(word) <= 3 else None), 1
    if word in single_words(own.ones) and (at + 1 >= len(words) or not _is_unit(words[at + 1], own)):
        return None, 0
    found, used = number_at(words, at, own)
    return (found.value if found is not None and not found.ordinal else None), used


def _is_unit(word: str, own: Vocabulary) -> bool:
    return any(word in units for units in _units(own).values())
