"""Which free times a view of the offer shows: the next ones, a day, a part of it, an hour, those nearest to a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from typing import cast
from zoneinfo import ZoneInfo

from dialogs.formats import local
from models.facts import ClinicView, FreeTime, Offer, PartOfDay

SHOWN = 9
MANY = 200
"""Free times looked through where an hour or a range of hours is wanted."""
FIRST = "-"
"""The first page, in a list of pages that came before."""
AN_HOUR, NEAR = 60, 6
DAYS_AHEAD = 45
"""Days looked through for the list of days."""


def page(view: ClinicView, offers: tuple[Offer, ...], shown: Mapping[str, str]) -> tuple[FreeTime, ...]:
    """At most nine free times for `shown`: day, after, until, part, without, from, to, either, near, around, not."""
    if "near" in shown:
        return nearest(view, offers, date.fromisoformat(shown["near"]))
    wide = {"from", "to", "either", "until", "around", "not"} & set(shown)
    found = view.times(
        offers,
        limit=MANY if wide else SHOWN,
        after=datetime.fromisoformat(shown["after"]) if "after" in shown else None,
        day=date.fromisoformat(shown["day"]) if "day" in shown else None,
        part=cast("PartOfDay | None", shown.get("part")),
        without_weekdays=frozenset(map(int, shown.get("without", "").split())),
    )
    fitting = tuple(free for free in found if _within(free, shown))
    return _around(fitting, shown) if "around" in shown else fitting[:SHOWN]


def _around(found: tuple[FreeTime, ...], shown: Mapping[str, str]) -> tuple[FreeTime, ...]:
    """Those nearest to an hour: of a day the nearest six, else the next ones within an hour of it."""
    away = {free: _minutes_from(free, shown["around"]) for free in found}
    if "day" not in shown:
        return tuple(free for free in found if away[free] <= AN_HOUR)[:SHOWN]
    return tuple(sorted(sorted(found, key=away.__getitem__)[:NEAR], key=lambda free: free.start))


def _minutes_from(free: FreeTime, at: str) -> int:
    here, wanted = local(free.start, free.timezone), clock_time.fromisoformat(at)
    return abs(60 * here.hour + here.minute - 60 * wanted.hour - wanted.minute)


def nearest(view: ClinicView, offers: tuple[Offer, ...], wanted: date) -> tuple[FreeTime, ...]:
    """The nine free times nearest to a day that has none: of the days before and after it, in order."""
    before: list[FreeTime] = []
    for back in (3, 2, 1):
        before += view.times(offers, limit=MANY, day=wanted - timedelta(days=back))
    after = view.times(offers, limit=SHOWN, after=start_of(wanted + timedelta(days=1), offers))
    half = max(SHOWN // 2, SHOWN - len(after))
    return (*before[-half:], *after)[:SHOWN] if before else after


def free_days(view: ClinicView, offers: tuple[Offer, ...], first: date) -> tuple[date, ...]:
    """The next nine days from `first` on that have a free time."""
    found: list[date] = []
    for ahead in range(DAYS_AHEAD):
        if view.times(offers, limit=1, day=first + timedelta(days=ahead)):
            found.append(first + timedelta(days=ahead))
        if len(found) == SHOWN:
            break
    return tuple(found)


def start_of(day: date, offers: tuple[Offer, ...]) -> datetime:
    """Just before the day begins where the visit takes place, to be used as `after`."""
    zone = ZoneInfo(offers[0].timezone)
    return datetime.combine(day, clock_time(), zone) - timedelta(microseconds=1)


def days_of(times: Iterable[FreeTime]) -> set[date]:
    """The local days of these times."""
    return {local(free.start, free.timezone).date() for free in times}


def _within(free: FreeTime, shown: Mapping[str, str]) -> bool:
    here = local(free.start, free.timezone)
    at = here.strftime("%H:%M")
    until = shown.get("until")
    in_days = until is None or here.date() <= date.fromisoformat(until)
    if not {at, f"{here:%Y-%m-%d}", f"{here:%Y-%m-%dT%H:%M}"}.isdisjoint(shown.get("not", "").split()):
        return False
    if "either" in shown:
        return in_days and at in shown["either"].split()
    return in_days and shown.get("from", "00:00") <= at <= shown.get("to", "23:59")
