"""A doctor closes time of hers and calls off whoever is in it, takes that back, or is late: all under her lock."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import insert, select, update

from models import absences, locks, moves, reminding, sql, visits
from models.absences import BY_DOCTOR
from models.base import new_id
from models.bookable import Wish
from models.ending import end
from models.errand import Errand
from models.events import Change, write
from models.expiring import no
from models.facts import (
    Absence,
    CalledOff,
    Close,
    Closed,
    Delayed,
    FreeTime,
    MoveOver,
    Refused,
    Reopened,
    Request,
    RunLate,
    RunningLate,
    Span,
    TakeBack,
)
from models.free import Diary
from models.offering import NEXT
from models.reach import News
from models.requests import Found

WHY = "away"
"""What the history says of everything that ends here."""

_e, _r, _t, _v = sql.exception.c, sql.request.c, sql.slot.c, sql.visit.c


def close(errand: Errand, command: Close) -> Closed:
    """Writes the exception, lets go of what others hold in it, and with `tell` ends what is asked or booked then.

    Raises Refused("not-a-doctor"), and Refused("life-changed", drop="what") where somebody else is concerned by now.
    """
    doctor_id = _locked(errand, command.expected)
    found = absences.concerned(errand.session, doctor_id, command.span) if command.tell else []
    if {each.request.id for each in found} - command.expected:
        raise Refused("life-changed", drop="what")
    absence = _written(errand, doctor_id, command)
    _let_go(errand, doctor_id, command.span)
    ended = call_off(errand, found, command.reason)
    told = tell(errand, ended)
    errand.extra.sort(key=lambda outcome: isinstance(outcome, MoveOver))  # the visit's end is told first
    booked = tuple(request for request in told if request.visit_status)
    return Closed(absence, booked, tuple(request for request in told if not request.visit_status))


def take_back(errand: Errand, command: TakeBack) -> Reopened:
    """Switches an exception of her own off. Raises Refused("not-a-doctor"), Refused("absence-over", drop="which")."""
    doctor_id = _locked(errand, frozenset())
    known = absences.absences(errand.session, doctor_id)
    absence = next((each for each in known if each.id == command.absence_id), None)
    if absence is None:
        raise Refused("absence-over", drop="which")
    errand.session.execute(update(sql.exception).where(_e.id == absence.id).values(is_active=False))
    return Reopened(absence)


def run_late(errand: Errand, command: RunLate) -> RunningLate:
    """Tells today's patients what they have not been told yet, changes nothing.

    Raises Refused("not-a-doctor"), and Refused("life-changed", drop="what") where somebody else is concerned by now.
    """
    doctor_id = _locked(errand, frozenset())
    waiting = absences.delays(errand.session, doctor_id, command.minutes)
    found = tuple(each for each in waiting if not each.told)
    if {each.request.id for each in found} - command.expected:
        raise Refused("life-changed", drop="what")
    errand.extra += [Delayed(each.request, each.starts) for each in found]
    missed = _missed(errand, [(each.request, "delayed", False) for each in found])
    return RunningLate(tuple(replace(each, request=_told(each.request, missed)) for each in found))


def _locked(errand: Errand, expected: frozenset[UUID]) -> UUID:
    """The doctor, then the requests by id; nothing of hers changes while she is locked."""
    doctor = errand.doctor
    if doctor.id is None:
        raise Refused("not-a-doctor")
    locks.doctors_of_moves(errand.session, doctor.id, expected)
    if expected:
        own = select(_r.id).where(_r.id.in_(expected), _r.doctor_id == doctor.id).order_by(_r.id)
        errand.session.execute(own.with_for_update(key_share=True))
    return doctor.id


def _written(errand: Errand, doctor_id: UUID, command: Close) -> Absence:
    """What she has closed already in just these words is not closed twice."""
    span = command.span
    for known in absences.absences(errand.session, doctor_id):
        if known.span == span:
            return known
    absence = Absence(new_id(), span)
    days = {"date_from": span.first, "date_to": span.last, "start_time": span.start, "end_time": span.end}
    row = {"clinic_id": errand.clinic_id, "id": absence.id, "doctor_id": doctor_id, "kind": "closed", **days}
    errand.session.execute(insert(sql.exception).values(**row, reason=command.reason, created_by=BY_DOCTOR))
    return absence


def _let_go(errand: Errand, doctor_id: UUID, span: Span) -> None:
    """Somebody who is still answering is told with the next message that the time is gone."""
    begins, ends = absences.bounds(errand.session, doctor_id, span)
    then = (_t.doctor_id == doctor_id, sql.HELD, _t.start_time < ends, _t.end_time > begins)
    errand.session.execute(update(sql.slot).where(*then).values(status="released", current_reservations=0))


def call_off(errand: Errand, found: list[Found], reason: str) -> list[tuple[Found, Request]]:
    """Visits first: a request to move one ends with it, and is not called off by itself."""
    over, ended = set[UUID](), list[tuple[Found, Request]]()
    for each in sorted(found, key=lambda each: each.request.status == "pending"):
        if each.request.visit_status and each.request.reservation_id:
            move = moves.end_with_visit(errand, each.request.reservation_id, errand.doctor)
            over |= {move.id} if move else set()
        if each.request.id not in over:
            ended.append((each, _called_off(errand, each, reason)))
    return ended


def _called_off(errand: Errand, found: Found, reason: str) -> Request:
    """The request is rejected or, where it was approved, its visit cancelled; either way its time is free."""
    if found.request.status == "pending":
        rejected = end(errand.session, found, "rejected", errand.doctor, why=WHY)
        errand.session.execute(update(sql.request).where(_r.id == rejected.id).values(rejection_reason=reason))
        return rejected
    return _cancelled(errand, found, reason)


def _cancelled(errand: Errand, found: Found, reason: str) -> Request:
    doctor, request = errand.doctor, found.request
    ends = {"status": "cancelled", "cancelled_at": found.now, "cancelled_by_kind": doctor.kind}
    ends |= {"cancelled_by": doctor.id, "cancellation_reason": reason}
    swapped = update(sql.visit).where(_v.request_id == request.id, _v.status == "confirmed").values(**ends)
    row = errand.session.execute(swapped.returning(_v.id, _v.slot_id)).first()
    if row is None:  # a yes to moving it had become final, and counts
        raise Refused("life-changed", drop="what")
    freed = update(sql.slot).where(_t.id == row.slot_id).values(status="released", current_reservations=0)
    errand.session.execute(freed)
    step = Change("cancelled", doctor, "confirmed", reservation_id=row.id, why=WHY)
    write(errand.session, errand.clinic_id, found.now, step)
    reminding.void(errand.session, row.id, request.id)
    return replace(request, visit_status="cancelled")


def tell(errand: Errand, ended: list[tuple[Found, Request]]) -> list[Request]:
    """Each with what can be had instead, read once all of it is closed and free; those whom it does not reach marked.

    Of a visit that is the next times of the same offer, of a request its second choice, if that is still free.
    """
    diary = Diary(errand.session, errand.clinic_id)
    their = visits.find(errand.session, _v.request_id.in_([r.id for _, r in ended if r.visit_status])) if ended else []
    visit_of = {found.visit.request_id: found.visit for found in their}
    news: list[tuple[Request, str, bool]] = []
    for found, request in ended:
        if request.id in visit_of:
            times = _next(errand, diary, found)
            errand.extra.append(CalledOff(request, visit_of[request.id], times))
            news.append((request, "calledoff", bool(times)))
        else:
            rejected, more = no(errand.session, found, request)
            errand.extra += [replace(rejected, away=True), *more]
            news.append((request, "rejected", bool(rejected.times)))
    missed = _missed(errand, news)
    return [_told(request, missed) for _, request in ended]


def _missed(errand: Errand, news: list[tuple[Request, str, bool]]) -> set[UUID]:
    """Whom the clinic has to call, by contact: request, event, and whether the news can be answered by a tap."""
    rows = (News(request.contact_id, f"{event}:{request.id}:patient", request.id if answerable else None)
            for request, event, answerable in news)  # fmt: skip
    return errand.reach.misses(errand.session, rows)


def _told(request: Request, missed: set[UUID]) -> Request:
    return replace(request, by_phone=request.by_phone or request.contact_id in missed)


def _next(errand: Errand, diary: Diary, found: Found) -> tuple[FreeTime, ...]:
    terms = errand.terms.get(found.request.offer.service_id)
    wish = Wish(urgent=found.request.is_urgent)
    return diary.times([terms], found.now, wish, NEXT) if terms else ()
