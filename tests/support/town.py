"""A clinic as it is really run: migrated, loaded, served and worked for by the product's own commands."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, text

from models.database import make_engine
from tests.support.front import CLINIC
from tests.support.processes import Site, site
from tests.support.signed import new_sid
from tests.support.twilio_account import Message
from tests.support.twilio_stand_in import StandIn, stand_in
from tests.support.waiting import until

PATIENCE = 30.0  # seconds for one answer, on a machine that has much else to do
RECORDED = text("SELECT count(*) FROM outbound_message WHERE provider_sid = :sid")


@dataclass
class Town:
    """One installation, open for messages; `owner` sees the rows of every clinic."""

    url: str
    site: Site
    twilio: StandIn
    owner: Engine

    def person(self, phone: str) -> Person:
        return Person(self, phone)

    def has_recorded(self, message: Message) -> bool:
        with self.owner.connect() as connection:
            return bool(connection.scalar(RECORDED, {"sid": message.sid}))


@dataclass
class Person:
    """Somebody with a phone. What arrives there is read in order, each message once."""

    town: Town
    phone: str
    said: int = 0
    read: int = 0

    @property
    def address(self) -> str:
        return f"whatsapp:{self.phone}"

    @property
    def inbox(self) -> Sequence[Message]:
        account = self.town.twilio.account
        with account.lock:
            return [each for each in account.messages if each.to == self.address and each.direction != "inbound"]

    @property
    def unread(self) -> list[str]:
        return [message.body for message in self.inbox[self.read :]]

    @property
    def offered(self) -> list[str]:
        """What can be tapped on the message heard last."""
        bubble = self.inbox[self.read - 1].bubble
        return bubble.titles if bubble else []

    def says(self, words: str) -> str:
        """Sends a message, and returns the one that answers it."""
        assert self.sends(words) == 200
        return self.hears()

    def sends(self, words: str) -> int | None:
        """The webhook's status; None if the call broke off."""
        self.said += 1
        return self.again(self.writes(words))

    def writes(self, words: str) -> Message:
        """Twilio has the message, its webhook has not told of it yet."""
        return self.town.twilio.account.hear(new_sid(), self.address, f"whatsapp:{CLINIC}", words)

    def again(self, message: Message) -> int | None:
        """The webhook's call about a message, perhaps not the first."""
        return self.town.site.says(self.phone, CLINIC, message.body, MessageSid=message.sid)

    def hears(self) -> str:
        """The next message on this phone. Nobody has read and answered one before Twilio's receipt for it is home."""
        heard = until(lambda: self.inbox[self.read :], seconds=PATIENCE, what=f"a message to {self.phone}")[0]
        until(lambda: self.town.has_recorded(heard), seconds=PATIENCE, what="its record")
        self.read += 1
        return heard.body


def antesala(*args: str, environ: Mapping[str, str]) -> str:
    """Runs a command to its end and returns what it printed; a failure shows what it said."""
    ended = ended_command(*args, environ=environ)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def ended_command(*args: str, environ: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """A command that ends by itself, well or not."""
    command = [sys.executable, "-m", "bot.cli", *args]
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120, check=False)


@contextmanager
def town(url: str, clinic_file: Path, *, processes: int = 2) -> Iterator[Town]:
    """From an empty database to a clinic that answers, by nothing but commands and their environment."""
    owner = make_engine(url, as_program=False)
    with stand_in() as twilio, site(url, twilio.url, processes=processes) as place:
        place.environ["TICK_SECONDS"] = "1"
        antesala("migrate", environ=place.environ)
        antesala("clinic", "load", str(clinic_file), environ=place.environ)
        place.start()
        until(place.is_healthy, seconds=PATIENCE, every=0.1, what="the worker to tick")
        try:
            yield Town(url, place, twilio, owner)
        finally:
            owner.dispose()
