"""Two people in one answer: "Ana and Leo"; a visit is for one, and which of them is not guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dialogs import sayings
from dialogs.reading import people
from dialogs.reading.clean import fold
from dialogs.reading.phrases import in_all, single_words
from dialogs.unwanted import refused

SURNAMES = 2
"""Names before a "y" behind which one more is a surname: "Ana Ortega y Gasset"."""


def together(text: str, known: Sequence[str], language: str) -> bool:
    """Whether two of the `known` are named and neither is refused, or two names are joined by an "and"."""
    said = set(fold(text).replace(",", " ").replace(".", " ").split())
    words = [set(fold(name).split()) for name in known]
    alone = [own - set().union(*(other for other in words if other is not own)) for own in words]
    named = [name for name, own in zip(known, alone, strict=True) if own & said and not refused(text, name, language)]
    return len(named) > 1 or _joined(text, language)


def _joined(text: str, language: str) -> bool:
    halves = _and().split(text, maxsplit=1)
    if len(halves) < 2 or any(letter.isdigit() for letter in text):
        return False
    first, second = (people.name(half, language) for half in halves)
    kin = bool(set(fold(halves[1]).split()) & sayings.words("relation"))
    if not first or not (kin or second) or not halves[0].strip()[:1].isupper():
        return False
    surname = second is not None and len(first.split()) >= SURNAMES > len(second.split()) and not kin
    return not surname and (kin or halves[1].strip()[:1].isupper())


@cache
def _and() -> re.Pattern[str]:
    words = sorted(single_words(in_all("faq", "joining")))
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, words))})\s|\s*[&+]\s*", re.IGNORECASE)
