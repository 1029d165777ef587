"""In which language a text about days and times is read: the contact's own, unless another one tells more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dialogs.reading.atoms import Scanned, scan, tokens
from dialogs.reading.clean import fold
from dialogs.reading.combine import Atoms
from dialogs.reading.vocabulary import VOCABULARIES

LONGEST = 1000
"""Characters of a message that are looked at, marks on letters among them; the rest is a story."""
MOST_SPACES = 8000
SPACES = re.compile("[^\\S\n]{2,}|[\ufdf0-\ufdff]+")
"""Also the ligatures that are sentences: each would become up to eighteen letters."""
ARABIC = re.compile("[\u0620-\u06d3]")
LATIN = re.compile("[A-Za-z]")
URDU = re.compile("[ٹڈڑںےہھپچگکی]")
"""Letters that an Arabic keyboard has not."""
LETTERS = {"ar": "arabic", "ur": "urdu"}
MIXED = {"ur-Latn": 0.5}
"""Share of the words that must be known where the language borrows and lends so much that one word proves nothing."""


def read_in(text: str, language: str) -> Iterator[tuple[Atoms, int]]:
    """The text's atoms in each language it may be in, the likeliest first, with the weekday that its weeks start on.

    Most words known wins, and the contact's own language among equals; other letters rule a language out.
    """
    written = SPACES.sub(" ", text[:MOST_SPACES])[:LONGEST]
    found = tokens(fold(written))
    own = language if language in VOCABULARIES else "en"
    first, *others = _tongues(own, _letters(written))
    best = scan(found, first)
    readings = [(first, best)]
    if best.share < 1:
        scanned = ((tongue, scan(found, tongue)) for tongue in others)
        readings += [reading for reading in scanned if reading[1].weight > best.weight and _believable(own, *reading)]
        readings.sort(key=lambda reading: -reading[1].weight)
    for tongue, (atoms, _, _) in readings:
        yield atoms, VOCABULARIES[tongue].week_starts


def _believable(own: str, tongue: str, scanned: Scanned) -> bool:
    return tongue[:2] == own[:2] or scanned.share >= MIXED.get(tongue, 0)


@cache
def _tongues(own: str, letters: frozenset[str]) -> tuple[str, ...]:
    """Languages that have one of these letters, the contact's own first, then the same in other letters."""
    fitting = [tongue for tongue in VOCABULARIES if not letters or LETTERS.get(tongue, "latin") in letters]
    if own in LETTERS and letters & {"arabic", "urdu"} and own not in fitting:
        fitting.append(own)  # an Urdu text need not have a letter that Arabic has not
    return tuple(sorted(fitting, key=lambda tongue: (tongue != own, tongue[:2] != own[:2])))


def _letters(text: str) -> frozenset[str]:
    """Which of "latin", "arabic" and "urdu" there are; none in a text of numbers."""
    arabic = {"urdu" if URDU.search(text) else "arabic"} if ARABIC.search(text) else set()
    return frozenset(arabic | ({"latin"} if LATIN.search(text) else set()))
