"""From a doctor's wall clock to instants, also on the two days a year when the clock itself moves."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MIDNIGHT = time(0, 0)
MINUTE = timedelta(minutes=1)


def instant(wall: datetime, zone: ZoneInfo) -> datetime | None:
    """The UTC instant of a naive wall time: the first where it shows twice, None where the clock jumps over it."""
    found = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    return found if found.astimezone(zone).replace(tzinfo=None) == wall else None


def edge(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which a range opens or shuts; one that the clock jumps over is the jump itself."""
    while (found := instant(wall, zone)) is None:
        wall += MINUTE
    return found


def stretch(day: date, start: time | None, end: time | None) -> tuple[datetime, datetime]:
    """Naive wall times of a part of a day; no start is its first midnight, no end or 00:00 its last."""
    first = datetime.combine(day, start or MIDNIGHT)
    if end is None or end == MIDNIGHT:
        return first, datetime.combine(day, MIDNIGHT) + timedelta(days=1)
    return first, datetime.combine(day, end)


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def from_monday(weekday: int) -> int:
    """The seeds' Sunday = 0, as the tables store it, becomes Python's Monday = 0."""
    return (weekday - 1) % 7


def from_sunday(weekday: int) -> int:
    """And back."""
    return (weekday + 1) % 7


def first_moment(day: date, zone: ZoneInfo) -> datetime:
    """When the day begins there; where midnight is skipped (Santiago in spring), the jump."""
    return edge(datetime.combine(day, MIDNIGHT), zone)
