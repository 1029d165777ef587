"""Tells everybody else what a turn or a sweep has done: prompts and messages, written in the same transaction."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from dialogs.announcements import notices
from dialogs.notice import Notice
from dialogs.say import Say
from models import contacts, outbox, prompts, reminding
from models.contacts import Recipient
from models.facts import Clinic, Confirmed, OfferedLate, Outcome, Proposed, Request, Untold
from models.parking import FLEETING
from models.tasks import add_task


def announce(session: Session, outcomes: Iterable[Outcome], *, clinic: Clinic, channel: str, now: datetime) -> None:
    """`channel` reaches a doctor who never wrote. Who opted out is told nothing; staff are asked to call them."""
    for outcome in outcomes:
        if isinstance(outcome, Untold):
            continue
        _announce_one(session, outcome, outcome.request, clinic=clinic, channel=channel, now=now)


def _announce_one(
    session: Session, outcome: Outcome, request: Request, *, clinic: Clinic, channel: str, now: datetime
) -> None:
    patient = contacts.of_contact(session, request.contact_id)
    doctor = contacts.of_doctor(session, clinic.id, request.offer.doctor_id, channel=channel)
    asked = outcome.previous if isinstance(outcome, Proposed | OfferedLate) else request
    backup = contacts.of_doctor(session, clinic.id, asked.backup_id, channel=channel) if asked.backup_id else None
    old = request.moving if isinstance(outcome, Confirmed) else None
    former = contacts.of_doctor(session, clinic.id, old.doctor_id, channel=channel) if old else None
    told = notices(
        outcome,
        clinic,
        patient_language=clinic.speaking(patient.language or clinic.language),
        doctor_language=clinic.speaking((doctor.language if doctor else None) or clinic.language),
        backup_language=clinic.speaking((backup.language if backup else None) or clinic.language),
        former_language=clinic.speaking((former.language if former else None) or clinic.language),
        now=now,
    )
    if isinstance(outcome, Confirmed) and outcome.told_before:
        told = tuple(notice for notice in told if notice.lasting)
    if isinstance(outcome, Confirmed) and outcome.at_desk and not patient.agreed:
        told = tuple(notice for notice in told if notice.to != "patient")  # they were there when it was booked
    readers = {"patient": patient, "doctor": doctor, "backup": backup, "former": former}
    for notice in told:
        recipient = readers[notice.to]
        if recipient is None and notice.at is None:  # the clinic's file gives this doctor no number
            add_task(session, "tell_by_phone", request_id=request.id)
        elif recipient is not None:
            _deliver(session, notice, recipient, request, clinic)
    if isinstance(outcome, Confirmed) and any(notice.lasting for notice in told):
        reminding.count(session, outcome.visit.id)


def _deliver(session: Session, notice: Notice, recipient: Recipient, request: Request, clinic: Clinic) -> None:
    about = notice.about or request.id
    if recipient.silent:
        if notice.at is None:
            add_task(session, "tell_by_phone", contact_id=recipient.contact_id, request_id=about)
        return
    parked = "opted_out" if recipient.opted_out and not notice.lasting else None
    if parked and (notice.at is not None or notice.purpose.startswith(FLEETING)):
        return  # a step on the way: staff have been asked to call them about the card itself
    prompt_id = None
    if notice.prompt is not None:
        prompt_id = prompts.make(
            session,
            clinic.id,
            contact_id=recipient.contact_id,
            dialog=notice.prompt.dialog,
            offer=notice.prompt.offer,
            facts=notice.prompt.facts,
            nonce=notice.prompt.nonce,
            request_id=about,
            ends_at=notice.prompt.ends_at,
        )
    outbound_id = outbox.put(
        session,
        contact_id=recipient.contact_id,
        purpose=notice.purpose,
        body=notice.say.text,
        options=choices(notice.say),
        nonce=notice.prompt.nonce if notice.prompt else None,
        first=notice.say.first,
        request_id=about,
        reservation_id=request.reservation_id,
        prompt_id=prompt_id,
        parked=parked,
        not_before=notice.at,
    )
    if outbound_id is not None and prompt_id is not None:
        prompts.sent_as(session, prompt_id, outbound_id)
    if parked:
        add_task(session, "tell_by_phone", contact_id=recipient.contact_id, request_id=about)


def choices(say: Say) -> tuple[outbox.Choice, ...]:
    return tuple(outbox.Choice(each.id, each.title, each.description, each.typed) for each in say.options)
