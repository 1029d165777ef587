"""Plays a transcript: each of its steps is done, and what arrives is written down in place of what was expected."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from bot import staff_chat
from bot.chat.people import STAFF
from bot.chat.room import Room
from bot.chat.transcript import Act, BadTranscript, Happens, Say, Transcript
from bot.inbound import Inbound
from bot.staff_chat import Somebody
from models.base import new_id

PASSES = re.compile(r"(?P<many>\d+) (?P<unit>second|minute|hour|day)s? pass(es)?$")
GIVES = re.compile(r"the clinic gives (?P<who>\w+) the code 1234 5678$")
COMES = re.compile(r"Marta (?P<does>takes over|hands back) the chat with (?P<who>\w+)$")
OWN = frozenset({"now", "clinic", "window", "templates"})
"""Words of the head; any other is a person with a number."""

WAYS: Mapping[str, Callable[[Room, str, str, str], Inbound]] = {
    "": lambda room, who, text, _: room.plainly(who, text),
    "quickly": lambda room, who, text, _: room.plainly(who, text),
    "twice": lambda room, who, text, _: room.plainly(who, text),
    "late": lambda room, who, text, _: room.late(who, text),
    "forwards": lambda room, who, text, _: room.write(who, text, forwarded=True),
    "sends": lambda room, who, text, _: room.media(who, text),
    "tap": lambda room, who, text, about: room.tap(who, text, about),
    "quote": lambda room, who, text, about: room.quote(who, about, text),
}
"""How people write; "quickly" is before the answer to the last message has arrived, "twice" under one id."""

IN_CHAT: Mapping[str, Callable[[Somebody, UUID], object]] = {
    "takes over": staff_chat.take_over,
    "hands back": staff_chat.hand_back,
}


def play(written: Transcript, room: Room, *, restarts: bool = False) -> Transcript:
    """The same steps with what really arrives; with `restarts`, a new program before each of them."""
    room.begin(written.now)
    played = replace(written, acts=[])
    for act, following in zip(written.acts, [*written.acts[1:], None], strict=True):
        if restarts:
            room.restart()
        do(act.step, room)
        hurried = following is not None and isinstance(following.step, Say) and following.step.how == "quickly"
        played.acts.append(Act(act.step, act.remarks, () if hurried else room.arrived()))
    return played


def numbers_of(transcript: Transcript) -> dict[str, str]:
    """The people whose numbers the head gives."""
    return {name: number for name, number in transcript.head.items() if name not in OWN}


def do(step: Say | Happens, room: Room) -> None:
    """One step. Raises BadTranscript, and NotThere or NotAnswered of the room."""
    if isinstance(step, Happens):
        happen(step.what, room)
        return
    how, _, about = step.how.partition(" ")
    if (step.who, how) == (STAFF, "to"):
        room.staff_do(lambda marta, contact_id: staff_chat.write(marta, contact_id, step.text, new_id()), about)
        return
    if how not in WAYS:
        raise BadTranscript(f"nobody can {how!r} here")
    inbound = WAYS[how](room, step.who, step.text, about)
    room.receive(inbound)
    if how == "twice":
        room.receive(inbound, "duplicate")


def happen(what: str, room: Room) -> None:
    if what == "restart":
        room.restart()
    elif passes := PASSES.match(what):
        room.pass_time(timedelta(**{f"{passes['unit']}s": int(passes["many"])}))
    elif what == "the templates are approved":
        room.approve_templates()
    elif comes := COMES.match(what):
        room.staff_do(IN_CHAT[comes["does"]], comes["who"])
    elif gives := GIVES.match(what):
        room.give_code(gives["who"])
    else:
        raise BadTranscript(f"that cannot happen here: {what}")
