"""The way out to people's phones: remembers who got what and which buttons, and sometimes a sender dies on it."""

from collections import defaultdict
from typing import Literal

from bot.channels.channel import Outgoing
from bot.channels.recorder import Recorder

Death = Literal["before", "after"]
"""Whether the sender dies before or after the provider has taken the message."""


class SenderDied(RuntimeError):
    """What nobody catches: the row stays in flight until its lease ends."""


class Witness(Recorder):
    """A recorder whose next sending may be the sender's last."""

    def __init__(self) -> None:
        super().__init__()
        self.dies: Death | None = None
        self.fresh: list[str] = []
        """What was handed over since somebody asked last."""
        self.phones: dict[str, list[tuple[str, Outgoing]]] = defaultdict(list)

    def send(self, outgoing: Outgoing) -> str:
        with self._one_at_a_time:
            dies, self.dies = self.dies, None
        if dies == "before":
            raise SenderDied
        sid = super().send(outgoing)
        with self._one_at_a_time:
            self.fresh.append(sid)
            self.phones[outgoing.to].append((sid, outgoing))
        if dies == "after":
            raise SenderDied
        return sid

    def taken(self) -> list[str]:
        """The ids of what was handed over since the last time."""
        fresh, self.fresh = self.fresh, []
        return fresh

    def forget(self) -> None:
        super().forget()
        self.fresh, self.dies = [], None
        self.phones.clear()
