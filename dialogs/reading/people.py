"""Who it is for: a name kept as written, an age in whole years, an e-mail address."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

from dialogs.reading.ages import age
from dialogs.reading.clean import clean, fold
from dialogs.reading.phrases import Words, in_all, listed, longest, single_words, vocabulary_of
from dialogs.reading.vocabulary import Vocabulary

__all__ = ["EMAIL", "age", "called", "email", "name", "name_and_age"]

SHORTEST_NAME, LONGEST_NAME, MOST_NAMES = 2, 80, 7
LONGEST, MOST_PIECES, MOST_GIVEN = 400, 100, 2

EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}\b"
)
PIECE = re.compile(r"\d+|[^\W\d_]+(?:['’`.-][^\W\d_]+)*|\S")
PARTICLES, TITLES = (single_words(in_all("names", name)) for name in ("particles", "titles"))
AND = tuple(single_words(in_all("glued", "and")))
"""Arabic writes its "and" on the next word."""


@dataclass(frozen=True)
class Piece:
    """A word, number or mark with its place in the text as written."""

    folded: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.folded[:1].isalpha() and not any(letter.isdigit() for letter in self.folded)


def email(text: str) -> str | None:
    """The e-mail address in the text, its domain in small letters, or None."""
    found = EMAIL.search(clean(text[:LONGEST]))
    if found is None:
        return None
    local, domain = found.group().split("@")
    return f"{local}@{domain.lower()}"


def name(text: str, language: str) -> str | None:
    """The name in the text as written; "García, Ana" is turned round; None when it is no name."""
    written = EMAIL.sub(" ", clean(text[:LONGEST]))
    return _name(written, vocabulary_of(written, language))


def name_and_age(text: str, language: str) -> tuple[str | None, int | None]:
    """Name and age ("Ana Gómez, 34"), each None when not said; months count as 0 years; the name stays as written."""
    return name(text, language), age(text, language)


def called(text: str, language: str) -> str | None:
    """The name behind "her name is", "se llama" … wherever that stands; None where no name is told so."""
    written = clean(text[:LONGEST])
    own = vocabulary_of(written, language)
    pieces, starts = _pieces(written), listed(own.introductions)
    naming = single_words(own.answering.get("naming", ""))
    for at in range(len(pieces)):
        size = _listed_at(pieces, at, starts)
        if size and not naming.isdisjoint(piece.folded for piece in pieces[at : at + size]):
            found = _name_words(pieces, _after_introduction(pieces[at:], own) + at, single_words(own.not_names))
            return " ".join(written[found[0].start : found[-1].end].split()) if found else None
    return None


def _pieces(text: str) -> list[Piece]:
    found = islice(PIECE.finditer(text), MOST_PIECES)
    return [Piece(fold(piece.group()), piece.start(), piece.end()) for piece in found]


def _name(text: str, own: Vocabulary) -> str | None:
    pieces = _pieces(text)
    at = _after_introduction(pieces, own)
    words = _name_words(pieces, at, single_words(own.not_names)) or _before_an_age(text, pieces, own)
    if not words or all(word.folded in own.numbers for word in words):
        return None
    written = " ".join(text[words[0].start : words[-1].end].split())
    rest = pieces[pieces.index(words[-1]) + 1 :]
    first = _given_name(rest, own) if pieces[0] is words[0] else []
    if first:
        written = f"{' '.join(text[first[0].start : first[-1].end].split())} {written}"
    return written if SHORTEST_NAME <= len(written) <= LONGEST_NAME else None


def _before_an_age(text: str, pieces: Sequence[Piece], own: Vocabulary) -> list[Piece]:
    """ "Al, 5", "عمر أحمد، 7": words right before a comma and a number are a name, though they mean something else too.

    Only a word between names ("Al", "San") or one that speaks of an age (عمر) is taken so, and no greeting or answer.
    """
    words = list(takewhile(lambda piece: piece.is_word, pieces))
    rest = pieces[len(words) :]
    shaped = 0 < len(words) <= MOST_GIVEN + 1 and len(rest) > 1 and rest[0].folded in {",", "،"}
    if not shaped or not rest[1].folded.isdecimal() or any(piece.folded not in _units(own) for piece in rest[2:]):
        return []
    ages = single_words(own.ages.get("name", ""))
    stops = (single_words(own.not_names) | single_words(own.introductions)) - ages - PARTICLES
    named = words[0].folded in PARTICLES | ages and not text[words[0].start].islower()
    return words if named and all(piece.folded not in stops for piece in words) else []


def _given_name(rest: Sequence[Piece], own: Vocabulary) -> list[Piece]:
    """The words behind "García," where the message is nothing but names."""
    behind = rest[1:]
    if not behind or rest[0].folded != "," or len(behind) > MOST_GIVEN:
        return []
    found = _name_words(behind, 0, single_words(own.not_names) | single_words(own.introductions))
    return found if len(found) == len(behind) else []


def _after_introduction(pieces: Sequence[Piece], own: Vocabulary) -> int:
    """Where a name may begin: after "my name is" wherever it stands, else after what opens the message."""
    starts = listed(own.introductions)
    at = 0 if _says_self(pieces, own) else _named_at(pieces, starts, own)
    while at < len(pieces):
        step = _listed_at(pieces, at, starts)
        skippable = not pieces[at].is_word or pieces[at].folded in TITLES
        unit = at > 0 and pieces[at - 1].folded.isdecimal() and pieces[at].folded in _units(own)
        if not (step or skippable or unit):
            break
        at += step or 1
    return at


def _says_self(pieces: Sequence[Piece], own: Vocabulary) -> bool:
    """Whether the message begins with "I'm": a name further on is somebody else's."""
    words = tuple(piece.folded for piece in pieces[:3])
    return any(words[: len(phrase)] == phrase for phrase in listed(own.answering.get("self", "")))


def _named_at(pieces: Sequence[Piece], starts: frozenset[Words], own: Vocabulary) -> int:
    """Index of an introduction that speaks of a name ("my name is", "me llamo") inside the message, or 0."""
    naming = single_words(own.answering.get("naming", ""))
    for at in range(len(pieces)):
        size = _listed_at(pieces, at, starts)
        if at + size >= len(pieces) or not (pieces[at + size].is_word or pieces[at + size].folded == ":"):
            continue
        if size and not naming.isdisjoint(piece.folded for piece in pieces[at : at + size]):
            return at
    return 0


@cache
def _units(own: Vocabulary) -> frozenset[str]:
    return frozenset().union(*map(single_words, own.ages.values()))


def _listed_at(pieces: Sequence[Piece], at: int, starts: frozenset[Words]) -> int:
    words = tuple(piece.folded for piece in pieces[at : at + longest(starts)])
    return next((size for size in range(len(words), 0, -1) if words[:size] in starts), 0)


def _name_words(pieces: Sequence[Piece], at: int, stops: Collection[str]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces[at:]:
        particle = piece.folded in PARTICLES and bool(found)
        initial = piece.folded == "." and bool(found) and len(found[-1].folded) == 1
        if initial:
            continue
        stopped = piece.folded in stops or _behind_and(piece.folded) in stops
        if not piece.is_word or (stopped and not particle) or len(found) >= MOST_NAMES:
            break
        found.append(piece)
    while found and found[-1].folded in PARTICLES:
        found.pop()
    return found


def _behind_and(word: str) -> str:
    return next((word.removeprefix(glued) for glued in AND if word.startswith(glued)), "")
