"""A desk whose doctor's window is closed, with Twilio standing in: what was pushed, judged, parked and sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import click
from sqlalchemy import select

from bot import approvals, template_commands
from bot.channels.twilio import Twilio
from models import sql
from tests.support.front import ANA, RUIZ, SETTINGS, Front, front_desk
from tests.support.house import House
from tests.support.twilio_account import Message
from tests.support.twilio_contents import Contents
from tests.support.twilio_stand_in import StandIn

BOOKING = ("hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "send")
FOR_EVER = datetime.now(UTC) + timedelta(days=10_000)


@dataclass
class Place:
    """Ana's window is open, Dr. Ruiz never wrote."""

    front: Front
    twilio: StandIn

    @property
    def contents(self) -> Contents:
        return self.twilio.account.contents

    def push(self, *, again: bool = False) -> list[str]:
        return list(template_commands.push(self._settings(), again=again))

    def status(self) -> list[str]:
        return list(template_commands.status(self._settings()))

    def push_in_vain(self) -> tuple[list[str], str]:
        """The lines, and what is said at the end."""
        lines: list[str] = []
        try:
            for line in template_commands.push(self._settings()):
                lines.append(line)  # noqa: PERF402  (what was said before the error counts)
        except click.ClickException as error:
            return lines, error.message
        raise AssertionError("it all went well")

    def _settings(self) -> Any:
        return replace(SETTINGS, database_url=self.front.house.url, api_base_url=self.twilio.url)

    def looks(self) -> int:
        """What the worker does now and then."""
        channel = self.front.services.channels["whatsapp"]
        assert channel.templates is not None
        return approvals.look(self.front.services.engine, channel.templates)

    def books(self) -> str:
        """Ana asks for a visit; the code of her request."""
        self.twilio.account.windows[f"whatsapp:{ANA}"] = FOR_EVER
        for said in BOOKING:
            self.front.says(ANA, said)
            self.front.sender.drain()
        newest = select(sql.request.c.booking_reference).order_by(sql.request.c.created_at.desc())
        return str(self.front.house.rows(newest)[0].booking_reference)

    def got(self, person: str = RUIZ) -> list[Message]:
        self.front.sender.drain()
        return self.twilio.account.messages_to(f"whatsapp:{person}")

    def taps(self, title: str, message: Message, person: str = RUIZ) -> None:
        assert message.bubble is not None
        fields = message.bubble.tap(title, message.sid)
        self.twilio.account.windows[f"whatsapp:{person}"] = FOR_EVER
        self.front.says(person, fields.pop("Body"), **fields)

    def card(self) -> Any:
        """The row of the newest card."""
        (row,) = [row for row in self.front.outbox() if row.purpose.startswith("submitted:")][-1:]
        return row

    def tasks(self) -> list[str]:
        """Those that are open."""
        task = sql.task.c
        rows = self.front.house.rows(select(task.kind).where(task.closed_at.is_(None)).order_by(task.created_at))
        return [row.kind for row in rows]

    def statuses(self) -> dict[str, str]:
        template = sql.template.c
        rows = self.front.house.rows(select(template.key, template.language, template.status))
        return {f"{row.key}.{row.language}": row.status for row in rows}


@contextmanager
def templated(house: House, twilio: StandIn) -> Iterator[Place]:
    doctor = house.doctor("Dr. Elena Ruiz", whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house, channel=Twilio(replace(SETTINGS, api_base_url=twilio.url))) as front:
        yield Place(front, twilio)
