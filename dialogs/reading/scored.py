"""What a text says about day and time as plain strings: the public `when`, which is scored, fuzzed and tested."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TypedDict

from dialogs.reading import days
from dialogs.reading.days import When, halves

WEEK = 7
Window = tuple[dt.date, dt.date]
"""First and last moment that may be meant, both included; a day without a time is meant from its first to its last."""

HOURS = {
    "morning": (dt.time(6), dt.time(12)),
    "afternoon": (dt.time(12), dt.time(17)),
    "evening": (dt.time(17), dt.time(22)),
    "night": (dt.time(19), dt.time(23, 59)),
}
"""Wall times of the parts of a day."""


class Told(TypedDict):
    """What every answer has; moments in ISO form."""

    date: str | None
    time: str | None
    range: list[str | None] | None


class Answer(Told, total=False):
    """What an answer has where the words leave it open, or where days and hours were both said as spans."""

    dates: list[str]
    times: list[str]
    days: list[str | None] | None


def when(
    text: str, language: str, reference: dt.datetime, dayfirst: bool = True, window: Window | None = None
) -> Answer | None:
    """`date` (ISO), `time` (HH:MM) and `range` (two of either, or of both; None: open), as far as the text says them.

    Where the text leaves it open, `dates` and `times` have what else may be meant; `days` has the days where `range`
    is about hours. Readings outside `window` are left out; None when nothing is left or nothing was said. Never
    raises; wall times, a zone of `reference` is ignored.
    """
    found = days.when(text, language, reference, dayfirst, _moment(window[0], dt.time.min).date() if window else None)
    if found is None:
        return None
    if window is None:
        return _answer(found, None)
    first, last = _full_minute(_moment(window[0], dt.time.min)), _moment(window[1], dt.time.max)
    inside = _inside(found, first, last)
    return _answer(inside, (first, last)) if inside else None


def _moment(bound: dt.date, time: dt.time) -> dt.datetime:
    return bound.replace(tzinfo=None) if isinstance(bound, dt.datetime) else dt.datetime.combine(bound, time)


def _full_minute(moment: dt.datetime) -> dt.datetime:
    """The first minute that begins then or later, for answers have no seconds."""
    begun = moment.replace(second=0, microsecond=0)
    return begun if begun == moment else begun + dt.timedelta(minutes=1)


def _inside(found: When, first: dt.datetime, last: dt.datetime) -> When | None:
    """The readings of these words that fit; a time said without am or pm may fit in its other half of the day."""
    if found.day is None:
        start, end = found.days or (None, None)
        start, end = max(start or first.date(), first.date()), min(end or last.date(), last.date())
        kept = replace(found, days=(start, end)) if found.days else found
        return kept if start <= end else None
    said = [found.day, *found.other_days]
    fitting = [(day, times) for day in said if (times := _times_on(day, found, first, last))]
    if not fitting:
        return None
    day, times = fitting[0]
    others = tuple(other for other, theirs in fitting[1:] if set(times) <= set(theirs))
    return replace(found, day=day, other_days=others, time=times[0], either_half=len(times) > 1)


def _times_on(day: dt.date, found: When, first: dt.datetime, last: dt.datetime) -> list[dt.time | None]:
    """The times of this day that fit; one None where no time was said and the day fits."""
    if found.time is None:
        return [None] if first.date() <= day <= last.date() else []
    return [time for time in halves(found) if first <= dt.datetime.combine(day, time) <= last]


def _answer(found: When, window: tuple[dt.datetime, dt.datetime] | None) -> Answer | None:
    ends = _ends(found)
    if ends and found.day and window:
        ends = _clipped(ends, found.day, window)
        if ends is None:
            return None
    span = _range(found, ends)
    if not (found.day or found.time or span):
        return None
    time = found.time or _bound(found.times, ends)
    answer: Answer = {
        "date": found.day.isoformat() if found.day else None,
        "time": f"{time:%H:%M}" if time is not None else None,
        "range": span,
    }
    named = _named(found)
    if named and not ends:
        answer |= {"date": str(named[0]), "range": None, "dates": [str(day) for day in named]}
    if found.other_days:
        answer["dates"] = [str(day) for day in (found.day, *found.other_days)]
    if found.days and ends:
        answer["days"] = _range(found, None)
    if found.either_half and found.time is not None:
        answer["times"] = [f"{half:%H:%M}" for half in halves(found)]
    return answer


def _named(found: When) -> list[dt.date]:
    """The days of "Monday or Wednesday", which are no span: those between are left out."""
    first, last = found.days or (None, None)
    if found.day is not None or first is None or last is None or not found.without_weekdays:
        return []
    days = [first + dt.timedelta(days=at) for at in range((last - first).days + 1)]
    named = [day for day in days if day.weekday() not in found.without_weekdays]
    return named if len(named) < len(days) < WEEK and len(named) > 1 else []


Ends = tuple[dt.time | None, dt.time | None]


def _ends(found: When) -> Ends | None:
    """First and last wall time of what was said, if it is longer than a moment."""
    if found.times or found.time or not found.part:
        return found.times
    return HOURS["night" if found.night else found.part]


def _bound(said: Ends | None, ends: Ends | None) -> dt.time | None:
    """The one time that was named, where the other side is open: "after 4"."""
    named = [end for end in said or () if end is not None]
    return named[0] if len(named) == 1 and ends is not None and named[0] in ends else None


def _clipped(ends: Ends, day: dt.date, window: tuple[dt.datetime, dt.datetime]) -> Ends | None:
    """The part of these hours that lies within the window; None when there is none."""
    start, end = (dt.datetime.combine(day, end) if end is not None else None for end in ends)
    first = max(start, window[0]) if start else None
    last = min(end, window[1]) if end else None
    if (first or window[0]) > (last or window[1]):
        return None
    return first.time() if first else None, last.time() if last else None


def _range(found: When, ends: Ends | None) -> list[str | None] | None:
    if ends:
        day = f"{found.day}T" if found.day else ""
        return [f"{day}{end:%H:%M}" if end is not None else None for end in ends]
    if found.days and found.day is None:
        return [day.isoformat() if day else None for day in found.days]
    return None
