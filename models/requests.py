"""Requests as facts: all that a card, a status line or an announcement may say of one, read in one statement."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, exists, func, select, true
from sqlalchemy.orm import Session

from models import sql
from models.events import Actor
from models.facts import OldVisit, Request
from models.intake import LENGTHS
from models.silent import SILENT
from models.terms import COLUMNS, offer_of

_r, _t, _v = sql.request.c, sql.slot.c, sql.visit.c
_decider, _backup = sql.doctor.alias("decider").c, sql.doctor.alias("backup").c
_old, _old_doctor = sql.visit.alias("old").c, sql.doctor.alias("old_doctor").c
_of_row = {"urgency_level"}  # has a field of its own

# A card just being handed over counts: who ends its request now must void it too.
_handed_at = (
    select(func.min(case((sql.outbound.c.state == sql.word("sending"), sql.NOW), else_=sql.outbound.c.handed_at)))
    .join(sql.prompt, sql.prompt.c.id == sql.outbound.c.prompt_id)
    .where(sql.outbound.c.clinic_id == _r.clinic_id, sql.outbound.c.about_request_id == _r.id)
    .where(sql.prompt.c.dialog == "decide")
    .correlate(sql.request)
)
_to_backup = sql.prompt.c.facts["to"].as_string() == "backup"
_card_handed_at = _handed_at.where(func.coalesce(~_to_backup, true())).scalar_subquery()
_backup_handed_at = case((_r.backup_id.is_not(None), _handed_at.where(_to_backup).scalar_subquery()))
_after = sql.request.alias("after").c
_on_list = (
    select(sql.entry.c.status)
    .where(sql.entry.c.clinic_id == _r.clinic_id, sql.entry.c.id == _r.waitlist_entry_id)
    .correlate(sql.request)
    .scalar_subquery()
)
_replaced_by = (
    select(_after.booking_reference)
    .where(_after.clinic_id == _r.clinic_id, _after.id == _r.superseded_by)
    .correlate(sql.request)
    .scalar_subquery()
)
_task = sql.task.c
_emergency = exists().where(
    _task.clinic_id == _r.clinic_id,
    _task.request_id == _r.id,
    _task.kind.startswith("emergency"),
    _task.closed_at.is_(None),
)
_REQUESTS = (
    select(
        *COLUMNS,
        *(_r[name] for name in LENGTHS),
        _r.id,
        _r.clinic_id,
        _r.booking_reference,
        _r.status,
        _r.waits_for,
        _r.slot_id,
        _r.expires_at,
        _r.created_at,
        _r.contact_id,
        _r.patient_id,
        _r.patient_name,
        _r.patient_age,
        _r.patient_age_months,
        _r.patient_species,
        _r.patient_phone,
        _r.decided_at,
        _r.decided_by_kind,
        _r.decided_by,
        _r.decision,
        _r.decides_at,
        _r.decision_binding,
        _r.rejection_reason,
        _r.second_start,
        _r.previous_request_id,
        _r.moves_reservation_id,
        _old.booking_reference.label("old_code"),
        _old.status.label("old_status"),
        _old.start_time.label("old_start"),
        _old.timezone.label("old_zone"),
        _old.doctor_id.label("old_doctor_id"),
        _old_doctor.name.label("old_doctor"),
        _replaced_by.label("replaced_by"),
        _r.waitlist_entry_id,
        _on_list.label("on_list"),
        _t.start_time,
        _t.end_time,
        _decider.name.label("decider"),
        _v.id.label("reservation_id"),
        _v.status.label("visit_status"),
        _card_handed_at.label("card_handed_at"),
        _r.nudge_at,
        _r.half_at,
        _r.backup_at,
        _r.backup_id,
        _backup_handed_at.label("backup_handed_at"),
        _backup.name.label("backup_name"),
        _emergency.label("emergency"),
        (sql.contact.c.opted_out_at.is_not(None) | SILENT).label("by_phone"),
        sql.NOW.label("now"),
    )
    .join_from(sql.request, sql.slot, (_t.clinic_id == _r.clinic_id) & (_t.id == _r.slot_id))
    .join(sql.service, (sql.service.c.clinic_id == _r.clinic_id) & (sql.service.c.id == _r.service_id))
    .join(sql.doctor, (sql.doctor.c.clinic_id == _r.clinic_id) & (sql.doctor.c.id == _r.doctor_id))
    .join(sql.clinic, sql.clinic.c.id == _r.clinic_id)
    .join(sql.contact, (sql.contact.c.clinic_id == _r.clinic_id) & (sql.contact.c.id == _r.contact_id))
    .outerjoin(sql.visit, (_v.clinic_id == _r.clinic_id) & (_v.request_id == _r.id))
    .outerjoin(_backup.id.table, (_backup.clinic_id == _r.clinic_id) & (_backup.id == _r.backup_id))
    .outerjoin(_old.id.table, (_old.clinic_id == _r.clinic_id) & (_old.id == _r.moves_reservation_id))
    .outerjoin(_old_doctor.id.table, (_old_doctor.clinic_id == _r.clinic_id) & (_old_doctor.id == _old.doctor_id))
    .outerjoin(_decider.id.table, (_decider.clinic_id == _r.clinic_id) & (_decider.id == _r.decided_by))
)


@dataclass(frozen=True)
class Found:
    """A request with what changing it needs: read at `now`, after whatever was locked."""

    request: Request
    clinic_id: UUID
    slot_id: UUID
    cutoff: timedelta
    now: datetime
    noted_by: Actor | None = None
    """Who took the decision that can still be taken back."""
    bound_by: str | None = None
    """How: a tap, a quoted card, a code, a bare word."""

    @property
    def overdue(self) -> bool:
        """Nobody decided in time; what is decided can no longer expire."""
        request = self.request
        return request.status == "pending" and not request.is_noted and request.expires_at <= self.now

    @property
    def final(self) -> bool:
        """A noted decision that cannot be taken back any more, though nobody has written that down yet."""
        request = self.request
        return request.is_noted and request.decides_at is not None and request.decides_at <= self.now


def find(session: Session, *where: ColumnElement[bool], order: Any = _r.id, limit: int | None = None) -> list[Found]:
    return [_found(row) for row in session.execute(_REQUESTS.where(*where).order_by(order).limit(limit))]


def by_id(session: Session, request_id: UUID) -> Found | None:
    return next(iter(find(session, _r.id == request_id)), None)


def _found(row: sql.AnyRow) -> Found:
    noted = row.status == "pending" and row.decision is not None
    by = Actor(row.decided_by_kind, row.decided_by, row.decider) if noted else None
    bound_by = row.decision_binding
    return Found(_request(row), row.clinic_id, row.slot_id, timedelta(hours=row.cutoff), row.now, by, bound_by)


def _request(row: sql.AnyRow) -> Request:
    said = {name: row._mapping[name] for name in LENGTHS if name not in _of_row}  # noqa: SLF001 - Row's public API
    return Request(
        id=row.id,
        code=row.booking_reference,
        status=row.status,
        waits_for=row.waits_for,
        offer=offer_of(row),
        start=row.start_time,
        end=row.end_time,
        expires_at=row.expires_at,
        created_at=row.created_at,
        contact_id=row.contact_id,
        patient_id=row.patient_id,
        patient_name=row.patient_name,
        patient_age=row.patient_age,
        patient_phone=row.patient_phone,
        urgency=row.urgency_level,
        intake={name: words for name, words in said.items() if words},
        decided_at=row.decided_at,
        decided_by=_decided_by(row),
        decision=row.decision,
        decides_at=row.decides_at,
        rejection_reason=row.rejection_reason,
        card_handed_at=row.card_handed_at,
        nudge_at=row.nudge_at,
        half_at=row.half_at,
        backup_at=row.backup_at,
        backup_id=row.backup_id,
        backup=row.backup_name,
        backup_handed_at=row.backup_handed_at,
        reservation_id=row.reservation_id,
        visit_status=row.visit_status,
        emergency=row.emergency,
        by_phone=row.by_phone,
        patient_months=row.patient_age_months,
        patient_species=row.patient_species,
        second_start=row.second_start,
        previous_id=row.previous_request_id,
        replaced_by=row.replaced_by,
        moving=_moving(row),
        entry=row.waitlist_entry_id,
        on_list=row.on_list,
    )


def _moving(row: sql.AnyRow) -> OldVisit | None:
    if row.moves_reservation_id is None:
        return None
    when = {"start": row.old_start, "timezone": row.old_zone}
    whose = {"doctor_id": row.old_doctor_id, "doctor": row.old_doctor}
    return OldVisit(row.moves_reservation_id, row.old_code, row.old_status, **when, **whose)


def _decided_by(row: sql.AnyRow) -> str | None:
    if row.decided_by_kind in {"doctor", "backup"}:
        return row.decider or "staff"
    return None if row.status == "expired" else row.decided_by_kind
