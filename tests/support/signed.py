"""Webhook calls as Twilio makes them: every field there, even the empty ones, and signed."""

import base64
import hashlib
import hmac
import itertools
from collections.abc import Mapping, Sequence
from urllib.parse import quote_from_bytes

Fields = Mapping[str, str | Sequence[str]]

TOKEN = "a-token-of-nobody"
ACCOUNT = "AC" + "0" * 32
PUBLIC_URL = "https://desk.example.org"
MESSAGE_PATH = "/webhooks/twilio/message"
STATUS_PATH = "/webhooks/twilio/status"
FORM = "application/x-www-form-urlencoded"

_numbers = itertools.count(1)


def signature(url: str, fields: Fields, token: str = TOKEN) -> str:
    """HMAC-SHA1 over the address and the sorted fields, computed here and not by the SDK under test."""
    pairs = sorted((name, value) for name, values in fields.items() for value in _listed(values))
    # A repeated value counts once.
    signed = url.encode() + b"".join(_bytes(name + value) for name, value in dict.fromkeys(pairs))
    return base64.b64encode(hmac.new(token.encode(), signed, hashlib.sha1).digest()).decode()


def encoded(fields: Fields) -> bytes:
    """The form's body; a lone surrogate is sent as the three bytes some programs make of it."""
    return "&".join(
        f"{quote_from_bytes(_bytes(name))}={quote_from_bytes(_bytes(value))}"
        for name, values in fields.items()
        for value in _listed(values)
    ).encode()


def signed_headers(path: str, fields: Fields, *, token: str = TOKEN, public_url: str = PUBLIC_URL) -> dict[str, str]:
    return {"X-Twilio-Signature": signature(public_url + path, fields, token), "Content-Type": FORM}


def new_sid() -> str:
    """A MessageSid nobody used before in this process; `SM` and 32 hex digits."""
    return f"SM{next(_numbers):032x}"


def message(sender: str, to: str, body: str, **more: str | Sequence[str]) -> dict[str, str | Sequence[str]]:
    """The fields of one inbound WhatsApp message; `more` adds to them or replaces them."""
    sid = str(more.get("MessageSid") or new_sid())
    fields: dict[str, str | Sequence[str]] = {
        "MessageSid": sid,
        "SmsSid": sid,
        "SmsMessageSid": sid,
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "SmsStatus": "received",
        "NumSegments": "1",
        "From": f"whatsapp:{sender}",
        "To": f"whatsapp:{to}",
        "Body": body,
        "ProfileName": "",
        "WaId": sender.removeprefix("+"),
        "MessageType": "text",
        "NumMedia": "0",
        "ReferralNumMedia": "0",
    }
    return fields | more


def status(sid: str, word: str, **more: str) -> dict[str, str | Sequence[str]]:
    """The fields of one status callback."""
    fields: dict[str, str | Sequence[str]] = {
        "MessageSid": sid,
        "SmsSid": sid,
        "MessageStatus": word,
        "SmsStatus": word,
        "AccountSid": ACCOUNT,
        "ChannelPrefix": "whatsapp",
    }
    return fields | more


def _listed(values: str | Sequence[str]) -> Sequence[str]:
    return [values] if isinstance(values, str) else values


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
