"""What forms of the calendar send, read without trust: days, wall times, ids and numbers, or nothing."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from werkzeug.datastructures import MultiDict

from dialogs.reading.clean import clean
from models.walltime import instant

YEARS = range(2000, 2100)
"""What a calendar shows; further off no wall time has to be an instant."""


class Unreadable(ValueError):
    """A field that says nothing of its kind; its name is the first argument."""


def cleaned(form: MultiDict[str, str]) -> MultiDict[str, str]:
    """The same without what no page shows: controls, and marks that turn the line around."""
    return MultiDict((name, clean(value)) for name, value in form.items(multi=True))


def day(text: str | None) -> date | None:
    """2026-03-02; None for anything else."""
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return None
    return found if found.year in YEARS else None


def clock(text: str | None) -> time | None:
    """09:30; 24:00 is the midnight that ends a day."""
    try:
        found = time.fromisoformat("00:00" if text == "24:00" else text or "")
    except ValueError:
        return None
    return found.replace(second=0, microsecond=0) if found.tzinfo is None else None


def uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


def number(text: str | None, least: int, most: int) -> int | None:
    """None where nothing is written. Raises Unreadable for what is no whole number between the two."""
    if not (text or "").strip():
        return None
    if not (text or "").strip().isdecimal() or not least <= int((text or "").strip()[:9]) <= most:
        raise Unreadable(f"{least}-{most}")
    return int((text or "").strip())


def moment_of(form: Mapping[str, str], zone: ZoneInfo) -> datetime | None:
    """The instant of the fields `date` and `time` on that wall; None where there is none, as when the clock jumps."""
    on, at = day(form.get("date")), clock(form.get("time"))
    return instant(datetime.combine(on, at), zone) if on and at is not None else None


def instant_of(text: str) -> datetime | None:
    """An instant as our own forms wrote it, in UTC."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo and found.year in YEARS else None
