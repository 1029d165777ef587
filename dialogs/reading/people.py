"""Who it is for: a name kept as written, an age in whole years, an e-mail address."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from dialogs.reading.clean import clean, fold
from dialogs.reading.phrases import Words, all_vocabularies, listed, single_words, vocabulary
from dialogs.reading.vocabulary import Vocabulary

OLDEST = 130
SHORTEST_NAME, LONGEST_NAME, MOST_NAMES = 2, 80, 7
LONGEST = 400

EMAIL = re.compile(
    r"[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}\b"
)
PIECE = re.compile(r"\d+|[^\W\d_]+(?:['’`.-][^\W\d_]+)*|\S")
NOT_AN_AGE = re.compile(
    r"\+?\d[\d\s().-]{6,30}\d"
    r"|\d{1,4}\s?[/:]\s?\d{1,2}(?:\s?/\s?\d{1,4})?|\d+[.,]\d+|\d+\s?%"
    r"|\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|h)\b|\d+(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
PARTICLES = single_words(
    "de | del | la | las | los | da | das | do | dos | di | du | van | von | der | den | bin | ibn | bint | al | el"
    " | ul | ur | abu | y | e | san | santa | ter | le | mac | mc"
)
TITLES = single_words("mr | mrs | ms | miss | mx | sr | sra | srta | don | doña | señor | señora | master | dr | dra")
BEFORE_AN_HOUR = single_words("at | around | las | on | para | until")


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
    found = EMAIL.search(clean(text)[:LONGEST])
    if found is None:
        return None
    local, domain = found.group().split("@")
    return f"{local}@{domain.lower()}"


def age(text: str, language: str) -> int | None:
    """Age in whole years, 0 to 130, months as 0; None when none is said."""
    pieces = _pieces(NOT_AN_AGE.sub(" ", _without_email(text)))
    return next((years for own in all_vocabularies(language) if (years := _age(pieces, own)) is not None), None)


def name_and_age(text: str, language: str) -> tuple[str | None, int | None]:
    """Name and age ("Ana Gómez, 34"), each None when not said; months count as 0 years; the name stays as written."""
    written = _without_email(text)
    return _name(written, vocabulary(language)), age(text, language)


def _without_email(text: str) -> str:
    return EMAIL.sub(" ", clean(text)[:LONGEST])


def _pieces(text: str) -> list[Piece]:
    return [Piece(fold(found.group()), found.start(), found.end()) for found in PIECE.finditer(text)]


# ------------------------------------------------------------------------------------------------------------------ age
def _age(pieces: Sequence[Piece], own: Vocabulary) -> int | None:
    years, months, before = _units(own)
    bare: list[int] = []
    young: int | None = None
    for value, prior, following in _values(pieces, own):
        if following in years:
            return value if value <= OLDEST else None
        if following in months:
            young = 0
        elif (
            value <= OLDEST and prior not in BEFORE_AN_HOUR and (not following.isalpha() or {prior, following} & before)
        ):
            bare.append(value)
    if bare or young is not None:
        return bare[0] if bare else young
    words = " ".join(piece.folded for piece in pieces)
    return 0 if any(" ".join(phrase) in words for phrase in listed(own.several_ages)) else None


@cache
def _units(own: Vocabulary) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return single_words(own.years), single_words(own.months_old), single_words(own.age_words)


def _values(pieces: Sequence[Piece], own: Vocabulary) -> list[tuple[int, str, str]]:
    """Numbers with the piece before and the piece after; "treinta y cuatro" is one number."""
    found, at = [], 0
    while at < len(pieces):
        value, used = _value(pieces, at, own)
        if used and value is not None:
            after = pieces[at + used].folded if at + used < len(pieces) else ""
            found.append((value, pieces[at - 1].folded if at else "", after))
        at += used or 1
    return found


def _value(pieces: Sequence[Piece], at: int, own: Vocabulary) -> tuple[int | None, int]:
    word = pieces[at].folded
    if word.isdecimal():
        return (int(word) if len(word) <= 3 else None), 1
    value = own.numbers.get(word) if word not in single_words(own.ones) else None
    if value is None or value % 10 or not 20 <= value < 100:
        return value, int(value is not None)
    for used in (2, 3):
        unit = own.numbers.get(pieces[at + used - 1].folded, 0) if at + used <= len(pieces) else 0
        if 0 < unit < 10 and (used == 2 or pieces[at + 1].folded in {"y", "and", "-"}):
            return value + unit, used
    return value, 1


# ----------------------------------------------------------------------------------------------------------------- name
def _name(text: str, own: Vocabulary) -> str | None:
    pieces = _pieces(text)
    at = _after_introduction(pieces, own)
    words = _name_words(pieces, at, single_words(own.not_names))
    if not words or all(word.folded in own.numbers for word in words):
        return None
    name = " ".join(text[words[0].start : words[-1].end].split())
    return name if SHORTEST_NAME <= len(name) <= LONGEST_NAME else None


def _after_introduction(pieces: Sequence[Piece], own: Vocabulary) -> int:
    """Where a name may begin: after "my name is" wherever it stands, else after what opens the message."""
    starts = listed(own.introductions)
    longest = max(map(len, starts))
    at = _named_at(pieces, starts, longest)
    while at < len(pieces):
        step = _listed_at(pieces, at, starts, longest)
        skippable = not pieces[at].is_word or pieces[at].folded in TITLES
        unit = at > 0 and pieces[at - 1].folded.isdecimal() and pieces[at].folded in single_words(own.years)
        if not (step or skippable or unit):
            break
        at += step or 1
    return at


def _named_at(pieces: Sequence[Piece], starts: Collection[Words], longest: int) -> int:
    """Index of a long introduction ("my name is", "me llamo") inside the message, or 0."""
    for at in range(len(pieces)):
        size = _listed_at(pieces, at, starts, longest)
        words = {piece.folded for piece in pieces[at : at + size]}
        if size >= 2 and words & {"name", "nombre", "llamo", "llama", "called", "named"}:
            return at
    return 0


def _listed_at(pieces: Sequence[Piece], at: int, starts: Collection[Words], longest: int) -> int:
    words = tuple(piece.folded for piece in pieces[at : at + longest])
    return next((size for size in range(len(words), 0, -1) if words[:size] in starts), 0)


def _name_words(pieces: Sequence[Piece], at: int, stops: Collection[str]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces[at:]:
        particle = piece.folded in PARTICLES and bool(found)
        initial = piece.folded == "." and bool(found) and len(found[-1].folded) == 1
        if initial:
            continue
        if not piece.is_word or (piece.folded in stops and not particle) or len(found) >= MOST_NAMES:
            break
        found.append(piece)
    while found and found[-1].folded in PARTICLES:
        found.pop()
    return found
