"""A visit that comes back, as staff book it: its times by an RFC 5545 rule, each with what stands in its way."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql
from models.facts import Refused
from models.free import Diary
from models.own_time import OwnTime, among
from models.recurring import recurrence
from models.terms import bookable
from models.walltime import instant

MOST = 52
"""So many visits at once, a year of weeks."""
FARTHEST = timedelta(days=2 * 366)

Warning_ = Literal["", "past", "taken", "outside-hours", "clock-skips"]


@dataclass(frozen=True)
class Chance:
    """One time of a series; `start` is None where the clock jumps over it."""

    day: date
    start: datetime | None
    warning: Warning_


def rule(every: Literal["DAILY", "WEEKLY"], interval: int, count: int) -> str:
    """Raises ValueError for more than MOST, or for what never comes back."""
    if not (1 <= count <= MOST and 1 <= interval <= 52):
        raise ValueError(f"a series has 1 to {MOST} visits, at most 52 days or weeks apart")
    return f"FREQ={every};INTERVAL={interval};COUNT={count}"


def days(text: str, first: date) -> list[date]:
    """At most MOST. Raises ValueError where `text` is no rule over days."""
    found = recurrence(text, first, first + FARTHEST)
    return [each.date() for each, _ in zip(found, range(MOST), strict=False)]


def chances(session: Session, clinic_id: UUID, service_id: UUID, wall: datetime, text: str) -> tuple[Chance, ...]:
    """Each time of the series that begins at this wall time of the doctor's, in a fixed number of statements.

    Raises Refused("not-offered", drop="service"), ValueError where `text` is no rule over days.
    """
    terms = bookable(session, clinic_id).get(service_id)
    if terms is None:
        raise Refused("not-offered", drop="service")
    zone = ZoneInfo(terms.offer.timezone)
    wanted = days(text, wall.date())
    now = session.execute(select(sql.NOW)).scalar_one()
    offer, taken = Diary(session, clinic_id).stretch(terms, wanted[0], wanted[-1], now)
    claims = taken.of.get(terms.offer.doctor_id, [])
    starts = [instant(datetime.combine(day, wall.time()), zone) for day in wanted]
    return tuple(
        Chance(day, start, warning(among(offer, claims, start)) if start else "clock-skips")
        for day, start in zip(wanted, starts, strict=True)
    )


def warning(time: OwnTime) -> Warning_:
    """What staff are warned of; the horizon of patients is none for a series."""
    if time.start.start < time.offer.now:
        return "past"
    if not time.clear:
        return "taken"
    working = time.offer.week.working(time.start.start, _minutes(time), time.offer.terms.offer.service_id)
    return "" if working and time.offer.day_has_room(time.start, time.claims) else "outside-hours"


def _minutes(time: OwnTime) -> int:
    return time.offer.terms.offer.duration_minutes
