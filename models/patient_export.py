"""Everything the clinic keeps of one person, as plain values that a machine and a person can read."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from models import sql

FORMAT = "antesala-patient/1"
Plain = dict[str, Any]

_p, _c, _r, _v, _n, _d, _e, _q, _s, _h, _i, _o, _k = (
    table.c
    for table in (
        sql.patient, sql.contact, sql.request, sql.visit, sql.note, sql.doctor, sql.event, sql.question, sql.rating,
        sql.entry, sql.inbound, sql.outbound, sql.consent,
    )
)  # fmt: skip
_PATIENT = (
    _p.name, _p.kind, _p.species, _p.birth_date, _p.age_years, _p.age_months, _p.asked_on, _p.gender, _p.email,
    _p.preferred_contact_method, _p.medical_history, _p.current_medications, _p.allergies, _p.health_confirmed_on,
    _p.created_at, _p.erased_at,
)  # fmt: skip
_CONTACT = (
    _c.phone, _c.address, _c.profile_name, _c.language, _c.source_channel, _c.referral, _c.consent_version,
    _c.consent_at, _c.declined_at, _c.opted_out_at, _c.wants_reminders, _c.wants_confirmations, _c.wants_updates,
    _c.created_at,
)  # fmt: skip
_REQUEST = (
    _r.booking_reference.label("code"), _r.status, _d.name.label("doctor"), sql.service.c.name.label("service"),
    _r.requested_time, _r.second_start, _r.patient_name, _r.patient_phone, _r.patient_email, _r.patient_age,
    _r.patient_age_months, _r.patient_gender, _r.patient_species, _r.chief_complaint, _r.symptoms, _r.medical_history,
    _r.current_medications, _r.allergies, _r.special_requests, _r.urgency_level, _r.preferred_contact_method,
    _r.rejection_reason, _r.created_at, _r.expires_at, _r.decided_at, _r.decided_by_kind,
)  # fmt: skip
_VISIT = (
    _v.booking_reference.label("code"), _v.status, _d.name.label("doctor"), _v.service_name.label("service"),
    _v.start_time, _v.end_time, _v.timezone, _v.patient_name, _v.patient_phone, _v.patient_email, _v.notes,
    _v.price_at_booking, _v.currency, _v.cancellation_policy, _v.actual_start, _v.actual_end, _v.cancelled_at,
    _v.cancelled_by_kind, _v.cancellation_reason, _v.created_at,
)  # fmt: skip
_WISH = (
    _h.service_name.label("service"), _h.patient_name, _h.patient_phone, _h.intake, _h.date_from, _h.date_to,
    _h.weekdays, _h.part_of_day, _h.start_from, _h.start_to, _h.status, _h.created_at, _h.ended_at,
)  # fmt: skip
Rows = Mapping[str, Select[Any]]


def everything(session: Session, ids: Collection[UUID]) -> Plain:
    """All of the person with these record ids, in one statement a section; private notes are left out and counted.

    A phone that others are booked for on is theirs too: of that chat only what is about this person is given.
    """
    found: Plain = {"format": FORMAT, "made_at": session.execute(select(sql.NOW)).scalar_one().isoformat()}
    for section, query in _sections(ids).items():
        found[section] = [_plain(row) for row in session.execute(query)]
    private = _n.is_private & (_n.content != "")
    hidden = select(func.count()).join(sql.visit, _v.id == _n.reservation_id).where(_v.patient_id.in_(ids), private)
    chats = select(func.count()).where(_i.contact_id.in_(_contacts(ids)), _shared(_i.contact_id, ids))
    left_out = session.execute(select(hidden.scalar_subquery(), chats.scalar_subquery())).one()
    found["left_out"] = {"private_notes": left_out[0], "messages_of_a_shared_phone": left_out[1]}
    return found


def _sections(ids: Collection[UUID]) -> Rows:
    theirs = _r.patient_id.in_(ids)
    note = (_n.note_type, _n.content, _d.name.label("doctor"), _n.created_at)
    asked = (_q.question, _q.answer, _q.created_at, _q.answered_at)
    of_visit = (_v.id == _n.reservation_id, _d.id == _n.doctor_id)
    return {
        "patient": select(*_PATIENT).where(_p.id.in_(ids)).order_by(_p.merged_into.is_not(None), _p.id),
        "contacts": select(*_CONTACT).where(_c.id.in_(_contacts(ids))).order_by(_c.id),
        "consents": select(_k.version, _k.given, _k.at).where(_k.contact_id.in_(_contacts(ids))).order_by(_k.at),
        "requests": select(*_REQUEST).join(sql.doctor, _d.id == _r.doctor_id).where(theirs)
        .join(sql.service, sql.service.c.id == _r.service_id).order_by(_r.created_at, _r.id),
        "questions": select(_r.booking_reference.label("code"), *asked).join(sql.request, _r.id == _q.request_id)
        .where(theirs).order_by(_q.created_at),
        "visits": select(*_VISIT).join(sql.doctor, _d.id == _v.doctor_id).where(_v.patient_id.in_(ids))
        .order_by(_v.start_time, _v.id),
        "notes": select(_v.booking_reference.label("code"), *note).join(sql.visit, of_visit[0])
        .join(sql.doctor, of_visit[1]).where(_v.patient_id.in_(ids), ~_n.is_private).order_by(_n.created_at),
        "ratings": select(_v.booking_reference.label("code"), _s.stars, _s.comment, _s.created_at)
        .join(sql.visit, _v.id == _s.reservation_id).where(_v.patient_id.in_(ids)).order_by(_s.created_at),
        "waiting_list": select(*_WISH).where(_h.patient_id.in_(ids)).order_by(_h.created_at),
        "history": _history(ids),
        "messages": _messages(ids),
    }  # fmt: skip


def _history(ids: Collection[UUID]) -> Select[Any]:
    """What happened to each request and visit, when and by what kind of person."""
    code = func.coalesce(_r.booking_reference, _v.booking_reference).label("code")
    columns = (code, _e.subject_kind, _e.from_status, _e.to_status, _e.actor_kind, _e.why, _e.at)
    joined = select(*columns).outerjoin(sql.request, _r.id == _e.request_id)
    joined = joined.outerjoin(sql.visit, _v.id == _e.reservation_id)
    return joined.where(or_(_r.patient_id.in_(ids), _v.patient_id.in_(ids))).order_by(_e.at, _e.id)


def _messages(ids: Collection[UUID]) -> Select[Any]:
    contacts = _contacts(ids)
    requests = select(_r.id).where(_r.patient_id.in_(ids))
    visits = select(_v.id).where(_v.patient_id.in_(ids))
    about = or_(_o.about_request_id.in_(requests), _o.about_reservation_id.in_(visits))
    wrote = select(literal("person").label("from"), _i.received_at.label("at"), _i.kind, _i.body.label("text"))
    kind = case((_o.template.is_not(None), literal("template")), else_=literal("text"))
    said = select(literal("clinic"), _o.handed_at, kind, _o.body)
    both = union_all(
        wrote.where(_i.contact_id.in_(contacts), ~_shared(_i.contact_id, ids)),
        said.where(_o.contact_id.in_(contacts), _o.handed_at.is_not(None), or_(about, ~_shared(_o.contact_id, ids))),
    ).subquery()
    return select(both).order_by(both.c.at)


def _contacts(ids: Collection[UUID]) -> Select[Any]:
    return select(_p.contact_id).where(_p.id.in_(ids))


def _shared(contact_id: Any, ids: Collection[UUID]) -> ColumnElement[bool]:
    """Whether somebody else is booked for on this phone."""
    beside: ColumnElement[bool] = contact_id.in_(select(_p.contact_id).where(_p.id.not_in(ids), _p.erased_at.is_(None)))
    return beside


def _plain(row: Any) -> Plain:
    return {name: _value(value) for name, value in row._mapping.items()}  # noqa: SLF001 - Row's public API


def _value(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
