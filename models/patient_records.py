"""One record per person: contacts, requests, visits, notes, consents, and who else is booked for on the same phone."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models import sql
from models.patient_parts import About, Agreed, Asked, Reached, Record, Seen, Sight, Written
from models.visits import OPEN

ALL = Sight(notes=True)
MOST = 200
"""Newest rows of a kind that a record shows; its export has them all."""

_p, _c, _r, _v, _n, _d = (table.c for table in (sql.patient, sql.contact, sql.request, sql.visit, sql.note, sql.doctor))


def record(session: Session, patient_id: UUID, sight: Sight = ALL) -> Record | None:
    """The person's record as `sight` may see it, a merged one's as that of whom it was merged into; seven statements.

    None where there is no such patient, or none whom this doctor saw or was asked by.
    """
    known = _people(session, patient_id)
    head = next((row for row in known if row.merged_into is None), None)
    if head is None:
        return None
    ids = [row.id for row in known]
    requests, visits = _requests(session, ids, sight), _visits(session, ids, sight)
    if sight.doctor_id is not None and not requests and not visits:
        return None
    contact_ids = {row.contact_id for row in known}
    notes = _notes(session, ids, sight)
    readable = tuple(note for note in notes if sight.notes and (not note.private or note.by_her))
    return Record(
        about=about(head),
        merged=tuple(row.id for row in known if row is not head),
        contacts=_contacts(session, contact_ids, ids),
        requests=requests,
        visits=visits,
        notes=tuple(Written(*row[:8]) for row in readable),
        hidden_notes=len(notes) - len(readable),
        consents=_consents(session, contact_ids),
        others=_others(session, contact_ids, ids) if sight.doctor_id is None else (),
    )


def about(row: Any) -> About:
    """A row of `patient` as a fact."""
    return About(row.id, *(getattr(row, field.name) for field in fields(About)[1:]))


def _people(session: Session, patient_id: UUID) -> Sequence[Any]:
    """Whom the id stands for, with all that were merged into them."""
    head = select(func.coalesce(_p.merged_into, _p.id)).where(_p.id == patient_id).scalar_subquery()
    return session.execute(select(sql.patient).where(or_(_p.id == head, _p.merged_into == head)).order_by(_p.id)).all()


def _requests(session: Session, ids: Collection[UUID], sight: Sight) -> tuple[Asked, ...]:
    query = (
        select(
            _r.id,
            _r.booking_reference,
            _r.status,
            _r.doctor_id,
            _d.name,
            sql.service.c.name,
            _r.requested_time,
            _r.created_at,
            _r.decided_at,
            _r.chief_complaint,
            _r.medical_history,
            _r.current_medications,
            _r.allergies,
            _r.special_requests,
        )
        .join(sql.doctor, (_d.clinic_id == _r.clinic_id) & (_d.id == _r.doctor_id))
        .join(sql.service, (sql.service.c.clinic_id == _r.clinic_id) & (sql.service.c.id == _r.service_id))
        .where(_r.patient_id.in_(ids), *_hers(_r.doctor_id, sight))
        .order_by(_r.created_at.desc(), _r.id)
        .limit(MOST)
    )
    rows: Iterable[Any] = session.execute(query)
    return tuple(Asked(*row) for row in rows)


def _visits(session: Session, ids: Collection[UUID], sight: Sight) -> tuple[Seen, ...]:
    coming = _v.status.in_(OPEN) & (_v.end_time > sql.NOW)
    query = (
        select(
            _v.id,
            _v.booking_reference,
            _v.status,
            _v.doctor_id,
            _d.name,
            _v.service_name,
            _v.start_time,
            _v.end_time,
            _v.timezone,
            coming,
        )
        .join(sql.doctor, (_d.clinic_id == _v.clinic_id) & (_d.id == _v.doctor_id))
        .where(_v.patient_id.in_(ids), *_hers(_v.doctor_id, sight))
        .order_by(_v.start_time.desc(), _v.id)
        .limit(MOST)
    )
    return tuple(Seen(*row) for row in session.execute(query))


def _notes(session: Session, ids: Collection[UUID], sight: Sight) -> Sequence[Any]:
    by_her = (_n.author_kind == "doctor") & (_n.author == sight.doctor_id)
    query = (
        select(
            _n.id,
            _n.reservation_id,
            _v.booking_reference,
            _d.name,
            _n.note_type,
            _n.content,
            _n.is_private.label("private"),
            _n.created_at,
            func.coalesce(by_her, False).label("by_her"),
        )
        .join(sql.visit, (_v.clinic_id == _n.clinic_id) & (_v.id == _n.reservation_id))
        .join(sql.doctor, (_d.clinic_id == _n.clinic_id) & (_d.id == _n.doctor_id))
        .where(_v.patient_id.in_(ids), _n.content != "", *_hers(_v.doctor_id, sight))
        .order_by(_n.created_at.desc(), _n.id)
        .limit(MOST)
    )
    return session.execute(query).all()


def _hers(column: Any, sight: Sight) -> tuple[Any, ...]:
    return () if sight.doctor_id is None else (column == sight.doctor_id,)


def _contacts(session: Session, contact_ids: Collection[UUID], ids: Collection[UUID]) -> tuple[Reached, ...]:
    beside = (
        select(func.count())
        .where(_p.clinic_id == _c.clinic_id, _p.contact_id == _c.id, _p.is_active, _p.id.not_in(ids))
        .correlate(sql.contact)
        .scalar_subquery()
    )
    query = select(
        _c.id, _c.phone, _c.profile_name, _c.language, _c.source_channel, _c.consent_version, _c.consent_at,
        _c.declined_at, _c.opted_out_at, _c.created_at, beside,
    )  # fmt: skip
    rows = session.execute(query.where(_c.id.in_(contact_ids)).order_by(_c.created_at, _c.id))
    return tuple(Reached(*row) for row in rows)


def _consents(session: Session, contact_ids: Collection[UUID]) -> tuple[Agreed, ...]:
    """What was agreed to before each was written down stands with the contact alone."""
    k = sql.consent.c
    told = select(k.version, k.given, k.at).where(k.contact_id.in_(contact_ids)).order_by(k.at.desc()).limit(MOST)
    return tuple(Agreed(*row) for row in session.execute(told))


def _others(session: Session, contact_ids: Collection[UUID], ids: Collection[UUID]) -> tuple[About, ...]:
    beside = (_p.contact_id.in_(contact_ids), _p.is_active, _p.id.not_in(ids))
    rows = session.execute(select(sql.patient).where(*beside).order_by(_p.id).limit(MOST))
    return tuple(about(row) for row in rows)
