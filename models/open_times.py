"""A doctor's openings on the clock: from when to when she sees patients, and when her visits begin."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models.rules import Opening
from models.walltime import edge, instant

Stretch = tuple[datetime, datetime]


def stretches(openings: Iterable[Opening], zone: ZoneInfo) -> Iterator[Stretch]:
    """Each range less its breaks and what is closed of it, by start."""
    for opening in sorted(openings, key=lambda each: each.start):
        begin, until = edge(opening.start, zone), edge(opening.end, zone)
        for shut, again in sorted((edge(one, zone), edge(other, zone)) for one, other in opening.shut):
            if begin < min(shut, until):
                yield begin, min(shut, until)
            begin = max(begin, again)
        if begin < until:
            yield begin, until


def starts_of(openings: Iterable[Opening], zone: ZoneInfo) -> Iterator[datetime]:
    """Every step of each range, but in its breaks and where the clock skips it."""
    for opening in openings:
        wall = opening.start
        while wall < opening.end:
            at = instant(wall, zone)
            if at is not None and not any(shut <= wall < again for shut, again in opening.shut):
                yield at
            wall += timedelta(minutes=opening.rule.step)
