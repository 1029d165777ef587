"""Animals in a sentence: "my dog Luna", "un gato", "قطتي"; what each is called by us, in any language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, listed, single_words
from dialogs.reading.vocabulary import VOCABULARIES

ANY, SEVERAL = "any", "several"
LONGEST, MOST_WORDS = 400, 3
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
POSSESSIVE = re.compile("['’]s$")


@dataclass(frozen=True)
class Beast:
    """An animal that is spoken of; `species` is ours, such as "dog", or "" where only "my pet" is said."""

    species: str
    start: int
    end: int
    several: bool = False


def beasts(text: str) -> list[Beast]:
    """Every animal the text names; a word that may be a name ("Kitten, my cat") comes after those that may not."""
    spans = [(found.start(), found.end()) for found in WORD.finditer(text[:LONGEST])]
    said = [fold(POSSESSIVE.sub("", text[start:end])) for start, end in spans]
    found: list[Beast] = []
    at = 0
    while at < len(said):
        size = next(
            (n for n in range(min(MOST_WORDS, len(said) - at), 0, -1) if tuple(said[at : at + n]) in _known()), 0
        )
        if size:
            species = _known()[tuple(said[at : at + size])]
            named = "" if species in {ANY, SEVERAL} else species
            found.append(Beast(named, spans[at][0], spans[at + size - 1][1], several=species == SEVERAL))
        at += size or 1
    return sorted(found, key=lambda beast: text[beast.start].isupper())


def species_of(text: str) -> str | None:
    """The one species the text names, or None."""
    found = {beast.species for beast in beasts(text) if beast.species}
    return found.pop() if len(found) == 1 else None


@cache
def _known() -> dict[Words, str]:
    return {
        words: species
        for own in VOCABULARIES.values()
        for species, phrases in own.species.items()
        for words in listed(phrases)
    }


@cache
def naming_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words that say a name follows ("called", "llama"), and the others of the phrases they stand in ("is", "se")."""
    naming, around = set[str](), set[str]()
    for own in VOCABULARIES.values():
        own_naming = single_words(own.answering.get("naming", ""))
        naming |= own_naming
        for phrase in listed(own.introductions):
            around |= set(phrase) if own_naming & set(phrase) else set()
    return frozenset(naming), frozenset(around)
