"""In which language a text about days and times is read: the contact's own, unless another one tells more."""

from __future__ import annotations

import re
from functools import cache

from dialogs.reading.atoms import Scanned, scan, tokens
from dialogs.reading.clean import fold, script
from dialogs.reading.combine import Atoms
from dialogs.reading.lexicon import lexicon
from dialogs.reading.phrases import same_language
from dialogs.reading.remembered import remembered
from dialogs.reading.vocabulary import LANGUAGES, VOCABULARIES

LONGEST = 1000
"""Characters of a message that are looked at, marks on letters among them; the rest is a story."""
MOST_SPACES = 8000
SPACES = re.compile("[^\\S\n]{2,}|[\ufdf0-\ufdff]+")
"""Also the ligatures that are sentences: each would become up to eighteen letters."""
ANY_LETTER = re.compile("[A-Za-z]")
LATIN, NONE = frozenset({"LATIN"}), frozenset[str]()


for _language in LANGUAGES:
    lexicon(_language)  # built when the program starts, not while the first patient waits


@remembered
def read_in(text: str, language: str) -> tuple[tuple[Atoms, int], ...]:
    """The text's atoms in each language it may be in, the likeliest first, with the weekday that its weeks start on.

    Most words known wins, and the contact's own language among equals; other letters rule a language out.
    """
    written = SPACES.sub(" ", text[:MOST_SPACES])[:LONGEST]
    found = tokens(fold(written))
    own = language if language in VOCABULARIES else LANGUAGES[0]
    first, *others = _tongues(own, *_letters(written))
    best = scan(found, first)
    readings = [(first, best)]
    if best.share < 1:
        scanned = ((tongue, scan(found, tongue)) for tongue in others)
        readings += [reading for reading in scanned if reading[1].weight > best.weight and _believable(own, *reading)]
        readings.sort(key=lambda reading: -reading[1].weight)
    return tuple((atoms, VOCABULARIES[tongue].week_starts) for tongue, (atoms, _, _) in readings)


def _believable(own: str, tongue: str, scanned: Scanned) -> bool:
    return same_language(tongue, own) or scanned.share >= VOCABULARIES[tongue].least_share


@cache
def _tongues(own: str, scripts: frozenset[str], telling: frozenset[str]) -> tuple[str, ...]:
    """Languages of these letters, the contact's own first, then the same in other letters.

    In a script where letters tell languages apart, those that have such letters are `telling` or are not meant.
    """
    fitting = [tongue for tongue, letters in _scripts().items() if not scripts or letters in scripts]
    meant = [tongue for tongue in fitting if not scripts or _may_be(tongue, telling)]
    if own in fitting and own not in meant:
        meant.append(own)  # an Urdu text need not have a letter that Arabic has not
    return tuple(sorted(meant, key=lambda tongue: (tongue != own, not same_language(tongue, own))))


def _may_be(tongue: str, telling: frozenset[str]) -> bool:
    if VOCABULARIES[tongue].letters:
        return tongue in telling
    return all(_scripts()[other] != _scripts()[tongue] for other in telling)


def _letters(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The scripts of a text that anybody reads, and the languages of which it has letters that others have not."""
    if text.isascii():
        return LATIN if ANY_LETTER.search(text) else NONE, NONE
    letters = frozenset(text)
    scripts = frozenset(map(script, letters)).intersection(_scripts().values())
    return scripts, frozenset(tongue for tongue, own in _told_by().items() if not own.isdisjoint(letters))


@cache
def _scripts() -> dict[str, str]:
    return {tongue: VOCABULARIES[tongue].script for tongue in LANGUAGES}


@cache
def _told_by() -> dict[str, frozenset[str]]:
    return {tongue: frozenset(own.letters) for tongue, own in VOCABULARIES.items() if own.letters}
