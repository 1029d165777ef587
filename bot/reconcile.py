"""Asks the provider what people wrote, and takes in what no webhook ever brought."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from bot.channels.channel import NotSent
from bot.inbound import Inbound
from bot.logs import trouble
from bot.receive import NotStored, receive
from bot.services import Services
from models import inbox, sql
from models.database import moment, work
from models.lookups import clinics

FIRST_LOOK, LATER_LOOK = timedelta(hours=24), timedelta(hours=1)
GRACE = timedelta(seconds=20)
"""A webhook may still be on its way so long."""
log = logging.getLogger(__name__)


def reconcile(services: Services, *, first: bool = False) -> int:
    """How many messages were taken in. `first` looks back over a night's outage, otherwise an hour."""
    with work(services.engine, None) as session:
        everywhere = clinics(session)
    taken = 0
    for clinic_id in everywhere:
        try:
            taken += _of_clinic(services, clinic_id, FIRST_LOOK if first else LATER_LOOK)
        except (NotSent, NotStored) as error:
            log.warning("clinic=%s not reconciled: %s", clinic_id, error)
        except Exception as error:  # noqa: BLE001  (one clinic's trouble is not the others')
            trouble(log, error, "clinic=%s not reconciled", clinic_id)
    return taken


def _of_clinic(services: Services, clinic_id: UUID, back: timedelta) -> int:
    with work(services.engine, clinic_id) as session:
        clinic = session.execute(select(sql.clinic.c.whatsapp, sql.clinic.c.created_at, sql.clinic.c.is_active)).one()
        now = moment(session)
    # What was written before the clinic was here is not ours to answer.
    since = max(now - back, clinic.created_at)
    heard = [
        inbound
        for channel in services.channels.values()
        for inbound in (channel.heard(clinic.whatsapp, since) if clinic.is_active else ())
        if _is_missing_by_now(inbound, since, now)
    ]
    with work(services.engine, clinic_id) as session:
        known = inbox.known(session, [inbound.sid for inbound in heard])
    missing = [inbound for inbound in heard if inbound.sid not in known]
    for inbound in missing:
        log.warning("message=%s had not reached us", inbound.sid)
        receive(services, inbound)
    return len(missing)


def _is_missing_by_now(inbound: Inbound, since: datetime, now: datetime) -> bool:
    return inbound.sent_at is not None and since <= inbound.sent_at <= now - GRACE
