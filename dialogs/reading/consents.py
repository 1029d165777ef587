"""A plain yes, which alone may send, book or cancel: each of its words agrees or is polite, and it asks nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from dialogs.reading.answers import NO_SIGNS, signs_of, spelled, yes_no
from dialogs.reading.clean import fold
from dialogs.reading.leanings import leaning
from dialogs.reading.phrases import (
    Words,
    all_vocabularies,
    in_all,
    listed,
    names_any,
    single_words,
    stripped,
    words_of,
)
from dialogs.reading.vocabulary import VOCABULARIES, Vocabulary

LONGEST = 15
"""Words; whoever writes more tells something."""
SET_OFF = re.compile(r"[,;.!،؛۔\n]")
PLAIN = re.compile(" *[+a][+a ]*")
TIMES = frozenset("DPCBpkaUeLJINlqX")
"""Codes of the words for a day and an hour (combine.py), and of the small ones around them."""


def agrees(text: str, language: str, title: str = "", *, timed: bool = False) -> bool:
    """Whether the message is a yes and nothing else, in one language; what is more than a yes is none.

    `title` is that of the row that means yes, whose words agree too; with `timed` a day and an hour may stand beside
    it, which the caller has compared.
    """
    folded, words = fold(text[:400]), words_of(text, LONGEST + 1)
    if "?" in folded or len(words) > LONGEST or any(sign in text for sign in NO_SIGNS):
        return False
    if not words:
        return yes_no(text, language) is True
    for own in all_vocabularies(language):
        known = _known(own, words_of(title))
        signs = spelled([word for word in words if not (timed and _tells_time(word, own))], known)
        if "x" not in signs:
            return PLAIN.fullmatch(signs) is not None and not _asks(words, known, own)
    return False


def declines(text: str, language: str, titles: str = "") -> bool:
    """Whether the message is a no, in one language, or begins with one that is set off: "no, leave that", "لا، اتركه".

    `titles` are of rows whose words may be in it. "I'm not coming tomorrow" is no answer to "shall I close tomorrow?".
    """
    head, *more = SET_OFF.split(text, maxsplit=1)
    if more and declines(head, language, titles):
        return True
    words = words_of(text, LONGEST + 1)
    if "?" in fold(text[:400]) or leaning(text, language) != "no" or len(words) > LONGEST:
        return False
    leaning_words = listed(in_all("answering", "changing")) | listed(in_all("answering", "postponed"))
    own_words = dict.fromkeys({*((word,) for word in words_of(titles)), *leaning_words}, " ")
    away = listed(in_all("answering", "cannot_come"))
    known = [own_words | signs_of(own) | dict.fromkeys(_polite(), " ") for own in all_vocabularies(language)]
    return not names_any(words, away) and any("x" not in spelled(words, signs) for signs in known)


def is_title(text: str, title: str) -> bool:
    """Whether the message is this title but for politeness; the "no," or "yes," before a title need not be said."""
    if "?" in fold(text):
        return False
    said, whole = stripped(words_of(text), _polite()), stripped(words_of(title), _polite())
    return said != () and said in (whole, whole[1:] if whole[:1] in _short_answers() else whole)


def behind_yes(text: str, language: str) -> str:
    """What is said behind the yes that a message begins with: "another day" of "yes, another day"; "" for nothing."""
    words = words_of(text)
    for own in all_vocabularies(language):
        known = listed(own.yes) | listed(own.fillers)
        at = 0
        while size := next((size for size in (4, 3, 2, 1) if words[at : at + size] in known), 0):
            at += size
        if at:
            return " ".join(words[at:])
    return ""


@cache
def _known(own: Vocabulary, title: Words) -> dict[Words, str]:
    """What each phrase is beside a yes, as `spelled` wants it; what is small elsewhere may tell something here."""
    told = {phrase: sign for phrase, sign in signs_of(own).items() if sign != " "}
    bare = tuple(word for word in title if (word,) not in told)
    whole = {title, bare, *_list(own, "agreeing"), *_list(own, "sending")} - {()}
    beside = {*_polite(), *_list(own, "beside_yes"), *((word,) for word in bare)}
    return dict.fromkeys(beside, " ") | dict.fromkeys(whole, "+") | told


@cache
def _polite() -> frozenset[Words]:
    """People thank in any language: "ok gracias", "si please"."""
    fillers = " | ".join(own.fillers for own in VOCABULARIES.values())
    return listed(f"{in_all('commands', 'thanks')} | {in_all('answering', 'please')} | {fillers}")


@cache
def _short_answers() -> frozenset[Words]:
    return frozenset().union(*(listed(own.yes) | listed(own.no) for own in VOCABULARIES.values()))


def _asks(words: Words, known: Mapping[Words, str], own: Vocabulary) -> bool:
    """Whether it begins as a question does: "did you send it", but not "do it"."""
    inverted = words[:1] in _list(own, "inverted")
    return inverted and not any(words[:size] in known for size in (2, 3, 4))


def _tells_time(word: str, own: Vocabulary) -> bool:
    return word[:1].isdecimal() or word in _times(own)


@cache
def _times(own: Vocabulary) -> frozenset[str]:
    spoken = (single_words(phrases) for code, phrases in own.calendar.items() if code[0] in TIMES)
    named = map(words_of, (*own.weekdays, *own.months))
    return frozenset().union(*spoken, *named, own.numbers, own.ordinals)


def _list(own: Vocabulary, name: str) -> frozenset[Words]:
    return listed(own.answering.get(name, ""))
