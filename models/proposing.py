"""A doctor offers the patient a time: another one than was asked for, or the same after its deadline had passed."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import update

from models import locks, overdue, sql
from models.ending import end
from models.errand import Errand
from models.expiring import told, told_of
from models.facts import OfferedLate, Propose, Proposed, Request, TooLate
from models.moving import open_move
from models.own_time import OwnTime, hold_for_patient, own_time, refused
from models.requests import Found, find
from models.settling import settled
from models.truth import locked, may_bind, of_doctor
from models.visits import OPEN

_r, _v = sql.request.c, sql.visit.c


def propose(errand: Errand, command: Propose) -> Proposed | TooLate:
    """The old request ends as superseded (one that had expired stays so); a new one waits for the patient.

    The old claim is let go first, so the new time may overlap it.

    Raises Refused: "not-a-doctor", "not-yours", "tap-only"; "not-offered" (drop service); with drop slot and `start`,
    `timezone`: "offer-past", "offer-soon" (nobody could answer any more), "offer-taken", "offer-same", and
    "outside-hours" unless the command says that she means it.
    """
    found = of_doctor(errand, locked(errand, command.request_id))
    may_bind(errand, found, command.binding)
    request = found.request
    late = request.status == "expired" or found.overdue
    if found.final:
        return TooLate(settled(errand, found))
    if request.is_noted or not (late or request.status == "pending"):
        return TooLate(request)
    stopped = _over(found) or (_asked_again(errand, request) if late else None)
    if stopped is not None:
        return _too_late(errand, found, stopped)
    terms = errand.offered(request.offer.service_id)
    if command.start <= found.now:
        raise refused("offer-past", terms, command.start)
    if (command.start == request.start and not late) or command.start == _left(request):
        raise refused("offer-same", terms, command.start)
    previous = _ended(errand, found, command.binding)
    time = own_time(errand, terms, command.start, found.now, moves=request.moves)
    if not time.clear:
        raise refused("offer-taken", terms, command.start)
    if time.deadline <= time.offer.now:
        raise refused("offer-soon", terms, command.start)
    if not (time.usual or command.anyway):
        raise refused("outside-hours", terms, command.start)
    new = _held(errand, previous, time)
    return Proposed(new, _replaced(errand, previous, new), by_staff=errand.staff is not None)


def offer_late(errand: Errand, found: Found) -> OfferedLate | TooLate:
    """After a yes that came too late: the time is held if it is still there, and the patient asked.

    Says plainly where it is not: the time is over or somebody's, or the patient has asked this doctor again since.
    Raises Refused("not-offered").
    """
    request = found.request
    terms = errand.offered(request.offer.service_id)
    stopped = _over(found) or _asked_again(errand, request)
    if stopped is not None:
        return _too_late(errand, found, stopped)
    if request.start - terms.margin <= found.now:
        return _too_late(errand, found, TooLate(request, "past"))
    previous = _ended(errand, found, "late")
    time = own_time(errand, terms, request.start, found.now, moves=request.moves)
    if not time.clear:
        errand.extra += told(errand.session, found, previous) if found.overdue else []
        return TooLate(previous, "taken")
    return OfferedLate(_held(errand, previous, time), previous, by_staff=errand.staff is not None)


def _held(errand: Errand, previous: Request, time: OwnTime) -> Request:
    """For the patient. A newer wish of theirs for the same visit that is overdue ends first, since it stands in the
    way, and is told when the offer is there, or its second choice would be asked for instead."""
    late = open_move(errand.session, previous.moves) if previous.moves else None
    ended = []
    if late is not None and late.overdue:
        locks.request(errand.session, late.request.id)
        ended = [(late, overdue.expire(errand.session, late))]
    new = hold_for_patient(errand, previous, time)
    errand.extra += told_of(errand.session, ended)
    return new


def _over(found: Found) -> TooLate | None:
    """Why nothing can be moved any more: the visit has begun, was cancelled or moved already."""
    old = found.request.moving
    return TooLate(found.request, "visit-over") if old and not (old.stands and found.now < old.start) else None


def _left(request: Request) -> datetime | None:
    """The time at this doctor's that the patient would give up."""
    old = request.moving
    return old.start if old and old.doctor_id == request.offer.doctor_id else None


def _asked_again(errand: Errand, request: Request) -> TooLate | None:
    """What the patient has with this doctor by now: they asked again, or were given a time; or asked another doctor
    for another time of the same visit."""
    same = (_r.patient_id == request.patient_id) & (_r.doctor_id == request.offer.doctor_id)
    waits = sql.PENDING & (_r.expires_at > sql.NOW)
    if request.moves:  # what is overdue at another doctor's cannot be ended here, without her lock
        same |= _r.moves_reservation_id == request.moves
        waits |= sql.PENDING & (_r.doctor_id != request.offer.doctor_id)
    coming = _v.status.in_(OPEN) & (_v.start_time > sql.NOW)
    since = (_r.id != request.id) & (_r.created_at > request.created_at)
    found = find(errand.session, same, since, waits | coming, limit=1)
    return TooLate(request, "asked-again", found[0].request) if found else None


def _too_late(errand: Errand, found: Found, late: TooLate) -> TooLate:
    """What was overdue ends all the same, and its patient is told."""
    if not found.overdue:
        return late
    expired = overdue.expire(errand.session, found)
    errand.extra += told(errand.session, found, expired)
    return replace(late, request=expired)


def _ended(errand: Errand, found: Found, why: str) -> Request:
    """The old request as it ends. An expiry is not told by itself here: the offer that follows says it."""
    if found.overdue:
        return overdue.expire(errand.session, found)
    pending = found.request.status == "pending"
    return (
        end(errand.session, found, "superseded", errand.doctor, why=errand.because(why)) if pending else found.request
    )


def _replaced(errand: Errand, previous: Request, new: Request) -> Request:
    """The superseded request names what took its place."""
    if previous.status != "superseded":
        return previous
    errand.session.execute(update(sql.request).where(_r.id == previous.id).values(superseded_by=new.id))
    return replace(previous, replaced_by=new.code)
