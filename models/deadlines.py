"""By when a doctor answers, and the steps on the way there: minutes that count only while the clinic answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.walltime import edge, local_day, stretch

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST_BREAK = 14
"""Days that are looked at for an answering hour; a clinic that never answers is taken to answer always."""
WORTH_A_NOTE = timedelta(minutes=15)
"""Who waits for less is told the outcome soon enough."""
WORTH_A_BACKUP = timedelta(minutes=6)

Open = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Steps:
    """When the doctor is nudged, the patient is told that we still wait, and the backup is asked; None: not at all."""

    nudge: datetime | None = None
    half: datetime | None = None
    backup: datetime | None = None


def answer_by(since: datetime, wait: timedelta, hours: Open, zone: str) -> datetime:
    """The UTC instant at which so much time has passed, counted inside the answering hours of that zone.

    `hours` is "mon" to "sun" → "09:00-14:00", …; without any, every minute counts.
    """
    left = wait
    for start, end in _open(since, hours, zone):
        if end - start >= left:
            return start + left
        left -= end - start
    return since + wait


def counted(since: datetime, until: datetime, hours: Open, zone: str) -> timedelta:
    """How much of the time between two instants counts."""
    spans = (min(end, until) - start for start, end in _open(since, hours, zone) if start < until)
    return sum(spans, timedelta()) if _answers(hours) else until - since


def steps(since: datetime, until: datetime, hours: Open, zone: str) -> Steps:
    """One third, one half and two thirds of the time a doctor has; short waits have fewer."""
    whole = counted(since, until, hours, zone)
    third, half, two_thirds = (answer_by(since, part, hours, zone) for part in (whole / 3, whole / 2, whole * 2 / 3))
    long = whole >= WORTH_A_NOTE
    return Steps(third if long else None, half if long else None, two_thirds if whole >= WORTH_A_BACKUP else None)


def _answers(hours: Open) -> bool:
    return any(hours.get(day) for day in DAYS)


def _open(since: datetime, hours: Open, zone: str) -> Iterator[tuple[datetime, datetime]]:
    """The stretches that count from `since` on, in order."""
    here = ZoneInfo(zone)
    first = local_day(since, here)
    for day in (first + timedelta(days=days) for days in range(LONGEST_BREAK)) if _answers(hours) else ():
        for start, end in _stretches(day, hours, here):
            if end > since:
                yield max(start, since), end


def _stretches(day: date, hours: Open, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    for said in sorted(hours.get(DAYS[day.weekday()], ())):
        start, _, end = said.partition("-")
        closes = time(0, 0) if end == "24:00" else time.fromisoformat(end)
        walls = stretch(day, time.fromisoformat(start), closes)
        yield edge(walls[0], zone).astimezone(UTC), edge(walls[1], zone).astimezone(UTC)
