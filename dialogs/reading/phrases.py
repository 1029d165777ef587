"""Lists of phrases from the vocabularies, looked up in a folded message word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.remembered import remembered
from dialogs.reading.vocabulary import LANGUAGES, VOCABULARIES, Vocabulary
from dialogs.reading.vocabulary.form import ARABIC_LETTERS

NOT_A_WORD = re.compile(r"[^\w']+|_+|(?<!\w)'|'(?!\w)")
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
LONGEST = 4096
"""Characters of a message that are looked at: what WhatsApp lets people write."""
LETTERS = 30
"""Characters looked at for each word that is wanted, spaces included."""
BEGINNING, END = 80, 40
"""Words of a long message in which a wish is looked for."""
SPACES = re.compile(r"\s+")
Words = tuple[str, ...]


@remembered
def words_of(text: str, most: int = 60) -> Words:
    """The folded words of a text without punctuation and emoji, at most so many."""
    return tuple(split_words(fold(text[: min(LONGEST, most * LETTERS)]))[:most])


def split_words(folded: str) -> list[str]:
    """The words of a text that is folded already; a letter drawn out ("holaaa") is written once."""
    return DRAWN_OUT.sub(r"\1", NOT_A_WORD.sub(" ", folded)).split()


def gist(text: str) -> str:
    """How a long message begins and ends, where people say what they want; a short one is left whole.

    What looks for a wish goes over the words many times: a message of WhatsApp's length must not take seconds.
    """
    gaps = [gap.span() for gap in SPACES.finditer(text)]
    if len(gaps) < BEGINNING + END:
        return text
    return f"{text[: gaps[BEGINNING - 1][0]]}\n{text[gaps[-END][1] :]}"


@cache
def listed(phrases: str) -> frozenset[Words]:
    """The phrases of one list, as words."""
    return frozenset(filter(None, map(words_of, phrases.split("|"))))


@cache
def single_words(phrases: str) -> frozenset[str]:
    """Every word that occurs in the phrases of one list."""
    return frozenset(word for phrase in listed(phrases) for word in phrase)


@cache
def in_all(section: str, name: str) -> str:
    """One list of a section of the vocabularies, those of all languages joined; "" where no language has it."""
    tables = (getattr(own, section) for own in VOCABULARIES.values())
    return " | ".join(table[name] for table in tables if table.get(name))


def one_of(phrases: str) -> str:
    """The words of one list as a pattern, longer ones first; with an empty list it matches nothing."""
    return "|".join(map(re.escape, sorted(single_words(phrases), key=len, reverse=True))) or r"(?!)"


def same_language(one: str, other: str) -> bool:
    """Whether it is one language, be it in other letters: Urdu and "ur-Latn"."""
    return one.partition("-")[0] == other.partition("-")[0]


def vocabulary(language: str) -> Vocabulary:
    """The language's words; English for a language nobody has written yet."""
    return VOCABULARIES.get(language, VOCABULARIES[LANGUAGES[0]])


@remembered
def vocabulary_of(text: str, language: str) -> Vocabulary:
    """The contact's own words, or those of the language that knows more words of this text."""
    own, arabic = vocabulary(language), bool(ARABIC_LETTERS.search(text))
    if own.arabic == arabic and not any(map(str.isalpha, text)):
        return own
    words = words_of(text)
    able = [other for other in all_vocabularies(language) if other.arabic == arabic]
    return max(able, key=lambda other: sum(word in familiar(other) for word in words)) if able else own


def all_vocabularies(first: str) -> Iterator[Vocabulary]:
    """Every vocabulary: the contact's own first, then the same language in other letters, then the others."""
    return iter(_ordered(first if first in VOCABULARIES else LANGUAGES[0]))


@cache
def _ordered(first: str) -> tuple[Vocabulary, ...]:
    return tuple(
        sorted(VOCABULARIES.values(), key=lambda own: (own.language != first, not same_language(own.language, first)))
    )


@cache
def familiar(own: Vocabulary) -> frozenset[str]:
    """Single words that mean something in this language, so that no other language may claim them."""
    lists = (own.yes, own.no, own.small, own.fillers, own.hedges, own.negators, own.agreeable, *own.calendar.values())
    lists += (own.not_names, own.introductions)
    alone = {phrase[0] for words in lists for phrase in listed(words) if len(phrase) == 1}
    return frozenset(alone.union(*map(words_of, (*own.weekdays, *own.months)), own.numbers, own.ordinals))


@remembered
def longest(phrases: frozenset[Words]) -> int:
    """How many words the longest of them has."""
    return max(map(len, phrases), default=0)


def names_any(words: Words, phrases: frozenset[Words]) -> bool:
    """Whether one of the phrases stands anywhere among the words."""
    most = min(longest(phrases), len(words))
    return any(words[at : at + size] in phrases for size in range(1, most + 1) for at in range(len(words) - size + 1))


def stripped(words: Words, around: frozenset[Words]) -> Words:
    """The words without the longest listed phrases at both ends, repeatedly."""
    most = longest(around)
    changed = True
    while changed and words:
        changed = False
        for size in range(min(most, len(words)), 0, -1):
            if words[:size] in around:
                words, changed = words[size:], True
            elif words[-size:] in around:
                words, changed = words[:-size], True
    return words


def without_start(words: Words, starts: frozenset[Words]) -> Words:
    """The words without listed phrases at the beginning, repeatedly; at least one word stays."""
    most = longest(starts)
    at = 0
    while step := next((n for n in range(min(most, len(words) - at - 1), 0, -1) if words[at : at + n] in starts), 0):
        at += step
    return words[at:]
