"""A name with an age somewhere in a sentence: "Ana Gil, 34", "Emma she is 8 months"; a word beside an hour is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from dialogs import sayings
from dialogs.aged import MONTHS_UNTIL, OLDEST, Aged
from dialogs.desk_words import TITLES
from dialogs.reading.ages import hour_words
from dialogs.reading.clean import fold
from dialogs.reading.everyday import everyday
from dialogs.reading.numbers import number_at
from dialogs.reading.people import PARTICLES
from dialogs.reading.phrases import gist, in_all, single_words, vocabulary
from dialogs.reading.remembered import remembered
from dialogs.reading.vocabulary import Vocabulary

PIECE = re.compile(r"\d+(?:[/:.-]\d+)+|\d+|[^\W\d_]+(?:['’`.-][^\W\d_]+)*|[^\s\w]")
SENTENCE, COMMAS = frozenset(".!?;:؛؟۔\n"), frozenset(",،(")
JOINING = single_words(in_all("answering", "joining"))
MOST_PIECES, MOST_NAMES, MOST_AGE_WORDS = 200, 4, 4


@dataclass(frozen=True)
class Piece:
    """A word, a number or a mark with its place in the text."""

    folded: str
    start: int
    end: int
    written: str

    @property
    def is_word(self) -> bool:
        return self.folded[:1].isalpha()

    @property
    def cased(self) -> bool:
        """Whether its letters have capitals."""
        return self.written[0].lower() != self.written[0].upper()


@dataclass(frozen=True)
class Told:
    """Somebody's name as written, where it begins, and the age; `titled` when "Dr" stands before it."""

    name: str
    start: int
    aged: Aged
    titled: bool


def volunteered(text: str, languages: Sequence[str]) -> Told | None:
    """The one name with an age that the text tells; None for nobody, and for several people.

    A name stands right before its age and is told apart from a word before any number by a comma, a unit ("years"), an
    age word ("she is"), a word for a person before it, or its capitals. `languages` are those the text may be in: what
    is an everyday word in one of them is no name.
    """
    return _volunteered(text, tuple(languages))


@remembered
def _volunteered(text: str, languages: tuple[str, ...]) -> Told | None:
    found = list(_told(text, languages))
    return found[0] if len({one.name for one in found}) == 1 else None


def _told(text: str, languages: Sequence[str]) -> Iterator[Told]:
    text = gist(text)
    found = islice(PIECE.finditer(text), MOST_PIECES)
    pieces = [Piece(fold(piece.group()), piece.start(), piece.end(), piece.group()) for piece in found]
    for at in range(1, len(pieces)):
        aged, used, unit = _age_at(pieces, at, languages)
        told = None if aged is None else _name_before(text, pieces, at, _ends(pieces, at + used), languages, unit=unit)
        if told is not None and aged is not None:
            yield Told(told[0], told[1], aged, titled=told[2])


