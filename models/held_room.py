"""Whose held time a change of hours lets go: outside the new hours, or one too many for the day or the group."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import sql
from models.facts import Request
from models.fitting import at, gives_up_its_own
from models.group_seats import most_together
from models.hours_edit import Sheet
from models.rules import Start
from models.terms import seats_of
from models.walltime import local_day

DAY = timedelta(days=1)

_t = sql.slot.c


@dataclass(frozen=True)
class Room:
    """How many a rule lets be there on a day, if it says so, and at one time."""

    per_day: int | None
    seats: int


def let_go(session: Session, doctor_id: UUID, before: Sheet, after: Sheet, asked: Iterable[Request]) -> None:
    """Somebody who is still answering is told with the next message that the time is gone; under the doctor's lock.

    `asked` are all that were asked for or booked; the limits bind holds only where this change makes them others.
    """
    columns = (_t.id, _t.start_time, _t.end_time, _t.service_id, _t.moves_slot_id)
    held = select(*columns).where(_t.doctor_id == doctor_id, sql.HELD).order_by(_t.created_at, _t.id)
    rows = session.execute(held).all()
    gone = list(_without_room(rows, before, after, asked, most_together(session, doctor_id))) if rows else []
    if gone:
        freed = update(sql.slot).where(_t.id.in_(gone))
        session.execute(freed.values(status="released", current_reservations=0))


def _without_room(
    rows: Iterable[sql.AnyRow], before: Sheet, after: Sheet, asked: Iterable[Request], most: Mapping[UUID, int | None]
) -> Iterator[UUID]:
    asked = list(asked)
    new_that_day = (request for request in asked if not gives_up_its_own(request, after.zone))
    of_day = Counter[object](local_day(request.start, after.zone) for request in new_that_day)
    of_group = Counter[object]((request.offer.service_id, request.start) for request in asked)
    for row in rows:
        day, group, seats = (
            local_day(row.start_time, after.zone),
            (row.service_id, row.start_time),
            most.get(row.service_id),
        )
        was, will = (_room(_placed(sheet, row), seats) for sheet in (before, after))
        if will is None or (row.moves_slot_id is None and _is_full(was, will, of_day[day], of_group[group])):
            yield row.id
        else:
            of_day[day] += 1
            of_group[group] += 1


def _is_full(was: Room | None, will: Room, that_day: int, together: int) -> bool:
    limited = was is None or was.per_day != will.per_day
    smaller = was is None or was.seats != will.seats
    return (limited and will.per_day is not None and that_day >= will.per_day) or (smaller and together >= will.seats)


def _room(start: Start | None, most: int | None) -> Room | None:
    return Room(start.rule.per_day, seats_of(most, start.rule)) if start else None


def _placed(sheet: Sheet, row: sql.AnyRow) -> Start | None:
    day = local_day(row.start_time, sheet.zone)
    return at(sheet.week(day - DAY, day + DAY), row.start_time, row.end_time, row.service_id, urgent=True)
