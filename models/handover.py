"""A person takes over: the staff's task with the draft, told once, kept up to date, and over when the chat goes on."""

import json
from datetime import datetime, timedelta

from sqlalchemy import Update, select, update

from models import sql
from models.deadlines import answer_by
from models.errand import Errand
from models.facts import CallPerson, Draft, DraftOver, NoteLate, NoteStranger
from models.tasks import add_task, close_task

WANTED, STUCK, LATE = "person_wanted", "stuck", "late_decision"
_k = sql.task.c


def call_person(errand: Errand, command: CallPerson) -> None:
    """One open task a contact, with the newest draft: who is stuck and then asks for somebody has asked."""
    c = sql.conversation.c
    now = errand.session.execute(select(sql.NOW)).scalar_one()
    called = update(sql.conversation).where(c.id == errand.contact.conversation_id)
    errand.session.execute(called.values(person_wanted_at=now))
    if _brought_up_to_date(errand, WANTED, command.draft):
        return
    if not command.stuck:
        close_task(errand.session, STUCK, contact_id=errand.contact.id, at=now, by=WANTED)
    elif _brought_up_to_date(errand, STUCK, command.draft):
        return
    add_task(
        errand.session,
        STUCK if command.stuck else WANTED,
        contact_id=errand.contact.id,
        draft=dumped(command.draft),
        last_message_id=errand.message_id,
        due_at=_somebody_by(errand, now),
    )


def _somebody_by(errand: Errand, now: datetime) -> datetime:
    """The end of the clinic's minutes, which count only while a person answers there."""
    c = sql.clinic.c
    clinic = errand.session.execute(select(c.person_minutes, c.opening_hours, c.timezone)).one()
    return answer_by(now, timedelta(minutes=clinic.person_minutes), clinic.opening_hours or {}, clinic.timezone)


def note_stranger(errand: Errand, command: NoteStranger) -> None:
    """Once a person and request; nobody is a stranger to a request of their own."""
    r = sql.request.c
    asked = select(r.id).where(r.booking_reference == command.code, sql.PENDING, r.contact_id != errand.contact.id)
    request_id = errand.session.scalar(asked)
    if request_id is not None:
        add_task(errand.session, "unknown_number", contact_id=errand.contact.id, request_id=request_id)


def note_late(errand: Errand, command: NoteLate) -> None:
    """About the doctor's request, to be told to its patient."""
    r = sql.request.c
    asked = select(r.contact_id).where(r.id == command.request_id, r.doctor_id == errand.contact.doctor_id)
    contact_id = errand.session.scalar(asked)
    if contact_id is not None:
        add_task(errand.session, LATE, contact_id=contact_id, request_id=command.request_id)


def draft_over(errand: Errand, _: DraftOver) -> None:
    """Nobody has to help who went on alone; who asked for a person still wants one, but about something else."""
    now = errand.session.execute(select(sql.NOW)).scalar_one()
    close_task(errand.session, STUCK, contact_id=errand.contact.id, at=now, by="patient")
    errand.session.execute(_open(errand, WANTED).values(draft=None))


def dumped(draft: Draft | None) -> str | None:
    """As it is stored."""
    if draft is None:
        return None
    return json.dumps({"asked": draft.asked, "said": draft.said}, ensure_ascii=False)


def read(stored: str | None) -> Draft | None:
    """The same again."""
    if stored is None:
        return None
    found = json.loads(stored)
    return Draft(found["asked"], tuple((str(name), str(words)) for name, words in found["said"]))


def _brought_up_to_date(errand: Errand, kind: str, draft: Draft | None) -> bool:
    """Whether a task of this kind was open; it has the newest draft now."""
    newest = _open(errand, kind).values(draft=dumped(draft), last_message_id=errand.message_id)
    return errand.session.execute(newest.returning(_k.id)).first() is not None


def _open(errand: Errand, kind: str) -> Update:
    return update(sql.task).where(_k.kind == kind, _k.contact_id == errand.contact.id, _k.closed_at.is_(None))
