"""How people ask about the clinic, topic by topic: [faq] of each vocabulary, all languages together.

`asked` are whole questions as signs (reading/signs.py); `alone` are words that ask when a message is nothing else
("prices?"); `questions` begin a sentence that is a question though nobody wrote the mark.
"""

from __future__ import annotations

import re
from functools import cache

from dialogs.reading.clean import fold
from dialogs.reading.phrases import Words, in_all, listed, names_any, one_of, single_words, stripped, words_of
from dialogs.reading.signs import Signs, lines, sign
from dialogs.reading.vocabulary import VOCABULARIES

SENTENCE_END = re.compile(r"(?<=[?؟!;])\s+|(?<=\w\w\w\.)\s+|\n+")
PARTS = re.compile(rf"\s*,?\s+(?:{one_of(in_all('faq', 'joining'))})\s+")
COMMA = re.compile(r"(?<=[,،])\s+")
MARK = re.compile(r"[?؟]")
LONGEST, AT_THE_START, SHORTEST_KEY = 24, 3, 4
"""Words of a question; words within which it begins as one; letters of a word that may name a topic of the file."""
ORDER = (
    "robot", "insurance", "parking", "payment", "prices", "preparation", "languages", "hours", "address", "phone",
    "doctors", "who",
)  # fmt: skip
"""Which topic counts where a sentence shows several."""


def topic(sentence: str, own_topics: tuple[str, ...] = ()) -> str | None:
    """What the sentence asks about: one of ORDER or of the clinic's own topics; None where it asks nothing of it."""
    words = words_of(sentence, LONGEST + 1)
    if not words or len(words) > LONGEST:
        return None
    alone = _alone().get(stripped(words, _small()))
    if alone is not None:
        return alone
    if not MARK.search(fold(sentence)) and not names_any(words[:AT_THE_START], _questions()):
        return None
    shown = {one.name for one in _asked().shown(words, _asked().meanings(words), _never)}
    return next((name for name in ORDER if name in shown), None) or _of_the_file(words, own_topics)


def topics(sentence: str, own_topics: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The same for "where are you, and is there parking?", where each part asks."""
    found = [topic(part, own_topics) for part in PARTS.split(sentence)]
    each = tuple(dict.fromkeys(name for name in found if name))
    whole = topic(sentence, own_topics)
    return each if len(each) > 1 and None not in found else (whole,) if whole else ()


def sentences(text: str) -> list[str]:
    """The sentences of a message."""
    return [part.strip() for part in SENTENCE_END.split(text) if part.strip()]


def pieces(sentence: str, own_topics: tuple[str, ...] = ()) -> list[str]:
    """The sentence, or what stands between its commas where one such piece asks all that it asks."""
    parts = [part.strip() for part in COMMA.split(sentence) if part.strip()]
    asked = topics(sentence, own_topics) if len(parts) > 1 else ()
    return parts if asked and any(topics(part, own_topics) == asked for part in parts) else [sentence]


def _of_the_file(words: Words, own_topics: tuple[str, ...]) -> str | None:
    """A topic of which every long word is said: "wheelchair_access" is asked about with "wheelchair access?"."""
    for own in own_topics:
        wanted = [word for word in words_of(own.replace("_", " ")) if len(word) >= SHORTEST_KEY]
        if wanted and all(any(said.startswith(word) for said in words) for word in wanted):
            return own
    return None


def _never(at: int) -> bool:
    del at
    return False


@cache
def _asked() -> Signs:
    told = [item for own in VOCABULARIES.values() for item in own.faq_asked.items()]
    return Signs([sign(name, line) for name, text in told for line in lines(text)], no_slips=_short_words())


@cache
def _alone() -> dict[Words, str]:
    return {
        words: name for own in VOCABULARIES.values() for name, text in own.faq_alone.items() for words in listed(text)
    }


@cache
def _questions() -> frozenset[Words]:
    return listed(in_all("faq", "questions"))


@cache
def _small() -> frozenset[Words]:
    """Politeness around a word, and the articles: "the prices please"."""
    fillers = (listed(own.fillers) for own in VOCABULARIES.values())
    return listed(in_all("faq", "articles")).union(*fillers)


@cache
def _short_words() -> frozenset[str]:
    """Words of everyday answers are no slip of a word that asks."""
    return frozenset().union(*(single_words(own.small) | single_words(own.not_names) for own in VOCABULARIES.values()))
