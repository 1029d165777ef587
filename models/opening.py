"""How a request begins: on a claim that waits with it, with a code of its own and the first line of its history."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import deadlines, sql
from models.base import new_id
from models.codes import free_code
from models.events import Actor, Change, write
from models.facts import OldVisit, Request
from models.requests import Found, by_id
from models.tasks import close_task
from models.terms import Terms

CODE_KEY = ("clinic_id", "booking_reference")
DRAWS = 3  # of a code, when another transaction took the same one first


@dataclass(frozen=True)
class Place:
    """A claim of the request's own, already in the table and waiting until `expires_at`; read at `now`."""

    slot_id: UUID
    start: datetime
    expires_at: datetime
    now: datetime


def open_request(
    session: Session,
    clinic_id: UUID,
    terms: Terms,
    place: Place,
    *,
    words: dict[str, Any],
    actor: Actor,
    waits_for: Literal["doctor", "patient"] = "doctor",
    why: str | None = None,
) -> Found:
    """Who asks is in `words`, by column. To be called under the doctor's lock.

    That nobody had answered them before need not trouble staff any more.
    """
    request_id, offer = new_id(), terms.offer
    row: dict[str, Any] = {
        "clinic_id": clinic_id,
        "id": request_id,
        "doctor_id": offer.doctor_id,
        "slot_id": place.slot_id,
        "service_id": offer.service_id,
        "requested_time": place.start,
        "expires_at": place.expires_at,
        "created_at": place.now,
        "waits_for": waits_for,
    }
    row |= _on_the_way(session, terms, place) if waits_for == "doctor" else {}
    _with_a_code(session, row | words)
    close_task(session, "unanswered", contact_id=words["contact_id"], at=place.now, by=actor.kind)
    write(session, clinic_id, place.now, Change("pending", actor, request_id=request_id, why=why))
    found = by_id(session, request_id)
    if found is None:
        raise LookupError("a request that was just made is not there")
    return found


def copied(request: Request) -> dict[str, Any]:
    """The words of a request for the one that follows it: who asks, and all that was said."""
    return dict(request.intake) | {
        "urgency_level": request.urgency,
        "contact_id": request.contact_id,
        "patient_id": request.patient_id,
        "patient_name": request.patient_name,
        "patient_phone": request.patient_phone,
        "patient_age": request.patient_age,
        "patient_age_months": request.patient_months,
        "patient_species": request.patient_species,
        "previous_request_id": request.id,
        "moves_reservation_id": request.moves,
        # A wish waits for what took the place of its request; where that has ended, it is open again.
        "waitlist_entry_id": request.entry if request.status == "superseded" else None,
    }


def deadline(terms: Terms, now: datetime, start: datetime, moving: OldVisit | None = None) -> datetime:
    """Until when the doctor can answer; it may be over already. No visit is moved any more that has begun."""
    answer = min(deadlines.answer_by(now, terms.expiry, terms.answering, terms.zone), start - terms.margin)
    return min(answer, moving.start) if moving else answer


def _on_the_way(session: Session, terms: Terms, place: Place) -> dict[str, Any]:
    """What is said before the deadline, if nobody has answered by then."""
    if not terms.offer.approval_required:
        return {}
    steps = deadlines.steps(place.now, place.expires_at, terms.answering, terms.zone)
    said = {"nudge_at": steps.nudge, "half_at": steps.half} if terms.nudges else {}
    backup = _backup(session, terms.backup) if terms.backup and steps.backup else None
    return said | ({"backup_at": steps.backup, "backup_id": backup} if backup else {})


def _backup(session: Session, slug: str) -> UUID | None:
    """She decides for others while her number is on file, whether or not she sees patients herself."""
    d = sql.doctor.c
    reached = select(d.id).where(d.slug == slug, d.is_active, d.whatsapp.is_not(None))
    return session.execute(reached).scalar()


def _with_a_code(session: Session, row: dict[str, Any]) -> None:
    for _ in range(DRAWS):
        new = insert(sql.request).values(booking_reference=free_code(session), **row)
        new = new.on_conflict_do_nothing(index_elements=CODE_KEY, index_where=sql.PENDING)
        if session.execute(new.returning(sql.request.c.id)).first() is not None:
            return
    raise RuntimeError(f"no code in {DRAWS} draws")
