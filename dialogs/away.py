"""Coming back after a pause: go on, start over, delete; and after a week, anew."""

from __future__ import annotations

from datetime import timedelta

from dialogs import mentions
from dialogs.chat import Unanswered
from dialogs.intake import REASON
from dialogs.reading.words import command
from dialogs.reply import Reply, Turn
from dialogs.running import run, settle
from dialogs.stack import draft
from dialogs.state import Frame

HELD_BACK, ALARM, HANDED_BACK = "held_back", "alarm", "handed_back"
"""What was said and not taken as an answer; which emergency words were said last; that staff have left, unsaid yet."""
PAUSE, GONE = timedelta(hours=6), timedelta(days=7)
"""After the one a draft is offered again, after the other it has ended."""
LEFT = {"welcome": "service", "service": "service", "doctor": "doctor", "slot": "slot", "who": "who",
        "species": "who", "age": "who", "callback": "callback", "reason": "reason",
        "details": "details", "sure": "sure"}  # fmt: skip
"""What is left to do, by the question that asks it, in this order."""


def end_all(reply: Reply) -> None:
    """After a week what was begun has ended; that is said where something was lost by it."""
    frame = draft(reply)
    if frame is not None and len(frame.answers) > 1:
        reply.note("draft-ended")
    while reply.talk.top is not None:
        reply.leave(reply.talk.top)
    reply.talk.mentions.clear()


def put_anew(reply: Reply) -> None:
    """What was read hours ago is said in full again."""
    for frame in reply.talk.stack:
        if frame.question is not None:
            frame.question.shown = ""


def pause(reply: Reply) -> Turn | None:
    """After a pause nobody is dropped into the middle: go on, start over, or delete."""
    frame = draft(reply)
    if frame is None or not frame.answers or reply.said.tap is not None:
        return None
    down_to(reply, frame)
    mentions.remember(reply, mentions.gather(reply, reply.said.text))
    if reply.said.text and reply.said.saw_question and command(reply.said.text, reply.language) is None:
        reply.talk.mentions[HELD_BACK] = reply.said.text
    ask_to_go_on(reply, frame)
    return settle(reply)


def down_to(reply: Reply, frame: Frame) -> None:
    """Closes what lies above the draft."""
    while reply.talk.top is not None and reply.talk.top is not frame:
        reply.leave(reply.talk.top)


def ask_to_go_on(reply: Reply, frame: Frame) -> None:
    """Go on with the draft, start it over, or delete it."""
    left = left_to_do(reply, frame)
    if frame in reply.talk.stack:  # else a refusal has ended it, and said why
        reply.open("resume", {"left": " ".join(left)})


def left_to_do(reply: Reply, frame: Frame) -> list[str]:
    """What is still to be said or chosen, from the question that is open."""
    stopped = run(reply, frame)
    if not isinstance(stopped, Unanswered) or stopped.key not in LEFT:
        return []
    keys = list(LEFT)
    of_it = keys if frame.script == "booking" else ["slot", "sure"]
    asked = [LEFT[key] for key in keys[keys.index(stopped.key) :] if key in of_it and not frame.answer(key)]
    needless = {"details"} | (unasked(reply) - {LEFT[stopped.key]})
    return [name for name in dict.fromkeys(asked) if name not in needless]


def unasked(reply: Reply) -> set[str]:
    """What need not be asked: for whom where one person is on file, a number that is known, a reason nobody wants."""
    offers = reply.view.offers()
    who = {"who"} if len(reply.view.persons()) == 1 else set()
    reached = {"callback"} if reply.view.contact.phone or reply.view.contact.callback else set()
    return who | reached | (set() if any(REASON in offer.asked | offer.required for offer in offers) else {"reason"})
