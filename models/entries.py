"""Wishes on the waiting list: how they are read, which times they like, and what the end of a request does to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Integer, case, cast, exists, or_, select, update
from sqlalchemy.orm import Session

from models import sql
from models.bookable import PARTS
from models.facts import ListEntry, Request, Suits
from models.requests import Found
from models.tables.waitlist import WAITS
from models.walltime import from_monday, from_sunday

EVERY = timedelta(minutes=1)
"""How often a list that somebody waits on is looked at: a time that came free is offered within that."""
MOST_UNANSWERED = 2
"""After so many offers in a row without an answer a wish has ended."""
SHOWN = 30
"""Wishes that staff see."""

_e, _r, _o = sql.entry.c, sql.request.c, sql.outbound.c
WAITING = or_(*(_e.status == sql.word(status) for status in WAITS))
OPEN = _e.status == sql.word("open")


def of_contact(session: Session, contact_id: UUID) -> tuple[ListEntry, ...]:
    """Those of this person that wait, the oldest first."""
    return find(session, _e.contact_id == contact_id, WAITING)


def find(session: Session, *where: ColumnElement[bool]) -> tuple[ListEntry, ...]:
    """In the order of the list."""
    return tuple(entry_of(row, row.doctor) for row in rows(session, *where))


@dataclass(frozen=True)
class WishRow:
    """What somebody waits for, as staff see it."""

    entry: ListEntry
    phone: str | None


def queue(session: Session) -> list[WishRow]:
    """All that wait, the oldest first; one statement."""
    found = rows(session, WAITING, limit=SHOWN)
    return [WishRow(entry_of(row, row.doctor), row.patient_phone) for row in found]


def rows(session: Session, *where: ColumnElement[bool], limit: int | None = None) -> Sequence[Any]:
    """With the name of the doctor who is wished for."""
    query = select(sql.entry, sql.doctor.c.name.label("doctor")).outerjoin(
        sql.doctor, (sql.doctor.c.clinic_id == _e.clinic_id) & (sql.doctor.c.id == _e.doctor_id)
    )
    return session.execute(query.where(*where).order_by(_e.created_at, _e.id).limit(limit)).all()


def entry_of(row: Any, doctor: str | None) -> ListEntry:
    """A row as its person sees it."""
    return ListEntry(
        id=row.id,
        service=row.service_name,
        doctor=doctor,
        suits=suits_of(row),
        patient_name=row.patient_name,
        created_at=row.created_at,
        offered=row.status == "offered",
    )


def suits_of(row: Any) -> Suits:
    weekdays = frozenset(map(from_monday, row.weekdays or ()))
    return Suits(row.date_from, row.date_to, weekdays, row.part_of_day, row.start_from, row.start_to)


def columns_of(suits: Suits) -> dict[str, Any]:
    """The same as it is stored."""
    return {
        "date_from": suits.first,
        "date_to": suits.last,
        "weekdays": sorted(map(from_sunday, suits.weekdays)) or None,
        "part_of_day": suits.part,
        "start_from": suits.start,
        "start_to": suits.end,
    }


def likes(suits: Suits, here: datetime) -> bool:
    """Whether a visit that begins then, on the clock where it takes place, would suit."""
    day, at = here.date(), here.time()
    if (suits.first and day < suits.first) or (suits.last and suits.last < day):
        return False
    if suits.weekdays and day.weekday() not in suits.weekdays:
        return False
    in_hours = (suits.start is None or suits.start <= at) and (suits.end is None or at <= suits.end)
    return in_hours and (suits.part is None or at.hour in PARTS[suits.part])


def came_of(session: Session, found: Found, to: str) -> str | None:
    """How the wish stands when its request ends so. It keeps its place, unless that was fulfilled or given up.

    A wish whose request is superseded waits on for the one that takes its place. No answer counts only where the offer
    had reached the person's phone.
    """
    request = found.request
    if request.entry is None or request.on_list != "offered" or to == "superseded":
        return request.on_list
    stands = update(sql.entry).where(_e.id == request.entry, _e.status == "offered").values(**_after(request, to))
    state: str | None = session.execute(stands.returning(_e.status)).scalar()
    return state or request.on_list


def _after(request: Request, to: str) -> dict[str, Any]:
    if to == "approved":
        return {"status": "fulfilled", "ended_at": sql.NOW}
    if to != "expired" or not request.from_list:
        return {"status": "open", "unanswered": 0, "look_at": sql.NOW}
    times = _e.unanswered + cast(_reached(request.id), Integer)
    over = times >= MOST_UNANSWERED
    ends = {"status": case((over, "ended"), else_="open"), "ended_at": case((over, sql.NOW))}
    return ends | {"unanswered": times, "look_at": sql.NOW}


def _reached(request_id: UUID) -> ColumnElement[bool]:
    return exists().where(_o.about_request_id == request_id, _o.purpose.startswith("freed:"), _o.handed_at.is_not(None))


def fulfilled_by(approved: Request) -> CTE:
    """Ends what the patient of a visit that begins now had on the list for its service: they need not wait any more."""
    own = (_e.contact_id == approved.contact_id, _e.patient_id == approved.patient_id, WAITING)
    over = update(sql.entry).where(*own, _e.service_name == approved.offer.service)
    return over.values(status="fulfilled", ended_at=sql.NOW).returning(_e.id).cte("wishes_over")
