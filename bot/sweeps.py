"""What is due by the clock: each in a transaction of its own, so that one failure stops none of the others."""

import logging
from collections.abc import Callable, Mapping
from uuid import UUID

from bot import closing_out
from bot.catching_up import answer_stored
from bot.crashpoints import crashpoint
from bot.deliver import announce
from bot.logs import trouble
from bot.receive import repeat_clashes
from bot.services import Services
from models import expiring, settling
from models.database import moment, work
from models.lookups import due
from models.view import View

AT_MOST = 100  # of each kind in one tick
log = logging.getLogger(__name__)

Sweep = Callable[[Services, UUID, UUID], None]


def sweep(services: Services) -> int:
    """Does what is due and returns how much of it was tried. Raises only if even the list cannot be read."""
    with work(services.engine, None) as session:
        items = [item for item in due(session, AT_MOST) if item.kind in SWEEPS]
    for item in items:
        try:
            SWEEPS[item.kind](services, item.clinic_id, item.id)
        except Exception as error:  # noqa: BLE001  (the next tick finds it again)
            trouble(log, error, "%s=%s not done", item.kind, item.id)
        crashpoint("sweep:mid_batch")
    return len(items)


def expire_request(services: Services, clinic_id: UUID, request_id: UUID) -> None:
    """Ends an overdue request, and patient and doctor are told in the same transaction."""
    repeat_clashes(lambda: _expire_request(services, clinic_id, request_id))
    services.wake()


def _expire_request(services: Services, clinic_id: UUID, request_id: UUID) -> None:
    with work(services.engine, clinic_id) as session:
        outcomes = expiring.expire_request(session, request_id)
        if outcomes:
            clinic = View(session, outcomes[0].request.contact_id).clinic
            announce(session, outcomes, clinic=clinic, channel=services.default_channel, now=moment(session))
            log.info("request=%s expired", request_id)


def settle_request(services: Services, clinic_id: UUID, request_id: UUID) -> None:
    """Makes a noted decision final; event, state, visit and announcements in one transaction."""
    repeat_clashes(lambda: _settle_request(services, clinic_id, request_id))
    services.wake()


def _settle_request(services: Services, clinic_id: UUID, request_id: UUID) -> None:
    with work(services.engine, clinic_id) as session:
        outcomes = settling.settle_request(session, request_id)
        if outcomes:
            clinic = View(session, outcomes[0].request.contact_id).clinic
            announce(session, outcomes, clinic=clinic, channel=services.default_channel, now=moment(session))
            log.info("request=%s %s", request_id, outcomes[0].request.status)


def expire_hold(services: Services, clinic_id: UUID, slot_id: UUID) -> None:
    def unit() -> None:
        with work(services.engine, clinic_id) as session:
            expiring.expire_hold(session, slot_id)

    repeat_clashes(unit)


SWEEPS: Mapping[str, Sweep] = {
    "decision_due": settle_request,
    "request_expired": expire_request,
    "hold_expired": expire_hold,
    "message": answer_stored,
    "close_out": closing_out.ask,
}
