"""The words of the doctor's desk in all its languages; a doctor need not say which one is being written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, get_args

from dialogs.reading.clean import fold
from dialogs.reading.phrases import in_all, listed, one_of, single_words
from dialogs.reading.vocabulary import VOCABULARIES

Word = Literal["pending", "details", "undo", "help"]


def _words(name: str, signs: str = "") -> frozenset[str]:
    """One list of [desk] in all languages, and what stands for it in each."""
    return single_words(in_all("desk", name)) | frozenset(signs.split())


CASUAL = _words("casual", "👍 👌 🆗")
YES = CASUAL | _words("yes", "✅ ✔ ☑")
NO = _words("no", "👎 ❌ ✖ 🚫")
NOT_IN = {own.language: single_words(own.desk.get("not_yes", "")) for own in VOCABULARIES.values()}
"""By language, a yes of others that is none: Spanish "y" is "and", Urdu "تمام" is "all"."""
WORDS: dict[str, Word] = {word: name for name in get_args(Word) for word in _words(name)}
POLITE = _words("polite", "🙏 😊 🙂")
NO_REJECTION = _words("no_rejection")
AGREES = _words("agrees")
TO_ALL = _words("to_all")
NOT_YET = _words("not_yet") | _words("minutes")
"""What is done "later" or "in 5 minutes" is not done."""
LONGEST_WHY = 4
"""Words of the longest way to begin a reason."""
TITLES = _words("titles")
ALL = _words("all")
NOT_ALL = {own.language: single_words(own.desk.get("not_all", "")) for own in VOCABULARIES.values()}
"""By language, an "all" of others that is none: Arabic "كل" is tomorrow in Urdu."""
TO_EVERYONE = _words("to_everyone")
AGENDA = _words("agenda")
OURS = _words("ours")
REPLY = re.compile(rf"^(?:\W|\b(?:{one_of(in_all('desk', 'reply'))})\b)+", re.IGNORECASE)
"""The head of a quoted sentence that would read as what we ask for."""


@cache
def visit_words(*names: str) -> Mapping[str, str]:
    """Folded phrase → which of these lists of [desk] it stands in."""
    return {fold(" ".join(phrase)): name for name in names for phrase in listed(in_all("desk", name))}


def begins_why(words: Sequence[str]) -> bool:
    """Whether these words, folded, begin as a reason does: "because …", "fully booked …", or with being away."""
    return _leading(words, "why", "busy", "away") > 0


def denies_why(words: Sequence[str]) -> bool:
    """Whether these words, folded, are the contrary of a reason: "actually come", or in Urdu «مصروف نہیں», "not busy".

    Of the contrary there may be nothing but that and politeness: "let her come on Monday" tells the patient something.
    """
    size = _leading(words, "busy", "away")
    denied = size > 0 and _leading(words[size:], "denies_behind") > 0
    return denied or " ".join(word for word in words if word not in POLITE) in visit_words("turns_round")


def _leading(words: Sequence[str], *names: str) -> int:
    """How many words the longest phrase of these lists takes, of those that the words begin with; 0 for none."""
    known = visit_words(*names)
    return max((size for size in range(1, LONGEST_WHY + 1) if " ".join(words[:size]) in known), default=0)
