"""Weekdays as they come round: "Tuesdays and Thursdays", "los martes", "only Fridays"."""

from __future__ import annotations

from functools import cache

from dialogs.reading.phrases import vocabulary_of, words_of
from dialogs.reading.signs import PREFIX
from dialogs.reading.vocabulary import Vocabulary

MOST = 60


def weekly(text: str, language: str) -> tuple[frozenset[int], str]:
    """The weekdays that are named (Monday is 0), and the words beside them."""
    known, found, rest = _weekdays(vocabulary_of(text, language)), set[int](), list[str]()
    for word in words_of(text, MOST):
        day = known.get(word, known.get(PREFIX.sub("", word)))
        if day is None:
            rest.append(word)
        else:
            found.add(day)
    return frozenset(found), " ".join(rest)


@cache
def _weekdays(own: Vocabulary) -> dict[str, int]:
    """A short form that is also a month's ("mar") is no weekday by itself."""
    months = {word for month in own.months for word in words_of(month)}
    return {word: day for day, named in enumerate(own.weekdays) for word in words_of(named) if word not in months}
