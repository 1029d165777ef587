"""WhatsApp through Twilio's REST API, by its SDK, with a time limit on every call."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.channel import Content, NotAsTemplate, NotDrawn, NotSent, Outgoing
from bot.channels.faults import UNKNOWN, is_worth_text
from bot.channels.twilio_contents import TwilioContents
from bot.channels.twilio_errors import GONE, TEMPLATE_STATES
from bot.channels.twilio_form import ADDRESS, SID
from bot.channels.twilio_http import connected, faults
from bot.channels.twilio_templates import TwilioTemplates
from bot.inbound import Inbound
from bot.settings import Settings
from dialogs.reading.clean import clean
from dialogs.say import Say, numbered
from models.inbox import LONGEST_TEXT

TIME_LIMIT = 10  # seconds
LISTED = 1_000  # messages looked through at most
NOT_TAKEN = {"failed", "undelivered", "canceled"}
CLOCKS_APART = timedelta(minutes=5)


class Twilio:
    """One account; several clinics' numbers may send through it."""

    has_window = True

    def __init__(self, settings: Settings) -> None:
        self._client = connected(settings, seconds=TIME_LIMIT)
        self.contents = TwilioContents(settings)
        self.templates = TwilioTemplates(settings)
        self._status_callback = f"{settings.public_url}/webhooks/twilio/status" if settings.public_url else None

    def send(self, outgoing: Outgoing) -> str:
        try:
            return self._send(outgoing)
        except NotSent as error:
            if outgoing.is_template and (status := TEMPLATE_STATES.get(error.code or 0)):
                raise NotAsTemplate(error.fault, error.code, status=status) from error
            if outgoing.content is not None and not outgoing.is_template and is_worth_text(error.fault):
                raise NotDrawn(error.fault, error.code, gone=error.code in GONE) from error
            raise

    def _send(self, outgoing: Outgoing) -> str:
        more = {"status_callback": self._status_callback} if self._status_callback else {}
        said = {"body": numbered(outgoing.say)} if outgoing.content is None else _filled(outgoing.content)
        with faults():
            message = self._client.messages.create(to=outgoing.to, from_=outgoing.sender, **said, **more)
            if not message.sid:
                raise NotSent(UNKNOWN)
            return str(message.sid)

    def find(self, outgoing: Outgoing, since: datetime) -> tuple[str, ...]:
        bodies = _bodies(outgoing.say)
        with faults():
            sent = self._client.messages.list(to=outgoing.to, date_sent_after=since - CLOCKS_APART, limit=LISTED)
            return tuple(
                str(message.sid)
                for message in sent
                if _folded(message.body or "") in bodies
                and (message.to, message.from_) == (outgoing.to, outgoing.sender)
                and message.direction != "inbound"
                and message.status not in NOT_TAKEN
            )

    def heard(self, number: str, since: datetime) -> Iterator[Inbound]:
        to = f"whatsapp:{number}"
        with faults():
            listed = self._client.messages.list(to=to, date_sent_after=since, limit=LISTED)
        for message in sorted(listed, key=_when):
            inbound = _as_inbound(message)
            if message.direction == "inbound" and message.to == to and inbound is not None:
                yield inbound


def _when(message: Any) -> datetime:
    """A message in the provider's list has one of these times; seconds are all it tells."""
    when: datetime | None = message.date_sent or message.date_created
    return when if when is not None else datetime.now(UTC)


def _as_inbound(message: Any) -> Inbound | None:
    """The list knows less than the webhook did: no tap, no quote, no name."""
    if not SID.match(message.sid or "") or not ADDRESS.match(message.from_ or ""):
        return None
    text = clean(message.body or "")
    media = int(message.num_media or 0)
    return Inbound(
        sid=message.sid,
        sender=message.from_,
        to=message.to,
        text=text[: LONGEST_TEXT + 1],
        kind="media" if media else "text",
        media_count=media,
        sent_at=_when(message),
    )


def _filled(content: Content) -> Mapping[str, str]:
    """Twilio wants the variables as a JSON text (else 21656)."""
    return {"content_sid": content.sid, "content_variables": json.dumps(content.values, ensure_ascii=False)}


def _bodies(say: Say) -> set[str]:
    """What Twilio may keep as the body: the text with its numbers, or without them where buttons were drawn."""
    return {_folded(numbered(say)), _folded(say.text)}


def _folded(body: str) -> str:
    """Without what a drawn bubble loses: spaces at the ends of lines, long runs of them."""
    return " ".join(body.split())
