"""Every dialog by its name."""

from __future__ import annotations

from collections.abc import Callable

from dialogs.again import again
from dialogs.asked import asked
from dialogs.booking import book
from dialogs.chat import Chat, Ending
from dialogs.life import absence, delay, life
from dialogs.listed import listed
from dialogs.menu import desk_menu, leave, menu, resume
from dialogs.mine import mine
from dialogs.moving import move
from dialogs.offer import offer
from dialogs.proposing import propose
from dialogs.rating import rating, rating_comment
from dialogs.rejecting import reject_reason
from dialogs.reminder import reminder

SCRIPTS: dict[str, Callable[[Chat], Ending]] = {
    "booking": book,
    "again": again,
    "mine": mine,
    "move": move,
    "offer": offer,
    "asked": asked,
    "propose": propose,
    "listed": listed,
    "menu": menu,
    "resume": resume,
    "leave": leave,
    "desk": desk_menu,
    "reject_reason": reject_reason,
    "reminder": reminder,
    "rating": rating,
    "rating_comment": rating_comment,
    "life": life,
    "delay": delay,
    "absence": absence,
}
"""A doctor's card (prompt "decide") has no script: one line decides, `dialogs/desk.py` reads it."""

DRAFTS = frozenset({"booking", "again", "move"})
"""Dialogs whose answers are worth asking before they are thrown away, and worth coming back to after a pause."""
