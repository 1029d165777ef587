"""The people who may open a clinic's console: who they are, and what they are there."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select, text, update
from sqlalchemy.orm import Session

from models import sql

_u, _m, _c = sql.staff_user.c, sql.staff_membership.c, sql.clinic.c
ACCEPTED = (_m.is_active, _m.accepted_at.is_not(None))


@dataclass(frozen=True)
class Membership:
    """One person's place in one clinic; `doctor_id` where they are one of its doctors."""

    role: str
    doctor_id: UUID | None
    clinic_id: UUID
    slug: str
    clinic_name: str
    timezone: str


def membership(session: Session, staff_id: UUID) -> Membership | None:
    """What the person is in the session's clinic; None where they are nothing, or no longer."""
    row = session.execute(_membership(staff_id)).one_or_none()
    return Membership(*row) if row else None


def _membership(staff_id: UUID) -> Select[Any]:
    return (
        select(_m.role, _m.doctor_id, _c.id, _c.slug, _c.name, _c.timezone)
        .select_from(sql.staff_membership.join(sql.clinic, _m.clinic_id == _c.id))
        .where(_m.staff_user_id == staff_id, *ACCEPTED)
    )


def clinics_of(session: Session, staff_id: UUID) -> list[UUID]:
    """The clinics that have to do with this person, accepted or not; ids only, from wherever."""
    rows = session.connection().execute(text("SELECT clinic_id FROM staff_memberships(:person)"), {"person": staff_id})
    return [row.clinic_id for row in rows]


def speak(session: Session, staff_id: UUID, language: str) -> None:
    """The language in which the console talks to this person."""
    session.execute(update(sql.staff_user).where(_u.id == staff_id).values(language=language))
