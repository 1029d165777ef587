"""Staff act in place of doctor or patient: one transaction with what everybody concerned is told, then the sender."""

import logging
from uuid import UUID

from sqlalchemy.exc import OperationalError

from bot.console.guard import signed
from bot.deliver import announce
from bot.receive import repeat_clashes
from bot.services import Services
from bot.templated import reach
from models import acting
from models.acting import Act, Acted
from models.database import moment, work
from models.errand import InPlace
from models.facts import Refused

HELD_UP = {"55P03", "57014"}
"""A lock, or the statement itself, took longer than it may."""
NOBODY = UUID(int=0)
log = logging.getLogger(__name__)


def own() -> UUID | None:
    """The doctor whose requests and visits alone are theirs who is signed in; None where all of the clinic's are."""
    return (signed().doctor_id or NOBODY) if signed().role == "doctor" else None


def act(services: Services, clinic_id: UUID, staff: InPlace, command: Act) -> Acted:
    """Carries it out for staff of this clinic; who was late finds in an outcome TooLate how the request stands.

    Raises Refused, see models/acting.py; "busy" where others keep what it needs for too long.
    """

    def unit() -> Acted:
        with work(services.engine, clinic_id) as session:
            done = acting.act(session, staff, command, reach(services))
            announce(session, done.all, clinic=done.clinic, channel=services.default_channel, now=moment(session))
            return done

    try:
        done = repeat_clashes(unit)
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) not in HELD_UP:
            raise
        raise Refused("busy") from error
    services.wake()
    log.info("staff=%s did=%s", staff.actor.id, type(done.outcome).__name__)
    return done
