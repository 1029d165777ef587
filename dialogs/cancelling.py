"""Cancelling: a draft, a request, a visit, by whatever is on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import status
from dialogs.mine import TAKING
from dialogs.reply import Reply, Turn
from dialogs.running import change_below, settle
from dialogs.scripts import DRAFTS
from dialogs.stack import close, draft
from dialogs.state import Frame

NOTHING: Mapping[str, str] = {}
FEW = 2
"""Answers that *cancel* throws away without asking."""


def cancel(reply: Reply) -> Turn:
    """Inside a draft it drops that, asking first where much was said; outside it lists what can be cancelled."""
    frame = reply.talk.top
    if frame is not None and frame.script in DRAFTS:
        return drop(reply, frame)
    if frame is not None and frame.script in {"leave", "resume"}:
        reply.leave(frame)
        change_below(reply, "delete")
        return settle(reply)
    if frame is not None and frame.script == "mine" and TAKING not in frame.facts:
        return take_back(reply, frame)
    if frame is not None and frame.script in {"mine", "reject_reason", "listed"}:
        reply.leave(frame)
        reply.note("mine-kept" if frame.script == "mine" else "left-alone")
        return settle(reply)
    if frame is not None and frame.script == "menu" and (below := draft(reply)) is not None:
        close(reply, "menu", "mine")
        return throw_away(reply, below, "delete")
    return mine(reply, {TAKING: status.coded(reply.view, reply.said.text)})


def drop(reply: Reply, frame: Frame) -> Turn:
    """The draft goes; where nothing has been said in it yet, what is booked was meant."""
    if frame.answers or frame.script == "move" or not status.own(reply.view):
        return throw_away(reply, frame, "delete")
    reply.leave(frame)
    return what_is_booked(reply)


def what_is_booked(reply: Reply) -> Turn:
    """Somebody cannot come: the one visit or request there is, or the question which."""
    own = status.own(reply.view)
    return mine(reply, {TAKING: own[0].code if len(own) == 1 else ""})


def throw_away(reply: Reply, frame: Frame, what: str) -> Turn:
    """Deletes the draft or begins it again, after a question where it holds more than two answers."""
    if len(frame.answers) > FEW:
        reply.open("leave", {"what": what})
    else:
        change_below(reply, what)
    return settle(reply)


def take_back(reply: Reply, frame: Frame) -> Turn:
    """*cancel* where the own visits are looked at: the one on the screen, else one of them."""
    code = frame.question.told.get("code", "") if frame.question else ""
    frame.facts[TAKING], frame.question = code, None
    return settle(reply)


def mine(reply: Reply, facts: Mapping[str, str] = NOTHING) -> Turn:
    """The person's requests and visits, on top of whatever is open."""
    close(reply, "mine", "menu")
    reply.open("mine", dict(facts))
    return settle(reply)
