"""Words by which a doctor takes back, limits or denies what she writes: a line with them is understood only by half."""

from __future__ import annotations

from functools import cache

from dialogs.reading.phrases import Words, in_all, listed, names_any, single_words, words_of
from dialogs.reading.vocabulary import VOCABULARIES


def takes_back(words: Words) -> bool:
    """Whether these folded words hold "no wait", "I mean", "digo" …: what stands before is not meant any more."""
    return names_any(_telling(words), _listed("takes_back"))


def limits(words: Words) -> bool:
    """Whether these folded words hold "but", "if", "not sure" …: what stands before holds only sometimes, or not."""
    unsure = any(words[-size:] in _listed("unsure") for size in range(1, 5))
    return unsure or names_any(_telling(words), _listed("depends"))


def begins_anew(text: str) -> bool:
    """Whether the text begins by taking something back, behind a "no" or "sorry" or without one."""
    words, around = words_of(text), _listed("no") | _listed("polite")
    while words[:1] in around and not _opens(words):
        words = words[1:]
    return _opens(words)


def one_thing(text: str) -> bool:
    """Whether nothing in the words beside a day or an hour takes it back, limits or denies it, or asks."""
    words = words_of(text)
    asks = any(mark in text for mark in "?؟¿")
    return not (asks or takes_back(words) or limits(words) or _denials().intersection(words))


def is_denial(word: str) -> bool:
    """Whether the folded word is a "not" too, which may deny what stands beside it; "reject" is none."""
    return any(word in single_words(own.negators) for own in VOCABULARIES.values())


def _telling(words: Words) -> Words:
    """Without phrases in which such a word means something else: "waiting list", "it is not possible", "please"."""
    left, other = list(words), _listed("no_second_thought")
    for size in range(4, 0, -1):
        for at in range(len(left) - size + 1):
            if tuple(left[at : at + size]) in other:
                left[at : at + size] = [""] * size
    return tuple(left)


def _opens(words: Words) -> bool:
    return any(words[:size] in _listed("takes_back") for size in range(1, 5))


@cache
def _listed(name: str) -> frozenset[Words]:
    return listed(in_all("desk", name))


@cache
def _denials() -> frozenset[str]:
    """ "Not" in all languages, and each no."""
    said = single_words(in_all("desk", "no"))
    return said.union(*(single_words(own.negators) for own in VOCABULARIES.values()))
