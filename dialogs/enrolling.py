"""A number of the clinic's file that has to show its one-time code before it may decide."""

from __future__ import annotations

import re

from dialogs import orders
from dialogs.reading.clean import fold
from dialogs.reply import Reply, Turn
from dialogs.running import carry_out
from models.facts import Enrol

CODE = re.compile(r"[0-9]{4} ?[0-9]{4}")


def code_or_desk_line(reply: Reply) -> Turn | None:
    """A code is tried; a line or a tap for the desk is told that the code comes first; all else is a patient's."""
    if reply.view.contact.may_enrol_as is None:
        return None
    said = reply.said
    written = CODE.fullmatch(" ".join(fold(said.text).replace("-", " ").split()))
    if written and not (said.tap or said.forwarded):
        carry_out(reply, Enrol(written.group().replace(" ", "")))
    elif _is_for_desk(reply):
        reply.note("enrol-first")
    else:
        return None
    return reply.bubble()  # whatever is open stays open, unrepeated


def _is_for_desk(reply: Reply) -> bool:
    """An answer to a card, or a whole line with a code or a word of the desk that patients have no use for."""
    if any(prompt and prompt.dialog == "decide" for prompt in (reply.said.prompt, reply.said.newest)):
        return True
    order = orders.read(reply.said.text, reply.language)
    return order.wholly and (order.code is not None or order.word == "pending")
