"""Everyday words of a language: what anybody writes about anything, so no slip of a name and no name of somebody."""

from __future__ import annotations

from functools import cache

from dialogs.reading.phrases import Words, in_all, listed, single_words, vocabulary, vocabulary_of

SECTIONS = ("empty", "change", "slot", "day", "retime", "generic", "telling", "hurts")


@cache
def everyday(languages: tuple[str, ...]) -> frozenset[str]:
    """The everyday words of these languages together."""
    return frozenset().union(*map(_of, languages))


def usual(text: str, language: str) -> frozenset[str]:
    """Those of the contact's language and of the text's."""
    return everyday((language, vocabulary_of(text, language).language))


@cache
def _of(language: str) -> frozenset[str]:
    own = vocabulary(language)
    lists = [own.tongue, own.small, own.fillers, own.hedges, own.negators, own.lead_ins, own.choice_words, own.last]
    lists += [own.yes, own.no, own.agreeable, own.answering.get("ailments", ""), own.answering.get("around_wishes", "")]
    lists += [own.sayings.get(section, "") for section in SECTIONS]
    return frozenset().union(*map(single_words, lists))


@cache
def greetings() -> frozenset[Words]:
    """How people greet, in all languages."""
    return listed(in_all("commands", "hello"))


def ungreeted(said: Words) -> Words:
    """The words behind a greeting; all of them where nothing else is said."""
    at = 0
    while size := next((n for n in range(min(6, len(said) - at), 0, -1) if said[at : at + n] in greetings()), 0):
        at += size
    return said[at:]
