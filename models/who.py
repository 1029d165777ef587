"""Who writes, and to which clinic: one statement at the beginning of every turn, with the clock."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, case, exists, func, select
from sqlalchemy.orm import Session

from models import sql
from models.consent import version
from models.enrolment import is_enrolled
from models.facts import Clinic, Contact, Language, Quiet
from models.intake import asked_and_required
from models.numbers import spellings

_c, _k, _v, _d = sql.clinic.c, sql.contact.c, sql.conversation.c, sql.doctor.c

# One number has several spellings, which end alike; which of the doctors found so it is, is settled by `spellings`.
_TAIL = 8
_r = sql.request.c
# Asked only of who hides their number; theirs is never one to be known by, since nobody has proved that it is.
_callback = (
    select(_r.patient_phone)
    .where(_r.clinic_id == _k.clinic_id, _r.contact_id == _k.id, _r.patient_phone.is_not(None))
    .order_by(_r.created_at.desc())
    .limit(1)
    .correlate(sql.contact)
    .scalar_subquery()
)
_e, _p, _b = sql.entry.c, sql.patient.c, sql.visit.c
# Most who write have nothing yet, and what is not there need not be read. Who was merged into another's has a row, too.
_HAS = {
    "requests": exists().where(_r.clinic_id == _k.clinic_id, _r.contact_id == _k.id, sql.PENDING),
    "visits": exists().where(_b.clinic_id == _k.clinic_id, _b.contact_id == _k.id, _b.end_time > sql.NOW),
    "entries": exists().where(_e.clinic_id == _k.clinic_id, _e.contact_id == _k.id),
    "persons": exists().where(_p.clinic_id == _k.clinic_id, _p.contact_id == _k.id),
}
_WHO = (
    select(
        sql.clinic,
        _k.address.label("contact_address"),
        _k.phone.label("contact_phone"),
        case((_k.phone.is_(None), _callback)).label("callback"),
        _k.profile_name,
        _k.language.label("contact_language"),
        _k.consent_version,
        _k.consent_at,
        _k.declined_at,
        _k.opted_out_at,
        _k.id.label("contact_id"),
        _v.id.label("conversation_id"),
        _v.taken_over_until,
        _v.tap_only_until,
        _d.id.label("doctor_id"),
        _d.name.label("doctor_name"),
        _d.whatsapp.label("doctor_whatsapp"),
        _d.enrolled_at,
        _d.enrolled_as,
        _k.external_user_id,
        sql.NOW.label("now"),
        *(has.correlate(sql.contact).label(f"has_{what}") for what, has in _HAS.items()),
    )
    .join_from(sql.contact, sql.clinic, _c.id == _k.clinic_id)
    .join(sql.conversation, (_v.clinic_id == _k.clinic_id) & (_v.contact_id == _k.id))
    .outerjoin(
        sql.doctor,
        (_d.clinic_id == _k.clinic_id) & _d.is_active & (func.right(_d.whatsapp, _TAIL) == func.right(_k.phone, _TAIL)),
    )
    .where(_k.id == bindparam("person"))
)


@dataclass(frozen=True)
class Who:
    """The two sides of a conversation at `now`; `tap_only_until` is set after a doctor's wrong codes.

    `has` names what the contact may have: open requests, visits to come, entries of the waiting list, persons.
    """

    clinic: Clinic
    contact: Contact
    tap_only_until: datetime | None
    now: datetime
    has: frozenset[str]


def who(session: Session, contact_id: UUID) -> Who:
    """Raises LookupError where the clinic of this unit of work has no such contact."""
    rows = session.execute(_WHO, {"person": contact_id}).all()
    if not rows:
        raise LookupError(f"contact {contact_id} is not of this clinic")
    row = next((row for row in rows if _has_doctors_number(row)), rows[0])
    has = frozenset(what for what in _HAS if row._mapping[f"has_{what}"])  # noqa: SLF001 - Row's public API
    return Who(_clinic(row), _contact(row), row.tap_only_until, row.now, has)


def _has_doctors_number(row: sql.AnyRow) -> bool:
    return row.doctor_id is not None and row.doctor_whatsapp in spellings(row.contact_phone)


def _is_doctor(row: sql.AnyRow) -> bool:
    """A number in the clinic's file is an enrolled doctor, unless the clinic asks for a one-time code first."""
    enrolled = is_enrolled(row.enrolment, row.enrolled_at, row.enrolled_as, row.external_user_id, row.now)
    return _has_doctors_number(row) and enrolled


def _clinic(row: sql.AnyRow) -> Clinic:
    asked, required = asked_and_required(row.intake)
    return Clinic(
        id=row.id,
        slug=row.slug,
        name=row.name,
        timezone=row.timezone,
        language=row.language,
        languages=tuple(row.languages),
        emergency_number=row.emergency_number,
        crisis_line=row.crisis_line,
        phone=row.phone,
        address=row.address,
        request_expiry_minutes=row.request_expiry_minutes,
        hold_minutes=row.hold_minutes,
        asked=asked,
        required=required,
        decision_binding=row.decision_binding,
        cancellation_cutoff_hours=row.cancellation_cutoff_hours,
        privacy_url=row.privacy_url,
        max_open_requests_per_contact=row.max_open_requests_per_contact,
        max_moves=row.max_moves,
        undo_seconds=row.undo_seconds,
        waitlist_minutes=row.waitlist_minutes,
        texts=row.texts or {},
        location=row.location,
        opening_hours=row.opening_hours or {},
        faq=row.faq or {},
        treats=row.treats,
        reminders=tuple(row.reminders),
        thanks_after_minutes=row.thanks_after_minutes,
        quiet=Quiet(row.quiet_from, row.quiet_to),
        urgent_days=row.emergency_days == "urgent",
    )


def _contact(row: sql.AnyRow) -> Contact:
    doctor = _is_doctor(row)
    spoken = row.contact_language or row.language
    declined = row.declined_at is not None and (row.consent_at is None or row.declined_at > row.consent_at)
    return Contact(
        id=row.contact_id,
        conversation_id=row.conversation_id,
        address=row.contact_address,
        phone=row.contact_phone,
        profile_name=row.profile_name,
        language=Language(spoken, (row.texts or {}).get(spoken)),
        language_chosen=row.contact_language is not None,
        consent_version=None if declined else version(row.consent_version),
        declined=declined,
        opted_out=row.opted_out_at is not None,
        doctor_id=row.doctor_id if doctor else None,
        doctor_name=row.doctor_name if doctor else None,
        may_enrol_as=row.doctor_id if _has_doctors_number(row) and not doctor else None,
        callback=row.callback,
        taken_over=not doctor and row.taken_over_until is not None and row.taken_over_until > row.now,
    )
