"""The staff's queue: what waits and what was settled (`models/queue_rows.py`), and what people must see to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import case, exists, func, or_, select
from sqlalchemy.orm import Session

from models import handover, sql
from models.facts import Draft
from models.queue_rows import Card, QueueRow, pending, settled

__all__ = ["Card", "QueueRow", "TaskRow", "pending", "settled", "tasks"]

_r, _t, _v, _d, _s = sql.request.c, sql.slot.c, sql.visit.c, sql.doctor.c, sql.service.c
_old = sql.visit.alias("old").c
_o, _p, _k, _c = sql.outbound.c, sql.prompt.c, sql.task.c, sql.contact.c


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
    breached_at: datetime | None
    """Since when it is known that nobody came in time, where somebody waits for a person."""
    draft: Draft | None
    """What somebody who needs a person had said so far."""


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
        _k.breached_at,
        _k.draft,
    )
    .join_from(sql.task, sql.clinic, sql.clinic.c.id == _k.clinic_id)
    .outerjoin(sql.contact, (_c.clinic_id == _k.clinic_id) & (_c.id == _k.contact_id))
    .outerjoin(sql.request, (_r.clinic_id == _k.clinic_id) & (_r.id == _k.request_id))
    .outerjoin(sql.doctor, _of_request | _writer)
)


def tasks(session: Session) -> list[TaskRow]:
    """What is open on the list of exceptions, emergencies first and then the oldest; one statement."""
    found: Iterable[Any] = session.execute(_TASKS.where(_k.closed_at.is_(None)).order_by(_k.created_at, _k.id))
    # Numbers of two doctors may end alike.
    once = {row.id: _task(row) for row in found}
    return sorted(once.values(), key=lambda row: not row.kind.startswith("emergency"))


def _task(row: Any) -> TaskRow:
    *known, draft = row
    return TaskRow(*[*known, handover.read(draft)])
