"""What staff choose from: the clinic's doctors and what each of them gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import sql

_d, _s, _c, _p, _k = (table.c for table in (sql.doctor, sql.service, sql.clinic, sql.patient, sql.contact))


@dataclass(frozen=True)
class ListedDoctor:
    id: UUID
    name: str
    zone: str


@dataclass(frozen=True)
class ListedService:
    id: UUID
    name: str
    doctor_id: UUID
    doctor: str
    minutes: int


def doctors(session: Session, only: UUID | None = None) -> tuple[ListedDoctor, ...]:
    """Who works here, in the file's order; `only` is a doctor who sees nobody's calendar but her own."""
    zone = func.coalesce(_d.timezone, _c.timezone).label("zone")
    query = select(_d.id, _d.name, zone).join_from(sql.doctor, sql.clinic, _c.id == _d.clinic_id).where(_d.is_active)
    query = query if only is None else query.where(_d.id == only)
    return tuple(
        ListedDoctor(row.id, row.name, row.zone) for row in session.execute(query.order_by(_d.position, _d.id))
    )


def services(session: Session, only: UUID | None = None) -> tuple[ListedService, ...]:
    """All that is given, by doctor; with `only`, by this one."""
    query = (
        select(_s.id, _s.name, _s.doctor_id, _d.name.label("doctor"), _s.duration)
        .join_from(sql.service, sql.doctor, (_d.clinic_id == _s.clinic_id) & (_d.id == _s.doctor_id))
        .where(_s.is_active, _d.is_active)
    )
    query = query if only is None else query.where(_d.id == only)
    rows = session.execute(query.order_by(_d.position, _d.id, _s.position, _s.id))
    return tuple(ListedService(row.id, row.name, row.doctor_id, row.doctor, row.duration) for row in rows)


def own_number(session: Session) -> str:
    """Says where numbers without a prefix are from: where a person answers, since a sender may be of anywhere."""
    return str(session.execute(select(func.coalesce(_c.phone, _c.whatsapp))).scalar_one())


@dataclass(frozen=True)
class ListedPerson:
    id: UUID
    name: str


def people(session: Session, contact_id: UUID) -> tuple[ListedPerson, ...]:
    """Who is booked for on this phone, under the records that stay, the newest first."""
    kept = sql.patient.alias("kept").c
    stays = (kept.clinic_id == _p.clinic_id) & (kept.id == func.coalesce(_p.merged_into, _p.id))
    query = select(kept.id, kept.name).join_from(sql.patient, kept.id.table, stays).distinct()
    rows = session.execute(query.where(_p.contact_id == contact_id, kept.is_active).order_by(kept.id.desc()))
    return tuple(ListedPerson(row.id, row.name) for row in rows)


def caller(session: Session, contact_id: UUID | None) -> tuple[str, str | None] | None:
    """The name that their phone shows and its number, of whoever wrote and is nobody on file."""
    row = session.execute(select(_k.profile_name, _k.phone).where(_k.id == contact_id)).first()
    return (row.profile_name or "", row.phone) if row else None


def whom(session: Session, asked: Mapping[str, str]) -> tuple[str, str | None] | None:
    """Name and number of the patient (`patient_id`) or the phone (`contact_id`) that is asked for; ("", None) where
    neither is, None where there is no such one."""
    if patient := asked.get("patient_id"):
        return known(session, _uuid(patient))
    if contact := asked.get("contact_id"):
        return caller(session, _uuid(contact))
    return "", None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def known(session: Session, patient_id: UUID | None) -> tuple[str, str | None] | None:
    """Name and number of a patient on file."""
    row = session.execute(
        select(_p.name, _k.phone)
        .join_from(sql.patient, sql.contact, (_k.clinic_id == _p.clinic_id) & (_k.id == _p.contact_id))
        .where(_p.id == patient_id, _p.is_active)
    ).first()
    return (row.name, row.phone) if row else None
