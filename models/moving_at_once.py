"""Staff give a visit another time: it has it at once, and the old time is free in the same step."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import update

from models import claims, moves, sql, visits
from models.ending import end
from models.errand import Errand
from models.expiring import told_of
from models.facts import Confirmed, Hold, MoveVisit, OldVisit, Refused, Request
from models.opening import Place, copied, open_request
from models.overdue import clear_the_way
from models.own_time import OwnTime, own_time, refused
from models.requests import Found, by_id
from models.terms import Terms

_r, _v = sql.request.c, sql.visit.c


def move_visit(errand: Errand, command: MoveVisit) -> Confirmed:
    """A request approved by staff that points at the visit, which ends as rescheduled; no limit of the patient's binds.

    Raises Refused: "not-yours", "not-offered" (drop service), "move-over", "move-asked" with the `other` code; with
    drop slot and `start`, `timezone`: "offer-past", "offer-same", "offer-taken", and "outside-hours" unless the
    command says that they mean it.
    """
    staff, visit = errand.staff, _found(errand, command.reservation_id).visit
    terms = errand.offered(command.service_id or visit.offer.service_id)
    if staff is None or not staff.may(terms.offer.doctor_id):
        raise Refused("not-yours")
    hold = Hold(terms.offer.service_id, terms.offer.doctor_id, command.start, moves=visit.id)
    old, ended = moves.leave(errand, hold, terms)
    found = _asked(errand, command, terms, old)
    approved = end(errand.session, found, "approved", staff.actor, why=staff.why)
    # Nobody was offered it: it counts as one that a doctor was asked about.
    errand.session.execute(update(sql.request).where(_r.id == approved.id).values(waits_for="doctor"))
    begun = visits.begin(errand.session, found, replace(approved, waits_for="doctor"), staff.actor)
    errand.extra += told_of(errand.session, ended)
    return Confirmed(*begun, by_rule=False, moved_by_staff=True)


def _found(errand: Errand, reservation_id: UUID) -> visits.FoundVisit:
    found = next(iter(visits.find(errand.session, _v.id == reservation_id)), None)
    if found is None:
        raise Refused("not-yours")
    return found


def _asked(errand: Errand, command: MoveVisit, terms: Terms, old: OldVisit | None) -> Found:
    """The request for the new time, whose claim leaves what the old one covers to it until that ends."""
    leaves = _found(errand, command.reservation_id)
    visit, before = leaves.visit, by_id(errand.session, leaves.visit.request_id)
    time = own_time(errand, terms, command.start, leaves.now, moves=visit.id)
    if before is None or old is None:
        raise Refused("not-yours")
    _may_be(time, old, anyway=command.anyway)
    met = clear_the_way(errand.session, time.offer.meeting(time.start, time.claims))
    ours = (errand.session, errand.clinic_id)
    waits = {"status": "pending_approval", "expires_at": time.start.start}
    slot_id = claims.place(*ours, time.offer, time.start, waits, moving=time.moving)
    if slot_id is None:
        raise refused("offer-taken", terms, command.start)
    place = Place(slot_id, time.start.start, time.start.start, time.offer.now)
    by: dict[str, Any] = {"actor": errand.doctor, "why": errand.because(None), "waits_for": "patient"}
    found = open_request(*ours, terms, place, words=_words(before.request, visit.id), **by)
    errand.extra += told_of(errand.session, met)
    return found


def _may_be(time: OwnTime, old: OldVisit, *, anyway: bool) -> None:
    terms, start = time.offer.terms, time.start.start
    if start <= time.offer.now:
        raise refused("offer-past", terms, start)
    if start == old.start and old.doctor_id == terms.offer.doctor_id:
        raise refused("offer-same", terms, start)
    if not time.clear:
        raise refused("offer-taken", terms, start)
    if not (time.usual or anyway):
        raise refused("outside-hours", terms, start)


def _words(before: Request, reservation_id: UUID) -> dict[str, Any]:
    """What was said for the visit that is moved; the wish it may have come of is fulfilled already."""
    other = {"previous_request_id": None, "moves_reservation_id": reservation_id, "waitlist_entry_id": None}
    return copied(before) | other
