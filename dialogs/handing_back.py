"""Staff have handed a chat back: the assistant says so, and asks whether to go on with what had been begun."""

from __future__ import annotations

from dialogs import away, status
from dialogs.reply import Reply, Turn
from dialogs.running import keep_effects, settle
from dialogs.scripts import SCRIPTS
from dialogs.stack import draft
from dialogs.state import dump, load
from models.facts import ClinicView, Hands, Said

ASKED_OF_THEM = frozenset({"asked", "offer"})
"""What somebody is still waiting for: a doctor's question, a time that is kept."""


def turn(state: str | None, said: Said, view: ClinicView, hands: Hands) -> Turn:
    """What is said unasked at that moment; `said` has no words, and the id that its buttons are named by."""
    talk, _ = load(state, SCRIPTS)
    talk.last_said_at = said.at  # the pause was no pause
    reply = Reply(talk, said, view, hands)
    keep_effects(reply)
    open_again(reply)
    return settle(reply)


def later(state: str | None) -> str:
    """The state of a chat whose person cannot be told now: they are with the next thing that they write."""
    talk, _ = load(state, SCRIPTS)
    talk.mentions[away.HANDED_BACK] = "yes"
    return dump(talk)


def open_again(reply: Reply) -> None:
    """Nobody is dropped into the middle: go on, start over or delete; without a draft, the menu."""
    reply.note("handed-back")
    away.put_anew(reply)
    top, frame = reply.talk.top, draft(reply)
    if top is not None and top.script in ASKED_OF_THEM:
        return
    if frame is not None and frame.answers:
        away.down_to(reply, frame)
        away.ask_to_go_on(reply, frame)
        return
    while reply.talk.top is not None:
        reply.leave(reply.talk.top)
    offered = status.offered(reply.view)
    if offered is not None:
        reply.open("offer", {"request_id": str(offered.id)})
    else:
        reply.open("menu")
