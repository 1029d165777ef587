"""A channel that only remembers what was sent; tests and the terminal read it."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from uuid import uuid4

from bot.channels.channel import NotSent, Outgoing, Templates
from bot.inbound import Inbound


class Recorder:
    """Takes everything, in order; `refuse` may raise NotSent for what a test wants to fail."""

    def __init__(
        self,
        *,
        has_window: bool = False,
        refuse: Callable[[Outgoing], NotSent | None] | None = None,
        templates: Templates | None = None,
    ) -> None:
        self.has_window = has_window
        self.contents = None
        self.templates = templates
        self.refuse = refuse
        self.sent: list[Outgoing] = []
        self.sids: list[str] = []
        self.missed: list[Inbound] = []
        """What people wrote without any webhook telling us."""
        self._one_at_a_time = threading.Lock()

    def send(self, outgoing: Outgoing) -> str:
        refusal = self.refuse(outgoing) if self.refuse else None
        if refusal is not None:
            raise refusal
        sid = f"SM{uuid4().hex}"
        with self._one_at_a_time:
            self.sent.append(outgoing)
            self.sids.append(sid)
        return sid

    def forget(self) -> None:
        with self._one_at_a_time:
            self.sent.clear()
            self.sids.clear()

    def find(self, outgoing: Outgoing, since: datetime) -> tuple[str, ...]:  # noqa: ARG002  (a recorder keeps no times)
        with self._one_at_a_time:
            return tuple(sid for sid, sent in zip(self.sids, self.sent, strict=True) if sent == outgoing)

    def heard(self, number: str, since: datetime) -> Iterator[Inbound]:
        for inbound in self.missed:
            if inbound.number == number and inbound.sent_at is not None and inbound.sent_at >= since:
                yield inbound
