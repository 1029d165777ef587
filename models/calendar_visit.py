"""A visit as its card in the calendar shows it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql

_v, _t, _d = sql.visit.c, sql.slot.c, sql.doctor.c


@dataclass(frozen=True)
class VisitCard:
    """All that staff need to know of it; instants are UTC, `zone` is that of its doctor."""

    id: UUID
    code: str
    status: str
    doctor_id: UUID
    doctor: str
    service: str
    start: datetime
    end: datetime
    zone: str
    patient: str
    phone: str | None
    source: str
    request_id: UUID | None
    overbooked: str | None
    movable: bool


def card(session: Session, reservation_id: UUID | None) -> VisitCard | None:
    """One statement; None for a visit that is not this clinic's."""
    query = (
        select(sql.visit, _t.overbook_reason, _d.name.label("doctor"), sql.NOW.label("now"))
        .join_from(sql.visit, sql.slot, (_t.clinic_id == _v.clinic_id) & (_t.id == _v.slot_id))
        .join(sql.doctor, (_d.clinic_id == _v.clinic_id) & (_d.id == _v.doctor_id))
    )
    row = session.execute(query.where(_v.id == reservation_id)).first()
    if row is None:
        return None
    return VisitCard(
        id=row.id,
        code=row.booking_reference,
        status=row.status,
        doctor_id=row.doctor_id,
        doctor=row.doctor,
        service=row.service_name,
        start=row.start_time,
        end=row.end_time,
        zone=row.timezone,
        patient=row.patient_name,
        phone=row.patient_phone,
        source=row.source,
        request_id=row.request_id,
        overbooked=row.overbook_reason,
        movable=row.status == "confirmed" and row.start_time > row.now,
    )
