"""How many of something: a bare number, one inside a few words ("somos dos"), or none at all."""

from __future__ import annotations

from dialogs.reading.answers import PART_OF_MORE, number
from dialogs.reading.clean import fold
from dialogs.reading.numbers import number_at
from dialogs.reading.phrases import Words, all_vocabularies, familiar, listed, same_language, stripped, words_of
from dialogs.reading.vocabulary import Vocabulary

MOST_WORDS, LONGEST = 7, 200


def how_many(text: str, language: str) -> int | None:
    """The one number that a short text says, 0 for nobody; None where it says none or several.

    More lenient than `answers.number`, which points at a row: "there'll be 3" is no choice of the third.
    """
    plain = number(text, language)
    words = words_of(text, MOST_WORDS + 1)
    if plain is not None or not words or len(words) > MOST_WORDS or PART_OF_MORE.search(fold(text[:LONGEST])):
        return plain
    first, *others = all_vocabularies(language)
    for own in (first, *others):
        theirs = same_language(own.language, first.language)
        found = _counted(words, own) if theirs or familiar(first).isdisjoint(words) else None
        if found is not None:
            return found
    return None


def _counted(words: Words, own: Vocabulary) -> int | None:
    bare = stripped(words, listed(own.fillers))
    for phrases, value in (("nobody", 0), ("two_people", 2)):
        if bare in listed(own.answering.get(phrases, "")):
            return value
    values = []
    at = 0
    while at < len(words):
        found, used = number_at(words, at, own)
        if found is not None and not found.ordinal:
            values.append(found.value)
        at += used or 1
    return values[0] if len(values) == 1 else None
