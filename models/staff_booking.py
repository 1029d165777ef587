"""Visits that staff book for who calls or comes: under the same locks and constraints as a patient's, approved at once.

What staff are warned of does not bind them: hours and limits where they say `anyway`, another's time with a reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import claims, locks, sql, visits
from models.desk_contacts import contact_of, contact_of_patient
from models.ending import end
from models.events import Actor
from models.expiring import told_of
from models.facts import Book, Confirmed, Outcome, Person, Refused
from models.free import Diary
from models.intake import columns, cut
from models.opening import Place, open_request
from models.overdue import clear_the_way
from models.own_time import OwnTime, looked
from models.people import found_or_made
from models.requests import Found
from models.terms import Terms, bookable
from models.visits import OPEN

PAST = timedelta(hours=2)
"""Who came without an appointment may be written down so long after they were taken."""
ANSWER = timedelta(minutes=1)  # a request ends after it begins, also one that is approved in the same moment
LONGEST_REASON = 500  # characters

_r, _c, _v = sql.request.c, sql.contact.c, sql.visit.c


@dataclass(frozen=True)
class Desk:
    """Who books, in which unit of work."""

    session: Session
    clinic_id: UUID
    staff: Actor


def book(
    session: Session, clinic_id: UUID, commands: Sequence[Book], staff: Actor, *, channel: str
) -> tuple[list[Confirmed], list[Outcome]]:
    """All of them, for one person at one doctor, or none; also what was overdue on the way and is to be told.

    `channel` is where a new number would be written to. Raises Refused: "not-offered" (drop service), "no-number" (drop
    phone), "no-such-person" (drop person), and with `start`, `timezone`, drop slot: "booking-past", "booking-twice" for
    who has that very time already, "outside-hours" unless meant `anyway`, "booking-taken" unless overbooked with a
    reason.
    """
    first = commands[0]
    terms = _offered(session, clinic_id, first.service_id)
    if first.person_id:
        contact_id = contact_of_patient(session, first.person_id)
    else:
        contact_id = contact_of(session, clinic_id, first.phone, channel=channel)
    locks.doctors(session, terms.offer.doctor_id)
    now = session.execute(select(sql.NOW)).scalar_one()
    if session.execute(select(_c.erased_at).where(_c.id == contact_id)).scalar():  # while the lock was waited for
        raise Refused("no-such-person", drop="person")
    intake = _intake(session, contact_id, first)
    person = found_or_made(session, clinic_id, contact_id, first, intake=intake, now=now)
    words = intake | _words(session, contact_id, person, first)
    booked, told = list[Confirmed](), list[Outcome]()
    for command in commands:
        time = looked(Diary(session, clinic_id), terms, command.start, now)
        _not_twice(session, time, words)
        _may(time, command)
        met = clear_the_way(session, time.offer.meeting(time.start, time.claims))
        booked.append(_booked(Desk(session, clinic_id, staff), time, command, words))
        told += told_of(session, met)
    others = tuple(done.visit for done in booked[1:])
    return [replace(booked[0], series=others), *(replace(done, told_before=True) for done in booked[1:])], told


def _offered(session: Session, clinic_id: UUID, service_id: UUID) -> Terms:
    terms = bookable(session, clinic_id).get(service_id)
    if terms is None:
        raise Refused("not-offered", drop="service")
    return terms


def _may(time: OwnTime, command: Book) -> None:
    """What staff are warned of before; the first of it that they have not answered."""
    about: dict[str, Any] = {"start": command.start, "timezone": time.offer.terms.offer.timezone}
    if command.start < time.offer.now - PAST:
        raise Refused("booking-past", drop="slot", **about)
    if not time.clear and not command.overbook:
        raise Refused("booking-taken", drop="slot", **about)
    if not (time.usual or command.anyway):
        raise Refused("outside-hours", drop="slot", **about)


def _not_twice(session: Session, time: OwnTime, words: Mapping[str, Any]) -> None:
    """A form that is sent twice: neither a reason nor a free seat makes two visits of it. Who gives no number is known
    by name alone."""
    offer, start = time.offer.terms.offer, time.start.start
    same = (_v.doctor_id == offer.doctor_id, _v.start_time == start, _v.status.in_(OPEN))
    them = (_v.patient_name == words["patient_name"], _v.patient_phone.is_not_distinct_from(words["patient_phone"]))
    if session.execute(select(_v.id).where(*same, *them).limit(1)).first():
        raise Refused("booking-twice", drop="slot", start=start, timezone=offer.timezone)


def _intake(session: Session, contact_id: UUID, command: Book) -> dict[str, str]:
    """Nothing of the health of who has said that they do not want it kept."""
    declined = session.execute(select(_c.declined_at).where(_c.id == contact_id)).scalar()
    return {} if declined else columns({"chief_complaint": command.why})


def _words(session: Session, contact_id: UUID, person: Person, command: Book) -> dict[str, Any]:
    known = session.execute(select(_c.phone).where(_c.id == contact_id)).scalar()
    return {
        "contact_id": contact_id,
        "patient_id": person.id,
        "patient_name": person.name,
        "patient_phone": known or command.phone,
        "patient_age": person.age,
        "patient_age_months": person.months,
        "patient_species": person.species,
    }


def _booked(desk: Desk, time: OwnTime, command: Book, words: Mapping[str, Any]) -> Confirmed:
    until = time.offer.now + ANSWER
    waits = {"status": "pending_approval", "expires_at": until}
    reason = cut(command.overbook or "", LONGEST_REASON) if not time.clear else None
    ours = (desk.session, desk.clinic_id)
    slot_id = claims.place(*ours, time.offer, time.start, waits, overbook=reason)
    if slot_id is None:
        about: dict[str, Any] = {"start": command.start, "timezone": time.offer.terms.offer.timezone}
        raise Refused("booking-taken", drop="slot", **about)
    place = Place(slot_id, time.start.start, until, time.offer.now)
    # Nobody is asked, so it stands in the way of nothing that the patient asks of this doctor.
    found = open_request(*ours, time.offer.terms, place, words=dict(words), actor=desk.staff, waits_for="patient")
    return _approved(desk, found, command)


def _approved(desk: Desk, found: Found, command: Book) -> Confirmed:
    ended = end(desk.session, found, "approved", desk.staff, why=command.source)
    desk.session.execute(update(sql.request).where(_r.id == ended.id).values(waits_for="doctor"))
    mine = replace(ended, waits_for="doctor")
    request, visit = visits.begin(desk.session, found, mine, desk.staff, source=command.source)
    return Confirmed(request, visit, by_rule=False, at_desk=True)
