"""What is due by the clock: each in a transaction of its own, so that one failure stops none of the others."""

import logging
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from sqlmodel import Session

from bot import closing_out, staff_chat, vacant
from bot.catching_up import answer_stored
from bot.crashpoints import crashpoint
from bot.deliver import announce
from bot.logs import trouble
from bot.receive import repeat_clashes
from bot.services import Services
from models import expiring, settling
from models.database import moment, work
from models.facts import Confirmed, Expired, Rejected, Submitted
from models.lookups import due
from models.view import View

AT_MOST = 100  # of each kind in one tick
log = logging.getLogger(__name__)

Sweep = Callable[[Services, UUID, UUID], None]
AboutRequest = Confirmed | Expired | Rejected | Submitted


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
    _end(services, clinic_id, lambda session: expiring.expire_request(session, request_id))


def settle_request(services: Services, clinic_id: UUID, request_id: UUID) -> None:
    """Makes a noted decision final; event, state, visit and announcements in one transaction."""
    _end(services, clinic_id, lambda session: settling.settle_request(session, request_id))


def _end(services: Services, clinic_id: UUID, act: Callable[[Session], Sequence[AboutRequest]]) -> None:
    """What the act ended is told with it, its own outcome first; nothing where somebody was faster."""

    def unit() -> None:
        with work(services.engine, clinic_id) as session:
            outcomes = act(session)
            if outcomes:
                clinic = View(session, outcomes[0].request.contact_id).clinic
                announce(session, outcomes, clinic=clinic, channel=services.default_channel, now=moment(session))
                log.info("request=%s %s", outcomes[0].request.id, outcomes[0].request.status)

    repeat_clashes(unit)
    services.wake()


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
    "waitlist": vacant.offer_round,
    "takeover_over": staff_chat.run_out,
    "person_late": staff_chat.nobody_came,
}
