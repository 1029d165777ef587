"""What the doctor writes down about a visit: that its patient came, that it is over, or that nobody came; and notes."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from models import locks, moves, sql, visits
from models.base import new_id
from models.errand import Errand
from models.events import Change, write
from models.facts import Attend, Attended, Refused, Visit, WriteNote
from models.intake import cut

LONGEST_NOTE = 4_000  # characters
EARLY = timedelta(minutes=15)
"""What is done is not undone, and its reminders are dropped: so long before its start a "done" is taken for a slip."""
UNDECIDED = ("confirmed", "arrived", "in_progress")

_v = sql.visit.c
_SEEN = select(_v.start_time, _v.status, _v.timezone, _v.actual_start, sql.NOW.label("now"))


def attend(errand: Errand, command: Attend) -> Attended:
    """Arrived, completed or no_show, with the times S1 and S2 keep; a word said with *done* becomes a note.

    A request to move the visit ends with it.

    Raises Refused("not-yours"); "visit-ended" with its `state`; "visit-later" for one of another day to come,
    "visit-not-begun" for a no show before its start, and "visit-early" for one that is done more than EARLY before it
    although nobody has arrived: these with `start` and `timezone`. All with `code`.
    """
    doctor = errand.doctor
    visit, row = _own(errand, command.reservation_id)
    _may(command, visit, row)
    if row.status == "confirmed":
        moves.end_with_visit(errand, visit.id, doctor)
        visit, row = _own(errand, command.reservation_id)
        _may(command, visit, row)
    values = _written(command.to, row)
    errand.session.execute(update(sql.visit).where(_v.id == visit.id).values(status=command.to, **values))
    step = Change(command.to, doctor, row.status, reservation_id=visit.id, why=errand.because(None))
    write(errand.session, errand.clinic_id, row.now, step)
    if command.outcome:
        _note(errand, visit, "treatment", command.outcome, private=False)
    return Attended(replace(visit, status=command.to), noted=bool(command.outcome))


def write_note(errand: Errand, command: WriteNote) -> Attended:
    """Keeps a note about a visit of the doctor's own. Raises Refused("not-yours"), Refused("note-empty")."""
    _ = errand.doctor
    visit, _row = _own(errand, command.reservation_id)
    if not command.content.strip():
        raise Refused("note-empty", code=visit.code)
    _note(errand, visit, command.kind, command.content, private=command.private)
    return Attended(visit, noted=True, attended=False)


def _own(errand: Errand, reservation_id: Any) -> tuple[Visit, Any]:
    """Under the doctor's lock; the visit as it is, with the clock."""
    locks.doctor_of_visit(errand.session, reservation_id)
    found = next(iter(visits.find(errand.session, _v.id == reservation_id)), None)
    if found is None or not _is_hers(errand, found.visit.offer.doctor_id):
        raise Refused("not-yours")
    return found.visit, errand.session.execute(_SEEN.where(_v.id == reservation_id)).one()


def _is_hers(errand: Errand, doctor_id: UUID) -> bool:
    return errand.staff.may(doctor_id) if errand.staff else doctor_id == errand.doctor.id


def _may(command: Attend, visit: Visit, row: Any) -> None:
    about = {"code": visit.code, "start": row.start_time, "timezone": row.timezone}
    if row.status not in UNDECIDED or (command.to == "arrived" and row.status != "confirmed"):
        raise Refused("visit-ended", code=visit.code, state=row.status)
    zone = ZoneInfo(row.timezone)
    if row.start_time.astimezone(zone).date() > row.now.astimezone(zone).date():
        raise Refused("visit-later", **about)
    if command.to == "no_show" and row.start_time > row.now:
        raise Refused("visit-not-begun", **about)
    if command.to == "completed" and row.status == "confirmed" and row.start_time - row.now > EARLY:
        raise Refused("visit-early", **about)


def _written(to: str, row: Any) -> dict[str, Any]:
    """Who is said to be done without having arrived, began when it was planned; it may have begun early."""
    now: datetime = row.now
    if to == "arrived":
        return {"actual_start": now}
    if to == "no_show":
        return {"no_show": True, "actual_start": None}
    began = row.actual_start or min(row.start_time, now)
    return {"actual_start": began, "actual_end": max(now, began), "completed_at": now}


def _note(errand: Errand, visit: Visit, kind: str, content: str, *, private: bool) -> None:
    row = {"note_type": kind, "content": cut(content, LONGEST_NOTE), "is_private": private}
    row |= {"author": errand.doctor.id, "author_kind": errand.doctor.kind, "doctor_id": visit.offer.doctor_id}
    errand.session.execute(
        insert(sql.note).values(clinic_id=errand.clinic_id, id=new_id(), reservation_id=visit.id, **row)
    )


def undecided(session: Session, doctor_id: Any, since: timedelta = timedelta(hours=24)) -> list[Visit]:
    """The doctor's visits that are over by the clock and of which nobody has said what became, by start."""
    over = (_v.end_time <= sql.NOW, _v.end_time > sql.NOW - since, _v.status.in_(UNDECIDED))
    return [found.visit for found in visits.find(session, _v.doctor_id == doctor_id, *over)]
