"""Why a time is not offered: each rule, exception, buffer, limit or claim that removes it, as the free times are made.

Whoever changes models/rules.py or models/bookable.py changes this; a property test holds the two together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql
from models.bookable import Bookable
from models.diary import Claim
from models.free import Diary
from models.rules import Opening, Start, Week
from models.terms import Terms, bookable
from models.walltime import edge, instant, local_day

CLOSING = ("closed", "emergency_only")

_d, _s = sql.doctor.c, sql.service.c


@dataclass(frozen=True)
class Reason:
    """One thing that removes the time; `why` is a word of WORDS, `facts` what it says of it."""

    why: str
    facts: Mapping[str, Any] = field(default_factory=dict)


WORDS = (
    "service-off", "doctor-off", "doctor-unverified", "doctor-not-accepting", "too-long",
    "past", "notice", "horizon", "clock-twice",
    "no-rule", "not-for-service", "exception", "break", "off-grid", "ends-late", "before-hours",
    "cap", "visit", "request", "hold", "block", "group-full", "group", "buffer",
)  # fmt: skip


def why_not(session: Session, clinic_id: UUID, service_id: UUID, start: datetime, now: datetime) -> tuple[Reason, ...]:
    """Everything that removes it, the most lasting first; nothing where a patient would be offered it now.

    Raises LookupError for a service that is not this clinic's.
    """
    terms = bookable(session, clinic_id).get(service_id)
    if terms is None:
        return _not_given(session, service_id)
    offer, _, taken = Diary(session, clinic_id).look(terms, start, now)
    return reasons(offer, start, taken.of.get(terms.offer.doctor_id, []))


def reasons(offer: Bookable, start: datetime, claims: list[Claim]) -> tuple[Reason, ...]:
    """The same of an offer on a day with its claims: nothing exactly where `offer.free` has it."""
    day = local_day(start, offer.week.zone)
    found = next((each for each in offer.on_the_rules(day) if each.start == start), None)
    return tuple(_off_the_rules(offer, start) if found is None else _taken(offer, found, claims))


def _not_given(session: Session, service_id: UUID) -> tuple[Reason, ...]:
    """Why nobody can book this service at all."""
    columns = (_s.is_active, _d.is_active.label("works"), _d.is_verified, _d.is_accepting_patients)
    query = select(*columns, _s.duration, _d.max_appointment_duration, _s.name, _d.name.label("doctor")).join_from(
        sql.service, sql.doctor, (_d.clinic_id == _s.clinic_id) & (_d.id == _s.doctor_id)
    )
    row = session.execute(query.where(_s.id == service_id)).first()
    if row is None:
        raise LookupError("no such service")
    long = row.max_appointment_duration is not None and row.duration > row.max_appointment_duration
    said = {
        "service-off": not row.is_active,
        "doctor-off": not row.works,
        "doctor-unverified": not row.is_verified,
        "doctor-not-accepting": not row.is_accepting_patients,
        "too-long": long,
    }
    facts = {"service": row.name, "doctor": row.doctor, "minutes": row.max_appointment_duration or 0}
    return tuple(Reason(why, facts) for why, true in said.items() if true)


def _off_the_rules(offer: Bookable, start: datetime) -> Iterator[Reason]:
    """Too early, too late, or no time of her grid; where several are true, all of them are said."""
    zone, terms = offer.week.zone, offer.terms
    day = local_day(start, zone)
    if start <= offer.now:
        yield Reason("past", {"now": offer.now})
    elif start < offer.earliest:
        yield Reason("notice", {"minutes": _minutes(offer.earliest - offer.now), "earliest": offer.earliest})
    if day > offer.days[1]:
        yield Reason("horizon", {"days": terms.horizon_days, "last": offer.days[1]})
    minutes, service_id = terms.offer.duration_minutes, terms.offer.service_id
    if start not in {each.start for each in offer.week.starts(day, minutes, service_id)}:
        yield from _no_hours(offer.week, start, terms)


def _no_hours(week: Week, start: datetime, terms: Terms) -> Iterator[Reason]:
    """Which of her hours the time misses, or what is closed in them."""
    zone, end = week.zone, start + timedelta(minutes=terms.offer.duration_minutes)
    day = local_day(start, zone)
    wall = start.astimezone(zone).replace(tzinfo=None)
    if instant(wall, zone) != start:
        yield Reason("clock-twice")  # of a doubled hour the first is used
    openings = week.openings(day)
    changes = tuple(each for each in week.changes if each.holds_on(day))
    around = [each for each in openings if each.start <= wall < each.end]
    if not around:
        custom = next((each for each in changes if each.kind == "custom_hours"), None)
        hours = [(each.start, each.end) for each in openings]
        yield Reason("exception", {"kind": custom.kind}) if custom else _outside(hours)
    for opening in around:
        whole = week.through_midnight(opening, day, terms.offer.service_id, urgent=False)
        yield from _misses(week, whole, start, end, terms)


def _outside(hours: list[tuple[datetime, datetime]]) -> Reason:
    return Reason("before-hours", {"hours": tuple(sorted(hours))}) if hours else Reason("no-rule", {})


def _misses(week: Week, opening: Opening, start: datetime, end: datetime, terms: Terms) -> Iterator[Reason]:
    """Why a time within this range is none of its starts."""
    zone, day = week.zone, opening.start.date()
    wall = start.astimezone(zone).replace(tzinfo=None)
    if not opening.serves(terms.offer.service_id):
        yield Reason("not-for-service", {"service": terms.offer.service})
    if (wall - opening.start) % timedelta(minutes=opening.rule.step):
        yield Reason("off-grid", {"step": opening.rule.step, "from": opening.start})
    closes = opening.closes or opening.end
    if end > edge(closes, zone):
        yield Reason("ends-late", {"closes": closes, "minutes": terms.offer.duration_minutes})
    closing = [each.kind for each in week.changes if each.holds_on(day) and each.kind in CLOSING]
    # First the breaks, then what is closed on that day, then what it runs into after midnight.
    kinds = [None] * len(opening.rule.breaks) + closing
    for (shut, again), kind in zip_longest(opening.shut, kinds):
        if edge(shut, zone) < end and start < edge(again, zone):
            facts = {"from": shut, "until": again}
            yield Reason("exception", facts | {"kind": kind}) if kind else Reason("break", facts)


def _taken(offer: Bookable, start: Start, claims: list[Claim]) -> Iterator[Reason]:
    """Who has it, or the day's limit; a seat that is left in a group is free."""
    if not offer.day_has_room(start, claims):
        yield Reason("cap", {"count": start.rule.per_day})
    if offer.seat_in(start, claims) is not None:
        return
    for claim in offer.meeting(start, claims):
        if claim.counts:
            yield _claimed(offer, start, claim)


KINDS = {"held": "hold", "pending_approval": "request", "blocked": "block"}


def _claimed(offer: Bookable, start: Start, claim: Claim) -> Reason:
    facts = {"start": claim.start, "end": claim.end, "claim": claim.id}
    if not (claim.start < start.end and start.start < claim.end):
        after = offer.terms.buffer_after(start.rule)
        return Reason("buffer", facts | {"before": offer.terms.before, "after": after})
    if claim.kind == "session":
        same = (claim.service_id, claim.start, claim.end) == (offer.terms.offer.service_id, start.start, start.end)
        return Reason("group-full" if same and claim.taken >= claim.seats else "group", facts | {"seats": claim.seats})
    return Reason(KINDS.get(claim.status, "visit"), facts)


def _minutes(length: timedelta) -> int:
    return -(-int(length.total_seconds()) // 60)
