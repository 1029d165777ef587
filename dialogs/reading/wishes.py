"""Commands inside a sentence: "please cancel my booking for tomorrow", "quiero hablar con una persona".

The lines under [wishes] in `vocabulary/<language>.toml` are signs (signs.py). A line with "~" is a hint: it counts when
the whole message is asked for its wish, but is too little to act upon in the middle of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, all_vocabularies, in_all, listed, single_words, words_of
from dialogs.reading.signs import Sign, Signs, lines, sign
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary

ORDER = (
    "stop", "waitlist", "person", "cancel", "reschedule", "repeat", "dont_know", "another_option", "bye", "thanks",
    "hello",
)  # fmt: skip
"""Which wish counts where a message has several: goodbyes and thanks stand around everything else."""
WHOLE = frozenset({"dont_know", "thanks", "hello"})
"""Commands whose every phrase is a hint; the words for a person or for cancelling mean too much else."""
DENIABLE = frozenset({"person", "cancel", "reschedule"})
"""Wishes that a "don't" takes back; "isn't there another?" is no denial."""
LONGEST, NAMES, BACK = 40, 3, 4
FIRST_WORD = re.compile(r"^\W*\w+\s*[,.!]+(?=\s*\w)")
"""A first word set off from the rest: "No, cancel it" does not deny the cancelling."""
MEASURED = "+"
"""The code of words among those for days that tell of pain and pills: what is said of them is no wish."""
PLEASE = single_words(in_all("answering", "please"))


def wish(text: str, language: str) -> str | None:
    """Name of what a message asks for, hints included: one of ORDER; None when it asks for nothing of the kind."""
    words = _words(text)
    for own in all_vocabularies(language):
        shown = _shown(words, own, _hinted(own))
        if shown:
            return min((one.name for one in shown), key=ORDER.index)
    return None


def plain_wish(text: str, language: str) -> str | None:
    """The same where the message is about nothing else: each word belongs to the wish or says when and for whom."""
    words = _words(text)
    for own in all_vocabularies(language):
        for one in _shown(words, own, _plain(own)):
            if _nothing_else(words, own, one):
                return one.name
    return None


def says_when(words: Words, language: str) -> bool:
    """Whether every word is politeness, a small word, or one for days and hours."""
    spoken = all_vocabularies(language)
    return any(all(word in _around(own) or word[:1].isdecimal() for word in words) for own in spoken)


def _words(text: str) -> Words:
    """The message without a yes or no before it and without please."""
    first = FIRST_WORD.match(fold(text[:LONGEST]))
    words = words_of(text, LONGEST)
    answered = first is not None and any(words[:1] in listed(own.yes) | listed(own.no) for own in VOCABULARIES.values())
    return tuple(word for word in words[int(answered) :] if word not in PLEASE)


def _shown(words: Words, own: Vocabulary, signs: Signs) -> list[Sign]:
    meanings = signs.meanings(words)
    if not any(meanings):
        return []
    meant = signs.shown(words, meanings, partial(_denied, words, own))
    return meant or [one for one in signs.shown(words, meanings, _never) if one.name not in DENIABLE]


def _never(at: int) -> bool:
    del at
    return False


def _denied(words: Words, own: Vocabulary, at: int) -> bool:
    """Whether a "don't" reaches this word over small words only."""
    for word in reversed(words[max(at - BACK, 0) : at]):
        if word in single_words(own.negators):
            return True
        if word not in _around(own):
            return False
    return False


def _nothing_else(words: Words, own: Vocabulary, one: Sign) -> bool:
    known, naming = _around(own) | frozenset().union(*one.groups), single_words(own.answering.get("with", ""))
    named = 0
    for at, word in enumerate(words):
        if word in known or word[0].isdecimal() or _plain(own).meant(word) & frozenset().union(*one.groups):
            continue
        named += 1
        if named > NAMES or naming.isdisjoint(words[max(at - NAMES, 0) : at + NAMES + 1]):
            return False
    return True


@cache
def _around(own: Vocabulary) -> frozenset[str]:
    """Words that may stand around a wish: politeness, small words, days and hours."""
    dated = (words for code, words in own.calendar.items() if code[0] != MEASURED)
    spoken = (own.small, own.fillers, own.lead_ins, own.answering.get("around_wishes", ""), *dated)
    days: Sequence[str] = (*own.weekdays, *own.months, " ".join(own.numbers), " ".join(own.ordinals))
    return frozenset().union(*map(single_words, spoken), *map(words_of, days))


@cache
def _hinted(own: Vocabulary) -> Signs:
    return Signs(_signs(own, hints=True), no_slips=_around(own))


@cache
def _plain(own: Vocabulary) -> Signs:
    return Signs(_signs(own, hints=False), no_slips=_around(own))


def _signs(own: Vocabulary, *, hints: bool) -> list[Sign]:
    told = [(name, line.strip()) for name in ORDER for line in lines(own.wishes.get(name, "")) if line.strip()]
    spoken = [sign(name, line.removeprefix("~")) for name, line in told if hints or not line.startswith("~")]
    whole = [(name, words) for name in sorted(WHOLE) for words in sorted(listed(own.commands.get(name, "")))]
    phrases = [Sign(name, tuple(frozenset({word}) for word in words), frozenset()) for name, words in whole]
    return spoken + phrases if hints else spoken
