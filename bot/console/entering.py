"""The last step of signing in: half a session becomes a whole one under a new token, and it is written down."""

import logging
from uuid import UUID

from flask import session as cookie

from bot.console import guesses, visitor
from bot.services import services
from models import staff, staff_acts, staff_invitations, staff_sessions
from models.database import work
from models.events import Actor

log = logging.getLogger(__name__)


def enter(person: visitor.Visitor) -> visitor.Visitor:
    """Lets the person in: the second factor was right."""
    with work(services().engine, None) as session:
        staff_sessions.end(session, person.seen.id, person.staff_id, "replaced")
    whole = visitor.begin(person.staff_id, complete=True, address_hash=guesses.address_hash())
    accept(whole)
    with work(services().engine, None) as session:
        clinics = staff.clinics_of(session, whole.staff_id)
    if len(clinics) > 1:  # a clinic need not learn when somebody comes to work in another one
        told("signed_in", whole.staff_id)
        cookie[visitor.NOT_YET_IN] = [str(clinic_id) for clinic_id in clinics]
    else:
        note(whole, "signed_in")
    return whole


def come_in(person: visitor.Visitor, clinic_id: UUID) -> None:
    """Whoever has a place in several clinics is written down in one when they first open it."""
    not_yet = cookie.get(visitor.NOT_YET_IN, ())
    if str(clinic_id) in not_yet:
        cookie[visitor.NOT_YET_IN] = [each for each in not_yet if each != str(clinic_id)]
        with work(services().engine, clinic_id) as session:
            staff_acts.note(session, Actor("staff", person.staff_id, person.name), "signed_in")


def accept(person: visitor.Visitor) -> bool:
    """Takes the place that the link of this browser offers, if it is this person's link; whether it did."""
    token_hash = cookie.pop(visitor.INVITATION, None)
    if token_hash is None:
        return False
    with work(services().engine, None) as session:
        found = staff_invitations.found(session, token_hash)
        if found is None or found.staff_id != person.staff_id or found.purpose != "join":
            return False
        used = staff_invitations.use(session, found.id)
        clinics = staff.clinics_of(session, person.staff_id) if used else []
    for clinic_id in clinics:
        with work(services().engine, clinic_id) as session:
            if staff_invitations.accept(session, person.staff_id, found.id):
                staff_acts.note(session, Actor("staff", person.staff_id, person.name), "joined")
    return used


def note(person: visitor.Visitor, act: str) -> None:
    """Writes into the record of each clinic of this person, and into the log, what they did with their access."""
    written(person.staff_id, person.name, act)


def written(staff_id: UUID, name: str, act: str) -> None:
    """The same of somebody who is not in, but came by a link."""
    told(act, staff_id)
    with work(services().engine, None) as session:
        clinics = staff.clinics_of(session, staff_id)
    for clinic_id in clinics:
        with work(services().engine, clinic_id) as session:
            if staff.membership(session, staff_id) is not None:
                staff_acts.note(session, Actor("staff", staff_id, name), act)


def told(act: str, staff_id: UUID | None) -> None:
    """A line for whoever watches: what, whose, from where under a hash; never an address of e-mail."""
    log.info("staff %s: person=%s from=%s", act, staff_id or "unknown", guesses.address_hash()[:12])
