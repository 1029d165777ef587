"""The open question as a bubble: its text, its rows, and what is remembered of what was shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.chat import Unanswered
from dialogs.handover import TELLS_STAFF, hand_over
from dialogs.reply import Reply, Turn
from dialogs.say import Option
from dialogs.state import Frame, Question, Row
from dialogs.texts import has

EMPTY_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
OFFERS_A_PERSON = 2
"""Misses after which a person is offered."""
LONG = frozenset({"booking-welcome"})
"""Read once; whoever is asked again while it stands above is asked in short."""


def bubble(reply: Reply, frame: Frame, asked: Unanswered) -> Turn:
    """Asks, with everything that is to be said above the question."""
    question = frame.question
    if question is None or (question.key, question.told) != (asked.key, asked.told):
        question = frame.question = Question(asked.key, asked.told)
    if asked.kind.consent:
        frame.before = []
    rows = asked.kind.rows(question.view)
    lacking = asked.kind.lacks(question.view)
    reply.unavailable += [lacking] if lacking else []
    if not question.nonce or list(rows) != question.offer:
        question.offer, question.nonce = list(rows), reply.nonce
    if reply.offered:
        question.nonce = reply.nonce  # one nonce names one prompt
    if reply.missed and question.misses >= TELLS_STAFF:
        hand_over(reply, frame)
    elif reply.missed and question.misses >= OFFERS_A_PERSON:
        reply.note("offer-person")
    shown = tuple(Option(row.id, row.title, row.description) for row in rows if not row.hidden)
    first = 1 + sum(row.hidden for row in rows)
    asked_as = f"{frame.script}.{asked.key}"
    words = worded(reply, asked, question, shown[0].title if shown else "")
    question.shown = str(reply.language)
    return reply.bubble(words, shown, first=first, nonce=question.nonce, asked=asked_as)


def worded(reply: Reply, asked: Unanswered, question: Question, example: str) -> str:
    """The question's text; after a miss a simpler one with an example, a row that is on the screen."""
    suffix, facts = asked.kind.says(question.view)
    key = asked.wording + suffix
    told_before = key in LONG and question.shown == reply.language
    if (question.misses or told_before) and has(reply.language, f"{key}-again"):
        key += "-again"
    elif question.misses and not key.endswith("-again"):
        reply.note("missed")
    return EMPTY_LINES.sub("\n\n", reply.text(key, **{"example": example, **asked.says, **facts})).strip()


def tapped(tap: str, nonce: str, offer: Sequence[Row]) -> Row | None:
    """The row whose button came back, if it belongs to this offer."""
    asked, _, row_id = tap.partition(":")
    return next((row for row in offer if row.id == row_id), None) if asked == nonce and nonce else None
