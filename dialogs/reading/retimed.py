"""A number alone beside words that want another time: "make it 11", "la hora: 10", "11 is better"."""

from __future__ import annotations

import datetime as dt
from functools import cache

from dialogs.reading.phrases import Words, in_all, listed, names_any, single_words, words_of
from dialogs.reading.vocabulary import VOCABULARIES

LONGEST, LAST_HOUR = 10, 23
SAID = ("retime", "opener", "change", "is", "article", "slot")


def retimed(text: str) -> dt.time | None:
    """The hour that is wanted instead, as it was said; None where the message says anything else, or no hour."""
    words = words_of(text, LONGEST + 1)
    if len(words) > LONGEST or not names_any(words, _retiming()):
        return None
    hours = [hour for word in words if (hour := _hour(word)) is not None]
    alone = all(word in _around() or _hour(word) is not None for word in words)
    return dt.time(hours[0]) if len(hours) == 1 and alone and _is_time(words) else None


def _hour(word: str) -> int | None:
    """A number in digits or letters; "one" is more often another word."""
    if word.isdecimal():
        return int(word) if len(word) <= 2 and 0 < int(word) <= LAST_HOUR else None
    found = next((own.numbers[word] for own in VOCABULARIES.values() if word in own.numbers), 0)
    return found if 1 < found <= LAST_HOUR and word not in _around() else None


def _is_time(words: Words) -> bool:
    """No age: "I'm better, 11" speaks of somebody."""
    return _ages().isdisjoint(words)


@cache
def _retiming() -> frozenset[Words]:
    return listed(in_all("sayings", "retime"))


@cache
def _around() -> frozenset[str]:
    """Words that may stand around it: small ones, yes and but, and those that ask for the change."""
    small = (f"{own.small}|{own.fillers}|{own.yes}|{own.hedges}|{own.lead_ins}" for own in VOCABULARIES.values())
    asked = (in_all("sayings", name) for name in SAID)
    return frozenset().union(*map(single_words, (*small, *asked, in_all("answering", "changing"))))


@cache
def _ages() -> frozenset[str]:
    """Words that make a number an age; "a" and "y" mean too much else."""
    units = (own.ages.get(name, "") for own in VOCABULARIES.values() for name in ("year", "month", "said"))
    return frozenset(word for each in units for word in single_words(each) if len(word) > 1)
