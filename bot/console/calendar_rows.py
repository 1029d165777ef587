"""A doctor's calendar as a table: a line for every half hour of the days shown, on her own clock."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.calendar import CalendarDay, DoctorCalendar, Entry
from models.walltime import instant

STEP = timedelta(minutes=30)
MORNING, EVENING = time(8), time(18)
"""What is shown where nobody works and nothing is booked."""
EARLY = timedelta(hours=12)
"""So long before a visit nobody can have come to it."""
ENDED = frozenset({"cancelled", "rescheduled"})
MOVABLE = frozenset({"confirmed"})


@dataclass(frozen=True)
class Shown:
    """An entry with its times as the doctor's wall shows them."""

    entry: Entry
    begins: str
    ends: str
    until: str
    """When a request or a hold runs out, where it does."""
    movable: bool
    expected: bool
    """Whether its patient may come any moment, or is late today."""

    @property
    def word(self) -> str:
        """The key of how it stands."""
        kind, status = self.entry.kind, self.entry.status
        return f"calendar-{kind}-{status.replace('_', '-')}" if kind == "visit" else f"calendar-{kind}"

    @property
    def over(self) -> bool:
        return _is_over(self.entry)


@dataclass(frozen=True)
class Cell:
    """One half hour of one day: `state` is open, shut, past or skipped; `at` its wall time, where it can be booked."""

    day: date
    state: str
    at: str
    shown: tuple[Shown, ...]
    goes_on: tuple[Shown, ...] = ()
    """What began in an earlier line and lasts into this one."""
    free: tuple[str, ...] = ()
    """When in this half hour her visits begin and nobody has the time."""


@dataclass(frozen=True)
class Line:
    """A half hour of all days."""

    label: str
    cells: tuple[Cell, ...]


def lines(calendar: DoctorCalendar) -> tuple[Line, ...]:
    """From the first to the last of what is open or booked on any of the days."""
    zone = calendar.zone
    entries = {day.day: _by_line(day, zone) for day in calendar.days}
    clocks = sorted({clock for found in entries.values() for clock in found} | set(_open_clocks(calendar)))
    first, last = (clocks[0], clocks[-1]) if clocks else (MORNING, EVENING)
    return tuple(
        Line(f"{clock:%H:%M}", tuple(_cell(calendar, day, clock, entries[day.day][clock]) for day in calendar.days))
        for clock in _from_to(first, last)
    )


def shown(entry: Entry, zone: ZoneInfo, now: datetime) -> Shown:
    times = (entry.start, entry.end, entry.expires_at)
    begins, ends, until = (f"{each.astimezone(zone):%H:%M}" if each else "" for each in times)
    movable = entry.kind == "visit" and entry.status in MOVABLE and entry.start > now
    expected = entry.kind == "visit" and entry.status == "confirmed" and abs(entry.start - now) <= EARLY
    return Shown(entry, begins, ends, until, movable, expected)


def _by_line(day: CalendarDay, zone: ZoneInfo) -> dict[time, list[Entry]]:
    found: dict[time, list[Entry]] = defaultdict(list)
    for entry in day.entries:
        found[_floor(entry.start.astimezone(zone).time())].append(entry)
    return found


def _open_clocks(calendar: DoctorCalendar) -> Iterator[time]:
    for day in calendar.days:
        for start, end in day.open:
            yield _floor(start.astimezone(calendar.zone).time())
            yield _floor((end - timedelta(minutes=1)).astimezone(calendar.zone).time())


def _floor(clock: time) -> time:
    return clock.replace(minute=clock.minute // 30 * 30, second=0, microsecond=0, tzinfo=None)


def _from_to(first: time, last: time) -> Iterator[time]:
    at, end = datetime.combine(date.min, first), datetime.combine(date.min, last)
    while at <= end:
        yield at.time()
        at += STEP


def _cell(calendar: DoctorCalendar, day: CalendarDay, clock: time, entries: list[Entry]) -> Cell:
    wall = datetime.combine(day.day, clock)
    begins = instant(wall, calendar.zone)
    found = tuple(shown(entry, calendar.zone, calendar.now) for entry in entries)
    lasting = tuple(shown(entry, calendar.zone, calendar.now) for entry in day.entries if _lasts(entry, begins))
    state = _state(calendar, day, begins)
    free = tuple(_free(calendar, day, begins)) if begins is not None and state == "open" else ()
    return Cell(day.day, state, f"{wall:%Y-%m-%dT%H:%M}", found, lasting, free)


def _free(calendar: DoctorCalendar, day: CalendarDay, begins: datetime) -> Iterator[str]:
    """On her own steps, so that what staff book leaves no rest of a time that nobody can have."""
    taken = [entry for entry in day.entries if not _is_over(entry)]
    for start in day.starts:
        if begins <= start < begins + STEP and not any(each.start <= start < each.end for each in taken):
            yield f"{start.astimezone(calendar.zone):%H:%M}"


def _is_over(entry: Entry) -> bool:
    return entry.kind == "visit" and entry.status in ENDED


def _lasts(entry: Entry, begins: datetime | None) -> bool:
    return begins is not None and not _is_over(entry) and entry.start < begins < entry.end


def _state(calendar: DoctorCalendar, day: CalendarDay, begins: datetime | None) -> str:
    if begins is None:
        return "skipped"
    if not any(start < begins + STEP and begins < end for start, end in day.open):
        return "shut"
    return "open" if begins + STEP > calendar.now else "past"
