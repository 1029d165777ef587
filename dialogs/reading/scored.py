"""What a text says about day and time as plain strings: the public `when` that is scored, fuzzed and tested."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from dialogs.reading import days
from dialogs.reading.days import When

Answer = Mapping[str, object]
HOURS = {
    "morning": (dt.time(6), dt.time(12)),
    "afternoon": (dt.time(12), dt.time(17)),
    "evening": (dt.time(17), dt.time(21)),
}
"""Wall times of the parts of a day."""


def when(
    text: str, language: str, reference: dt.datetime, dayfirst: bool = True, window: object = None
) -> Answer | None:
    found = days.when(text, language, reference, dayfirst)
    return _plain(found) if found else None


def _plain(found: When) -> Answer:
    return {
        "date": found.day and found.day.isoformat(),
        "time": found.time and f"{found.time:%H:%M}",
        "range": _range(found),
    }


def _range(found: When) -> list[str | None] | None:
    ends = found.times or (HOURS[found.part] if found.part else None)
    if ends and found.time is None:
        day = f"{found.day}T" if found.day else ""
        return [f"{day}{end:%H:%M}" if end is not None else None for end in ends]
    if found.days and found.day is None:
        return [end.isoformat() if end else None for end in found.days]
    return None
