"""A second choice said in passing, once a time is chosen: "or Thursday 5pm if not", "second choice: Friday 10:00"."""

from __future__ import annotations

from typing import Literal

from dialogs.chat import Unanswered
from dialogs.formats import local
from dialogs.reading.phrases import words_of
from dialogs.reply import Reply
from dialogs.state import Frame
from dialogs.two_times import apart, at
from dialogs.when import on_day, started

Way = Literal["", "again", "anew"]
"""Nothing was corrected; a question is asked again; something was said anew and is kept."""


def by_otherwise(reply: Reply, frame: Frame, asked: Unanswered) -> Way:
    """ "Or Thursday 5pm if not", once a time is chosen: the second choice."""
    before, then = apart(reply.said.text)
    if not then or asked.kind.literal or asked.key == "second" or words_of(before) or frame.answer("slot") is None:
        return ""
    return set_second(reply, frame, then)


def set_second(reply: Reply, frame: Frame, words: str) -> Way:
    """The second choice in the words just said, else the question for it; an hour alone is on the day of the first."""
    wish, slot = at(words, reply.view, reply.language), frame.answer("slot")
    frame.drop("second")
    if not wish or slot is None:
        frame.wanted = [*dict.fromkeys([*frame.wanted, "second"])]
        return "again"
    here = local(started(slot.value), reply.view.clinic.timezone)
    reply.talk.mentions["second"] = on_day(wish, here.date())
    return "anew"
