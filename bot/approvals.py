"""Asks the provider how Meta judges our templates, and lets go what waited for one that is approved by now."""

import logging

from sqlalchemy import Engine

from bot.channels.channel import NotSent, Templates
from models import parking
from models import templates as made_templates
from models.database import work
from models.lookups import clinics
from models.templates import Made

log = logging.getLogger(__name__)


def look(engine: Engine, templates: Templates, *, at_all: bool = False) -> int:
    """How many messages were let go. Looks at what is due, or `at_all`; no transaction is open while it asks.

    What was let go goes out by the sender, once, as ever. Raises what the database raises.
    """
    for made in _due(engine, templates.account, at_all=at_all):
        try:
            found = templates.approval(made.sid)
        except NotSent as error:
            log.warning("template=%s not looked at: %s code=%s", made.name, error.fault.name, error.code)
            break  # the next look finds it again
        if found.status != made.status:
            log.info("template=%s content=%s is %s, was %s", made.name, made.sid, found.status, made.status)
        with work(engine, None) as session:
            made_templates.note(session, made.sid, found.status, found.reason)
    return let_go(engine, templates.account)


def _due(engine: Engine, account: str, *, at_all: bool) -> list[Made]:
    with work(engine, None) as session:
        if not at_all:
            return made_templates.to_look_at(session, account)
        return [made for made in made_templates.known(session, account) if made.status != "gone"]


def let_go(engine: Engine, account: str) -> int:
    """Done at every look: somebody may have been parking a message while its template was approved."""
    with work(engine, None) as session:
        ready = {made.name for made in made_templates.known(session, account) if made.status == "approved"}
        everywhere = clinics(session) if ready else []
    freed = 0
    for clinic_id in everywhere:
        with work(engine, clinic_id) as session:
            freed += parking.release(session, ready)
    return freed
