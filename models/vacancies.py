"""Times that came free and the wishes that wait for them: each is offered to one person, in order, in waking hours."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import entries, sql
from models.bookable import Wish
from models.facts import FreeTime, ListEntry, Quiet, Suits
from models.free import Diary
from models.terms import bookable
from models.walltime import local_day

FIRST_REFUSAL = timedelta(minutes=10)
"""So long a time whose doctor did not answer is left to whoever asked for it, who may ask again, and to a late yes."""
LOOKED_AT, FREE = 500, 5000
"""Wishes of one look, the oldest, and free starts of one service."""

_e, _r, _c = sql.entry.c, sql.request.c, sql.clinic.c
Reached = Callable[[Session, Collection[UUID]], Collection[UUID]]
"""Which of these contacts can be written to just now."""
Place = tuple[UUID, datetime]
"""A doctor's time."""
_Wanted = tuple[str, UUID | None]
"""A service by name, of one doctor or of any."""


@dataclass(frozen=True)
class Match:
    """A free time for a wish."""

    entry_id: UUID
    service_id: UUID
    doctor_id: UUID
    start: datetime


@dataclass
class Looked:
    """What a look at the list found, the oldest wish first; `over` are wishes whose last day has passed."""

    matches: list[Match] = field(default_factory=list)
    over: list[UUID] = field(default_factory=list)


@dataclass(frozen=True)
class _Waiting:
    """A wish that may be offered something, and which of the free times it likes."""

    row: Any
    liked: Sequence[FreeTime]


def look(session: Session, clinic_id: UUID, reached: Reached) -> Looked:
    """Changes nothing but when the list is looked at next: in a minute, or after the quiet hours.

    An offer that would still be open when these begin is not made. Empty where another worker is looking.
    """
    clinic = session.execute(
        select(_c.timezone, _c.quiet_from, _c.quiet_to, _c.waitlist_minutes, sql.NOW.label("now"))
    ).one()
    now, until = clinic.now, clinic.now + timedelta(minutes=clinic.waitlist_minutes)
    quiet = Quiet(clinic.quiet_from, clinic.quiet_to)
    asleep = next((at for at in (now, until) if quiet.holds(at, clinic.timezone)), None)
    again = now + entries.EVERY if asleep is None else quiet.after(asleep, clinic.timezone)
    if not _put_off(session, now, again) or asleep is not None:
        return Looked()
    rows = session.execute(select(sql.entry).where(entries.OPEN).order_by(_e.created_at, _e.id).limit(LOOKED_AT)).all()
    today = local_day(now, ZoneInfo(clinic.timezone))
    over = [row.id for row in rows if row.date_to < today]
    waiting = _waiting(session, clinic_id, [row for row in rows if row.id not in over], until)
    return Looked(list(_matched(session, waiting, reached)) if waiting else [], over)


def end_over(session: Session, entry_id: UUID) -> ListEntry | None:
    """Ends a wish whose last day has passed; None where somebody was faster."""
    over = update(sql.entry).where(_e.id == entry_id, entries.OPEN).values(status="ended", ended_at=sql.NOW)
    if session.execute(over.returning(_e.id)).first() is None:
        return None
    return entries.find(session, _e.id == entry_id)[0]


def _put_off(session: Session, now: datetime, at: datetime) -> bool:
    """The whole list together, so that nobody is passed over because somebody younger was due first."""
    due = select(_e.id).where(entries.OPEN, _e.look_at <= now).order_by(_e.id)
    mine = session.scalars(due.with_for_update(key_share=True, skip_locked=True)).all()
    session.execute(update(sql.entry).where(_e.id.in_(mine), entries.OPEN).values(look_at=at))
    return bool(mine)


def _waiting(session: Session, clinic_id: UUID, rows: Sequence[Any], until: datetime) -> list[_Waiting]:
    """Those for whom something is free that they were not offered before and did not leave aside themselves.

    It must be bookable even if the answer comes at the last moment.
    """
    if not rows:
        return []
    free = _Free(session, clinic_id, until)
    offered, found = _offered(session, [row.id for row in rows]), []
    for row in rows:
        known, gone = set(row.known_starts), offered.get(row.id, set())
        liked = [
            each for each in free.liked(row) if each.start not in known and (each.doctor_id, each.start) not in gone
        ]
        if liked:
            found.append(_Waiting(row, liked))
    return found


