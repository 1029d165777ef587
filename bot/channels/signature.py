"""Whether a webhook call really comes from Twilio: its form, as it was on the wire, under our token."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from urllib.parse import parse_qsl

from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict

Form = MultiDict[str, str]
MOST_FIELDS = 200
"""Twilio sends some thirty; each costs time before we know whether anybody signed them."""


class TooManyFields(ValueError):
    """Not a form of Twilio's, and not worth the work of finding that out by its signature."""


def read_form(body: bytes) -> Form:
    """All fields, empty ones too; bytes that are no UTF-8 stay recognisable, so the signature can be checked over them.

    Flask's own parser rewrites such bytes, and a genuine message would then look forged. Raises TooManyFields.
    """
    if body.count(b"&") >= MOST_FIELDS:
        raise TooManyFields
    text = body.decode("utf-8", "surrogateescape")
    return MultiDict(parse_qsl(text, keep_blank_values=True, errors="surrogateescape"))


def is_genuine(url: str, form: Form, signature: str, tokens: Iterable[str]) -> bool:
    """True if one of our tokens signed exactly this address and form; the port may be written out or not."""
    if not signature.isascii():
        return False  # hmac.compare_digest would raise
    return any(_signed(url, form, signature, token) for token in tokens)


def _signed(url: str, form: Form, signature: str, token: str) -> bool:
    try:
        return bool(RequestValidator(token).validate(url, form, signature))
    except UnicodeEncodeError:  # lone surrogates or other bytes that are no UTF-8
        return hmac.compare_digest(_over_raw_bytes(url, form, token), signature)


def _over_raw_bytes(url: str, form: Form, token: str) -> str:
    fields = (name + value for name in sorted(set(form)) for value in sorted(set(form.getlist(name))))
    signed = (url + "".join(fields)).encode("utf-8", "surrogateescape")
    return base64.b64encode(hmac.new(token.encode(), signed, hashlib.sha1).digest()).decode("ascii")
