"""Carries a booking of the desk out: one transaction with what everybody concerned is told, then the sender."""

import logging
from collections.abc import Sequence

from bot.console.guard import signed
from bot.deliver import announce
from bot.receive import repeat_clashes
from bot.services import services
from models.database import moment, work
from models.facts import Book, Confirmed
from models.staff_booking import book
from models.view import View

log = logging.getLogger(__name__)


def book_and_tell(commands: Sequence[Book]) -> list[Confirmed]:
    """Raises Refused, see models/staff_booking.py."""
    ours, clinic_id, actor = services(), signed().clinic_id, signed().actor

    def unit() -> list[Confirmed]:
        with work(ours.engine, clinic_id) as session:
            booked, told = book(session, clinic_id, commands, actor, channel=ours.default_channel)
            clinic = View(session, booked[0].request.contact_id).clinic
            every = (*told, *booked)
            announce(session, every, clinic=clinic, channel=ours.default_channel, now=moment(session))
            return booked

    booked = repeat_clashes(unit)
    ours.wake()
    log.info("staff=%s booked=%s", actor.id, ",".join(str(done.request.id) for done in booked))
    return booked
