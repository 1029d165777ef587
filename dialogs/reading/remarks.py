"""Remarks that answer no question: "one moment", "ok thanks", "I cannot come after all", "go ahead and send it"."""

from __future__ import annotations

from functools import cache

from dialogs.reading.phrases import Words, listed, names_any, stripped, words_of
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary

LONGEST, LONGEST_STORY = 20, 60
"""Words of a remark, and of a message in which somebody tells how they are."""


def closing(text: str) -> bool:
    """Whether the message is nothing but thanks and approval: "ok perfect, thank you"."""
    return _only(text, "thanks", "yes")


def thanks(text: str) -> bool:
    """Whether it says thanks at all."""
    return _names(text, "thanks")


def waiting(text: str) -> bool:
    """Whether somebody wants a moment, or to ask at home first: "brb", "let me check with my wife"."""
    return _names(text, "waiting")


def cannot_come(text: str) -> bool:
    """Whether somebody says they cannot come, or not any more."""
    return _names(text, "cannot_come")


def ails(text: str) -> bool:
    """Whether an everyday complaint is named: a cough, fever, a swollen knee."""
    return _names(text, "ailments", LONGEST_STORY)


def sends(text: str) -> bool:
    """Whether the message is nothing but the wish that it be sent; never with a no in it."""
    return _names(text, "sending") and not _names(text, "negators") and _only(text, "sending", "yes")


def _names(text: str, what: str, longest: int = LONGEST) -> bool:
    words = words_of(text, longest + 1)
    return len(words) <= longest and names_any(words, _phrases(what))


def _only(text: str, *what: str) -> bool:
    """Whether nothing is left of the text without these words and the small ones around them."""
    words, meant = words_of(text, LONGEST), frozenset().union(*map(_phrases, what))
    around = meant | _phrases("small") | _phrases("fillers")
    return names_any(words, meant) and not stripped(words, around)


@cache
def _phrases(what: str) -> frozenset[Words]:
    """The phrases of that list in all languages; people mix them."""
    return frozenset().union(*(listed(_list(own, what)) for own in VOCABULARIES.values()))


def _list(own: Vocabulary, what: str) -> str:
    lists = {
        "yes": f"{own.yes}|{own.agreeable}",
        "small": own.small,
        "fillers": own.fillers,
        "negators": own.negators,
        "thanks": own.commands.get("thanks", ""),
    }
    return lists.get(what) or own.answering.get(what, "")
