"""The staff's queue: what waits for a doctor and how its card fares, what was settled, and what people must see to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import case, exists, func, or_, select, true
from sqlalchemy.orm import Session

from models import handover, sql
from models.facts import Draft

RECENT = timedelta(hours=24)
SHOWN = 30  # settled requests, newest first

_r, _t, _v, _d, _s = sql.request.c, sql.slot.c, sql.visit.c, sql.doctor.c, sql.service.c
_old = sql.visit.alias("old").c
_o, _p, _k, _c = sql.outbound.c, sql.prompt.c, sql.task.c, sql.contact.c


@dataclass(frozen=True)
class Card:
    """The doctor's card as its provider reports it; `why` is the park reason or the error's class."""

    state: str
    why: str | None
    handed_at: datetime | None


@dataclass(frozen=True)
class QueueRow:
    """One request as staff see it; `emergency` is the category of words that were read, never the words.

    While it is pending, `decision` can still be taken back by `decided_by`, until `decides_at`.
    """

    request_id: UUID
    contact_id: UUID
    code: str
    status: str
    waits_for: str
    doctor: str
    doctor_phone: str | None
    patient: str
    service: str
    start: datetime
    timezone: str
    created_at: datetime
    expires_at: datetime
    urgency: str
    emergency: str | None
    card: Card | None
    """Where it waits for the patient: the message that offers them the time."""
    decided_at: datetime | None
    decided_by: str | None
    decision: str | None
    decides_at: datetime | None
    visit_status: str | None
    species: str | None = None
    """Of an animal."""
    patient_phone: str | None = None
    moves: str | None = None
    """The code of the visit that it would move."""


@dataclass(frozen=True)
class TaskRow:
    """Something for a person to do; code, patient and doctor are of the request it is about.

    `of_doctor`: the doctor is to be called, who is also named where there is no request.
    """

    task_id: UUID
    kind: str
    created_at: datetime
    contact_id: UUID | None
    contact: str | None
    phone: str | None
    request_id: UUID | None
    code: str | None
    patient: str | None
    doctor: str | None
    doctor_phone: str | None
    of_doctor: bool
    why: Literal["stopped", "template", "window", "no_number", "not_enrolled", "failed"]
    timezone: str
    last_message_id: UUID | None
    draft: Draft | None
    """What somebody who needs a person had said so far."""


# The last card counts: an earlier one may have failed.
_card = (
    select(_o.state, func.coalesce(_o.park_reason, _o.error_class).label("why"), _o.handed_at)
    .join(sql.prompt, (_p.clinic_id == _o.clinic_id) & (_p.id == _o.prompt_id))
    .where(_o.clinic_id == _r.clinic_id, _o.about_request_id == _r.id, _p.dialog.in_(("decide", "offer")))
    .where(_p.facts["to"].as_string().is_(None))  # the backup has one of her own
    .where(or_(_o.handed_at.is_not(None), ~_o.purpose.startswith("nudge:")))  # one that is only due later says nothing
    .order_by(_o.created_at.desc())
    .limit(1)
    .correlate(sql.request)
    .lateral("card")
)
_emergency = (
    select(func.min(_k.kind))
    .where(_k.clinic_id == _r.clinic_id, _k.request_id == _r.id)
    .where(_k.kind.startswith("emergency"), _k.closed_at.is_(None))
    .correlate(sql.request)
    .scalar_subquery()
)
_decider = sql.doctor.alias("decider").c
_QUEUE = (
    select(
        _r.id,
        _r.contact_id,
        _r.booking_reference,
        _r.status,
        _r.waits_for,
        _r.patient_name,
        _r.patient_species,
        _r.patient_phone,
        _r.requested_time,
        _r.created_at,
        _r.expires_at,
        _r.urgency_level,
        _r.decided_at,
        _r.decided_by_kind,
        _r.decision,
        _r.decides_at,
        _decider.name.label("decider"),
        _d.name.label("doctor"),
        func.coalesce(_d.whatsapp, _d.phone).label("doctor_phone"),
        func.coalesce(_d.timezone, sql.clinic.c.timezone).label("zone"),
        _s.name.label("service"),
        _v.status.label("visit_status"),
        _card.c.state,
        _card.c.why,
        _card.c.handed_at,
        _emergency.label("emergency"),
        _old.booking_reference.label("moves"),
    )
    .join_from(sql.request, sql.doctor, (_d.clinic_id == _r.clinic_id) & (_d.id == _r.doctor_id))
    .join(sql.service, (_s.clinic_id == _r.clinic_id) & (_s.id == _r.service_id))
    .join(sql.clinic, sql.clinic.c.id == _r.clinic_id)
    .outerjoin(sql.visit, (_v.clinic_id == _r.clinic_id) & (_v.request_id == _r.id))
    .outerjoin(_decider.id.table, (_decider.clinic_id == _r.clinic_id) & (_decider.id == _r.decided_by))
    .outerjoin(_old.id.table, (_old.clinic_id == _r.clinic_id) & (_old.id == _r.moves_reservation_id))
    .outerjoin(_card, true())
)


# The doctor of the request, else the one who wrote; one number has several spellings, which end alike.
_of_request = (_d.clinic_id == _k.clinic_id) & (_d.id == _r.doctor_id)
_same_number = func.right(_d.whatsapp, 8) == func.right(_c.phone, 8)
_writer = (_d.clinic_id == _k.clinic_id) & _k.request_id.is_(None) & _d.is_active & _same_number
_window_closed = exists().where(
    _o.clinic_id == _k.clinic_id,
    _o.contact_id == _k.contact_id,
    _o.state == sql.word("parked"),
    _o.park_reason == "window_closed",
)
_TASKS = (
    select(
        _k.id,
        _k.kind,
        _k.created_at,
        _k.contact_id,
        _c.profile_name,
        func.coalesce(_c.phone, _r.patient_phone),
        _k.request_id,
        _r.booking_reference,
        _r.patient_name,
        _d.name,
        func.coalesce(_d.whatsapp, _d.phone),
        _d.id.is_not(None) & or_(_k.contact_id.is_(None), _k.request_id.is_(None), _k.contact_id != _r.contact_id),
        case(
            (_k.contact_id.is_(None) & _d.whatsapp.is_not(None), "not_enrolled"),
            (_k.contact_id.is_(None), "no_number"),
            (_c.opted_out_at.is_not(None), "stopped"),
            (_k.kind == "needs_template", "template"),
            (_window_closed.correlate(sql.task), "window"),
            else_="failed",
        ),
        sql.clinic.c.timezone,
        _k.last_message_id,
        _k.draft,
    )
    .join_from(sql.task, sql.clinic, sql.clinic.c.id == _k.clinic_id)
    .outerjoin(sql.contact, (_c.clinic_id == _k.clinic_id) & (_c.id == _k.contact_id))
    .outerjoin(sql.request, (_r.clinic_id == _k.clinic_id) & (_r.id == _k.request_id))
    .outerjoin(sql.doctor, _of_request | _writer)
)


def pending(session: Session) -> list[QueueRow]:
    """What is open, emergencies first and then by deadline; one statement."""
    rows = session.execute(_QUEUE.where(sql.PENDING).order_by(_r.expires_at, _r.id))
    return sorted((_row(row) for row in rows), key=lambda row: row.emergency is None)


def settled(session: Session) -> list[QueueRow]:
    """What ended within a day, newest first; one statement."""
    lately = _QUEUE.where(sql.ENDED, _r.decided_at > sql.NOW - RECENT)
    return [_row(row) for row in session.execute(lately.order_by(_r.decided_at.desc()).limit(SHOWN))]


def tasks(session: Session) -> list[TaskRow]:
    """What is open on the list of exceptions, emergencies first and then the oldest; one statement."""
    found: Iterable[Any] = session.execute(_TASKS.where(_k.closed_at.is_(None)).order_by(_k.created_at, _k.id))
    # Numbers of two doctors may end alike.
    once = {row.id: _task(row) for row in found}
    return sorted(once.values(), key=lambda row: not row.kind.startswith("emergency"))


def _task(row: Any) -> TaskRow:
    *known, draft = row
    return TaskRow(*[*known, handover.read(draft)])


def _row(row: Any) -> QueueRow:
    return QueueRow(
        request_id=row.id,
        contact_id=row.contact_id,
        code=row.booking_reference,
        status=row.status,
        waits_for=row.waits_for,
        doctor=row.doctor,
        doctor_phone=row.doctor_phone,
        patient=row.patient_name,
        service=row.service,
        start=row.requested_time,
        timezone=row.zone,
        created_at=row.created_at,
        expires_at=row.expires_at,
        urgency=row.urgency_level,
        emergency=row.emergency.removeprefix("emergency").strip("_") or "emergency" if row.emergency else None,
        card=Card(row.state, row.why, row.handed_at) if row.state else None,
        decided_at=row.decided_at,
        decided_by=row.decider or row.decided_by_kind,
        decision=row.decision,
        decides_at=row.decides_at,
        visit_status=row.visit_status,
        species=row.patient_species,
        patient_phone=row.patient_phone,
        moves=row.moves,
    )
