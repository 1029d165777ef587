"""The waiting list: a wish that somebody leaves where nothing suits them, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal
from uuid import UUID


@dataclass(frozen=True)
class Suits:
    """Which times would suit somebody, on the clock of the visit; each limit holds, None is no limit.

    Weekdays count from Monday = 0, none means any. A visit begins from `start` up to and with `end`.
    """

    first: date | None = None
    last: date | None = None
    weekdays: frozenset[int] = frozenset()
    part: Literal["morning", "afternoon", "evening"] | None = None
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class JoinList:
    """Put a wish on the waiting list; who it is for is said as in Submit, and needs not be said again.

    `doctor_id` None: any who gives the service.
    """

    service: str
    doctor_id: UUID | None
    suits: Suits
    person_id: UUID | None
    name: str
    age: int | None
    intake: Mapping[str, str]
    months: int | None = None
    born: date | None = None
    species: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class LeaveList:
    """Take the wish back, and with it the time that is on offer for it."""

    entry_id: UUID


@dataclass(frozen=True)
class ListEntry:
    """A wish that waits, as its person sees it; `offered` while a time is kept for it."""

    id: UUID
    service: str
    doctor: str | None
    suits: Suits
    patient_name: str
    created_at: datetime
    offered: bool = False


@dataclass(frozen=True)
class Listed:
    """The wish has its place."""

    entry: ListEntry


@dataclass(frozen=True)
class Unlisted:
    """The wish is off the list."""

    entry: ListEntry


OnList = Listed | Unlisted
"""What is told to nobody but who asked."""
