"""What says something else than what is asked: a time or a name where the reason is asked, a no that means a field."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from dialogs import sayings
from dialogs.aged import Aged, revived
from dialogs.formats import local
from dialogs.heard_times import heard
from dialogs.patient import packed
from dialogs.reading import people
from dialogs.reading.clean import fold
from dialogs.reading.leanings import leaning
from dialogs.reading.phrases import Words, listed, names_any, single_words, vocabulary_of, words_of
from dialogs.reading.retimed import retimed
from dialogs.reading.wishes import says_when
from dialogs.reading.words import command
from dialogs.reply import Reply
from dialogs.state import Frame
from dialogs.when import unpacked

VIEWS = {"later": "slot", "earlier": "slot", "more": "slot", "another_day": "day"}
SET_OFF = re.compile(r"\s*[,،:;.]\s*")
WORDS_BEFORE = 6
"""Words in which a name is called wrong: "no, that is the wrong name"."""
BEHIND = 1
"""Words that may follow a name that is told: "mera naam Ana hai"."""


def time_alone(reply: Reply, found: dict[str, str]) -> bool:
    """Whether the message names a day or another hour and nothing else; "since Monday" has begun and is a reason."""
    if set(found) != {"when"}:
        return False
    if retimed(reply.said.text):
        return True
    said = unpacked(found["when"])
    today = local(reply.view.now, reply.view.clinic.timezone).date()
    _, rest = sayings.opened(reply.said.text)
    return said.day is not None and said.day >= today and says_when(rest, reply.language)


def named_anew(frame: Frame, text: str, language: str) -> str:
    """Who "my name is Ana López" says it is for; "" where no name is told or more than that is said.

    Whose name is only put right is still as old as they said.
    """
    right = _put_right(text, language)
    if right:
        return packed(right, _age_before(frame))
    words, age = words_of(fold(text)), people.age(text, language)
    name = people.called(text, language)
    if not name:
        return ""
    called = words_of(fold(name))
    ends = next((at for at in range(len(words), 0, -1) if words[:at][-len(called) :] == called), 0)
    behind = [word for word in words[ends:] if not word.isdecimal()]
    if not ends or len(behind) > (BEHIND if age is None else BEHIND + 2):
        return ""
    return packed(name, _age_before(frame, called) if age is None else age)


def _put_right(text: str, language: str) -> str:
    """The name behind "wrong name, it's …", "el nombre está mal, es …"; "" where no name is called wrong."""
    head, _, tail = SET_OFF.sub("\n", text, count=1).partition("\n")
    own = vocabulary_of(text, language)
    said = words_of(head)
    wrong = sayings.names(head, "change") or names_any(said, listed(own.no) | listed(own.negators))
    if not wrong or single_words(own.answering.get("naming", "")).isdisjoint(said) or len(said) > WORDS_BEFORE:
        return ""
    return people.name(tail, language) or ""


def _age_before(frame: Frame, called: Words = ()) -> Aged | None:
    """The age of whom it was for so far; of somebody `called` otherwise only if they share a name."""
    old, asked = frame.answer("who"), frame.answer("age")
    said = json.loads(old.value) if old else {}
    if called and not set(words_of(fold(said.get("name", "")))) & set(called):
        return None
    later = json.loads(asked.value) if asked else None
    return revived(said | (later if isinstance(later, dict) else {} if later is None else {"age": later}))


def field_denied(reply: Reply, fields: Sequence[str]) -> str:
    """The field that a no at the card is about: "not that time", "no, can we try the 14th?"; "" for none or several."""
    text = reply.said.text
    if heard(text, reply.view, reply.language).refused is not None:
        return "slot"
    leans = leaning(text, reply.language)
    if leans not in {"no", "no+change"}:
        return ""
    back, rest = sayings.opened(text)
    word = command(" ".join(rest), reply.language) if back and rest else None
    named = [field for field in fields if sayings.names(text, field)]
    if word in VIEWS:
        return VIEWS[word]
    if len(named) == 1:
        return named[0]
    return "slot" if leans == "no+change" and not named else ""
