"""The door of both webhooks: nothing is read or stored before the signature over the public address holds."""

import logging
from typing import NoReturn
from urllib.parse import quote

from flask import Response, abort, request

from bot.channels.signature import Form, TooManyFields, is_genuine, read_form
from bot.services import Services

FORM = "application/x-www-form-urlencoded"
SIGNATURE = "X-Twilio-Signature"
log = logging.getLogger(__name__)


def signed_form(services: Services) -> Form:
    """The form of a genuine call. Aborts: 403 unsigned or not of our account, 413 too large, 415 not a form."""
    if request.mimetype != FORM:
        _refuse("unsigned") if SIGNATURE not in request.headers else abort(415)
    try:
        form = read_form(request.get_data(cache=False))
    except TooManyFields:
        _refuse("fields")
    settings = services.settings
    if not is_genuine(
        _public_address(settings.public_url), form, request.headers.get(SIGNATURE, ""), settings.auth_tokens
    ):
        _refuse("signature")
    if form.get("AccountSid") != settings.account_sid:
        _refuse("account")
    return form


def _public_address(public_url: str | None) -> str:
    """What Twilio was told to call, however the call reached us; proxies' headers play no part."""
    query = request.query_string.decode("latin-1")
    return f"{public_url or ''}{quote(request.path)}{'?' if query else ''}{query}"


def _refuse(why: str) -> NoReturn:
    log.warning("refused a call to %s: %s", request.path, why)
    abort(403)


def acknowledged() -> Response:
    """Twilio is content and says nothing to the person; the answer goes out by REST."""
    return Response('<?xml version="1.0" encoding="UTF-8"?><Response/>', content_type="text/xml; charset=utf-8")
