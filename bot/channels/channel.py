"""What the sender asks of any channel: send, find what may have been sent, list what may have been missed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.channels.faults import Fault
from bot.inbound import Inbound
from dialogs.say import Say


@dataclass(frozen=True)
class Outgoing:
    """One bubble for one person; addresses carry their channel, option ids are `<nonce>:<option id>`."""

    sender: str
    to: str
    say: Say


class NotSent(Exception):
    """The provider did not take the message, or nobody knows: `fault` says which, `code` is the provider's."""

    def __init__(self, fault: Fault, code: int | None = None) -> None:
        super().__init__(f"{fault.name} {code or ''}".strip())
        self.fault, self.code = fault, code


class Channel(Protocol):
    """A way to people. Knows no database; every call has a time limit of its own."""

    @property
    def has_window(self) -> bool:
        """Free text is taken only for 24 hours after the person's last message."""

    def send(self, outgoing: Outgoing) -> str:
        """The provider's id; raises NotSent."""

    def find(self, outgoing: Outgoing, since: datetime) -> tuple[str, ...]:
        """Ids of such messages that the provider took since then and did not refuse; raises NotSent."""

    def heard(self, number: str, since: datetime) -> Iterator[Inbound]:
        """What people wrote to this number since then, as the provider kept it; raises NotSent."""


CHANNELS = Mapping[str, Channel]
