"""A doctor writes "KR47 cancel" about a visit: nothing is cancelled by one word, but she is shown how it is done."""

from __future__ import annotations

from dialogs.cards import standing
from dialogs.formats import local
from dialogs.orders import Order
from dialogs.reading.words import command
from dialogs.say import Say
from dialogs.texts import text
from models.facts import ClinicView, Request


def shown(order: Order, request: Request, view: ClinicView, language: str) -> Say | None:
    """The line that closes its time; None where she wrote something else, or there is no visit to come."""
    said = " ".join(word for word in order.leftover.split() if word.upper() != order.code)
    if order.asks or command(said, language) != "cancel":
        return None
    if request.visit_status != "confirmed" or request.start <= view.now:
        return None
    if request.offer.doctor_id != view.contact.doctor_id:
        return None
    begins, ends = (local(instant, request.offer.timezone) for instant in (request.start, request.end))
    span = f"{begins:%Y-%m-%d %H:%M}-{ends:%H:%M}"
    return Say(f"{standing(request, language, view.now)}\n{text(language, 'desk-call-off', span=span)}")
