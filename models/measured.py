"""The days that numbers are asked for, in the clinic's own zone; every number of a clinic is asked within one."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, cast, func
from sqlalchemy.types import Integer

LONGEST = 731  # days
USUAL = 28


@dataclass(frozen=True)
class Days:
    """From the first to the last day, both with all their hours on the clinic's wall."""

    first: date
    last: date
    zone: str

    @classmethod
    def until(cls, today: date, zone: str, days: int = USUAL) -> "Days":
        return cls(today - timedelta(days=days - 1), today, zone)

    @property
    def begins(self) -> datetime:
        return datetime.combine(self.first, time(), ZoneInfo(self.zone))

    @property
    def ends(self) -> datetime:
        """Exclusive."""
        return datetime.combine(self.last + timedelta(days=1), time(), ZoneInfo(self.zone))

    def have(self, instant: Any) -> ColumnElement[bool]:
        """Whether a column's instant lies in them."""
        inside: ColumnElement[bool] = (instant >= self.begins) & (instant < self.ends)
        return inside


def weekday(instant: Any, zone: Any) -> ColumnElement[int]:
    """0 is Monday, on that zone's wall."""
    return cast(func.extract("isodow", func.timezone(zone, instant)) - 1, Integer)


def hour(instant: Any, zone: Any) -> ColumnElement[int]:
    return cast(func.extract("hour", func.timezone(zone, instant)), Integer)


def share(part: int, whole: int) -> float | None:
    """Between 0 and 1; None of nothing."""
    return part / whole if whole else None
