"""The language a message is written in, told by its words and letters, where they tell it with certainty."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from dialogs.reading.clean import clean, fold
from dialogs.reading.phrases import familiar, single_words, split_words
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary

LONGEST = 400
"""Characters that are looked at; who writes more has told the language by then."""
LEAST, SURE = 1, 3
"""How many more words of it than of any other a message must have: one, or so many where nobody expects a change."""
MARGIN, KNOWN = 1.5, 0.3
"""The winner knows so many times more of the words than the second, and this share of them all."""
NO_WORD = re.compile(r"\S*[\d@/]\S*|\b[ap]\.?\s?m\b", re.IGNORECASE)
"""Numbers, dates, addresses, halves of the day: every language has them."""
ONE_LETTER = frozenset("iy")
Scores = dict[str, float]


def spoken(text: str, among: Collection[str], *, least: int = LEAST) -> str | None:
    """The language of the text if it is certain and one of `among`; Urdu in Latin letters is "ur".

    Certain: at least `least` more words or letters that only this one of them has than any other has, and none left out
    of `among` has more. "ok", "👋", a number and a name tell nothing; nor does a language that no vocabulary knows.
    """
    written = NO_WORD.sub(" ", clean(text[:LONGEST]))
    words = [word for word in split_words(fold(written)) if len(word) > 1 or word in ONE_LETTER]
    offered = frozenset(among) & _codes()
    scores = _scores(words, written, offered)
    best = max(offered, key=lambda code: scores[code], default=None)
    if best is None or scores[best] < max(scores.values()) or not _enough(best, words, written):
        return None
    second = max((score for code, score in scores.items() if code in offered - {best}), default=0)
    return best if scores[best] - second >= least and scores[best] >= MARGIN * second else None


def _scores(words: list[str], written: str, offered: frozenset[str]) -> Scores:
    """What tells each language: a word shared by several counts for each in part, a letter of its own in full."""
    scores = dict.fromkeys(sorted(_codes()), 0.0)
    for word in dict.fromkeys(words):
        owners = _owners(word)
        for code in owners & offered or owners:
            scores[code] += 1 / len(owners & offered or owners)
    for own in VOCABULARIES.values():
        scores[own.language.partition("-")[0]] += len(_lettered(own, written))
    return scores


def _enough(best: str, words: list[str], written: str) -> bool:
    """Whether enough of the words are of this language; the others may be names, or another language altogether."""
    known = sum(best in _owners(word) for word in words)
    lettered = sum(
        len(_lettered(own, written)) for own in VOCABULARIES.values() if own.language.partition("-")[0] == best
    )
    return max(known, lettered) >= KNOWN * len(words)


def _lettered(own: Vocabulary, written: str) -> set[str]:
    """The written words that hold a letter which only this language has."""
    letters = own.letters + own.tongue_letters
    return {piece for piece in written.casefold().split() if any(letter in letters for letter in piece)}


@lru_cache(4096)
def _owners(word: str) -> frozenset[str]:
    """The languages whose word it is: those that claim it, else those that know it."""
    claimed = {own.language.partition("-")[0] for own in VOCABULARIES.values() if word in single_words(own.tongue)}
    return frozenset(
        claimed or {own.language.partition("-")[0] for own in VOCABULARIES.values() if word in _known(own)}
    )


@cache
def _codes() -> frozenset[str]:
    return frozenset(own.language.partition("-")[0] for own in VOCABULARIES.values())


@cache
def _known(own: Vocabulary) -> frozenset[str]:
    """Every word that the readers know in this language, alone or in a phrase."""
    lists = (own.lead_ins, own.silent, own.introductions, own.hedges, own.age_words, *own.calendar.values())
    lists += (*own.commands.values(), *own.ages.values())
    signs = (line.replace(">", "|").replace("!", "|") for line in own.emergency.values())
    return familiar(own).union(*map(single_words, lists), *map(single_words, signs))
