"""When somebody at the clinic answers, and where it is: its opening hours on its own clock, and a link to a map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from urllib.parse import quote

from babel.dates import get_day_names

from dialogs import formats
from dialogs.texts import text
from models.facts import Clinic

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
POINT = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")
ON_A_MAP = "https://maps.google.com/?q="


def hours(clinic: Clinic, language: str) -> str:
    """ "Mon–Fri 08:30–20:00", a line for the days that are alike; "" where the clinic's file gives no hours."""
    names = get_day_names("abbreviated", locale=formats.locale_of(language))
    lines = []
    for open_then, alike in groupby(range(7), key=lambda number: tuple(clinic.opening_hours.get(DAYS[number], ()))):
        days = list(alike)
        if open_then:
            said = names[days[0]] if len(days) == 1 else f"{names[days[0]]}–{names[days[-1]]}"
            lines.append(f"• {said} {', '.join(_dashed(stretch) for stretch in open_then)}")
    return "\n".join(lines)


def somebody_answers(clinic: Clinic, language: str, now: datetime) -> str:
    """ "Somebody is there today until 18:00" or from when on, in the clinic's zone; "" where no hours are known."""
    here = formats.local(now, clinic.timezone)
    clock = f"{here:%H:%M}"
    for on, start, end in _stretches(clinic, here.date()):
        if on == here.date():
            if end <= clock:
                continue
            inside = start <= clock
            return text(language, "there-until" if inside else "there-today", time=end if inside else start)
        if on == here.date() + timedelta(days=1):
            return text(language, "there-tomorrow", time=start)
        return text(language, "there-on", day=formats.day(on, language), time=start)
    return ""


def where(clinic: Clinic) -> str:
    """Address and map, a line each, as far as the clinic's file has them."""
    return "\n".join(filter(None, [clinic.address or "", map_link(clinic.location)]))


def map_link(location: str | None) -> str:
    """A link to the place; latitude and longitude become one, and what is neither is left as it is."""
    point = POINT.fullmatch(location or "")
    return ON_A_MAP + quote(f"{point[1]},{point[2]}", safe=",") if point else location or ""


def _stretches(clinic: Clinic, today: date) -> Iterator[tuple[date, str, str]]:
    """The stretches of the next eight days, each with its wall times."""
    for ahead in range(8):
        on = today + timedelta(days=ahead)
        for stretch in clinic.opening_hours.get(DAYS[on.weekday()], ()):
            start, _, end = stretch.partition("-")
            yield on, start, end


def _dashed(stretch: str) -> str:
    return stretch.replace("-", "–")
