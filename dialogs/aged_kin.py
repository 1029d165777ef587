"""How old a relative is who is named by no name: "my baby of 2 months", "mi hijo de 3 años", "my 5 year old son"."""

from __future__ import annotations

from functools import cache

from dialogs import sayings
from dialogs.aged import MONTHS_UNTIL, OLDEST, Aged
from dialogs.reading.phrases import Words, single_words
from dialogs.reading.vocabulary import VOCABULARIES

MOST_BETWEEN = 2
"""Words between an age and whose it is: "5 years old son", "5 saal ke bete"."""


def age_behind(said: Words) -> Aged | None:
    """The age these words begin with, behind "of", "who is" …"""
    said = _apart(said)
    size = sayings.starts(said, "aged")
    found, used = _age(said[size:])
    lasts = sayings.starts(said[size + used :], "telling") > 0  # "tiene 2 meses con tos" is how long it lasts
    return None if lasts else found


def age_before(said: Words) -> tuple[Aged | None, int]:
    """The age these words begin with, and how many of them stand before the relative; None and 0 for no age."""
    if not said:
        return None, 0
    parts = _apart(said)
    found, used = _age(parts)
    glued = len(parts) - len(said)
    for between in range(MOST_BETWEEN + 1) if found else ():
        if sayings.starts(parts[used + between :], "relation"):
            return found, used + between - glued
    return None, 0


def _apart(said: Words) -> Words:
    """ "5-year-old" as three words."""
    return tuple(said[0].split("-")) + said[1:] if said and said[0][:1].isdecimal() else said


def _age(said: Words) -> tuple[Aged | None, int]:
    """Years or months at the beginning, and the words they take."""
    number = _numbers().get(said[0]) if said else None
    if said and said[0].isdecimal() and len(said[0]) <= len(str(OLDEST)):
        number = int(said[0])
    if number is None or len(said) == 1:
        return None, 0
    if said[1] in _units("month"):
        return Aged(number // 12, number if number < MONTHS_UNTIL else None), 2
    return (Aged(number), 2) if said[1] in _units("year") and number <= OLDEST else (None, 0)


@cache
def _numbers() -> dict[str, int]:
    return {word: value for own in VOCABULARIES.values() for word, value in own.numbers.items()}


@cache
def _units(name: str) -> frozenset[str]:
    return frozenset().union(*(single_words(own.ages.get(name, "")) for own in VOCABULARIES.values()))
