"""What is named and yet not wanted: "not with Dr Ruiz", "anyone but Dr Ruiz", "I had a cleaning last week"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dialogs import sayings
from dialogs.reading import choices
from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, in_all, listed, split_words, vocabulary_of, words_of

PIECE = re.compile(r"(?<!\bdr)(?<!\bdra)(?<!\bprof)[.](?!\d)|[,;!?\n،؛؟]+", re.IGNORECASE)
REACH, LONGEST_PHRASE = 5, 5
"""Words between what refuses and the name."""


def named_in(text: str, labels: Sequence[str], language: str) -> int | None:
    """The one label the text names; words like "visit" that any patient writes name none of them alone."""
    found = choices.choose(text, labels, language)
    if len(found) == 1 and not set(words_of(labels[found[0]])) <= set(words_of(text)):
        found = choices.choose(" ".join(sayings.without(text, "generic")), labels, language)
    return found[0] if len(found) == 1 else None


def wanted_in(text: str, labels: Sequence[str], language: str, *, had: bool = False) -> int | None:
    """The one label the text names and does not refuse; with `had`, none that was had before."""
    found = named_in(text, labels, language)
    if found is None:  # "with Dr Ahmed, not Dr Ruiz" names both alike
        alike = choices.choose(text, labels, language)
        left = [at for at in alike if not refused(text, labels[at], language, had=had)]
        return left[0] if len(left) == 1 < len(alike) else None
    left_over = unwanted(text, labels[found], language, had=had)
    if not left_over:
        return found
    again = named_in(left_over[0], labels, language)  # what is meant instead is said in full
    instead = again is not None and set(words_of(labels[again])) <= set(words_of(left_over[0]))
    return again if instead and again != found else None


def refused(text: str, label: str, language: str, *, had: bool = False) -> bool:
    """Whether the label is only named where something is said not to be wanted: "no cleaning, just a look at it"."""
    return bool(unwanted(text, label, language, had=had))


def unwanted(text: str, label: str, language: str, *, had: bool = False) -> tuple[str, ...]:
    """What is left of the text without the pieces that refuse the label; empty where it is not only refused."""
    negators = listed(vocabulary_of(text, language).negators)
    if not negators.isdisjoint((word,) for word in words_of(label)):
        return ()
    pieces = [piece for piece in PIECE.split(text) if piece.strip()]
    left = [_left(piece, label, negators, language, had=had) for piece in pieces]
    if left == pieces:
        return ()
    rest = ", ".join(piece for piece in left if piece.strip())
    return () if choices.choose(rest, [label], language) else (rest,)


def _left(piece: str, label: str, negators: frozenset[Words], language: str, *, had: bool) -> str:
    """The piece up to what refuses the label in it, or without it; all of it where nothing does."""
    words = split_words(fold(piece))
    ahead = negators | _sayings("avoiding") | (_sayings("had") if had else frozenset())
    behind = _sayings("avoided") | (_sayings("had") if had else frozenset())

    def names(start: int, end: int) -> bool:
        return bool(choices.choose(" ".join(words[max(start, 0) : end]), [label], language))

    for at in range(len(words)):
        for size in range(LONGEST_PHRASE, 0, -1):
            said = tuple(words[at : at + size])
            if said in ahead and names(at + size, at + size + REACH):
                return " ".join(words[:at])
            last = said in negators and at + size == len(words)
            if (said in behind or last) and names(at - REACH, at):
                return ""
    return piece


@cache
def _sayings(name: str) -> frozenset[Words]:
    """Phrases of all languages."""
    return listed(in_all("sayings", name))
