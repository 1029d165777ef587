"""A said day and time as it is stored with the mentions: JSON there, a When here."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from dialogs.reading.days import When
from dialogs.reading.retimed import retimed

PICK_A_DAY = '{"pick": "day"}'
"""As a mention: another day, but not which."""
HALF_A_DAY, HOURS_A_DAY = 12, 24


def packed(when: When) -> str:
    """As JSON; what was not said is left out."""
    said: dict[str, object] = {
        "day": when.day and when.day.isoformat(),
        "others": [day.isoformat() for day in when.other_days],
        "days": when.days and [day and day.isoformat() for day in when.days],
        "time": when.time and when.time.isoformat("minutes"),
        "times": when.times and [end and end.isoformat("minutes") for end in when.times],
        "part": when.part,
        "without": sorted(when.without_weekdays),
        "either": when.either_half,
        "soonest": when.soonest,
    }
    return json.dumps({name: value for name, value in said.items() if value})


def unpacked(stored: str) -> When:
    """The same again."""
    said: dict[str, Any] = json.loads(stored)
    days, times = said.get("days"), said.get("times")
    return When(
        day=date.fromisoformat(said["day"]) if "day" in said else None,
        other_days=tuple(map(date.fromisoformat, said.get("others", ()))),
        days=(_date(days[0]), _date(days[1])) if days else None,
        time=time.fromisoformat(said["time"]) if "time" in said else None,
        times=(_time(times[0]), _time(times[1])) if times else None,
        part=said.get("part"),
        without_weekdays=frozenset(said.get("without", ())),
        either_half=bool(said.get("either")),
        soonest=bool(said.get("soonest")),
    )


def packed_refusal(refused: When) -> str:
    """A time that does not suit, where none is said that does."""
    return json.dumps({"refused": packed(refused)})


def refusal(stored: str) -> When | None:
    """The time that does not suit, where the mention is one."""
    refused = json.loads(stored).get("refused")
    return unpacked(refused) if refused else None


def on_day(stored: str, day: date) -> str:
    """The same on that day, where an hour was said without one."""
    when = unpacked(stored)
    alone = when.time is not None and when.day is None and when.days is None
    return packed(replace(when, day=day)) if alone else stored


def stored(service_id: UUID, doctor_id: UUID, start: datetime) -> str:
    """The absolute answer to "which time": what an offer of times carries as its rows' value."""
    return json.dumps({"start": start.isoformat(), "service_id": str(service_id), "doctor_id": str(doctor_id)})


def started(chosen: str) -> datetime:
    """The instant of a stored choice of time."""
    return datetime.fromisoformat(json.loads(chosen)["start"])


def hour_wanted(text: str) -> When | None:
    """The hour of "make it 11", of either half of the day; None where the text is nothing of the kind."""
    at = retimed(text)
    return When(time=at, either_half=at.hour <= HALF_A_DAY) if at else None


def _date(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _time(said: str | None) -> time | None:
    return time.fromisoformat(said) if said else None
