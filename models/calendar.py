"""A doctor's calendar as staff see it: her hours, and everything that is written in them, in five statements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from models import sql
from models.hours import Hours
from models.open_times import Stretch, starts_of, stretches
from models.recurring import spread
from models.rules import Change, Week
from models.walltime import edge, first_moment, local_day, stretch

DAY = timedelta(days=1)
LONGEST = timedelta(days=2)  # no visit lasts longer

_d, _v, _t, _r, _s, _e = (
    table.c for table in (sql.doctor, sql.visit, sql.slot, sql.request, sql.service, sql.exception)
)


@dataclass(frozen=True)
class Entry:
    """One thing in the calendar; `kind` is visit, request, hold, block or session, `status` its own word.

    `id` is that of the visit, the request or the claim. A session has `seats` of which so many are `taken`.
    """

    kind: str
    id: UUID
    start: datetime
    end: datetime
    status: str
    code: str | None = None
    patient: str | None = None
    phone: str | None = None
    service: str | None = None
    color: str | None = None
    overbooked: str | None = None
    """Why, where it was."""
    session_id: UUID | None = None
    """The group it is a seat of."""
    request_id: UUID | None = None
    waits_for: str | None = None
    expires_at: datetime | None = None
    source: str | None = None
    seats: int = 1
    taken: int = 0


@dataclass(frozen=True)
class Exceptional:
    """Why a day differs: closed, custom_hours, extra_hours or emergency_only, for that part of it."""

    id: UUID
    kind: str
    start: datetime
    end: datetime
    reason: str | None


@dataclass(frozen=True)
class CalendarDay:
    """`open` are the stretches in which she sees patients, without breaks and what is closed; instants are UTC.

    `starts` are when her visits begin by her hours, whoever has them.
    """

    day: date
    begins: datetime
    ends: datetime
    open: tuple[Stretch, ...]
    exceptions: tuple[Exceptional, ...]
    entries: tuple[Entry, ...]
    starts: tuple[datetime, ...] = ()


@dataclass(frozen=True)
class DoctorCalendar:
    """Some days of one doctor, on her own clock, read at `now`."""

    doctor_id: UUID
    doctor: str
    zone: ZoneInfo
    now: datetime
    days: tuple[CalendarDay, ...]


def calendar(session: Session, clinic_id: UUID, doctor_id: UUID, first: date, last: date) -> DoctorCalendar | None:
    """From one day to another, both included; None for a doctor who is not this clinic's. The fixed number of
    statements is kept by a test."""
    zone_name = func.coalesce(_d.timezone, sql.clinic.c.timezone).label("zone")
    known = select(_d.name, zone_name, sql.NOW.label("now")).join_from(
        sql.doctor, sql.clinic, sql.clinic.c.id == _d.clinic_id
    )
    row = session.execute(known.where(_d.id == doctor_id)).first()
    if row is None:
        return None
    zone = ZoneInfo(row.zone)
    week = Hours(session, clinic_id).weeks({doctor_id: row.zone}, first - DAY, last + DAY)[doctor_id]
    window = (first_moment(first, zone), first_moment(last + DAY, zone))
    entries = sorted(_entries(session, doctor_id, window), key=lambda each: (each.start, each.end, str(each.id)))
    reasons = _exceptional(session, doctor_id, first, last)
    days = (first + n * DAY for n in range((last - first).days + 1))
    return DoctorCalendar(
        doctor_id, row.name, zone, row.now, tuple(_day(day, week, entries, reasons[day]) for day in days)
    )


def _day(
    day: date, week: Week, entries: Iterable[Entry], reasons: list[tuple[UUID, Change, str | None]]
) -> CalendarDay:
    zone = week.zone
    found = tuple(entry for entry in entries if local_day(entry.start, zone) == day)
    differs = []
    for key, change, reason in reasons:
        begin, end = stretch(day, change.start, change.end)
        differs.append(Exceptional(key, change.kind, edge(begin, zone), edge(end, zone), reason))
    begins, ends = first_moment(day, zone), first_moment(day + DAY, zone)
    openings = tuple(week.openings(day))
    starts = tuple(sorted(set(starts_of(openings, zone))))
    return CalendarDay(day, begins, ends, tuple(stretches(openings, zone)), tuple(differs), found, starts)


def _exceptional(
    session: Session, doctor_id: UUID, first: date, last: date
) -> dict[date, list[tuple[UUID, Change, str | None]]]:
    """By day, what differs and why."""
    touching = or_(_e.date_to >= first, _e.rrule.is_not(None))
    rows = session.execute(
        select(sql.exception)
        .where(_e.doctor_id == doctor_id, _e.is_active, _e.date_from <= last, touching)
        .order_by(_e.date_from, _e.start_time, _e.id)
    )
    found: dict[date, list[tuple[UUID, Change, str | None]]] = defaultdict(list)
    for row in rows:
        change = Change(row.kind, row.date_from, row.date_to, row.start_time, row.end_time)
        for each in spread(change, row.rrule, first, last):
            for n in range((last - first).days + 1):
                if each.holds_on(first + n * DAY):
                    found[first + n * DAY].append((row.id, each, row.reason))
    return found


def _entries(session: Session, doctor_id: UUID, window: Stretch) -> Iterator[Entry]:
    lately = _v.start_time > window[0] - LONGEST  # so that years of visits are not read for one week
    yield from map(_visit, session.execute(_VISITS.where(_v.doctor_id == doctor_id, lately, *_touches(_v, window))))
    yield from map(_claim, session.execute(_CLAIMS.where(_t.doctor_id == doctor_id, *_touches(_t, window))))


def _touches(row: Any, window: Stretch) -> tuple[Any, ...]:
    return row.start_time < window[1], row.end_time > window[0]


_VISITS = (
    select(
        sql.visit,
        _s.color,
        _t.overbook_reason,
        _t.session_id,
    )
    .join_from(sql.visit, sql.slot, (_t.clinic_id == _v.clinic_id) & (_t.id == _v.slot_id))
    .join(sql.service, (_s.clinic_id == _v.clinic_id) & (_s.id == _v.service_id))
)
_waits = and_(_r.clinic_id == _t.clinic_id, _r.slot_id == _t.id, sql.PENDING)
# A hold whose time is over is nobody's; a request's waits for the sweep, and is shown as it is.
_CLAIMS = (
    select(
        sql.slot,
        _r.id.label("request_id"),
        _r.booking_reference,
        _r.patient_name,
        _r.patient_phone,
        _r.waits_for,
        _r.expires_at.label("answer_by"),
        _s.name.label("service"),
        _s.color,
    )
    .join_from(sql.slot, sql.request, _waits, isouter=True)
    .outerjoin(sql.service, (_s.clinic_id == _t.clinic_id) & (_s.id == _t.service_id))
    .where(_t.live, or_(_t.status != "reserved", _t.kind == "session"))
    .where(or_(_t.status != "held", _t.expires_at > sql.NOW))
)


def _visit(row: sql.AnyRow) -> Entry:
    return Entry(
        "visit",
        row.id,
        row.start_time,
        row.end_time,
        row.status,
        code=row.booking_reference,
        patient=row.patient_name,
        phone=row.patient_phone,
        service=row.service_name,
        color=row.color,
        overbooked=row.overbook_reason,
        session_id=row.session_id,
        request_id=row.request_id,
        source=row.source,
    )


_KINDS = {"held": "hold", "pending_approval": "request", "blocked": "block"}


def _claim(row: sql.AnyRow) -> Entry:
    kind = _KINDS.get(row.status, "session")
    return Entry(
        kind,
        row.request_id or row.id,
        row.start_time,
        row.end_time,
        row.status,
        code=row.booking_reference,
        patient=row.patient_name,
        phone=row.patient_phone,
        service=row.service,
        color=row.color,
        overbooked=row.overbook_reason,
        session_id=row.session_id,
        request_id=row.request_id,
        waits_for=row.waits_for,
        expires_at=row.answer_by or row.expires_at,
        seats=row.max_reservations,
        taken=row.current_reservations,
    )
