"""Words of a person inside a sentence of ours: made so plain that they cannot pass for our own text."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from dialogs.desk_words import OURS, REPLY, TITLES
from dialogs.reading.clean import clean, fold
from dialogs.say import shortened

MARKUP = re.compile('[*_~`"“”„«»<>|•]')
LINK = re.compile(r"(?<=[^\W\d_])(\.|://)(?=[^\W\d_]{2})")
LONGEST_NAME = 24
SERVANT = frozenset(map(fold, ("عبد", "abd", "abdul", "abdel", "abdal")))


def quoted(words: str, longest: int = 300) -> str:
    """What somebody wrote, in one line without markup, links or a leading "Reply …"; at most `longest` UTF-16 units."""
    line = MARKUP.sub("", " ".join(clean(words).split()))
    line = REPLY.sub("", LINK.sub(r" \1 ", line))
    return shortened(line.strip(), longest)


def first_name(name: str) -> str:
    """The first word of a name that is letters only and no word of ours; "" when there is none.

    "Servant of …" is half a name: "عبد الرحمن" and "Abdul Rahman" stay together.
    """
    words = [written.strip("-'’.,;:!?()[]") for written in MARKUP.sub("", clean(name)).split()]
    for word, behind in pairwise([*words, ""]):
        if _may_be_a_name(word):
            whole = f"{word} {behind}" if fold(word) in SERVANT and _may_be_a_name(behind) else word
            return shortened(whole.title() if whole.isupper() and len(word) > 3 else whole, LONGEST_NAME)
    return ""


def _may_be_a_name(word: str) -> bool:
    return bool(word) and all(map(_of_a_name, word)) and fold(word) not in OURS | TITLES and not LINK.search(word)


def whole_name(name: str) -> str:
    """A full name for where the intake may be read: letters, spaces, hyphens and apostrophes only."""
    return shortened(" ".join("".join(filter(_of_a_name, quoted(name, 200))).split()), 60)


def _of_a_name(letter: str) -> bool:
    return letter in " -'’." or unicodedata.category(letter)[0] in "LM"
