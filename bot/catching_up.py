"""Answers messages that could only be stored: three tries, then an apology to the person and a task for staff."""

import logging
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from bot.answering import answer
from bot.crashpoints import crashpoint
from bot.logs import trouble
from bot.receive import repeat_clashes
from bot.services import Services
from dialogs.texts import text
from models import contacts, inbox, outbox, sql
from models.contacts import Caller, Met
from models.database import work
from models.facts import Language
from models.inbox import TRIES, Stored
from models.tasks import add_task

log = logging.getLogger(__name__)


def answer_stored(services: Services, clinic_id: UUID, message_id: UUID) -> None:
    """One try; what fails is tried again later, and after the third time given up. Raises what the database raises."""
    with work(services.engine, clinic_id) as session:
        message = inbox.waiting(session, message_id)
        if message is None:
            return
        inbox.count_try(session, message_id)
    crashpoint("worker:after_claim")
    try:
        if message.attempts >= TRIES:  # a try killed its process before it could give up
            _give_up(services, clinic_id, message_id, "Killed")
        else:
            repeat_clashes(lambda: _try(services, clinic_id, message_id))
            crashpoint("worker:after_commit")
    except Exception as error:  # noqa: BLE001  (one bad message stops neither the worker nor the others)
        trouble(log, error, "message=%s try=%s failed", message.sid, message.attempts + 1)
        if message.attempts + 1 >= TRIES:
            _give_up(services, clinic_id, message_id, type(error).__name__)
    services.wake()


def _try(services: Services, clinic_id: UUID, message_id: UUID) -> None:
    with work(services.engine, clinic_id) as session:
        found = _locked(session, clinic_id, message_id)
        if found is not None:
            met, message = found
            answer(services, session, met, met.state, message)
            crashpoint("worker:after_state_before_commit")


def _locked(session: Session, clinic_id: UUID, message_id: UUID) -> tuple[Met, Stored] | None:
    """The message under its person's lock; None if a newer message has had it answered meanwhile."""
    message = inbox.waiting(session, message_id)
    if message is None:
        return None
    met = contacts.meet(session, clinic_id, _caller(message), at=message.received_at)
    message = inbox.waiting(session, message_id)
    return None if message is None else (met, message)


def _caller(message: Stored) -> Caller:
    rest = message.sender.partition(":")[2]
    return Caller(message.sender, phone=rest if rest.startswith("+") else None)


def _give_up(services: Services, clinic_id: UUID, message_id: UUID, error: str) -> None:
    """If not even the apology can be written, staff alone are told: trying for ever would keep the alarm ringing."""
    try:
        with work(services.engine, clinic_id) as session:
            found = _locked(session, clinic_id, message_id)
            if found is not None:
                met, message = found
                _put_before_staff(session, message_id, error, contact_id=met.contact_id)
                _apologise(session, met, message)
    except Exception as worse:  # noqa: BLE001  (whatever it is, the message is settled)
        trouble(log, worse, "message=%s without an apology", message_id)
        with work(services.engine, clinic_id) as session:
            still = inbox.waiting(session, message_id)
            if still is not None and still.attempts > TRIES:  # else the apology is tried once more
                _put_before_staff(session, message_id, error, contact_id=None)


def _put_before_staff(session: Session, message_id: UUID, error: str, *, contact_id: UUID | None) -> None:
    inbox.give_up(session, message_id, error)
    add_task(session, "unhandled_message", contact_id=contact_id, inbound_message_id=message_id)
    log.error("message=%s given up: %s", message_id, error)


def _apologise(session: Session, met: Met, message: Stored) -> None:
    """Says what a person needs who expected an answer: where somebody answers, and whom to call at once."""
    recipient = contacts.of_contact(session, met.contact_id)
    if recipient.opted_out:
        return
    clinic = session.execute(select(sql.clinic)).one()
    spoken = recipient.language or clinic.language
    language = Language(spoken, (clinic.texts or {}).get(spoken))
    sorry = text(language, "carrier-sorry", clinic=clinic.name, emergency=clinic.emergency_number)
    call = [text(language, "carrier-sorry-call", phone=clinic.phone)] if clinic.phone else []
    outbox.put(
        session,
        contact_id=met.contact_id,
        channel=met.address.partition(":")[0],
        purpose=f"reply:{message.sid}",
        body="\n".join([sorry, *call]),
    )
