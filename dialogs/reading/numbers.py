"""Numbers in words or digits, alone or put together: "twenty-first", "treinta y 3", "خمسة وعشرون", "cero dos"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.phrases import single_words
from dialogs.reading.vocabulary import Vocabulary

DIGITS = re.compile(r"(\d{1,4})(st|nd|rd|th|ro|ra|er|do|da|to|ta|mo|ma|vo|va|no|na|o|a|wan|wi|wa)?")
MOST_WORDS = 5
"""The longest number: "one hundred and twenty five"."""


@dataclass(frozen=True)
class Number:
    """A value; `ordinal` when it was said as a place in a row."""

    value: int
    ordinal: bool = False


def number_of(words: Sequence[str], own: Vocabulary) -> Number | None:
    """The number these folded words are, all of them; None when they are more, less or something else."""
    if not 0 < len(words) <= MOST_WORDS:
        return None
    joiners = single_words(own.joiners)
    parts = [_part(word, own) for word in words if word not in joiners]
    if not parts or words[0] in joiners or words[-1] in joiners:
        return None
    known = [number for part in parts if part is not None for number in part]
    if None in parts:
        return None
    total = _together([number.value for number in known], own)
    return None if total is None else Number(total, any(number.ordinal for number in known))


def number_at(words: Sequence[str], at: int, own: Vocabulary) -> tuple[Number | None, int]:
    """The longest number that begins at this word, and how many words it takes."""
    if _part(words[at], own) is None:
        return None, 0
    for used in range(min(MOST_WORDS, len(words) - at), 0, -1):
        number = number_of(words[at : at + used], own)
        if number is not None:
            return number, used
    return None, 0


def _part(word: str, own: Vocabulary) -> tuple[Number, ...] | None:
    digits = DIGITS.fullmatch(word)
    if digits:
        return (Number(int(digits[1]), digits[2] is not None),)
    return _spelled(own).get(word)


@cache
def _spelled(own: Vocabulary) -> dict[str, tuple[Number, ...]]:
    """Every way one word can be a number: alone, as two in one ("thirtyfirst"), with an Arabic "the" or "and"."""
    counted = {**own.numbers, **own.amounts}
    single = {word: Number(value, ordinal=True) for word, value in own.ordinals.items()}
    single |= {word: Number(value) for word, value in counted.items()}
    found: dict[str, tuple[Number, ...]] = {word: (number,) for word, number in single.items()}
    if own.units_first:
        found |= {
            own.glued.get("the", "") + word: (Number(number.value, ordinal=True),) for word, number in single.items()
        }
        and_ = own.glued.get("and", "")
        found |= {and_ + word: parts for word, parts in found.items()}
        found = {word: parts for word, parts in found.items() if word.removeprefix(and_) not in _weekdays(own)}
        return {**found, **{word: (number,) for word, number in single.items()}}
    tens = [(word, number) for word, number in single.items() if number.value in range(20, 100, 10)]
    units = [(word, number) for word, number in single.items() if 0 < number.value < 10 and len(word) > 2]
    glued = {ten + unit: (one, other) for ten, one in tens for unit, other in units}
    return {**glued, **found}


def _weekdays(own: Vocabulary) -> frozenset[str]:
    """Days that are called "the one" and "the two" in Arabic: a day's name is no number."""
    return frozenset(fold(word) for names in own.weekdays for word in names.split())


def _together(values: list[int], own: Vocabulary) -> int | None:
    """One number out of its parts: 0 2, 20 5, 5 20 (Arabic), 5 10 (Arabic), 1 100 25, 1000 900 84."""
    while len(values) > 1 and values[0] == 0:
        values = values[1:]
    if 1000 in values:
        return _times(1000, values, own)
    return _hundreds(values, own)


def _times(unit: int, values: list[int], own: Vocabulary) -> int | None:
    """How many thousands or hundreds, and what is left over."""
    at = values.index(unit)
    many, rest = values[:at] or [1], values[at + 1 :]
    left = _hundreds(rest, own) if rest else 0
    if len(many) > 1 or not 0 < many[0] < 10 or left is None or left >= unit:
        return None
    return many[0] * unit + left


def _hundreds(values: list[int], own: Vocabulary) -> int | None:
    if 100 in values:
        return _times(100, values, own)
    if len(values) > 1 and values[0] in range(200, 1000, 100):
        left = _small(values[1:], own)
        return None if left is None or left >= 100 else values[0] + left
    return _small(values, own)


def _small(values: list[int], own: Vocabulary) -> int | None:
    if len(values) == 1:
        return values[0]
    if len(values) != 2:
        return None
    unit, tens = values if own.units_first else values[::-1]
    return tens + unit if tens in range(own.tens_from, 100, 10) and 0 < unit < 10 else None
