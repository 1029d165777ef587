"""The nights on which six zones move their clocks, in both directions, as their own walls show them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Move:
    """`wall` is the first time that is jumped over or, where the clock goes back, that shows twice; `by` in minutes."""

    place: str
    day: date
    wall: time
    by: int

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.place)

    @property
    def forward(self) -> bool:
        return self.by > 0

    @property
    def instant(self) -> datetime:
        """When it happens: a minute before, the wall still shows the old time."""
        before = datetime.combine(self.day, self.wall) - timedelta(minutes=1)
        first = before.replace(tzinfo=self.zone).astimezone(UTC) + timedelta(minutes=1)
        return first if self.forward else first + timedelta(minutes=-self.by)

    def at(self, clock: str, days: int = 0) -> datetime:
        """An instant: that time on the wall, the first of two, so many days from this one."""
        on = datetime.combine(self.day + timedelta(days=days), time.fromisoformat(clock))
        return on.replace(tzinfo=self.zone).astimezone(UTC)

    def shown(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%m-%d %H:%M}"

    def __str__(self) -> str:
        return f"{self.place} {'forward' if self.forward else 'back'}"


MOVES = (
    Move("Europe/Berlin", date(2027, 3, 28), time(2), 60),
    Move("Europe/Berlin", date(2027, 10, 31), time(2), -60),
    Move("America/New_York", date(2027, 3, 14), time(2), 60),
    Move("America/New_York", date(2027, 11, 7), time(1), -60),
    Move("America/Santiago", date(2027, 9, 5), time(0), 60),
    Move("America/Santiago", date(2027, 4, 3), time(23), -60),
    Move("Africa/Cairo", date(2027, 4, 30), time(0), 60),
    Move("Africa/Cairo", date(2027, 10, 28), time(23), -60),
    Move("Africa/Casablanca", date(2027, 3, 14), time(2), 60),
    Move("Africa/Casablanca", date(2027, 2, 7), time(2), -60),
    Move("Australia/Lord_Howe", date(2027, 10, 3), time(2), 30),
    Move("Australia/Lord_Howe", date(2027, 4, 4), time(1, 30), -30),
)
