"""What was said of a day and an hour, with what only the bot knows: the window, the opening hours, the list shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from dialogs.reading.days import When, halves, other_half

Spans = Sequence[tuple[time, time]]
"""Wall times from … to."""


@dataclass(frozen=True)
class Known:
    """What can be booked, all in wall times of the place: from when to when, and at which hours of a day or of any."""

    first: datetime
    last: datetime
    hours: Callable[[date | None], Spans]
    shown: Collection[datetime] = ()
    """The times on the list that was just offered."""


def meant(when: When, known: Known, shown_day: date | None = None) -> When:
    """The readings that are left: days on the list or at least in the window, the half of the day that is open.

    Where several are left they stay, to be asked about; where none is, the first stays, to be answered.
    """
    possible = _days(when, known)
    day = None if possible.other_days else possible.day or shown_day
    if not possible.either_half:
        return possible
    if possible.times:
        return _moved(possible, _open(known, day))
    listed = {start.time() for start in known.shown if day in {None, start.date()}}
    opened = [at for at in halves(possible) if any(start <= at < end for start, end in _open(known, day))]
    for fitting in ([at for at in halves(possible) if at in listed], opened):
        if len(fitting) == 1:
            return replace(possible, time=fitting[0], either_half=False)
    return possible


def _open(known: Known, day: date | None) -> Spans:
    """Of a day on which nobody works, the hours of any day: the time is named as people there would."""
    return known.hours(day) or known.hours(None)


def _days(when: When, known: Known) -> When:
    if when.day is None or not when.other_days:
        return when
    said = (when.day, *when.other_days)
    listed = {start.date() for start in known.shown}
    on_list = [day for day in said if day in listed]
    left = on_list or [day for day in said if _in_window(day, when, known)] or [when.day]
    return replace(when, day=left[0], other_days=tuple(left[1:]))


def _in_window(day: date, when: When, known: Known) -> bool:
    if when.time is None:
        return known.first.date() <= day <= known.last.date()
    return any(known.first <= datetime.combine(day, at) <= known.last for at in halves(when))


def _moved(when: When, hours: Spans) -> When:
    """Twelve hours away, if more of its ends are within the opening hours there."""
    first, last = when.times or (None, None)
    moved = (first and other_half(first), last and other_half(last))
    backwards = moved[0] is not None and moved[1] is not None and moved[0] >= moved[1]
    if backwards or _inside(moved, hours) <= _inside((first, last), hours):
        return when
    return replace(when, times=moved, either_half=False)


def _inside(ends: tuple[time | None, time | None], hours: Spans) -> int:
    return sum(any(start <= end <= until for start, until in hours) for end in ends if end is not None)
