"""What staff change of a doctor's hours: weekly ranges and exceptions, checked, previewed and written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models import sql
from models.facts import Refused
from models.recurring import check, spread
from models.rules import Change, Week, WeeklyRule
from models.walltime import from_monday, from_sunday

_u, _e = sql.rule.c, sql.exception.c
KINDS = ("closed", "custom_hours", "extra_hours", "emergency_only")
WITH_HOURS = ("custom_hours", "extra_hours")
LONGEST_SPAN = timedelta(days=2 * 366)
LONGEST_REASON = 255  # characters, as the table has it


@dataclass(frozen=True)
class Range:
    """A weekly range as it is to be; without `id` a new one. `off`: it is to be none any more."""

    id: UUID | None
    rule: WeeklyRule
    off: bool = False


@dataclass(frozen=True)
class Exceptional:
    """An exception as it is to be, with its RFC 5545 rule where it comes back."""

    id: UUID | None
    change: Change
    rrule: str | None = None
    reason: str | None = None
    off: bool = False


Edit = Range | Exceptional


@dataclass(frozen=True)
class Sheet:
    """All ranges and exceptions of a doctor, by id; what `created_by` file wrote, the next file writes again."""

    zone: ZoneInfo
    ranges: Mapping[UUID, WeeklyRule]
    exceptions: Mapping[UUID, Exceptional]
    by: Mapping[UUID, str]

    def with_(self, edits: Iterable[Edit]) -> "Sheet":
        """As it would be; nothing is saved."""
        ranges, exceptions = dict(self.ranges), dict(self.exceptions)
        for number, edit in enumerate(edits):
            key, target = edit.id or UUID(int=number), ranges if isinstance(edit, Range) else exceptions
            if edit.off:
                target.pop(key, None)
            elif isinstance(edit, Range):
                ranges[key] = edit.rule
            else:
                exceptions[key] = edit
        return Sheet(self.zone, ranges, exceptions, self.by)

    def week(self, since: date, until: date) -> Week:
        """With what comes back spread over these days."""
        each = (spread(one.change, one.rrule, since, until) for one in self.exceptions.values())
        return Week(self.zone, tuple(self.ranges.values()), tuple(change for found in each for change in found))


def sheet(session: Session, doctor_id: UUID, zone: ZoneInfo, today: date) -> Sheet:
    """Two statements; exceptions that are over for good are left out."""
    rules = select(sql.rule).where(_u.doctor_id == doctor_id, _u.is_active).order_by(_u.day_of_week, _u.start_time)
    coming = or_(_e.date_to >= today - timedelta(days=1), _e.rrule.is_not(None))
    found = select(sql.exception).where(_e.doctor_id == doctor_id, _e.is_active, coming)
    rows = session.execute(found.order_by(_e.date_from, _e.start_time, _e.id)).all()
    ranges = {row.id: rule_of(row) for row in session.execute(rules)}
    return Sheet(zone, ranges, {row.id: _exceptional(row) for row in rows}, {row.id: row.created_by for row in rows})


def rule_of(row: sql.AnyRow) -> WeeklyRule:
    """A row of the table, whose weeks begin on Sunday."""
    return WeeklyRule(
        weekday=from_monday(row.day_of_week),
        start=row.start_time,
        end=row.end_time,
        step=row.step,
        breaks=tuple((time.fromisoformat(pause["start"]), time.fromisoformat(pause["end"])) for pause in row.breaks),
        first=row.effective_from,
        last=row.effective_to,
        buffer=row.buffer_time,
        seats=row.max_appointments_per_slot,
        per_day=row.max_patients_per_day,
        services=frozenset(row.service_ids or ()),
    )


def _exceptional(row: sql.AnyRow) -> Exceptional:
    change = Change(row.kind, row.date_from, row.date_to, row.start_time, row.end_time)
    return Exceptional(row.id, change, row.rrule, row.reason)


def checked(edits: Iterable[Edit], of: Sheet) -> None:
    """Raises Refused with a word of what is wrong: "hours-end", "hours-overlap", "hours-break", "hours-step",
    "hours-dates", "hours-needed", "hours-rrule", "hours-gone". What is made together is checked together."""
    edits = list(edits)
    for number, edit in enumerate(edits):
        known = of.ranges if isinstance(edit, Range) else of.exceptions
        if edit.id is not None and edit.id not in known:
            raise Refused("hours-gone")
        if isinstance(edit, Range) and not edit.off:
            _check_rule(edit, of.with_(edits[:number]))
        elif isinstance(edit, Exceptional) and not edit.off:
            _check_exception(edit)


def _check_rule(edit: Range, of: Sheet) -> None:
    rule = edit.rule
    if not _ends_later(rule.start, rule.end):
        raise Refused("hours-end")
    if not 1 <= rule.step <= 1_440:
        raise Refused("hours-step")
    if rule.first and rule.last and rule.last < rule.first:
        raise Refused("hours-dates")
    ended = _minute(rule.start)
    for start, end in sorted(rule.breaks):
        if not (_ends_later(start, end) and ended <= _minute(start) and _until(end) <= _until(rule.end)):
            raise Refused("hours-break")
        ended = _until(end)
    others = [other for key, other in of.ranges.items() if key != edit.id]
    if any(_meet(rule, other) for other in others):
        raise Refused("hours-overlap")


def _check_exception(edit: Exceptional) -> None:
    change = edit.change
    if not change.first <= change.last <= change.first + LONGEST_SPAN:
        raise Refused("hours-dates")
    if (change.start is None) != (change.end is None) or (change.kind in WITH_HOURS and change.start is None):
        raise Refused("hours-needed")
    if change.start is not None and change.end is not None and not _ends_later(change.start, change.end):
        raise Refused("hours-end")
    if edit.rrule:
        try:
            check(edit.rrule, change.first)
        except (ValueError, IndexError) as error:  # IndexError: dateutil on a thirteenth month
            raise Refused("hours-rrule") from error


def _meet(one: WeeklyRule, other: WeeklyRule) -> bool:
    """As the table's constraint sees it."""
    days = (one.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (one.last or date.max)
    hours = _minute(one.start) < _until(other.end) and _minute(other.start) < _until(one.end)
    return one.weekday == other.weekday and days and hours


def _ends_later(start: time, end: time) -> bool:
    """An end of 00:00 is the midnight that closes the day."""
    return end > start or (end == time.min and start > time.min)


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _until(clock: time) -> int:
    return _minute(clock) or 1_440


def columns(edit: Edit) -> dict[str, Any]:
    """As the tables store it."""
    if isinstance(edit, Exceptional):
        change = edit.change
        days = {"date_from": change.first, "date_to": change.last}
        hours = {"start_time": change.start, "end_time": change.end}
        return {"kind": change.kind, "rrule": edit.rrule or None, "reason": edit.reason or None, **days, **hours}
    rule = edit.rule
    return {
        "day_of_week": from_sunday(rule.weekday),
        "start_time": rule.start,
        "end_time": rule.end,
        "step": rule.step,
        "breaks": [{"start": f"{start:%H:%M}", "end": f"{end:%H:%M}"} for start, end in sorted(rule.breaks)],
        "effective_from": rule.first,
        "effective_to": rule.last,
        "buffer_time": rule.buffer,
        "max_appointments_per_slot": rule.seats,
        "max_patients_per_day": rule.per_day,
        "service_ids": sorted(rule.services) or None,
    }
