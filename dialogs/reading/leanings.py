"""Which way a longer answer leans where `yes_no` keeps silent: "maybe later", "actually, the 8th is better"."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dialogs.reading.answers import polarity, yes_no
from dialogs.reading.phrases import (
    Words,
    all_vocabularies,
    in_all,
    listed,
    names_any,
    same_language,
    single_words,
    vocabulary,
    words_of,
)
from dialogs.reading.vocabulary import Vocabulary

CORRECTED = re.compile(r"- *a *a[ a+]*")
"""A no to what was before, then twice a yes: "no, you're right, that's fine"; once may be "no thanks, all good"."""
LONGEST, SHORT = 40, 4
SURE = single_words(in_all("answering", "sure"))
Leaning = Literal["yes", "no", "no+change"]


def leaning(text: str, language: str) -> Leaning | None:
    """Yes, no, or no with something else wanted instead; None where nobody could tell.

    Unlike `yes_no` it is for reading along, not for acting: putting something off counts as a no.
    """
    words = words_of(text, LONGEST)
    plain = yes_no(text, language)
    for own in all_vocabularies(language):
        if not same_language(own.language, vocabulary(language).language):
            break
        found = _changed(words, own) or (None if plain is not None else _leaning(words, own))
        if found:
            return found
    return None if plain is None else "yes" if plain else "no"


def _changed(words: Words, own: Vocabulary) -> Leaning | None:
    """A no, or no answer, that names another time: "no, can we try the 14th?"."""
    signs = polarity(words, own)
    recalled = names_any(words, listed(own.answering.get("recalling", "")))
    changed = names_any(words, listed(own.answering.get("changing", "")))
    if not _names_a_time(words, own) or (signs.startswith("+") and (words[0] in SURE or not changed)):
        return None
    if signs.startswith("-"):
        return "no+change" if changed or not (recalled or "!" in signs or len(words) <= SHORT) else None
    return "no+change" if changed and "!" not in signs else None


def _leaning(words: Words, own: Vocabulary) -> Leaning | None:
    signs = polarity(words, own)
    if names_any(words, listed(own.answering.get("postponed", ""))) and "+" not in signs:
        return "no"
    if re.fullmatch(r"-[ a+]+", signs):
        confirming = names_any(words, listed(own.answering.get("confirming", "")))
        return "yes" if confirming or CORRECTED.fullmatch(signs) else "no"
    if signs.startswith("-"):
        return "no"
    if signs.startswith("+"):
        return "no" if re.search("[-!]", signs) and words[0] not in SURE else "yes"
    if "-" in signs or "!" in signs:
        return "no" if not _lost(words, own) else None
    wanted = "?" not in signs and names_any(words, listed(own.answering.get("wanting", "")))
    return "yes" if wanted or "a" in signs or "+" in signs else None


def _lost(words: Words, own: Vocabulary) -> bool:
    """Not knowing is no no."""
    return names_any(words, listed(own.commands.get("dont_know", "")))


def _names_a_time(words: Words, own: Vocabulary) -> bool:
    return any(any(letter.isdigit() for letter in word) for word in words) or names_any(words, _times(own))


@cache
def _times(own: Vocabulary) -> frozenset[Words]:
    """Names of days and months, and words for days and parts of them."""
    named = frozenset((word,) for name in (*own.weekdays, *own.months) for word in words_of(name))
    spoken = [listed(text) for code, text in own.calendar.items() if code[0] in "DPC"]
    return named.union(*spoken)
