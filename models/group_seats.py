"""How many see a doctor together: what her services say, and groups that meet already when her hours say otherwise."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy import case, func, select, update
from sqlalchemy.orm import Session

from models import sql
from models.hours_edit import Sheet
from models.rules import Week
from models.terms import seats_of
from models.walltime import local_day

DAY = timedelta(days=1)

_s, _t = sql.service.c, sql.slot.c


def most_together(session: Session, doctor_id: UUID) -> Mapping[UUID, int | None]:
    """What each of her services says, whatever the hours allow."""
    rows = session.execute(select(_s.id, _s.max_patients).where(_s.doctor_id == doctor_id))
    return {row.id: row.max_patients for row in rows}


def follow(session: Session, doctor_id: UUID, before: Sheet, after: Sheet) -> None:
    """Groups to come take as many as the new hours say, never fewer than are in them; under the doctor's lock."""
    group = (_t.doctor_id == doctor_id, _t.kind == sql.word("session"), _t.live, _t.start_time > sql.NOW)
    found = session.execute(select(_t.id, _t.service_id, _t.start_time, _t.end_time).where(*group)).all()
    most = most_together(session, doctor_id) if found else {}
    for row in found:
        day = local_day(row.start_time, before.zone)
        was, will = (_seats(sheet.week(day - DAY, day + DAY), row, most) for sheet in (before, after))
        if will is not None and will != was:
            _resize(session, row.id, will)


def _seats(week: Week, row: sql.AnyRow, most: Mapping[UUID, int | None]) -> int | None:
    minutes = int((row.end_time - row.start_time).total_seconds()) // 60
    start = week.working(row.start_time, minutes, row.service_id)
    return seats_of(most.get(row.service_id), start.rule) if start else None


def _resize(session: Session, slot_id: UUID, seats: int) -> None:
    room = func.greatest(_t.current_reservations, seats)
    state = case((_t.current_reservations >= room, "reserved"), else_="available")
    session.execute(update(sql.slot).where(_t.id == slot_id).values(max_reservations=room, status=state))
