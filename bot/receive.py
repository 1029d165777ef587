"""One message, one unit of work: stored, understood, carried out and answered in one transaction."""

import logging
import random
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Literal, TypeVar
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.answering import answer
from bot.crashpoints import crashpoint
from bot.inbound import Inbound
from bot.logs import trouble
from bot.services import Services
from models import contacts, inbox, sql
from models.contacts import Caller
from models.database import ENTER, moment, work
from models.lookups import clinic_of_number

T = TypeVar("T")
Receipt = Literal["answered", "duplicate", "stored", "unknown number"]

CLASHES = {"40001", "40P01"}  # serialization failure, deadlock: the whole transaction may be repeated
REPEATS = 3
log = logging.getLogger(__name__)


class NotStored(Exception):
    """Not even the bare message could be written down; the caller must not be told that we have it."""


class Duplicate(Exception):
    """The message is here already: the unit of work ends and leaves nothing, not even that its writer was seen."""


def receive(services: Services, inbound: Inbound) -> Receipt:
    """Takes a message in. Whatever goes wrong on the way to an answer, it is stored and a worker answers it later.

    Raises NotStored.
    """
    arrived = time.monotonic()
    try:
        receipt = repeat_clashes(lambda: _take_in(services, inbound, arrived))
    except Duplicate:
        receipt = "duplicate"
    except Exception as error:  # noqa: BLE001  (a message is stored whatever went wrong)
        trouble(log, error, "message=%s not answered at once", inbound.sid)
        receipt = _store_alone(services, inbound, arrived)
    log.info("message=%s %s", inbound.sid, receipt)
    crashpoint("hook:after_commit_before_200")
    if receipt == "answered":
        services.wake()
    return receipt


def _take_in(services: Services, inbound: Inbound, arrived: float) -> Receipt:
    with work(services.engine, None) as session:
        clinic_id = enter(session, inbound)
        if clinic_id is None:
            return "unknown number"
        late = _is_late(session, inbound)
        met = contacts.meet(session, clinic_id, caller_of(inbound), at=inbound.sent_at)
        if inbox.store(session, clinic_id, _columns(inbound, arrived, late)) is None:
            raise Duplicate
        crashpoint("hook:after_insert_before_commit")
        state = met.state
        for message in inbox.open_of(session, met.addresses):
            state = answer(services, session, met, state, message)
        crashpoint("hook:before_commit")
        return "answered"


def enter(session: Session, inbound: Inbound) -> UUID | None:
    """The rest of the transaction is that clinic's; one transaction instead of two for every message."""
    clinic_id = clinic_of_number(session, inbound.number)
    if clinic_id is not None:
        session.execute(ENTER, {"clinic": str(clinic_id)})
    return clinic_id


def _is_late(session: Session, inbound: Inbound) -> bool:
    return inbound.sent_at is not None and inbound.is_late(moment(session))


def _store_alone(services: Services, inbound: Inbound, arrived: float) -> Receipt:
    """Only the message, without the person's lock, so that hardly anything can be in its way."""
    try:
        with work(services.engine, None) as session:
            clinic_id = enter(session, inbound)
            if clinic_id is None:
                return "unknown number"
            stored = inbox.store(session, clinic_id, _columns(inbound, arrived, _is_late(session, inbound)))
    except Exception as error:
        trouble(log, error, "message=%s not stored", inbound.sid)
        raise NotStored from error
    return "duplicate" if stored is None else "stored"


def caller_of(inbound: Inbound) -> Caller:
    return Caller(
        address=inbound.sender,
        phone=inbound.phone,
        external_user_id=inbound.external_user_id,
        profile_name=inbound.profile_name,
        referral=inbound.referral,
    )


def _columns(inbound: Inbound, arrived: float, late: bool) -> dict[str, Any]:
    """It was received when it came, not when the person's lock was free."""
    return {
        "message_sid": inbound.sid,
        "sender": inbound.sender,
        "channel": inbound.channel,
        "kind": inbound.kind,
        "body": inbound.text,
        "payload": inbound.tap,
        "quoted_sid": inbound.quoted_sid,
        "forwarded": inbound.forwarded,
        "media_count": inbound.media_count,
        "provider_sent_at": inbound.sent_at,
        "received_at": sql.NOW - timedelta(seconds=time.monotonic() - arrived),
        "is_late": late,
    }


def repeat_clashes(unit: Callable[[], T]) -> T:
    """Runs the unit again, with all its reads, when Postgres ended it in favour of another."""
    for repeat in range(REPEATS):
        try:
            return unit()
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in CLASHES:
                raise
            time.sleep(0.02 * 2**repeat * (1 + random.random()))  # noqa: S311  (spreads the repeats)
    return unit()
