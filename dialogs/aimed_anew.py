"""Changing one's mind while a visit is being moved: another time, another doctor; what was said for it stays."""

from __future__ import annotations

from dialogs import mentions, sayings
from dialogs.chat import Unanswered
from dialogs.corrections import FIELDS, SHORT, by_view_word, edit, field_of, take_anew
from dialogs.instead import field_denied
from dialogs.otherwise import Way, by_otherwise
from dialogs.reading.phrases import words_of
from dialogs.reply import Reply
from dialogs.state import Frame

AIMS = ("when", "doctor", "second")
TIME = frozenset({"slot", "day"})


def aimed_anew(reply: Reply, frame: Frame, asked: Unanswered, word: str | None) -> bool:
    """Whether the message changes where the visit is to go instead of answering; then it has been taken as that."""
    if frame.script != "move" or reply.said.tap is not None:
        return False
    before, noted = list(frame.answers), len(reply.notes)
    way = by_otherwise(reply, frame, asked) or by_view_word(reply, frame, asked, word) or by_words(reply, frame, asked)
    if way and asked.kind.consent:
        frame.before = before
    elif way == "anew" and len(reply.notes) == noted:
        reply.note("changed")
    return bool(way)


def by_words(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "The time", "Friday at 10 instead", "with Dr Ruiz", "the other doctor", "not that time"."""
    field = field_of(reply.said.text)
    if field is not None and field[0] in TIME and not field[2]:
        return edit(reply, frame, field[0])
    found = {about: said for about, said in mentions.gather(reply, reply.said.text).items() if about in AIMS}
    found.pop(asked.kind.about, None)
    if found:
        return take_anew(reply, frame, found)
    if asked.key != "doctor" and ((field is not None and field[0] == "doctor") or other_is_wanted(reply)):
        frame.drop("doctor")
        frame.wanted = [*dict.fromkeys([*frame.wanted, "doctor"])]
        return "again"
    denied = field_denied(reply, FIELDS) if asked.kind.consent else ""
    return edit(reply, frame, denied) if denied in TIME else ""


def other_is_wanted(reply: Reply) -> bool:
    """Whether another doctor is asked for without a name."""
    return len(words_of(reply.said.text)) <= SHORT and bool(sayings.names(reply.said.text, "other"))
