"""From a held time to a request that waits for the doctor, or at once to a visit where nobody need be asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from models import claims, deadlines, limits, locks, sql, visits
from models.base import new_id
from models.codes import free_code
from models.ending import end
from models.errand import Errand
from models.events import RULE, Change, write
from models.expiring import expire, told
from models.facts import Confirmed, Held, Person, Submit, Submitted
from models.intake import columns
from models.people import found_or_made
from models.requests import Found, by_id
from models.tasks import close_task, tie_emergencies
from models.terms import Terms

_t, _r = sql.slot.c, sql.request.c
CODE_KEY = ("clinic_id", "booking_reference")
STILL_MEANT = timedelta(hours=24)  # emergency words belong to a request that follows them so soon
DRAWS = 3  # of a code, when another transaction took the same one first


@dataclass(frozen=True)
class Claimed:
    """The patient's own live hold, under the doctor's lock, read at `now`."""

    slot_id: UUID
    start: datetime
    now: datetime


def submit(errand: Errand, command: Submit) -> Submitted | Confirmed:
    """Turns the hold into the request's claim, in the same row.

    Raises Refused: "slot-taken" (drop slot) where the hold ran out and the time is gone; "limit-doctor",
    "limit-contact" (see limits.check); "not-offered" (drop service); "no-such-person" (drop person). ValueError for
    intake that is none.
    """
    terms = errand.offered(command.held.hold.service_id)
    intake = {} if errand.contact.declined else columns(command.intake)
    if command.held.hold.urgent:
        intake["urgency_level"] = "urgent"
    locks.doctors(errand.session, terms.offer.doctor_id)
    claimed = _claimed(errand, terms, command.held)
    person = found_or_made(errand.session, errand.clinic_id, errand.contact.id, command, intake=intake, now=claimed.now)
    if terms.offer.approval_required:
        _within_limits(errand, person, terms)
    found = _insert(errand, terms, claimed, _words(errand, command, person, intake))
    if terms.offer.approval_required:
        return Submitted(found.request)
    request, visit = visits.begin(errand.session, found, end(errand.session, found, "approved", RULE), RULE)
    return Confirmed(request, visit, by_rule=True)


def _claimed(errand: Errand, terms: Terms, held: Held) -> Claimed:
    """The hold as it is; one that ran out is taken again where the time is still free."""
    mine = (_t.id == held.slot_id) & (_t.held_by == errand.contact.conversation_id) & sql.HELD
    row = errand.session.execute(select(sql.NOW.label("now"), _t.start_time, _t.expires_at).where(mine)).first()
    if row is not None and row.expires_at > row.now:
        return Claimed(held.slot_id, row.start_time, row.now)
    now = errand.session.execute(select(sql.NOW)).scalar_one()
    again, late = claims.take(errand.session, errand.diary, terms, held.hold, now)
    errand.extra += [told(errand.session, found, expired) for found, expired in late]
    return Claimed(again.slot_id, again.hold.start, again.since)


def _within_limits(errand: Errand, person: Person, terms: Terms) -> None:
    """An own request that is overdue at this doctor's is ended first: it would stand in the way of the new one."""
    open_ones = limits.open_for_doctor(errand.session, errand.contact.id)
    limits.check(open_ones, person.id, terms)
    for found in open_ones:
        if found.overdue and found.request.offer.doctor_id == terms.offer.doctor_id:
            locks.request(errand.session, found.request.id)
            errand.extra.append(told(errand.session, found, expire(errand.session, found)))


def _words(errand: Errand, command: Submit, person: Person, intake: dict[str, str]) -> dict[str, Any]:
    """The request's own copy of who asks and what was said."""
    return intake | {
        "contact_id": errand.contact.id,
        "patient_id": person.id,
        "patient_name": person.name,
        "patient_phone": errand.contact.phone or command.phone,
        "patient_age": person.age,
        "patient_age_months": person.months,
        "patient_species": person.species,
        "previous_request_id": _own(errand, command.previous_request_id),
    }


def _insert(errand: Errand, terms: Terms, claimed: Claimed, words: dict[str, Any]) -> Found:
    answered_by = deadlines.answer_by(claimed.now, terms.expiry, terms.answering, terms.zone)
    request_id, expires_at = new_id(), min(answered_by, claimed.start - terms.margin)
    if expires_at <= claimed.now:
        raise claims.taken_by_others()  # it was held up to the last moment, and nobody could answer any more
    becomes = {"status": "pending_approval", "expires_at": expires_at}
    errand.session.execute(update(sql.slot).where(_t.id == claimed.slot_id).values(**becomes))
    row: dict[str, Any] = {
        "clinic_id": errand.clinic_id,
        "id": request_id,
        "doctor_id": terms.offer.doctor_id,
        "slot_id": claimed.slot_id,
        "service_id": terms.offer.service_id,
        "requested_time": claimed.start,
        "expires_at": expires_at,
        "created_at": claimed.now,
    } | _on_the_way(errand, terms, claimed.now, expires_at)
    _with_a_code(errand, row | words)
    tie_emergencies(
        errand.session, contact_id=errand.contact.id, request_id=request_id, since=claimed.now - STILL_MEANT
    )
    close_task(errand.session, "unanswered", contact_id=errand.contact.id, at=claimed.now, by="patient")
    write(errand.session, errand.clinic_id, claimed.now, Change("pending", errand.patient, request_id=request_id))
    found = by_id(errand.session, request_id)
    if found is None:
        raise LookupError("a request that was just made is not there")
    return found


def _on_the_way(errand: Errand, terms: Terms, since: datetime, until: datetime) -> dict[str, Any]:
    """What is said before the deadline, if nobody has answered by then."""
    if not terms.offer.approval_required:
        return {}
    steps = deadlines.steps(since, until, terms.answering, terms.zone)
    said = {"nudge_at": steps.nudge, "half_at": steps.half} if terms.nudges else {}
    backup = _backup(errand, terms.backup) if terms.backup and steps.backup else None
    return said | ({"backup_at": steps.backup, "backup_id": backup} if backup else {})


def _backup(errand: Errand, slug: str) -> UUID | None:
    """She decides for others while her number is on file, whether or not she sees patients herself."""
    d = sql.doctor.c
    reached = select(d.id).where(d.slug == slug, d.is_active, d.whatsapp.is_not(None))
    return errand.session.execute(reached).scalar()


def _with_a_code(errand: Errand, row: dict[str, Any]) -> None:
    for _ in range(DRAWS):
        new = insert(sql.request).values(booking_reference=free_code(errand.session), **row)
        new = new.on_conflict_do_nothing(index_elements=CODE_KEY, index_where=sql.PENDING)
        if errand.session.execute(new.returning(_r.id)).first() is not None:
            return
    raise RuntimeError(f"no code in {DRAWS} draws")


def _own(errand: Errand, request_id: UUID | None) -> UUID | None:
    """The request this one follows, if it is the contact's."""
    if request_id is None:
        return None
    own = select(_r.id).where(_r.id == request_id, _r.contact_id == errand.contact.id)
    return errand.session.execute(own).scalar()
