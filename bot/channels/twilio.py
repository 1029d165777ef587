"""WhatsApp through Twilio's REST API, by its SDK, with a time limit on every call."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.channels.channel import NotSent, Outgoing
from bot.channels.faults import OPERATOR, TEMPORARY, UNKNOWN
from bot.channels.twilio_errors import fault_of
from bot.channels.twilio_form import ADDRESS, SID
from bot.inbound import Inbound
from bot.settings import Settings
from dialogs.reading.clean import clean
from dialogs.say import numbered
from models.inbox import LONGEST_TEXT

TIME_LIMIT = 10  # seconds; the SDK's default is to wait for ever
LISTED = 1_000  # messages looked through at most
NOT_TAKEN = {"failed", "undelivered", "canceled"}
CLOCKS_APART = timedelta(minutes=5)

# The SDK writes addresses and bodies into this log at INFO.
_silent = logging.getLogger("antesala.twilio.http")
_silent.setLevel(logging.WARNING)


class _Turned(TwilioHttpClient):
    """Sends every call to another server: the SDK has no option for its base address."""

    def __init__(self, base: str | None) -> None:
        super().__init__(timeout=TIME_LIMIT, logger=_silent)
        self.base = urlsplit(base) if base else None

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]  # passes on
        if self.base is not None:
            there = urlsplit(url)
            path = self.base.path.rstrip("/") + there.path
            url = there._replace(scheme=self.base.scheme, netloc=self.base.netloc, path=path).geturl()
        return super().request(method, url, *args, **kwargs)


class Twilio:
    """One account; several clinics' numbers may send through it."""

    has_window = True

    def __init__(self, settings: Settings) -> None:
        self._client: Any = Client(
            settings.account_sid, settings.auth_tokens[0], http_client=_Turned(settings.api_base_url)
        )
        self._status_callback = f"{settings.public_url}/webhooks/twilio/status" if settings.public_url else None

    def send(self, outgoing: Outgoing) -> str:
        more = {"status_callback": self._status_callback} if self._status_callback else {}
        with _faults():
            message = self._client.messages.create(
                to=outgoing.to, from_=outgoing.sender, body=numbered(outgoing.say), **more
            )
            if not message.sid:
                raise NotSent(UNKNOWN)
            return str(message.sid)

    def find(self, outgoing: Outgoing, since: datetime) -> tuple[str, ...]:
        body = numbered(outgoing.say)
        with _faults():
            sent = self._client.messages.list(to=outgoing.to, date_sent_after=since - CLOCKS_APART, limit=LISTED)
            return tuple(
                str(message.sid)
                for message in sent
                if message.body == body
                and message.to == outgoing.to
                and message.direction != "inbound"
                and message.status not in NOT_TAKEN
            )

    def heard(self, number: str, since: datetime) -> Iterator[Inbound]:
        to = f"whatsapp:{number}"
        with _faults():
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


@contextmanager
def _faults() -> Iterator[None]:
    """Turns whatever the SDK raises into NotSent; anything not understood may have been sent."""
    try:
        yield
    except TwilioRestException as error:
        raise NotSent(fault_of(error.code, error.status), error.code) from error
    except (requests.ConnectTimeout, requests.exceptions.InvalidURL) as error:
        raise NotSent(TEMPORARY) from error  # the connection never stood
    except requests.RequestException as error:
        raise NotSent(TEMPORARY if _never_connected(error) else UNKNOWN) from error
    except TwilioException as error:
        # TwilioServiceException, the newer error form, is no TwilioRestException.
        status, code = getattr(error, "status", None), getattr(error, "code", None)
        raise NotSent(fault_of(code, status) if status else OPERATOR, code) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotSent(UNKNOWN) from error  # an answer that is not Twilio's JSON


def _never_connected(error: requests.RequestException) -> bool:
    """A refused connection; requests reports it by the same class as one cut in the middle."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return type(reason).__name__ in {"NewConnectionError", "NameResolutionError", "ConnectTimeoutError"}
