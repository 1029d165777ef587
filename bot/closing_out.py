"""Asks each doctor once an evening what became of the day's visits."""

import secrets
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, update
from sqlmodel import Session

from bot.deliver import choices
from bot.services import Services
from dialogs import close_out
from models import contacts, locks, outbox, prompts, sql
from models.attending import undecided
from models.contacts import Recipient
from models.database import work
from models.facts import Visit
from models.view import View

_d, _c = sql.doctor.c, sql.clinic.c
_DOCTOR = select(
    _d.closed_out_on, _c.close_out_at, func.coalesce(_d.timezone, _c.timezone).label("zone"), sql.NOW.label("now")
).join_from(sql.doctor, sql.clinic, _c.id == _d.clinic_id)


def ask(services: Services, clinic_id: UUID, doctor_id: UUID) -> None:
    """Once a day and doctor, in one transaction with the mark that says so; without open visits nothing is said."""
    with work(services.engine, clinic_id) as session:
        locks.doctors(session, doctor_id)
        row = session.execute(_DOCTOR.where(_d.id == doctor_id)).one()
        here = row.now.astimezone(ZoneInfo(row.zone))
        if row.close_out_at is None or here.time() < row.close_out_at or row.closed_out_on == here.date():
            return
        session.execute(update(sql.doctor).where(_d.id == doctor_id).values(closed_out_on=here.date()))
        visits = undecided(session, doctor_id)
        reader = contacts.of_doctor(session, clinic_id, doctor_id, channel=services.default_channel)
        if visits and reader is not None and not reader.opted_out:
            _send(session, clinic_id, reader, visits, purpose=f"close_out:{doctor_id}:{here.date()}")
    services.wake()


def _send(session: Session, clinic_id: UUID, reader: Recipient, visits: list[Visit], *, purpose: str) -> None:
    """Who cannot be reached or wants no messages is not asked; the visits stay open."""
    clinic = View(session, reader.contact_id).clinic
    say = close_out.question(visits, clinic.speaking(reader.language or clinic.language))
    prompt = close_out.prompt(visits, say, secrets.token_hex(8))
    made: dict[str, Any] = {"offer": prompt.offer, "facts": prompt.facts, "nonce": prompt.nonce}
    prompt_id = prompts.make(
        session, clinic_id, contact_id=reader.contact_id, dialog=prompt.dialog, request_id=None, ends_at=None, **made
    )
    outbound_id = outbox.put(
        session,
        contact_id=reader.contact_id,
        purpose=purpose,
        body=say.text,
        options=choices(say),
        nonce=prompt.nonce,
        prompt_id=prompt_id,
    )
    if outbound_id is not None:
        prompts.sent_as(session, prompt_id, outbound_id)
