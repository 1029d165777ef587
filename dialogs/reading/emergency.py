"""Words that need an ambulance, not an appointment: a short list, read in every language from every state.

A sign is a line under [emergency] in `vocabulary/<language>.toml`: groups of words that follow each other (">") with at
most three words between, alternatives by "|", and after "!" words that make the sentence about something else. Slips of
the thumb are forgiven. What is denied ("no chest pain") or long past ("a stroke in 2010", "follow-up") does not alarm;
a doubt does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, listed, names_any, words_of
from dialogs.reading.slips import slips
from dialogs.reading.vocabulary import VOCABULARIES

LONGEST, LONGEST_WORD, REACH = 5000, 24, 4
SIGNALS = "🆘🚨🚑"
SENTENCE = re.compile(r"[.;!?\n]+|\b(?:but|pero)\b")
A_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Sign:
    """One line of a list."""

    category: str
    groups: tuple[frozenset[str], ...]
    unless: frozenset[str]


@dataclass(frozen=True)
class Word:
    """A word of the message: as said, the words of the lists it may be, the piece between commas it stands in."""

    said: str
    meant: frozenset[str]
    piece: int


def red_flag(text: str, language: str) -> str | None:  # noqa: ARG001  every language is read, whatever the contact's is
    """Category of the first red flag in the text, or None.

    Categories: chest_pain, stroke, breathing, choking, bleeding, unconscious, seizure, confusion, anaphylaxis,
    overdose, injury, labour, self_harm, abuse, emergency.
    """
    if any(signal in text for signal in SIGNALS) or words_of(text, 4) in _around("alone"):
        return "emergency"
    for sentence in SENTENCE.split(fold(text[:LONGEST])):
        words = _words(sentence)
        found = _first(words) if words else None
        if found:
            return found
    return None


def _words(sentence: str) -> list[Word]:
    pieces = enumerate(sentence.split(","))
    return [Word(said, _meant(said[:LONGEST_WORD]), piece) for piece, part in pieces for said in words_of(part, 1000)]


def _first(words: list[Word]) -> str | None:
    """The first sign in the lists' order that this sentence shows."""
    said = {word.said for word in words}
    meant: set[str] = set().union(*(word.meant for word in words))
    for sign in _signs() if meant else ():
        if all(group & meant for group in sign.groups) and not sign.unless & said:
            for start in _matches(sign, words):
                if not _denied(words, start) and not (_long_ago(words, said)):
                    return sign.category
    return None


def _matches(sign: Sign, words: list[Word]) -> Iterator[int]:
    """Where the sign begins, each time all its groups follow each other closely."""
    for start, word in enumerate(words):
        if not word.meant & sign.groups[0]:
            continue
        at: int | None = start
        for group in sign.groups[1:]:
            window = range(at + 1, min(at + REACH + 1, len(words))) if at is not None else range(0)
            at = next((index for index in window if words[index].meant & group), None)
        if at is not None:
            yield start


def _denied(words: list[Word], start: int) -> bool:
    """Whether a "no" in the same piece reaches the sign, over small words only."""
    for index in range(start - 1, max(start - 6, -1), -1):
        said = (words[index].said,)
        if words[index].piece != words[start].piece:
            return False
        if said in _around("denials"):
            return (words[index + 1].said,) not in _around("no_denial")
        if said not in _around("between"):
            return False
    return False


def _long_ago(words: list[Word], said: set[str]) -> bool:
    """Whether the sentence is about what was, or about looking after it, and not about now."""
    spoken = tuple(word.said for word in words)
    if names_any(spoken, _around("right_now")):
        return False
    return names_any(spoken, _around("long_ago")) or any(A_YEAR.fullmatch(word) for word in said)


@cache
def _around(name: str) -> frozenset[Words]:
    """One list of [emergency_context], of all languages together."""
    return frozenset().union(*(listed(own.emergency_context[name]) for own in VOCABULARIES.values()))


@cache
def _signs() -> tuple[Sign, ...]:
    return tuple(
        _sign(category, line)
        for own in VOCABULARIES.values()
        for category, lines in own.emergency.items()
        for line in re.sub(r"\n ", " ", lines).strip().splitlines()
    )


def _sign(category: str, line: str) -> Sign:
    told, _, unless = re.sub(r"\|\s+", "|", line).partition("!")
    groups = tuple(frozenset(fold(word) for word in group.strip().split("|")) for group in told.split(">"))
    return Sign(category, groups, frozenset(fold(unless).split()))


@cache
def _begun() -> dict[str, frozenset[str]]:
    """The lists' words with their neighbours by one lost letter, to find slips without comparing with all."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in {word for sign in _signs() for group in sign.groups for word in group}:
        for near in (word, *_shorter(word)):
            found[near].add(word)
    return {near: frozenset(words) for near, words in found.items()}


def _shorter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))] if len(word) >= 5 else []


def _meant(said: str) -> frozenset[str]:
    """The listed words that this one is, or is one slip away from (same first letter, at least five letters)."""
    known = _begun()
    if said in known and said in known[said]:
        return frozenset({said})
    if len(said) < 4 or (said,) in _around("no_slips"):
        return frozenset()
    near = set().union(*(known.get(form, frozenset()) for form in (said, *_shorter(said))))
    return frozenset(word for word in near if len(word) >= 5 and slips(said, word, 1) is not None)
