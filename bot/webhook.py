"""POST /webhooks/twilio/message: one WhatsApp message, answered only after it is stored."""

import logging

from flask import Blueprint, Response

from bot.channels.twilio_form import BadForm, hear
from bot.receive import NotStored, receive
from bot.services import services
from bot.signed_call import acknowledged, signed_form

bp = Blueprint("twilio_message", __name__)
log = logging.getLogger(__name__)


@bp.post("/webhooks/twilio/message")
def message() -> Response:
    """200 with an empty answer once stored; 400 for a signed form that is no message; 503 if nothing could be kept."""
    ours = services()
    form = signed_form(ours)
    try:
        inbound = hear(form)
    except BadForm as bad:
        log.warning("a signed message with a bad form: field=%s", bad)
        return Response("bad form\n", 400, content_type="text/plain")
    try:
        receive(ours, inbound)
    except NotStored:
        return Response("try again\n", 503, content_type="text/plain", headers={"Retry-After": "5"})
    return acknowledged()
