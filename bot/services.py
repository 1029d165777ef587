"""What one process works with, handed from part to part instead of being looked up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from flask import current_app
from sqlalchemy import Engine

from bot.channels.channel import Channel
from bot.settings import Settings
from dialogs import engine as dialog_engine
from dialogs.reply import Turn
from models.facts import ClinicView, Hands, Said


class Turning(Protocol):
    """The dialog engine's one function."""

    def __call__(self, state: str | None, said: Said, view: ClinicView, hands: Hands, /) -> Turn: ...


@dataclass(frozen=True)
class Services:
    """`channels` by the prefix of an address; `wake` tells the sender that there is something to send."""

    engine: Engine
    settings: Settings
    channels: Mapping[str, Channel] = field(default_factory=dict)
    wake: Callable[[], None] = lambda: None
    default_channel: str = "whatsapp"
    """How a doctor who never wrote is reached."""
    turn: Turning = dialog_engine.turn


def services() -> Services:
    """Those of the app that answers the present request."""
    found: Services = current_app.extensions["antesala"]
    return found
