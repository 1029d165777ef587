"""The rows of the staff's queue: what waits for a doctor or a patient, how its message fares, and what was settled."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, true
from sqlalchemy.orm import Session

from models import sql

RECENT = timedelta(hours=24)
SHOWN = 30  # settled requests, newest first

_r, _v, _d, _s = sql.request.c, sql.visit.c, sql.doctor.c, sql.service.c
_old = sql.visit.alias("old").c
_o, _p, _k, _i = sql.outbound.c, sql.prompt.c, sql.task.c, sql.inbound.c


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
    doctor_id: UUID | None = None
    decided_by_kind: str | None = None
    said: str | None = None
    """What the patient wrote last, taps left out, "" where that was no words; None where nothing is kept."""
    said_at: datetime | None = None
    reason: str | None = None
    """What they come for, in their words."""


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
# One step in an index for each row: a window over all that they ever wrote would read it all.
_said = (
    select(func.coalesce(_i.body, "").label("said"), _i.received_at)
    .where(_i.clinic_id == _r.clinic_id, _i.contact_id == _r.contact_id, _i.payload.is_(None))
    .order_by(_i.seq.desc())
    .limit(1)
    .correlate(sql.request)
    .lateral("last_said")
)
_emergency = (
    select(func.min(_k.kind))
    .where(_k.clinic_id == _r.clinic_id, _k.request_id == _r.id)
    .where(_k.kind.startswith("emergency"), _k.closed_at.is_(None))
    .correlate(sql.request)
    .scalar_subquery()
)
_decider, _person = sql.doctor.alias("decider").c, sql.staff_user.c
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
        func.coalesce(_decider.name, _person.name).label("decider"),
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
        _r.doctor_id,
        _said.c.said,
        _said.c.received_at.label("said_at"),
        _r.chief_complaint,
    )
    .join_from(sql.request, sql.doctor, (_d.clinic_id == _r.clinic_id) & (_d.id == _r.doctor_id))
    .join(sql.service, (_s.clinic_id == _r.clinic_id) & (_s.id == _r.service_id))
    .join(sql.clinic, sql.clinic.c.id == _r.clinic_id)
    .outerjoin(sql.visit, (_v.clinic_id == _r.clinic_id) & (_v.request_id == _r.id))
    .outerjoin(_decider.id.table, (_decider.clinic_id == _r.clinic_id) & (_decider.id == _r.decided_by))
    .outerjoin(sql.staff_user, (_person.id == _r.decided_by) & (_r.decided_by_kind == "staff"))
    .outerjoin(_old.id.table, (_old.clinic_id == _r.clinic_id) & (_old.id == _r.moves_reservation_id))
    .outerjoin(_card, true())
    .outerjoin(_said, true())
)


def pending(session: Session, *, only: UUID | None = None) -> list[QueueRow]:
    """What is open, emergencies first and then by deadline; one statement.

    `only` is a doctor's id; she is not shown what was said last, which may have been about somebody else.
    """
    found = session.execute(_QUEUE.where(sql.PENDING, *_hers(only)).order_by(_r.expires_at, _r.id))
    rows = [_row(row) if only is None else replace(_row(row), said=None, said_at=None) for row in found]
    return sorted(rows, key=lambda row: row.emergency is None)


def settled(session: Session, *, only: UUID | None = None) -> list[QueueRow]:
    """What ended within a day, newest first; one statement."""
    lately = _QUEUE.where(sql.ENDED, _r.decided_at > sql.NOW - RECENT, *_hers(only))
    return [_row(row) for row in session.execute(lately.order_by(_r.decided_at.desc()).limit(SHOWN))]


def _hers(doctor_id: UUID | None) -> list[ColumnElement[bool]]:
    return [] if doctor_id is None else [_r.doctor_id == doctor_id]


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
        doctor_id=row.doctor_id,
        decided_by_kind=row.decided_by_kind,
        said=row.said,
        said_at=row.said_at,
        reason=row.chief_complaint,
    )
