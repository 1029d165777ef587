"""One language's words on days and times, ready to be looked up: phrases, prefixes, free spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from dialogs.reading.clean import fold
from dialogs.reading.misspelled import meant, with_gaps
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary


class Atom(NamedTuple):
    """One letter for its kind (`combine.py` lists them), one number, and what else the kind needs."""

    code: str
    value: int = 0
    parts: tuple[int, ...] = ()


class Entry(NamedTuple):
    """A phrase, what it says, and how much it tells that this is the language of the text."""

    words: tuple[str, ...]
    atoms: tuple[Atom, ...]
    weight: int


WANTED = {name: value for value, name in enumerate(
    ("so", "asked", "asked_silent", "moving", "moving_behind", "swapped", "told", "told_behind", "past", "past_behind",
     "name", "address", "day_after", "day_before")
)}  # fmt: skip
"""Lists of the section [wanted] that tell which day is wanted, with the number that stands for each (wanted.py)."""
DOSE = "dose"
MEASURED = {"unit": "$", DOSE: "$", "measured": "~", "out_of": "/"}
"""The other lists of that section, with their codes (measured.py); what is said of a dose is told."""
TELLING = frozenset("WMDPCkSBYHL")
"""Codes whose words hardly mean anything in another language."""
TELLING_IN_PHRASES = frozenset("aAbFV")
"""Codes whose single words may be any language's: "a las" tells, "a" does not."""
SHORTEST_TELLING = {"M": 4, "W": 4}
"""Letters that a word needs to tell the language: "mar", "set" and "may" are words elsewhere."""


@dataclass(frozen=True)
class Lexicon:
    """Phrases by their first word, the longest first, and how a word that begins none may be read after all."""

    phrases: Mapping[str, tuple[Entry, ...]]
    known: frozenset[str]
    """Every word of every phrase."""
    spellings: Mapping[str, str]
    """Plain spelling to the word as the vocabulary has it; empty where spelling is settled."""
    gaps: Mapping[str, str]
    """Names of days and months as misspelled.py wants them; empty where other ways of spelling are known."""
    prefixes: tuple[str, ...]
    units_first: bool
    """Five and twenty, as in Arabic."""

    def words(self, word: str) -> tuple[str, ...]:
        """The word, or its usual spelling, or what is left of it with its prefixes before it."""
        if word in self.known:
            return (word,)
        if self.spellings and word.isascii() and SHORTEST_HEARD <= len(word) <= LONGEST_HEARD:
            return (self.spellings.get(plain(word), word),)
        if self.gaps:
            return (meant(word, self.gaps) or word,)
        return self._split(word, 3) or (word,)

    def _split(self, word: str, most: int) -> tuple[str, ...]:
        if word in self.phrases:
            return (word,)
        for prefix in self.prefixes if most else ():
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                rest = self._split(word[len(prefix) :], most - 1)
                if rest:
                    return (prefix, *rest)
        return ()


SHORTEST_HEARD, LONGEST_HEARD = 4, 20
"""Letters of a word's sound below which too many words sound alike."""
MUTE, DOUBLED = re.compile("(?<=[^sck])h"), re.compile(r"(.)\1+")
SOUNDS = (("ay", "e"), ("ey", "e"), ("ai", "e"), ("ae", "e"), ("ei", "e"), ("ee", "i"), ("ea", "i"), ("oo", "u"),
          ("ou", "u"), ("au", "u"), ("o", "u"), ("w", "v"))  # fmt: skip


def plain(word: str) -> str:
    """How a word sounds, roughly: "subha", "subah" and "subaah" are one, as are "bajay" and "bajey"."""
    word = MUTE.sub("", word)
    for letters, sound in SOUNDS:
        word = word.replace(letters, sound)
    word = word[:-1] + "e" if word[-1:] == "y" else word
    return DOUBLED.sub(r"\1", word.replace("y", "i"))


@cache
def lexicon(language: str) -> Lexicon:
    """Built once for a language; it stays."""
    vocabulary = VOCABULARIES[language]
    found: dict[str, dict[tuple[str, ...], Entry]] = {}
    for phrase, atoms in _entries(vocabulary):
        words = tuple(fold(phrase).split())
        if words:
            found.setdefault(words[0], {}).setdefault(words, Entry(words, atoms, _weight(words, atoms)))
    phrases = {first: tuple(sorted(those.values(), key=_length)) for first, those in found.items()}
    known = dict.fromkeys(word for those in phrases.values() for entry in those for word in entry.words)
    long = [word for word in reversed(known) if len(plain(word)) >= SHORTEST_HEARD] if vocabulary.free_spelling else []
    spellings = {plain(word): word for word in long}
    prefixes = tuple(vocabulary.prefixes.split())
    gaps = {} if spellings or prefixes or vocabulary.arabic else with_gaps(_names(phrases))
    return Lexicon(phrases, frozenset(known), spellings, gaps, prefixes, vocabulary.units_first)


def _length(entry: Entry) -> int:
    return -len(entry.words)


def _names(phrases: Mapping[str, tuple[Entry, ...]]) -> list[str]:
    """Single words that name a day, a month or a part of the day."""
    single = (entry for those in phrases.values() for entry in those if len(entry.words) == 1)
    return [entry.words[0] for entry in single if entry.atoms and entry.atoms[0].code in "WMDP"]


def _weight(words: tuple[str, ...], atoms: tuple[Atom, ...]) -> int:
    longest = max(map(len, words))
    return sum(
        len(words) > 1 if atom.code in TELLING_IN_PHRASES else longest >= SHORTEST_TELLING.get(atom.code, 0)
        for atom in atoms
        if atom.code in TELLING | TELLING_IN_PHRASES
    )


def _entries(vocabulary: Vocabulary) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    """Every phrase with its atoms; what stands in [wanted] and [calendar] wins over a plain number or name."""
    for name, phrases in vocabulary.wanted.items():
        measured = (Atom(MEASURED[name]),) if name in MEASURED else ()
        told = () if name in MEASURED.keys() - {DOSE} else (Atom("=", WANTED["told" if name == DOSE else name]),)
        yield from ((phrase, (*measured, *told)) for phrase in phrases.split("|"))
    for codes, phrases in vocabulary.calendar.items():
        atoms = tuple(map(_atom, codes.split()))
        yield from ((phrase, atoms) for phrase in phrases.split("|"))
    for code, names in (("W", vocabulary.weekdays), ("M", vocabulary.months)):
        for position, spellings in enumerate(names):
            for word in spellings.split():
                plural = word == spellings.split()[0] + "s"
                yield word, (Atom(code, position + (code == "M"), (int(plural),)),)
    yield from ((word, (Atom("n", value, (0,)),)) for word, value in vocabulary.numbers.items())
    yield from ((word, (Atom("O", value),)) for word, value in vocabulary.ordinals.items())
    yield from ((phrase, ()) for phrase in vocabulary.silent.split("|"))


def _atom(code: str) -> Atom:
    """`D1` as the vocabulary writes it; `c130` is the clock time 1:30, of either half of the day."""
    value = int(code[1:] or 0)
    if code[0] == "c":
        return Atom("c", value // 100, (value // 100, value % 100, 0))
    return Atom(code[0], value, (int(code[0] == "C"),))
