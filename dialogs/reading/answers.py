"""Yes, no, and a bare choice by number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.numbers import number_at, number_of
from dialogs.reading.phrases import (
    Words,
    all_vocabularies,
    familiar,
    listed,
    names_any,
    single_words,
    stripped,
    words_of,
)
from dialogs.reading.vocabulary import Vocabulary

YES_SIGNS, NO_SIGNS = "👍👌✅☑✔🆗💯", "👎❌🚫✖⛔🙅"
SET_OFF = re.compile(r"[^\w]*[\w']+\s*[,.;:!…-]")
"""A first word that stands for itself: "No, ..."."""
STORY = 25
"""Words; beyond that a message is told, not answered."""


def yes_no(text: str, language: str) -> bool | None:
    """True or False where the message is plainly one, None where it hedges, asks or says something else."""
    words = words_of(text, STORY + 1)
    if not words:
        return _signs(text)
    if len(words) > STORY:
        return None
    set_off = SET_OFF.match(fold(text[:STORY]))
    for own in all_vocabularies(language):
        signs = polarity(words, own)
        if not set_off and _tells(words, signs, own):
            return None
        theirs = own.language[:2] == language[:2]
        if theirs or "x" not in signs:  # another language counts only where it explains every word
            answer = _judged(signs)
            if answer is not None or "x" not in signs:
                return answer
    return None


def _tells(words: Words, signs: str, own: Vocabulary) -> bool:
    """Whether a "no" at the beginning belongs to what is told: "no appetite", "no puedo dormir"."""
    size = next((size for size in (3, 2, 1) if words[:size] in listed(own.no)), 0)
    polite = words[size - 1 : size] in listed(own.fillers)
    return size > 0 and signs[:2] == "-x" and not polite and not single_words(own.negators).isdisjoint(words[:size])


def nothing_to_tell(text: str, language: str) -> bool:
    """Whether the whole message says that there is nothing to tell: "none", "no, gracias", "skip it"."""
    words = words_of(text, STORY)
    for own in all_vocabularies(language):
        bare = stripped(words, listed(own.fillers)) or words
        if bare in listed(own.nothing) or bare in listed(own.no) or bare in listed(own.commands.get("skip", "")):
            return True
    return False


def _signs(text: str) -> bool | None:
    yes, no = any(sign in text for sign in YES_SIGNS), any(sign in text for sign in NO_SIGNS)
    return yes if yes != no else None


def polarity(words: Words, own: Vocabulary) -> str:
    """The message as signs: + yes, - no, a agreeable, ! not, ? hedge, blank small word, x anything else."""
    return spelled(words, signs_of(own))


def spelled(words: Sequence[str], known: Mapping[Words, str]) -> str:
    """The signs of these words, the longest known phrase first; x for what is not known."""
    longest, signs, at = max(map(len, known), default=0), "", 0
    while at < len(words):
        size = next((n for n in range(min(longest, len(words) - at), 0, -1) if tuple(words[at : at + n]) in known), 0)
        signs += known[tuple(words[at : at + size])] if size else "x"
        at += size or 1
    return signs.strip()


@cache
def signs_of(own: Vocabulary) -> dict[Words, str]:
    """The sign of each phrase of the lists."""
    known: dict[Words, str] = {}
    lists = (("?", own.hedges), ("+", own.yes), ("-", own.no), ("a", own.agreeable), ("!", own.negators))
    for sign, phrases in (*lists, (" ", own.small), (" ", own.fillers)):
        for phrase in listed(phrases):
            known.setdefault(phrase, sign)
    return known


def _judged(signs: str) -> bool | None:
    if signs.startswith("-"):
        return False if not re.search(r"[+a]", _without_negated(signs[1:])) else None
    if "?" in signs:
        return None
    if signs.startswith("+"):
        return True if not re.search(r"[-!]", signs) else None
    if "x" in signs or not signs:
        return None
    if re.search(r"[-!]", signs):
        return False
    return True if re.search(r"[+a]", signs) else None


def _without_negated(signs: str) -> str:
    """What is agreed to after a "no" counts unless it is itself denied: "no, that's not right"."""
    return re.sub(r"! *a", "", signs)


PART_OF_MORE = re.compile(r"\d\s?[:.,/-]\s?\d|\d\s*%|[$€£]\s?\d|\d\s?[$€£]")
NOTHING_AFTER_THE_POINT = re.compile(r"(?<=\d)[.,]0(?!\d)")
LAST = -1


def number(text: str, language: str) -> int | None:
    """The row a message points at ("2", "2️⃣", "the second one"); -1 is the last; None when it is no bare choice."""
    folded = NOTHING_AFTER_THE_POINT.sub("", fold(text[:400].replace("🔟", "10")))
    words = words_of(folded, 12)
    if not words or len(words) > 8 or PART_OF_MORE.search(folded):
        return None
    first, *others = all_vocabularies(language)
    known = familiar(first)
    for own in (first, *others):
        theirs = own.language[:2] == first.language[:2]
        found = _chosen(words, own) if theirs or known.isdisjoint(words) else None
        if found is not None:
            return found
    return None


def _chosen(words: Words, own: Vocabulary) -> int | None:
    around, ones = listed(own.choice_words), {word for (word,) in listed(own.ones)}
    bare = stripped(words, listed(own.fillers) | around)
    if stripped(words, listed(own.fillers)) in listed(own.last) or bare in listed(own.last):
        return LAST
    if _topmost(own) & {bare, stripped(words, listed(own.fillers))}:
        return 1
    if len(bare) > 1 and (several := number_of(bare, own)) is not None:
        return several.value
    whole = None if bare else number_of(words, own) or number_of(stripped(words, around), own)
    if whole is not None:
        return whole.value
    counted = [word for word in bare if word not in ones]
    if not counted:
        counted = list(bare) if len(bare) == len(words) == 1 else []
    found = number_of(counted, own) if len(bare) - len(counted) <= 1 else None
    return None if found is None else found.value


def ordinal(text: str, language: str) -> int | None:
    """The first place in a row that a sentence names ("a first class seat" is 1), -1 for the last one; None if none."""
    words = words_of(text, 24)
    first, *others = all_vocabularies(language)
    known = familiar(first)
    for own in (first, *others):
        theirs = own.language[:2] == first.language[:2]
        found = _place(words, own) if theirs or known.isdisjoint(words) else None
        if found is not None:
            return found
    return None


def _place(words: Words, own: Vocabulary) -> int | None:
    at = 0
    while at < len(words):
        found, used = number_at(words, at, own)
        if found is not None and found.ordinal:
            return found.value
        at += used or 1
    if names_any(words, _topmost(own)):
        return 1
    return LAST if names_any(words, listed(own.last)) else None


def _topmost(own: Vocabulary) -> frozenset[Words]:
    return listed(own.answering.get("topmost", ""))


def soonest(text: str, language: str) -> bool:
    """Whether the text asks for the earliest time there is: "asap", "lo antes posible"."""
    words = words_of(text)
    return any(names_any(words, listed(own.soonest)) for own in all_vocabularies(language))