def _age_at(pieces: Sequence[Piece], at: int, languages: Sequence[str]) -> tuple[Aged | None, int, bool]:
    """The age that begins here, how many pieces it takes, and whether its unit was said; days and weeks are none."""
    value, used = next(
        (found for own in map(vocabulary, languages) if (found := _number(pieces, at, own))[1]), (None, 0)
    )
    behind = pieces[at + used].folded if value is not None and at + used < len(pieces) else ""
    if value is None or behind in hour_words("after_an_hour") | _units(languages, "day") | _units(languages, "week"):
        return None, 0, False
    if behind in _units(languages, "month"):
        return Aged(value // 12, value if value < MONTHS_UNTIL else None), used + 1, True
    unit = behind in _units(languages, "year")
    plain = pieces[at].folded.isdecimal() and pieces[at - 1].folded not in hour_words("before_an_hour")
    return (Aged(value), used + unit, unit) if value <= OLDEST and (unit or plain) else (None, 0, False)


def _number(pieces: Sequence[Piece], at: int, own: Vocabulary) -> tuple[int | None, int]:
    if pieces[at].folded.isdecimal():
        return (int(pieces[at].folded) if len(pieces[at].folded) <= 3 else None), 1
    found, used = number_at([piece.folded for piece in pieces], at, own)
    return (found.value if found is not None and not found.ordinal else None), used


def _units(languages: Sequence[str], unit: str) -> frozenset[str]:
    return frozenset().union(*(single_words(own.ages.get(unit, "")) for own in map(vocabulary, languages)))


def _ends(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the sentence or its part ends here."""
    return at >= len(pieces) or pieces[at].folded in SENTENCE | COMMAS | JOINING | {")"}


def _name_before(
    text: str, pieces: Sequence[Piece], at: int, ends: bool, languages: Sequence[str], *, unit: bool
) -> tuple[str, int, bool] | None:
    """The name that ends right before the age, where it begins, and whether a doctor's title stands before it."""
    last, told = at - 1, unit
    while last >= max(0, at - MOST_AGE_WORDS) and _links(pieces[last], languages):
        told, last = True, last - 1
    first = last + 1
    while first > 0 and last + 1 - first < MOST_NAMES and _is_part(pieces, first - 1, last, languages):
        first -= 1
    while first <= last and pieces[first].folded in PARTICLES and not pieces[first].written[0].isupper():
        first += 1
    if first > last:
        return None
    before, name = pieces[first - 1] if first else None, pieces[first : last + 1]
    introduced = before is not None and before.folded in _introducing(tuple(languages))
    alone = ends and (before is None or not before.is_word or before.folded in JOINING)
    whole = len(name) > 1 and name[0].cased
    if not (told or introduced or (_capitals(name) and (whole or alone))):
        return None
    written = " ".join(text[name[0].start : name[-1].end].split())
    titled = before is not None and before.folded in TITLES and before.folded in sayings.words("doctor")
    return written, name[0].start, titled


def _links(piece: Piece, languages: Sequence[str]) -> bool:
    """A comma or an age word between a name and an age."""
    return piece.folded in COMMAS or piece.folded in _age_words(tuple(languages))


@cache
def _age_words(languages: tuple[str, ...]) -> frozenset[str]:
    lists = (f"{own.age_words}|{own.ages.get('said', '')}" for own in map(vocabulary, languages))
    return frozenset().union(*map(single_words, lists)) - PARTICLES


def _is_part(pieces: Sequence[Piece], at: int, last: int, languages: Sequence[str]) -> bool:
    """Whether this word may belong to the name: particles only inside it, beside capitals only capitals."""
    piece, nearest = pieces[at], pieces[last]
    if not piece.is_word or piece.folded in TITLES:
        return False
    if piece.folded in PARTICLES and at < last:
        return True
    if nearest.written[0].isupper() and not piece.written[0].isupper():
        return False
    begins = at == 0 or pieces[at - 1].folded in SENTENCE
    plain = piece.cased and (begins or not piece.written[0].isupper())
    return piece.folded not in no_names(tuple(languages)) and not (plain and piece.folded in everyday(tuple(languages)))


@cache
def no_names(languages: tuple[str, ...]) -> frozenset[str]:
    """Words that end a name, or stand before one."""
    lists = (f"{own.not_names}|{own.introductions}" for own in map(vocabulary, languages))
    said = (sayings.words(what) for what in ("relation", "self", "opener", "my"))
    return frozenset().union(*map(single_words, lists), *said)


@cache
def _introducing(languages: tuple[str, ...]) -> frozenset[str]:
    """Words right before a name that say that it is one."""
    lists = (own.introductions for own in map(vocabulary, languages))
    return frozenset().union(*map(single_words, lists), sayings.words("relation"), sayings.words("for"), TITLES)


def _capitals(name: Sequence[Piece]) -> bool:
    """Whether it is written as a name; letters without capitals may always be one."""
    return all(piece.written[0].isupper() or not piece.cased or piece.folded in PARTICLES for piece in name)
