"""What a doctor closed in the chat, whom a time of hers concerns, and who waits longer when she is late."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models import requests, sql
from models.facts import Absence, Delay, Request, Span
from models.requests import Found
from models.walltime import edge, first_moment, local_day, stretch

BY_DOCTOR = "doctor"
"""Who wrote such an exception; those of the clinic's file and of its staff are theirs to take back."""
DAY = timedelta(days=1)

_e, _d, _r, _t, _v, _o = sql.exception.c, sql.doctor.c, sql.request.c, sql.slot.c, sql.visit.c, sql.outbound.c
BOOKED = _v.status == sql.word("confirmed")
# What is overdue ends by itself, unless it is decided and only not yet final.
WAITS = and_(sql.PENDING, or_(_r.expires_at > sql.NOW, _r.decision.is_not(None)))


def zone_of(session: Session, doctor_id: UUID) -> ZoneInfo:
    """Where the doctor's clocks are: her own zone, else the clinic's."""
    zone = select(func.coalesce(_d.timezone, sql.clinic.c.timezone)).join_from(
        sql.doctor, sql.clinic, sql.clinic.c.id == _d.clinic_id
    )
    return ZoneInfo(session.execute(zone.where(_d.id == doctor_id)).scalar_one())


def bounds(session: Session, doctor_id: UUID, span: Span) -> tuple[datetime, datetime]:
    """First and last instant; a wall time that the clock jumps over is the jump."""
    zone = zone_of(session, doctor_id)
    begins, ends = stretch(span.first, span.start, None)[0], stretch(span.last, span.start, span.end)[1]
    return edge(begins, zone), edge(ends, zone)


def concerned(session: Session, doctor_id: UUID, span: Span) -> list[Found]:
    """Requests that wait and those whose visit is booked, which touch the time and have not begun; by start."""
    begins, ends = bounds(session, doctor_id, span)
    then: tuple[ColumnElement[bool], ...] = (_t.start_time < ends, _t.end_time > begins, _t.start_time > sql.NOW)
    return requests.find(session, _r.doctor_id == doctor_id, or_(WAITS, BOOKED), *then, order=_t.start_time)


def delays(session: Session, doctor_id: UUID, minutes: int) -> tuple[Delay, ...]:
    """Today's booked visits that have not begun by then, each with its new start, until a gap has made up for it."""
    zone, now = zone_of(session, doctor_id), session.execute(select(sql.NOW)).scalar_one()
    today = local_day(now, zone)
    then = (_t.start_time >= first_moment(today, zone), _t.start_time < first_moment(today + DAY, zone))
    found = requests.find(session, _r.doctor_id == doctor_id, BOOKED, *then, order=_t.start_time)
    late = timedelta(minutes=minutes)
    waiting = tuple(_handed_on([each.request for each in found if each.request.start + late > now], late))
    known = _told(session, [each.request.id for each in waiting])
    return tuple(replace(each, told=known.get(each.request.id) == f"{each.starts:%H%M}") for each in waiting)


def _handed_on(booked: Sequence[Request], late: timedelta) -> Iterator[Delay]:
    """One visit's delay is the next one's as far as no gap lies between; a group begins together."""
    before: Delay | None = None
    for request in booked:
        starts = request.start + late
        if before is not None and request.start != before.request.start:
            starts = max(request.start, before.starts + (before.request.end - before.request.start))
        elif before is not None:
            starts = before.starts
        if starts == request.start:
            return
        before = Delay(request, starts)
        yield before


def _told(session: Session, request_ids: Sequence[UUID]) -> dict[UUID, str]:
    """By request, the new start that was announced last, as its purpose names it: delayed:<request>:<start>:…"""
    about = (_o.about_request_id.in_(request_ids), _o.purpose.startswith("delayed:"))
    rows = session.execute(select(_o.about_request_id, _o.purpose).where(*about).order_by(_o.created_at, _o.id))
    return {row.about_request_id: row.purpose.split(":")[2] for row in rows} if request_ids else {}


def announced(purpose: str, planned: datetime) -> datetime | None:
    """The new start that such a message announces, of a visit that was planned for then; None for any other message."""
    event, _, rest = purpose.partition(":")
    if event != "delayed":
        return None
    clock = datetime.strptime(rest.split(":")[1], "%H%M").time()  # noqa: DTZ007  (in UTC, as `planned` is)
    starts = datetime.combine(planned.astimezone(UTC).date(), clock, UTC)
    return starts if starts >= planned else starts + DAY


def absences(session: Session, doctor_id: UUID) -> tuple[Absence, ...]:
    """What she closed and what is not over, by its beginning; the other doctor's is not hers."""
    today = local_day(session.execute(select(sql.NOW)).scalar_one(), zone_of(session, doctor_id))
    own = (_e.doctor_id == doctor_id, _e.created_by == BY_DOCTOR, _e.is_active, _e.date_to >= today)
    query = select(_e.id, _e.date_from, _e.date_to, _e.start_time, _e.end_time).where(*own)
    rows = session.execute(query.order_by(_e.date_from, _e.start_time, _e.id))
    return tuple(Absence(row.id, Span(row.date_from, row.date_to, row.start_time, row.end_time)) for row in rows)
