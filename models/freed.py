"""A time that came free is held for one person of the waiting list and offered to them."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import claims, entries, locks, sql
from models.bookable import Bookable
from models.events import RULE
from models.expiring import Told, told_of
from models.facts import Freed
from models.free import Diary
from models.opening import Place, open_request
from models.overdue import clear_the_way
from models.people import persons
from models.terms import bookable
from models.vacancies import Match

_e = sql.entry.c


def offer(session: Session, clinic_id: UUID, match: Match) -> tuple[Freed | None, Told]:
    """The request that asks, and what was overdue at that time and is to be told; None where it came to nothing.

    Looks again at everything under the doctor's lock: the wish may have been offered something else or taken back, and
    the time may be somebody's.
    """
    locks.doctors(session, match.doctor_id)
    row = session.execute(_WISH.where(_e.id == match.entry_id, entries.OPEN)).first()
    terms = bookable(session, clinic_id).get(match.service_id)
    if row is None or terms is None:
        return None, []
    looked, start, taken = Diary(session, clinic_id).look(terms, match.start, row.now)
    claimed = taken.of.get(match.doctor_id, [])
    until = min(looked.now + timedelta(minutes=row.waitlist_minutes), match.start - terms.margin)
    if start is None or until <= looked.now or not looked.fits(start, claimed):
        return None, []
    met = clear_the_way(session, looked.meeting(start, claimed))
    waits = {"status": "pending_approval", "expires_at": until}
    slot_id = claims.place(session, clinic_id, looked, start, waits)
    freed = None
    if slot_id is not None:
        freed = _asked(session, clinic_id, row, looked, Place(slot_id, start.start, until, looked.now))
    return freed, told_of(session, met)


def _asked(session: Session, clinic_id: UUID, row: Any, looked: Bookable, place: Place) -> Freed:
    session.execute(update(sql.entry).where(_e.id == row.id).values(status="offered"))
    words = _words(session, row, looked)
    found = open_request(session, clinic_id, looked.terms, place, words=words, actor=RULE, waits_for="patient")
    return Freed(found.request)


def _words(session: Session, row: Any, looked: Bookable) -> dict[str, Any]:
    """Who asks and what they had said with their wish; they are as old as they are now."""
    today = looked.now.date()
    known = next((one for one in persons(session, row.contact_id, today) if one.id == row.patient_id), None)
    aged = {"patient_age": known.age, "patient_age_months": known.months} if known else {}
    said: dict[str, Any] = json.loads(row.intake or "{}")
    return said | aged | {
        "contact_id": row.contact_id,
        "patient_id": row.patient_id,
        "patient_name": row.patient_name,
        "patient_phone": row.patient_phone,
        "patient_species": known.species if known else None,
        "waitlist_entry_id": row.id,
    }  # fmt: skip


_WISH = (
    select(sql.entry, sql.clinic.c.waitlist_minutes, sql.NOW.label("now"))
    .join_from(sql.entry, sql.clinic, sql.clinic.c.id == _e.clinic_id)
    .with_for_update(key_share=True, of=sql.entry)
)
