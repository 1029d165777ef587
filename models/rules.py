"""When a doctor sees patients: weekly ranges and the dated changes to them, as pure functions of a day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from models.walltime import edge, instant, stretch

USUAL_STEP = 30  # minutes; only for hours added to a day of a doctor who has no weekly rule at all


@dataclass(frozen=True)
class WeeklyRule:
    """A range of wall time on one weekday (Monday is 0 here; the table's Sunday = 0 is converted when read)."""

    weekday: int
    start: time
    end: time
    step: int = USUAL_STEP
    breaks: tuple[tuple[time, time], ...] = ()
    first: date | None = None
    last: date | None = None
    buffer: int | None = None
    seats: int | None = None
    per_day: int | None = None
    services: frozenset[UUID] = frozenset()

    def holds_on(self, day: date) -> bool:
        begun = self.first is None or self.first <= day
        return day.weekday() == self.weekday and begun and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Change:
    """Days that differ: closed, custom_hours, extra_hours or emergency_only; no times means all day."""

    kind: str
    first: date
    last: date
    start: time | None = None
    end: time | None = None

    def holds_on(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Opening:
    """A stretch of one day in which visits may start, every `rule.step` minutes from its start; wall times.

    `closes` is when the last of them must be over: later than `end` where she goes on through midnight.
    """

    start: datetime
    end: datetime
    shut: tuple[tuple[datetime, datetime], ...]
    rule: WeeklyRule
    closes: datetime | None = None

    def serves(self, service_id: UUID) -> bool:
        return not self.rule.services or service_id in self.rule.services


@dataclass(frozen=True)
class Start:
    """A time on the rules, before anybody's claim is looked at; instants are UTC."""

    start: datetime
    end: datetime
    rule: WeeklyRule


@dataclass(frozen=True)
class Week:
    """A doctor's rules and changes, in the zone her wall clock shows; recurring changes are already spread out."""

    zone: ZoneInfo
    rules: tuple[WeeklyRule, ...]
    changes: tuple[Change, ...] = ()

    def openings(self, day: date, *, urgent: bool = False) -> tuple[Opening, ...]:
        """Custom hours stand in for the day's ranges with their breaks, extra hours are added; closed wins over all.

        Hours for emergencies only are shut unless it is urgent.
        """
        changes = [change for change in self.changes if change.holds_on(day)]
        closing = {"closed"} if urgent else {"closed", "emergency_only"}
        shut = [stretch(day, c.start, c.end) for c in changes if c.kind in closing]
        hours = [rule for rule in self.rules if rule.holds_on(day)]
        custom = [c for c in changes if c.kind == "custom_hours"]
        added = custom + [c for c in changes if c.kind == "extra_hours"]
        extra = [self._like(day, c.start or time.min, c.end or time.min) for c in added]
        return tuple(_opening(day, rule, shut) for rule in (extra if custom else [*hours, *extra]))

    def hours(self, day: date | None) -> Iterator[tuple[time, time]]:
        """From … to of that day's openings, or of every rule's and change's; midnight as an end is the last moment."""
        if day is not None:
            spans = [(opening.start.time(), opening.end.time()) for opening in self.openings(day)]
        else:
            added = [(c.start, c.end) for c in self.changes if c.kind in {"custom_hours", "extra_hours"}]
            spans = [(rule.start, rule.end) for rule in self.rules]
            spans += [(start or time.min, end or time.min) for start, end in added]
        yield from ((start, end if end > time.min else time.max) for start, end in spans)

    def _like(self, day: date, start: time, end: time) -> WeeklyRule:
        """Added hours take step, seats and daily limit from the day's own first range, else from any other."""
        same_day = [rule for rule in self.rules if rule.holds_on(day)]
        pattern = (same_day or list(self.rules) or [WeeklyRule(day.weekday(), start, end)])[0]
        only = [rule.services for rule in same_day]
        services = frozenset[UUID]().union(*only) if only and all(only) else frozenset[UUID]()
        return replace(pattern, start=start, end=end, breaks=(), services=services)

    def starts(self, day: date, minutes: int, service_id: UUID, *, urgent: bool = False) -> Iterator[Start]:
        """The times of one day at which a visit of this length fits, by start; never twice the same."""
        found: dict[datetime, Start] = {}
        for opening in self.openings(day, urgent=urgent):
            if opening.serves(service_id):
                whole = self.through_midnight(opening, day, service_id, urgent=urgent)
                for start in _on_the_grid(whole, timedelta(minutes=minutes), self.zone):
                    found.setdefault(start.start, start)
        return iter(sorted(found.values(), key=lambda start: start.start))

    def through_midnight(self, opening: Opening, day: date, service_id: UUID, *, urgent: bool) -> Opening:
        """The same with what it runs on into, where it lasts until midnight and the next day begins with it."""
        tomorrow = day + timedelta(days=1)
        if opening.end != datetime.combine(tomorrow, time.min):
            return opening
        found = self.openings(tomorrow, urgent=urgent)
        goes_on = [each for each in found if each.start == opening.end and each.serves(service_id)]
        if not goes_on:
            return opening
        return replace(opening, shut=opening.shut + goes_on[0].shut, closes=goes_on[0].end)

    def working(self, start: datetime, minutes: int, service_id: UUID) -> Start | None:
        """A visit from this very instant, on the grid or not; None where she does not work all the time it takes."""
        end = start + timedelta(minutes=minutes)
        for opening in self.openings(start.astimezone(self.zone).date()):
            fits = edge(opening.start, self.zone) <= start and end <= edge(opening.end, self.zone)
            shut = ((edge(begin, self.zone), edge(until, self.zone)) for begin, until in opening.shut)
            ours = not opening.rule.services or service_id in opening.rule.services
            if fits and ours and not any(start < until and begin < end for begin, until in shut):
                return Start(start, end, opening.rule)
        return None

    def anyway(self, start: datetime, minutes: int) -> Start:
        """The same outside all hours, with buffers and seats as on that day or any other."""
        rule = self._like(start.astimezone(self.zone).date(), time.min, time.min)
        return Start(start, start + timedelta(minutes=minutes), rule)


def _opening(day: date, rule: WeeklyRule, shut: list[tuple[datetime, datetime]]) -> Opening:
    start, end = stretch(day, rule.start, rule.end)
    breaks = [stretch(day, *pause) for pause in rule.breaks]
    return Opening(start, end, tuple(breaks + shut), rule)


def _on_the_grid(opening: Opening, length: timedelta, zone: ZoneInfo) -> Iterator[Start]:
    """Lengths are real minutes: on the day the clock moves a visit does not grow or shrink with it."""
    closes = edge(opening.closes or opening.end, zone)
    shut = [(edge(begin, zone), edge(end, zone)) for begin, end in opening.shut]
    wall = opening.start
    while wall < opening.end:
        start = instant(wall, zone)
        if start is not None:
            end = start + length
            if end <= closes and not any(start < until and since < end for since, until in shut):
                yield Start(start, end, opening.rule)
        wall += timedelta(minutes=opening.rule.step)
