"""What a view of the free times that shows none says of what was wanted: the day of the week, the part of the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from dialogs.formats import local
from dialogs.wished import PARTS
from models.facts import Offer, PartOfDay, Unavailable


def unavailable(
    offers: tuple[Offer, ...], wanted: Mapping[str, str], window: tuple[datetime, datetime]
) -> Unavailable | None:
    """None for a day that is over or too far off: that is nothing the clinic lacks."""
    day = date.fromisoformat(wanted["day"]) if "day" in wanted else None
    first, last = (local(at, offers[0].timezone).date() for at in window)
    if day is not None and not first <= day <= last:
        return None
    doctor_id = offers[0].doctor_id if len(offers) == 1 else None
    return Unavailable(offers[0].service, doctor_id, day.weekday() if day else None, _part(wanted))


def _part(wanted: Mapping[str, str]) -> PartOfDay | None:
    """Of an hour the part that it lies in; of hours that reach into another one, none."""
    for part in PARTS:
        if wanted.get("part") == part:
            return part
    said = [at for name in ("around", "either", "from", "to") for at in wanted.get(name, "").split()]
    found = {_of_hour(time.fromisoformat(at)) for at in said}
    return found.pop() if len(found) == 1 else None


def _of_hour(at: time) -> PartOfDay:
    return next(part for part, (_, until) in PARTS.items() if at.hour < until)
