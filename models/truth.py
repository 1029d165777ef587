"""What a command finds when it comes to its request: locked, ended meanwhile, or not to be decided in this way."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import select

from models import overdue, sql
from models.errand import Errand, InPlace
from models.events import Actor
from models.expiring import told
from models.facts import Refused, TooLate
from models.limits import typed_is_closed
from models.requests import Found
from models.settling import settled

TYPED = {"code", "bare"}


def locked(errand: Errand, request_id: UUID) -> Found | None:
    """Doctor, then request, then status and clock again."""
    return overdue.locked(errand.session, request_id)


def of_decider(errand: Errand, found: Found | None) -> Found:
    """Her own request, or one she was asked about in its doctor's place; to staff any.

    Raises Refused("not-a-doctor"), Refused("not-yours").
    """
    if errand.staff:
        return at_desk(errand.staff, found)
    doctor = errand.doctor
    if found is None or not found.request.is_for(doctor.id, found.now):
        raise Refused("not-yours")
    return found


def decider(errand: Errand, found: Found) -> Actor:
    """The doctor, her backup, or staff in her place."""
    doctor = errand.doctor
    return doctor if errand.staff or doctor.id == found.request.offer.doctor_id else replace(doctor, kind="backup")


def of_doctor(errand: Errand, found: Found | None) -> Found:
    """Her own request: no doctor offers times in another's calendar.

    Raises Refused("not-a-doctor"), Refused("not-yours").
    """
    if errand.staff:
        return at_desk(errand.staff, found)
    doctor = errand.doctor
    if found is None or found.request.offer.doctor_id != doctor.id:
        raise Refused("not-yours")
    return found


def of_patient(errand: Errand, found: Found | None) -> Found:
    """Raises Refused("not-yours")."""
    if errand.staff:
        return at_desk(errand.staff, found)
    if found is None or found.request.contact_id != errand.contact.id:
        raise Refused("not-yours")
    return found


def at_desk(staff: InPlace, found: Found | None) -> Found:
    """Whatever is theirs to see. Raises Refused("not-yours")."""
    if found is None or not staff.may(found.request.offer.doctor_id):
        raise Refused("not-yours")
    return found


def too_late(errand: Errand, found: Found) -> TooLate | None:
    """The deadline binds when it is read: what is overdue ends here, and whoever came is told so."""
    if found.overdue:
        expired = overdue.expire(errand.session, found)
        errand.extra += told(errand.session, found, expired)
        return TooLate(expired)
    if found.final:
        return TooLate(settled(errand, found))
    return None if found.request.status == "pending" else TooLate(found.request)


def may_bind(errand: Errand, found: Found, binding: str) -> None:
    """Raises Refused("tap-only") where only a tap or a quoted card counts: by the clinic's choice or after guessing."""
    if binding not in TYPED or errand.staff:
        return
    conversation = sql.conversation.c
    settings = (
        select(sql.clinic.c.decision_binding, conversation.tap_only_until)
        .join_from(sql.conversation, sql.clinic, sql.clinic.c.id == conversation.clinic_id)
        .where(conversation.id == errand.contact.conversation_id)
    )
    row = errand.session.execute(settings).one()
    if row.decision_binding == "tap" or typed_is_closed(row.tap_only_until, found.now):
        raise Refused("tap-only", until=row.tap_only_until)
