"""What people of the machine do with their phones: words as they come, and taps on whatever ever came there."""

from __future__ import annotations

from typing import Literal

from bot.channels.channel import Outgoing
from tests.machine.clinic import PHONES
from tests.machine.world import World

How = Literal["", "taps", "quotes", "forwards"]
HOW: tuple[How, ...] = ("", "", "taps", "taps", "taps", "quotes", "forwards")
BY_PATIENTS = (
    "book", "1", "2", "yes", "no", "send", "cancel", "mine", "status", "menu", "{name}, 34", "skip", "back",
    "tomorrow at 10", "Consultation monday 10:00, {name}, 34", "no reminders", "or tuesday at 11",
    "move my visit", "move my visit to tuesday 11:00", "waiting list", "leave the waiting list",
)  # fmt: skip
BY_DOCTORS = (
    "{code} yes", "{code} no", "{code} no fully booked", "yes", "no", "1", "1 yes", "1 yes 2 no", "approve all", "undo",
    "undo {code}", "{code} 10:30", "{code} tomorrow 9", "{code} arrived", "{code} done", "{code} no show", "{code}",
    "pending", "today", "details {code}", "busy until 11:00", "away tomorrow", "late 20", "2", "back", "XY99 yes",
    "{code} maybe later", "{code}? are you taking blood thinners",
)  # fmt: skip


def has_buttons(world: World, who: str) -> bool:
    return bool(_drawn(world, who))


def _drawn(world: World, who: str) -> list[Outgoing]:
    """Everything with buttons that ever came to their phone."""
    return [sent for _, sent in world.phones.phones[f"whatsapp:{PHONES[who]}"] if sent.say.options]


def taps(world: World, who: str, which: int, option: int) -> None:
    """One of the last buttons on their phone, counted back."""
    drawn = _drawn(world, who)
    sent = drawn[-1 - which % len(drawn)]
    button = sent.say.options[option % len(sent.say.options)]
    world.writes(who, button.title, tap=button.id)


def says(world: World, who: str, words: str, how: How, which: int) -> None:
    """Plainly, as a reply to one of the last messages on their phone, or forwarded."""
    there = world.phones.phones[f"whatsapp:{PHONES[who]}"]
    quoted = there[-1 - which % len(there)][0] if how == "quotes" and there else None
    world.writes(who, words, quoted_sid=quoted, forwarded=how == "forwards")
