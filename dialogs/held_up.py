"""A message that reached us late decides nothing: its writer hears how things stand, staff what was decided in vain."""

from __future__ import annotations

from dataclasses import replace

from dialogs import desk, status
from dialogs.everywhere import obey
from dialogs.quietly import do_quietly
from dialogs.reading.words import command
from dialogs.reply import Reply, Turn
from dialogs.running import settle
from dialogs.say import Say
from models.facts import Decide, NoteLate

LAST_WORDS = frozenset({"stop", "person"})
"""What a message that reached us late may still do: it takes nothing from anybody."""


def late(reply: Reply) -> Turn | None:
    """A message that reached us late never decides or answers: it is told how things stand."""
    said = reply.said
    if not said.late:
        return None
    spoken = None if said.tap else command(said.text, reply.language)
    if spoken in LAST_WORDS:
        return obey(reply, spoken or "")
    answer = desk.obey(said, reply.view, reply.language, None) if reply.view.contact.doctor_id else None
    if reply.view.contact.doctor_id:
        tell_staff(reply)
    if isinstance(answer, Say):
        reply.say(answer)
    else:
        lines = status.lines(reply.view, reply.language)
        reply.note("late" if lines else "late-nothing", lines=lines)
    return settle(reply)


def tell_staff(reply: Reply) -> None:
    """What the doctor would have decided, had it reached us in time."""
    meant = desk.obey(replace(reply.said, late=False), reply.view, reply.language, None)
    if isinstance(meant, Decide):
        do_quietly(reply, NoteLate(meant.request_id))
