"""Somebody decides like a doctor from a number that is none's: nothing is decided, and staff are told."""

from __future__ import annotations

from dialogs import orders, status
from dialogs.quietly import do_quietly
from dialogs.reply import Reply
from models.facts import NoteStranger

SHORT = 6
"""Words of a line that can be a decision; a patient's own story may hold anything."""


def notice(reply: Reply) -> None:
    """Says nothing: whoever wrote it is answered like anybody else."""
    contact, said = reply.view.contact, reply.said
    if contact.doctor_id is not None or said.tap or len(said.text.split()) > SHORT:
        return
    order = orders.read(said.text, reply.language)
    if order.code and order.verdict and order.code not in {one.code for one in status.own(reply.view)}:
        do_quietly(reply, NoteStranger(order.code))
