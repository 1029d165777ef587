"""Whether a message names a label plainly: by all its words, or by some where nothing else is said.

"My heart is fluttering" names no heart check-up, "diabetes check" none either; "heart check", "dental" name theirs.
"""

from __future__ import annotations

from collections.abc import Collection

from dialogs.reading.choices import MOST_WORDS, OTHERWISE, TITLES, bare, weight
from dialogs.reading.everyday import ungreeted, usual
from dialogs.reading.phrases import Words, in_all, listed, single_words, words_of
from dialogs.reading.slips import allowed, slips
from dialogs.reading.synonyms import is_general, is_specific, procedure_unsaid
from dialogs.reading.wishes import says_when

GENERIC = single_words(in_all("sayings", "generic"))
POLITE = single_words(in_all("commands", "book"))
SHORT = 2
AROUND = GENERIC | POLITE | TITLES
MY = single_words(in_all("sayings", "my")) - single_words(in_all("calendar", "l"))
AILING = single_words(in_all("answering", "ailments")) | {phrase[-1] for phrase in listed(in_all("sayings", "hurts"))}


def plainly(text: str, label: str, language: str) -> bool:
    """Whether it may be chosen for this: then its own name was said, or a part of it and no word besides."""
    plain = usual(text, language)
    said = bare(ungreeted(words_of(text, MOST_WORDS)))
    telling = _telling(label)
    own = [word for word in telling if weight(word, said, plain) > OTHERWISE]
    if telling and len(own) == len(telling):
        return True
    named = [word for word in telling if weight(word, said, plain)]
    special = [word for word in telling if is_specific(word)]
    if not named or (special and not set(special) & set(named)) or not (own or special):
        return False
    rest = [word for word in said if not any(_may_be(word, each, plain) for each in telling)]
    whole = len(named) == len(telling) or MY.isdisjoint(rest)
    return whole and all(_nothing_else(word, plain, language) for word in rest)


def _may_be(said: str, word: str, plain: Collection[str]) -> bool:
    """Whether it is the label's word, its first letter mistaken too: "jeneral"."""
    slip = said not in plain and slips(said, word, min(allowed(said), allowed(word))) is not None
    return slip or weight(word, (said,), plain) > 0


def _nothing_else(word: str, plain: Collection[str], language: str) -> bool:
    """Whether the word tells nothing of its own: an everyday word, a time, any visit; what hurts does."""
    if word in AILING:
        return False
    return word in plain or word in AROUND or is_general(word) or says_when((word,), language)


def likely(text: str, label: str, language: str) -> bool:
    """Whether the label may at least be shown first: what it is special for was said, or a part of its name."""
    plain, said = usual(text, language), bare(ungreeted(words_of(text, MOST_WORDS)))
    telling = _telling(label)
    special = [word for word in telling if is_specific(word)]
    return not procedure_unsaid(_telling(label), said) and any(weight(word, said, plain) for word in special or telling)


def _telling(label: str) -> Words:
    """The words of a label that tell it from others."""
    return tuple(word for word in bare(words_of(label)) if len(word) > SHORT and word not in TITLES | GENERIC)
