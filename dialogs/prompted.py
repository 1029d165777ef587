"""Answers to what we said unasked: a tap or a quote answers its prompt, a bare word the newest one."""

from __future__ import annotations

from dialogs import asked, templates
from dialogs.asking import tapped
from dialogs.chat import Unanswered
from dialogs.choosing import chosen
from dialogs.hearing import hear
from dialogs.reading import answers
from dialogs.reply import Reply
from dialogs.running import run
from dialogs.scripts import SCRIPTS
from dialogs.state import Frame, Question, Row
from models.facts import Prompt

ENDED = {"reminder": "reminder-ended", "rating": "rating-ended"}
"""What is said of a prompt whose end has come, by its dialog."""
IDLE = frozenset({"menu", "mine", "booking"})
"""Dialogs that nobody is in the middle of while they have no answer; they need not be taken up again afterwards."""
ALONE = frozenset({"reminder", "rating"})
"""Prompts that have nothing to do with what was being asked."""


def answered(reply: Reply) -> bool:
    """Whether the message was a tap on a prompt or quoted one, and has been dealt with."""
    prompt = reply.said.prompt
    if prompt is None or prompt.dialog not in SCRIPTS:
        return False
    if prompt.ended:
        reply.note(ENDED.get(prompt.dialog, "prompt-ended"))
        return True
    opened = open_prompt(reply, prompt)
    close_idle(reply, prompt)
    if opened is not None and wants_to_see(reply):
        opened[0].question = None  # asked afresh, with what is free by now
    elif opened is not None:
        hear(reply, *opened)
    return True


def answered_newest(reply: Reply) -> bool:
    """Whether a bare number or word answered the newest thing we had said, a prompt."""
    prompt = reply.said.newest
    if prompt is None or prompt.dialog not in SCRIPTS or reply.said.tap is not None:
        return False
    rows, number = rows_of(prompt), answers.number(reply.said.text, reply.language)
    seen = Question("", {}, prompt.nonce, rows)
    if prompt.ended:
        if number is None and chosen(reply, seen, None) is None:
            return False
        reply.note(ENDED.get(prompt.dialog, "prompt-ended"))
        return True
    opened = open_prompt(reply, prompt)
    if opened is None:
        return nothing_to_answer(reply, seen, number)
    if (number is None or prompt.dialog == asked.DIALOG) and not readable(reply, *opened):
        reply.leave(opened[0])
        return False
    close_idle(reply, prompt)
    hear(reply, *opened)
    return True


def nothing_to_answer(reply: Reply, seen: Question, number: int | None) -> bool:
    """What was asked is settled by now, and its dialog says so; only to whoever answers it."""
    meant = number is not None or chosen(reply, seen, None) is not None
    if reply.talk.top is not None and reply.talk.top.script == asked.DIALOG:
        meant = asked.is_answer(reply.said.text, reply.view)
    if not meant and answers.yes_no(reply.said.text, reply.language) is None and reply.talk.top is not None:
        reply.leave(reply.talk.top)
        return False
    return True


def close_idle(reply: Reply, prompt: Prompt) -> None:
    """A menu or a greeting that nobody has answered is not repeated below a thank-you."""
    if prompt.dialog in ALONE:
        below = [frame for frame in reply.talk.stack if frame.facts.get("prompt") != str(prompt.id)]
        for frame in [frame for frame in below if frame.script in IDLE and not frame.answers]:
            reply.leave(frame)


def open_prompt(reply: Reply, prompt: Prompt) -> tuple[Frame, Question] | None:
    """The prompt's dialog on top, its first question with the offer as it was shown; None when it has no question."""
    for frame in [frame for frame in reply.talk.stack if frame.facts.get("prompt") == str(prompt.id)]:
        reply.leave(frame)
    frame = reply.open(prompt.dialog, {**prompt.facts, "prompt": str(prompt.id)})
    stopped = run(reply, frame)
    if not isinstance(stopped, Unanswered):
        return None
    frame.question = Question(stopped.key, stopped.told, prompt.nonce, rows_of(prompt))
    return frame, frame.question


def readable(reply: Reply, frame: Frame, question: Question) -> bool:
    """Whether the words mean something to the prompt's question."""
    stopped = run(reply, frame)
    if not isinstance(stopped, Unanswered):
        return False
    if frame.script == asked.DIALOG:  # it asks for any words, and again where these are none
        return stopped.kind.whole or stopped.kind.read(reply.said.text, reply.language, [], {}) is not None
    if stopped.kind.literal:
        return False
    if chosen(reply, question, stopped) is not None:
        return True
    return stopped.kind.read(reply.said.text, reply.language, question.offer, question.view) is not None


def rows_of(prompt: Prompt) -> list[Row]:
    """The prompt's offer as rows: those that were shown."""
    shown = templates.shown(prompt.template)
    return [
        Row(row["id"], row.get("title", ""), row.get("value", ""), word=row.get("word", ""))
        for row in prompt.offer
        if shown is None or row["id"] in shown
    ]


def wants_to_see(reply: Reply) -> bool:
    """A tap on a template whose button shows the rows that it had no room for."""
    return (reply.said.tap or "").partition(":")[2] == templates.TIMES


def frame_of_tap(reply: Reply) -> Frame | None:
    """The open dialog whose question has the tapped button; it need not be the one on top."""
    tap = reply.said.tap or ""
    for frame in reversed(reply.talk.stack):
        if frame.question and tapped(tap, frame.question.nonce, frame.question.offer):
            return frame
    return None
