"""From a held time to a request that waits for the doctor, or at once to a visit where nobody need be asked."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import false, or_, select, update

from models import claims, limits, locks, moves, overdue, sql, visits
from models.answering_offers import declined
from models.ending import end
from models.errand import Errand
from models.events import RULE
from models.expiring import told_of
from models.facts import Confirmed, Held, OldVisit, Person, Request, Submit, Submitted
from models.intake import columns
from models.opening import Place, deadline, open_request
from models.people import found_or_made
from models.requests import Found, find
from models.tasks import tie_emergencies
from models.terms import Terms

_t, _r = sql.slot.c, sql.request.c
STILL_MEANT = timedelta(hours=24)  # emergency words belong to a request that follows them so soon


@dataclass(frozen=True)
class Claimed:
    """The patient's own live hold, under the doctor's lock, read at `now`."""

    slot_id: UUID
    start: datetime
    now: datetime


def submit(errand: Errand, command: Submit) -> Submitted | Confirmed:
    """Turns the hold into the request's claim, in the same row.

    Raises Refused: "slot-taken" (drop slot) where the hold ran out and the time is gone; "limit-doctor",
    "limit-contact" (see limits.check); "move-…" (see moving.check); "not-offered" (drop service); "no-such-person"
    (drop person). ValueError for intake that is none.
    """
    terms = errand.offered(command.held.hold.service_id)
    intake = {} if errand.contact.declined else columns(command.intake)
    if command.held.hold.urgent:
        intake["urgency_level"] = "urgent"
    old, ended = moves.leave(errand, command.held.hold, terms)
    claimed = _claimed(errand, terms, command.held)
    person = found_or_made(errand.session, errand.clinic_id, errand.contact.id, command, intake=intake, now=claimed.now)
    ended += _within_limits(errand, person, terms) if terms.offer.approval_required else []
    _instead_of_offers(errand, command, terms)
    found = _insert(errand, terms, claimed, _words(errand, command, person, intake), old)
    errand.extra += told_of(errand.session, ended)
    if terms.offer.approval_required:
        return Submitted(found.request)
    request, visit = visits.begin(errand.session, found, _approved(errand, found), RULE)
    return Confirmed(request, visit, by_rule=True)


def _claimed(errand: Errand, terms: Terms, held: Held) -> Claimed:
    """The hold as it is; one that ran out is taken again where the time is still free."""
    mine = (_t.id == held.slot_id) & (_t.held_by == errand.contact.conversation_id) & sql.HELD
    row = errand.session.execute(select(sql.NOW.label("now"), _t.start_time, _t.expires_at).where(mine)).first()
    if row is not None and row.expires_at > row.now:
        return Claimed(held.slot_id, row.start_time, row.now)
    now = errand.session.execute(select(sql.NOW)).scalar_one()
    again, late = claims.take(errand.session, moves.diary_for(errand, held.hold), terms, held.hold, now)
    errand.extra += told_of(errand.session, late)
    return Claimed(again.slot_id, again.hold.start, again.since)


def _within_limits(errand: Errand, person: Person, terms: Terms) -> list[tuple[Found, Request]]:
    """Ends an own request that is overdue at this doctor's, since it would stand in the way; to be told afterwards."""
    open_ones = limits.open_for_doctor(errand.session, errand.contact.id)
    limits.check(open_ones, person.id, terms)
    late = [found for found in open_ones if found.overdue and found.request.offer.doctor_id == terms.offer.doctor_id]
    for found in late:
        locks.request(errand.session, found.request.id)
    return [(found, overdue.expire(errand.session, found)) for found in late]


def _instead_of_offers(errand: Errand, command: Submit, terms: Terms) -> None:
    """Who asks for another time does not take the one this doctor offered instead of the same request, nor any that
    was offered for the visit they would move."""
    before, moved = command.previous_request_id, command.held.hold.moves
    if before is None and moved is None:
        return
    own = (_r.contact_id == errand.contact.id) & sql.PENDING
    follows = (_r.doctor_id == terms.offer.doctor_id) & ((_r.id == before) | (_r.previous_request_id == before))
    about = or_(follows if before else false(), _r.moves_reservation_id == moved if moved else false())
    for found in find(errand.session, own, about, _r.waits_for == "patient", _r.expires_at > sql.NOW):
        locks.request(errand.session, found.request.id)
        errand.extra.append(declined(errand, found))


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
        "second_start": command.second_start,
        "moves_reservation_id": command.held.hold.moves,
    }


def _insert(
    errand: Errand, terms: Terms, claimed: Claimed, words: dict[str, Any], old: OldVisit | None = None
) -> Found:
    expires_at = deadline(terms, claimed.now, claimed.start, old)
    if expires_at <= claimed.now:
        raise claims.taken_by_others()  # it was held up to the last moment, and nobody could answer any more
    becomes = {"status": "pending_approval", "expires_at": expires_at}
    errand.session.execute(update(sql.slot).where(_t.id == claimed.slot_id).values(**becomes))
    place = Place(claimed.slot_id, claimed.start, expires_at, claimed.now)
    # A patient asks a doctor for one thing at a time; what needs no approval is not asked, and never waits for her.
    waits_for: Literal["doctor", "patient"] = "doctor" if terms.offer.approval_required else "patient"
    ours = (errand.session, errand.clinic_id, terms, place)
    found = open_request(*ours, words=words, actor=errand.patient, waits_for=waits_for)
    since = claimed.now - STILL_MEANT
    return replace(found, request=tie_emergencies(errand.session, found.request, since=since))


def _approved(errand: Errand, found: Found) -> Request:
    """By rule, in the step in which it was asked; it is no offer that a patient took."""
    ended = end(errand.session, found, "approved", RULE)
    errand.session.execute(update(sql.request).where(_r.id == ended.id).values(waits_for="doctor"))
    return replace(ended, waits_for="doctor")


def _own(errand: Errand, request_id: UUID | None) -> UUID | None:
    """The request this one follows, if it is the contact's."""
    if request_id is None:
        return None
    own = select(_r.id).where(_r.id == request_id, _r.contact_id == errand.contact.id)
    return errand.session.execute(own).scalar()
