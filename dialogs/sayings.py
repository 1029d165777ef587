"""How people say for whom it is, that they meant something else, or that it is all the same to them ([sayings])."""

from __future__ import annotations

from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, in_all, listed, words_of


@cache
def phrases(what: str) -> frozenset[Words]:
    """The phrases of one list in all languages, as folded words: people mix them."""
    return listed(in_all("sayings", what))


@cache
def words(what: str) -> frozenset[str]:
    """The single words in them."""
    return frozenset(word for phrase in phrases(what) for word in phrase)


def starts(said: Words, what: str) -> int:
    """How many of the first words are a phrase of the list; 0 for none."""
    return next((size for size in range(min(5, len(said)), 0, -1) if said[:size] in phrases(what)), 0)


def without(text: str, what: str) -> Words:
    """The words of the text that are not in the list."""
    return tuple(word for word in words_of(text) if word not in words(what))


def opened(text: str) -> tuple[bool, Words]:
    """Whether the text begins by taking something back ("no, …", "actually …"), and the words behind that."""
    said = rest = words_of(fold(text))
    while size := starts(rest, "opener"):
        rest = rest[size:]
    return len(rest) < len(said), rest


def names(text: str, what: str) -> bool:
    """Whether a phrase of the list stands anywhere in the text."""
    said, known = words_of(text), phrases(what)
    return any(said[at : at + size] in known for at in range(len(said)) for size in range(1, 6))
