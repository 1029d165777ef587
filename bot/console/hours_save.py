"""Saves a change of hours: one transaction with what everybody who is called off is told, then the sender."""

import logging

from bot.console.guard import signed
from bot.deliver import announce
from bot.receive import repeat_clashes
from bot.services import services
from bot.templated import reach
from models import staff_acts
from models.availability import Keep, Saved, save
from models.database import moment, work
from models.errand import InPlace

log = logging.getLogger(__name__)


def save_and_tell(command: Keep, staff: InPlace) -> Saved:
    """Raises Refused, see models/availability.py; nothing has changed then."""
    ours, clinic_id = services(), signed().clinic_id

    def unit() -> Saved:
        with work(ours.engine, clinic_id) as session:
            saved = save(session, clinic_id, command, staff, reach(ours))
            staff_acts.note(session, staff.actor, "hours_changed", subject=command.doctor_id, why=staff.why or None)
            if saved.clinic is not None:
                channel, now = ours.default_channel, moment(session)
                announce(session, saved.outcomes, clinic=saved.clinic, channel=channel, now=now)
            return saved

    saved = repeat_clashes(unit)
    ours.wake()
    log.info("staff=%s changed hours of doctor=%s", staff.actor.id, command.doctor_id)
    return saved
