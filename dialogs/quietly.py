"""Small commands that a word carries out at once, and which kinds of news a person wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from dialogs.reply import Reply, Turn
from dialogs.running import settle
from models.facts import Choose, Command, Notices, Refused


def do_quietly(reply: Reply, command: Command) -> None:
    """A small command; a refusal is said and nothing else happens."""
    try:
        reply.outcomes.append(reply.hands.carry_out(command))
    except Refused:
        reply.note("refused")


def choose(reply: Reply, about: Notices, *, wanted: bool) -> Turn:
    """One kind of news switched off or on; whatever question is open is asked again."""
    do_quietly(reply, Choose(about, wanted))
    reply.note(f"choice-{about}-{'on' if wanted else 'off'}")
    return settle(reply)


CHOICES: Mapping[str, Callable[[Reply], Turn]] = {
    "reminders_off": partial(choose, about="reminders", wanted=False),
    "reminders_on": partial(choose, about="reminders", wanted=True),
    "confirmations_off": partial(choose, about="confirmations", wanted=False),
    "confirmations_on": partial(choose, about="confirmations", wanted=True),
    "updates_off": partial(choose, about="updates", wanted=False),
    "updates_on": partial(choose, about="updates", wanted=True),
}
