"""Two records of one person become one: requests, visits and wishes move, the other points to the one that stays."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from models import locks, sql
from models.facts import Refused
from models.patient_search import plain
from models.tables.waitlist import WAITS

_p, _r, _v, _e, _k = (table.c for table in (sql.patient, sql.request, sql.visit, sql.entry, sql.conversation))
STANDING = (
    "birth_date", "age_years", "age_months", "asked_on", "gender", "email", "preferred_contact_method",
    "medical_history", "current_medications", "allergies", "health_confirmed_on",
)  # fmt: skip
AGE = frozenset({"birth_date", "age_years", "age_months", "asked_on"})


def merge(session: Session, kept_id: UUID, other_id: UUID) -> None:
    """`other_id` becomes the same person as `kept_id`, which keeps its own words and takes over what it has none of.

    Raises Refused("merge-same") for one record, "no-such-patient" where one is none, or merged or erased already,
    "merge-kinds" for a person and an animal, "merge-both-wait" where both wait for the same doctor or for the same
    service on the waiting list.
    """
    if kept_id == other_id:
        raise Refused("merge-same")
    _lock(session, kept_id, other_id)
    kept, other = _both(session, kept_id, other_id)
    if (kept.kind, kept.species) != (other.kind, other.species):
        raise Refused("merge-kinds")
    if _both_wait(session, kept_id, other_id):
        raise Refused("merge-both-wait")
    for table in (sql.request, sql.visit, sql.entry):
        session.execute(update(table).where(table.c.patient_id == other_id).values(patient_id=kept_id))
    # Whoever was merged into the other one points to who stays: nobody has to follow a chain.
    gone = or_(_p.id == other_id, _p.merged_into == other_id)
    session.execute(update(sql.patient).where(gone).values(merged_into=kept_id, is_active=False))
    lacking = _lacking(kept, other)
    if lacking:
        session.execute(update(sql.patient).where(_p.id == kept_id).values(**lacking))


def alike(session: Session, patient_id: UUID) -> Sequence[UUID]:
    """Who may be the same person: the same name but for its accents, or the same phone and kind; at most ten."""
    one = select(sql.patient).where(_p.id == patient_id).subquery().c
    q = sql.patient.alias("other").c
    c, own = sql.contact.c, sql.contact.alias("own").c
    same_name = plain(q.name) == plain(one.name)
    phone = select(own.phone).where(own.id == one.contact_id).scalar_subquery()
    same_phone = select(c.id).where(c.id == q.contact_id, c.phone == phone).exists()
    free = (q.id != one.id, q.is_active, q.kind == one.kind, q.species.is_not_distinct_from(one.species))
    query = select(q.id).where(*free, or_(same_name, same_phone)).order_by(same_name.desc(), q.id).limit(10)
    return list(session.scalars(query))


def _lock(session: Session, *ids: UUID) -> None:
    """Both chats, then all doctors: nobody asks for either, and nobody decides, moves or offers meanwhile."""
    contacts = select(_p.contact_id).where(_p.id.in_(ids))
    chats = select(_k.id).where(_k.contact_id.in_(contacts)).order_by(_k.id)
    session.execute(chats.with_for_update(key_share=True))
    locks.doctors(session, *session.scalars(select(sql.doctor.c.id)))
    session.execute(select(_p.id).where(_p.id.in_(ids)).order_by(_p.id).with_for_update(key_share=True))


def _both(session: Session, kept_id: UUID, other_id: UUID) -> tuple[Any, Any]:
    active = select(sql.patient).where(_p.id.in_((kept_id, other_id)), _p.is_active)
    found = {row.id: row for row in session.execute(active)}
    if len(found) != 2:
        raise Refused("no-such-patient")
    return found[kept_id], found[other_id]


def _both_wait(session: Session, *ids: UUID) -> bool:
    """What two unique indexes would refuse."""
    asked = select(_r.doctor_id).where(_r.patient_id.in_(ids), sql.PENDING, _r.waits_for == "doctor")
    wished = select(_e.service_name).where(_e.patient_id.in_(ids), _e.status.in_(WAITS))
    twice = [
        session.execute(asked.group_by(_r.doctor_id).having(func.count() > 1).limit(1)),
        session.execute(wished.group_by(_e.service_name).having(func.count() > 1).limit(1)),
    ]
    return any(rows.first() is not None for rows in twice)


def _lacking(kept: Any, other: Any) -> dict[str, Any]:
    """An age is taken over whole or not at all: a year without the day on which it was told says nothing."""
    has_age = any(getattr(kept, name) is not None for name in AGE)
    wanted = [name for name in STANDING if not (has_age and name in AGE)]
    taken = {name: getattr(other, name) for name in wanted if getattr(kept, name) is None}
    return {name: value for name, value in taken.items() if value is not None}
