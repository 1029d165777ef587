"""The whole desk in one process: signed calls come in, the real dialogs answer, and what goes out can be read."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from bot.channels.channel import Channel
from bot.channels.recorder import Recorder
from bot.sender import Sender
from bot.services import Services, Turning
from bot.settings import Settings
from dialogs.reply import Turn
from dialogs.say import Say
from models import sql
from models.database import make_engine
from models.facts import ClinicView, Hands, Said
from tests.support.applications import lend
from tests.support.house import House
from tests.support.signed import ACCOUNT, MESSAGE_PATH, PUBLIC_URL, STATUS_PATH, TOKEN, encoded, message, signed_headers
from tests.support.signed import status as status_of

CLINIC = "+14155238886"
ANA, LUIS, RUIZ = "+525512345678", "+525587654321", "+971501234567"

SETTINGS = Settings(account_sid=ACCOUNT, auth_tokens=(TOKEN,), public_url=PUBLIC_URL, secret_key="a-key-of-nobody-" * 2)


@dataclass
class Front:
    """One clinic's desk; `says` and `reports` are Twilio's two calls."""

    house: House
    services: Services
    client: FlaskClient
    sender: Sender

    def post(self, path: str, fields: Any, **headers: str) -> TestResponse:
        return self.client.post(path, data=encoded(fields), headers=signed_headers(path, fields) | headers)

    def says(self, person: str, body: str, **more: str | Sequence[str]) -> TestResponse:
        return self.post(MESSAGE_PATH, message(person, CLINIC, body, **more))

    def reports(self, sid: str, word: str, **more: str) -> TestResponse:
        return self.post(STATUS_PATH, status_of(sid, word, From=f"whatsapp:{CLINIC}", **more))

    @property
    def recorder(self) -> Recorder:
        channel = self.services.channels["whatsapp"]
        assert isinstance(channel, Recorder)
        return channel

    def sent_to(self, person: str) -> list[str]:
        """What the sender has handed over for this person, after sending all that is due."""
        self.sender.drain()
        return [sent.say.text for sent in self.recorder.sent if sent.to == f"whatsapp:{person}"]

    def inbox(self) -> list[Any]:
        return self.house.rows(select(sql.inbound).order_by(sql.inbound.c.seq))

    def outbox(self) -> list[Any]:
        return self.house.rows(select(sql.outbound).order_by(sql.outbound.c.created_at, sql.outbound.c.id))

    def tasks(self) -> list[str]:
        return [row.kind for row in self.house.rows(select(sql.task).order_by(sql.task.c.created_at))]

    def contact_id(self, person: str) -> UUID:
        rows = self.house.rows(select(sql.contact.c.id).where(sql.contact.c.phone == person))
        return UUID(str(rows[0].id))


@contextmanager
def front_desk(house: House, *, turn: Turning | None = None, channel: Channel | None = None) -> Iterator[Front]:
    """`turn` stands in for the dialogs, `channel` for WhatsApp."""
    engine = make_engine(house.url, pool_size=12)
    services = Services(engine, SETTINGS, {"whatsapp": channel or Recorder()})
    if turn is not None:
        services = replace(services, turn=turn)
    sender = Sender(services, chance=lambda: 0.0)
    app = lend(services)
    try:
        yield Front(house, services, app.test_client(), sender)
    finally:
        sender.close()
        engine.dispose()


def echo(state: str | None, said: Said, view: ClinicView, hands: Hands, /) -> Turn:
    """A dialog that repeats what it heard, with a count of the messages it remembers."""
    del view, hands
    count = int(state or 0) + 1
    return Turn(str(count), Say(f"{count}: {said.text}"), f"nonce{count}", (), "echo")
