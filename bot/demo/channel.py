"""The demo's way to people: nothing leaves the machine, the page draws what was handed over."""

from collections.abc import Iterator
from datetime import datetime
from uuid import uuid4

from bot.channels.channel import Outgoing
from bot.inbound import Inbound

PREFIX = "demo"


class DemoPhone:
    """Takes every message, as a phone that is always on; the page reads the outbox rows themselves."""

    has_window = False
    contents = None
    templates = None

    def send(self, outgoing: Outgoing) -> str:
        """A provider's id of our own making, in the form of Twilio's."""
        del outgoing
        return f"SM{uuid4().hex}"

    def find(self, outgoing: Outgoing, since: datetime) -> tuple[str, ...]:
        """Nothing is ever sent twice by sending it again here: a lost send left no trace."""
        del outgoing, since
        return ()

    def heard(self, number: str, since: datetime) -> Iterator[Inbound]:
        """No message can be missed between the page and the server it came from."""
        del number, since
        return iter(())