class _Free:
    """Free times, computed once for each service and doctor that is wished for, and sorted out once for each wish."""

    def __init__(self, session: Session, clinic_id: UUID, until: datetime) -> None:
        self._terms, self._diary = bookable(session, clinic_id), Diary(session, clinic_id)
        self._until, self._lately = until, _asked_lately(session, until)
        self._times: dict[_Wanted, list[tuple[FreeTime, datetime]]] = {}
        self._liked: dict[tuple[_Wanted, Suits], list[FreeTime]] = {}

    def liked(self, row: Any) -> list[FreeTime]:
        """What suits a wish, by start."""
        wanted, suits = (row.service_name, row.doctor_id), entries.suits_of(row)
        if (wanted, suits) not in self._liked:
            times = self._all(wanted)
            self._liked[wanted, suits] = [free for free, here in times if entries.likes(suits, here)]
        return self._liked[wanted, suits]

    def _all(self, wanted: _Wanted) -> list[tuple[FreeTime, datetime]]:
        """Each with what the clock shows where the visit takes place."""
        if wanted not in self._times:
            service, doctor_id = wanted
            terms = [each for each in self._terms.values() if each.offer.service == service]
            terms = [each for each in terms if doctor_id in {None, each.offer.doctor_id}]
            found = self._diary.times(terms, self._until, Wish(), FREE)
            new = (free for free in found if (free.doctor_id, free.start) not in self._lately)
            self._times[wanted] = [(free, free.start.astimezone(ZoneInfo(free.timezone))) for free in new]
        return self._times[wanted]


def _asked_lately(session: Session, until: datetime) -> set[Place]:
    """Times of requests that have just expired."""
    lately = _r.decided_at > sql.NOW - FIRST_REFUSAL
    expired = (sql.ENDED, _r.status == "expired", _r.waits_for == "doctor", lately, _r.requested_time > until)
    rows = session.execute(select(_r.doctor_id, _r.requested_time).where(*expired))
    return {(row.doctor_id, row.requested_time) for row in rows}


def _offered(session: Session, entry_ids: Sequence[UUID]) -> dict[UUID, set[Place]]:
    """What each was offered or asked for already: nobody is asked the same twice."""
    found = dict[UUID, set[Place]]()
    query = select(_r.waitlist_entry_id, _r.doctor_id, _r.requested_time).where(_r.waitlist_entry_id.in_(entry_ids))
    for entry_id, doctor_id, start in session.execute(query):
        found.setdefault(entry_id, set()).add((doctor_id, start))
    return found


def _matched(session: Session, waiting: Sequence[_Waiting], reached: Reached) -> Iterator[Match]:
    """The oldest wish first; a time goes to one, and a person is offered one at a time.

    Nobody is offered what they are asking for already, here or of the same doctor.
    """
    people = {each.row.contact_id for each in waiting}
    near = set(reached(session, people))
    pending = session.execute(_PENDING.where(_r.contact_id.in_(people))).all()
    asks = {(row.patient_id, row.name) for row in pending} | {(row.patient_id, row.doctor_id) for row in pending}
    near -= {row.contact_id for row in pending if row.waits_for == "patient"}
    gone = set[Place]()
    for each in waiting:
        row = each.row
        if row.contact_id not in near or (row.patient_id, row.service_name) in asks:
            continue
        for free in each.liked:
            place = (free.doctor_id, free.start)
            if place not in gone and (row.patient_id, free.doctor_id) not in asks:
                near.discard(row.contact_id)
                gone.add(place)
                yield Match(row.id, free.service_id, *place)
                break


_PENDING = (
    select(_r.contact_id, _r.patient_id, _r.doctor_id, _r.waits_for, sql.service.c.name)
    .join_from(
        sql.request, sql.service, (sql.service.c.clinic_id == _r.clinic_id) & (sql.service.c.id == _r.service_id)
    )
    .where(sql.PENDING)
)
