"""The hours in which nobody is reminded of anything: from one wall time to another, over midnight or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

AHEAD = timedelta(minutes=30)
"""So long before the quiet begins goes out what falls into it: time to be sent, read and answered."""


@dataclass(frozen=True)
class Quiet:
    """Wall times where the visit takes place; two equal ones are no quiet at all."""

    begins: time
    ends: time

    def holds(self, at: datetime, timezone: str) -> bool:
        """Whether a clock that hangs there shows a quiet hour."""
        wall = at.astimezone(ZoneInfo(timezone)).time()
        if self.begins <= self.ends:
            return self.begins <= wall < self.ends
        return wall >= self.begins or wall < self.ends

    def before(self, at: datetime, timezone: str) -> datetime:
        """The instant itself; of a quiet one half an hour before that quiet begins."""
        if not self.holds(at, timezone):
            return at
        return max(one for one in _around(at, timezone, self.begins, fold=0) if one <= at) - AHEAD

    def after(self, at: datetime, timezone: str) -> datetime:
        """The instant itself; of a quiet one the end of that quiet."""
        if not self.holds(at, timezone):
            return at
        return min(one for one in _around(at, timezone, self.ends, fold=1) if one > at)


def _around(at: datetime, timezone: str, wall: time, *, fold: int) -> list[datetime]:
    """When the clock there shows that time, from two days before to two days after.

    Where it shows twice, fold 0 is the first and fold 1 the last; a time that the clock jumps over is the jump itself.
    """
    zone = ZoneInfo(timezone)
    today = at.astimezone(zone).date()
    days = (datetime.combine(today + timedelta(days=ahead), wall) for ahead in range(-2, 3))
    return [_shown(day, zone, fold) for day in days]


def _shown(wall: datetime, zone: ZoneInfo, fold: int) -> datetime:
    while True:
        found = wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)
        if found.astimezone(zone).replace(tzinfo=None) == wall:
            return found
        wall += timedelta(minutes=1)
