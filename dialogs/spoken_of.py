"""Whom a sentence speaks of: "for my daughter Ana, 5", "it's for me", "for Leo", "my two kids"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dialogs import sayings
from dialogs.aged import Aged
from dialogs.aged_kin import age_before, age_behind
from dialogs.desk_words import TITLES
from dialogs.reading import people
from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, gist, in_all, listed, single_words
from dialogs.reading.remembered import remembered
from dialogs.reading.vocabulary import VOCABULARIES
from dialogs.reading.words import command

AGED = re.compile(r"(?<![\d/:.-])\d{1,3}\b(?![/:.-]\d)")
"""A number that may be an age: no part of a date, a time or a phone number."""
MOST_CUTS, MOST_NAMES, MOST_FOR = 4, 4, 5
NO_BEGINNINGS = [[word] for word in sayings.words("opener")]
"""Words no name begins with."""
OTHERS = {phrase for phrase in sayings.phrases("change") if len(phrase) == 1}
"""Words between "my" and the relative: "my other daughter"."""
THE = tuple(single_words(in_all("glued", "the")))
"""Arabic says "my daughter the little one": what begins so behind a relative is no name."""
AGE_WORDS = 3
"""Words behind a name in which its age is told: "Arjun he is six"."""
AGE_LONGEST = 16
"""Characters in which an age and its unit stand."""
FOR = tuple(single_words(in_all("glued", "for")))
"""Arabic writes its "for" on the next word."""


def several(text: str, language: str) -> bool:
    """Whether two people are named, each with an age: a visit is for one, and whose age is whose is not guessed."""
    cuts = [match.end() for match in AGED.finditer(text)][:-1][:MOST_CUTS]
    return any(_aged_name(text[:cut], language) and _aged_name(text[cut:], language) for cut in cuts)


def is_name(words: str, language: str) -> bool:
    """Whether words out of a sentence look like a name: none of them a title, no greeting, no "actually"."""
    folded = fold(words).split()
    return not TITLES & set(folded) and folded[:1] not in NO_BEGINNINGS and command(words, language) is None


def _aged_name(text: str, language: str) -> bool:
    """Whether a name and an age are here, behind an "and" or at once."""
    line = text.lstrip(" ,;.&+\n")
    found = (people.name_and_age(part, language) for part in (line, line.partition(" ")[2]))
    return any(name and age is not None for name, age in found)


@dataclass(frozen=True)
class Word:
    """A word of the message with its place in it."""

    folded: str
    start: int
    end: int


WORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Spoken:
    """Somebody a sentence is for: by name, as a relative, as who writes, or several at once.

    `to` is set where the sentence says "for": only then it may take back who it was for; `name` is as it was written.
    """

    name: str = ""
    age: int | None = None
    relation: bool = False
    self: bool = False
    several: bool = False
    to: bool = False
    aged: Aged | None = None
    """How old a relative without a name is said to be."""


def spoken_of(text: str, known: Sequence[str] = ()) -> Spoken | None:
    """The first person the sentence says it is for; a bare name only if it is one of the `known`."""
    return _spoken_of(text, tuple(known))


@remembered
def _spoken_of(text: str, known: tuple[str, ...]) -> Spoken | None:
    text = gist(text)
    if sayings.names(text, "several"):
        return Spoken(several=True, to=True)
    words = [Word(fold(found.group()), found.start(), found.end()) for found in WORD.finditer(text)]
    hard, soft = _denials(text, words)
    found = _first(text, words, known, hard | soft) or (_first(text, words, known, hard) if soft else None)
    return found or (Spoken(relation=True, to=True) if _not_me(words, hard) else None)


def _denials(text: str, words: Sequence[Word]) -> tuple[set[int], set[int]]:
    """The places of a "for" right behind a "not" ("not for Leo") or with a no at the end ("para Leo no, para mí").

    Apart from them those behind a "no", which may also take back what was said before: "no for my son".
    """
    said, hard, soft = tuple(word.folded for word in words), set[int](), set[int]()
    close = [not text[one.end : two.start].strip() for one, two in pairwise(words)]
    for at in range(len(words)):
        size = sayings.starts(said[at : at + MOST_FOR], "for")
        if not size:
            continue
        if at and close[at - 1] and said[at - 1] in _negators():
            (soft if (said[at - 1],) in _noes() else hard).update(range(at, at + size))
        behind = range(at + size, min(at + size + MOST_NAMES + 1, len(words)))
        end = next((end for end in behind if end == len(close) or not close[end]), at)
        if at + size < end <= at + size + MOST_NAMES and said[end] in _negators():
            hard.update(range(at, at + size))
    return hard, soft


def _not_me(words: Sequence[Word], denied: set[int]) -> bool:
    """ "It's not for me": for somebody who is not named yet."""
    said: Words = tuple(word.folded for word in words)
    return any(sayings.starts(said[at + sayings.starts(said[at:], "for") :], "self") for at in denied)


def _first(text: str, words: Sequence[Word], known: Sequence[str], denied: set[int]) -> Spoken | None:
    """The first person who is spoken of from a word on that is not denied."""
    said: Words = tuple(word.folded for word in words)
    for at in [at for at in range(len(said)) if at not in denied]:
        to = sayings.starts(said[at:], "for")
        glued = any(said[at].startswith(of) and said[at].removeprefix(of) in sayings.words("relation") for of in FOR)
        mine = sayings.starts(said[at + to :], "my")
        mine += 1 if mine and said[at + to + mine : at + to + mine + 1] in OTHERS else 0
        aged, between = age_before(said[at + to + mine :]) if mine else (None, 0)
        kin = 1 if glued else sayings.starts(said[at + to + mine + between :], "relation")
        after = at + to + mine + between + kin
        if kin and (to or mine or glued):
            aged = aged or age_behind(said[after:])
            return Spoken(*_named(text, words[after:], known), relation=True, to=bool(to or glued), aged=aged)
        if to and sayings.starts(said[at + to :], "self") and (not mine or _stands_alone(text, words[at + to :])):
            name, age = _named(text, words[at + to + 1 :], known)
            if name or to > 1 or not at or denied or sayings.opened(" ".join(said[:at]))[1] == ():
                return Spoken(name, age, self=True, to=True)  # "tomorrow works for me" is about tomorrow
        if to and not mine and (named := _named(text, words[at + to :], known, only_known=True))[0]:
            return Spoken(*named, to=True)
    return None


def _stands_alone(text: str, words: Sequence[Word]) -> bool:
    """ "para mí" and not "para mi mamá", also without its accent."""
    first, behind = words[0], text[words[0].end :].lstrip(" ")
    return text[first.start : first.end].lower() == "mí" or not behind[:1].isalpha()


def _named(
    text: str, words: Sequence[Word], known: Sequence[str], *, only_known: bool = False
) -> tuple[str, int | None]:
    """The name that begins right here, and the age right behind it; `only_known` takes nobody new."""
    found: list[Word] = []
    for word in words[:MOST_NAMES]:
        gap = text[found[-1].end : word.start] if found else ""
        if gap.strip() or not _written_as_name(text, word, first=not found) or not is_name(word.folded, "en"):
            break
        found.append(word)
    name = text[found[0].start : found[-1].end] if found else ""
    if only_known and not any(set(fold(name).split()) <= set(fold(one).split()) for one in known):
        return "", None
    return name, _age_behind(text[found[-1].end :]) if found else None


def _written_as_name(text: str, word: Word, *, first: bool) -> bool:
    """Whether it has a capital, or in letters that have none, may begin a name."""
    letter, written = text[word.start], text[word.start : word.end]
    if not letter.isalpha() or letter.upper() != letter.lower():
        return letter.isupper()
    if (first and written.startswith(THE)) or word.folded in _negators():
        return False
    return (people.name(text[word.start :], "ar") or "").split()[:1] == [written]


@cache
def _noes() -> frozenset[Words]:
    return frozenset().union(*(listed(own.no) for own in VOCABULARIES.values()))


@cache
def _negators() -> frozenset[str]:
    return frozenset().union(*(single_words(own.negators) for own in VOCABULARIES.values()))


def _age_behind(text: str) -> int | None:
    """The number right behind a name, in years; "5 months" is 0."""
    behind = text.lstrip(" ,،(")[:AGE_LONGEST]
    if AGED.match(behind):
        return people.age(behind, "en")
    return people.age(" ".join(text.split()[:AGE_WORDS]), "en")
