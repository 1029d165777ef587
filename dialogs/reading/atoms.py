"""Folded text into atoms: numbers as they are written anywhere, words through one language's vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary

LONGEST = 600
"""Characters of a message that are read for days, times, yes and no; the rest is a story."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One letter for its kind (`combine.py` lists them), one number, and what else the kind needs."""

    code: str
    value: int = 0
    parts: tuple[int, ...] = ()


TOKEN = re.compile(
    r"""(?P<phone>\+\d[\d\s().-]{6,40}\d|\d{5,})
      | (?P<money>[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?[$€£%])
      | (?P<ymd>\d{4}([-/.])\d{1,2}\4\d{1,2}(?!\d))
      | (?P<dmy>\d{1,2}([-/.])\d{1,2}\.?\6(?:\d{4}|\d\d)(?![\d.:]\d))
      | (?P<clock>\d{1,2}[:h]\d\d(?!\d))
      | (?P<slash>\d{1,2}\s?/\s?\d{1,2}(?!\d))
      | (?P<dot>\d{1,2}\.\d{1,2}\.?(?![\d]))
      | (?P<dash>\d{1,2}-\d{1,2}(?![\d:.]))
      | (?P<ordinal>\d{1,2}(?:st|nd|rd|th|ro|er|do|to|mo|vo|no|o)\b)
      | (?P<number>\d{1,4})
      | (?P<meridiem>(?<=\d)[ap]\b|(?<![^\W\d_])[ap]\s?\.?\s?m\b(?:\s?\.)?)
      | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
      | (?P<mark>[,;.!?()\n@&~-])""",
    re.VERBOSE,
)
KINDS = {"ymd": "d", "dmy": "v", "clock": "c", "slash": "f", "dot": "g", "dash": "r", "ordinal": "o", "number": "n"}
MARKS = {"@": "a", "~": "a", "&": "&", "-": "-", ",": ",", "(": ",", ")": ",", "\n": ","}
UNKNOWN = Atom("x")


def scan(text: str, language: str) -> list[Atom]:
    """Atoms of the text in order; words that say nothing about time are `x`, small words are left out."""
    lexicon, tokens = _lexicon(language), list(TOKEN.finditer(fold(text)[:LONGEST]))
    atoms: list[Atom] = []
    at = 0
    while at < len(tokens):
        kind = tokens[at].lastgroup or ""
        if kind == "word":
            found, used = _words(lexicon, tokens, at)
            atoms += found
            at += used
        else:
            atoms.append(_mark_or_number(kind, tokens[at].group()))
            at += 1
    return list(_numbers(atoms))


def _mark_or_number(kind: str, text: str) -> Atom:
    if kind in KINDS:
        numbers = tuple(int(digits) for digits in re.findall(r"\d+", text))
        width = len(text) - text.count("\n")
        exact = int(text[0] == "0" or text.endswith("."))
        return Atom(KINDS[kind], numbers[0], (*numbers, exact) if kind != "number" else (width,))
    if kind == "meridiem":
        return Atom("m", int(text[0] == "p"))
    return Atom(MARKS.get(text, ";")) if kind == "mark" else UNKNOWN


Lexicon = Mapping[str, list[tuple[tuple[str, ...], tuple[Atom, ...]]]]


def _words(lexicon: Lexicon, tokens: list[re.Match[str]], at: int) -> tuple[tuple[Atom, ...], int]:
    """The longest phrase of the vocabulary that begins here, and how many tokens it takes."""
    for phrase, atoms in lexicon.get(tokens[at].group(), ()):
        following = tokens[at : at + len(phrase)]
        if len(following) == len(phrase) and all(t.group() == word for t, word in zip(following, phrase, strict=True)):
            return atoms, len(phrase)
    return (UNKNOWN,), 1


@cache
def _lexicon(language: str) -> Lexicon:
    vocabulary = VOCABULARIES[language]
    lexicon: dict[str, list[tuple[tuple[str, ...], tuple[Atom, ...]]]] = {}
    for phrase, atoms in _entries(vocabulary):
        words = tuple(fold(phrase).split())
        lexicon.setdefault(words[0], []).append((words, atoms))
    for entries in lexicon.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return lexicon


def _entries(vocabulary: Vocabulary) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    for code, names in (("W", vocabulary.weekdays), ("M", vocabulary.months)):
        for position, spellings in enumerate(names):
            for word in spellings.split():
                plural = word == spellings.split()[0] + "s"
                yield word, (Atom(code, position + (code == "M"), (int(plural),)),)
    yield from ((word, (Atom("n", value, (0,)),)) for word, value in vocabulary.numbers.items())
    yield from ((word, (Atom("O", value),)) for word, value in vocabulary.ordinals.items())
    for codes, phrases in vocabulary.calendar.items():
        atoms = tuple(Atom(code[0], int(code[1:] or 0), (0,)) for code in codes.split())
        yield from ((phrase, atoms) for phrase in phrases.split("|"))
    yield from ((phrase, ()) for phrase in vocabulary.silent.split("|"))


def _numbers(atoms: list[Atom]) -> Iterator[Atom]:
    """Joins "twenty five", "treinta y cinco" and "twenty first" into one number."""
    at = 0
    while at < len(atoms):
        here, rest = atoms[at], atoms[at + 1 : at + 3]
        tens = here.code == "n" and here.parts == (0,) and here.value in range(20, 100, 10)
        joined = 2 if rest and (rest[0].code == "-" or (rest[0].code == "y" and here.value >= 30)) else 1
        unit = atoms[at + joined] if tens and at + joined < len(atoms) else UNKNOWN
        if tens and unit.code in "nO" and unit.parts in {(), (0,)} and 0 < unit.value < 10:
            yield Atom(unit.code, here.value + unit.value, (0,))
            at += joined + 1
        else:
            yield here
            at += 1
