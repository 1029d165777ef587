"""What a doctor does with her own time: she closes some of it, gives it back, or is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID


@dataclass(frozen=True)
class Span:
    """Days on the doctor's wall clock, the last included; with times it is that part of each, 00:00 ends a day."""

    first: date
    last: date
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class Absence:
    """Time that a doctor closed in the chat and can take back."""

    id: UUID
    span: Span


@dataclass(frozen=True)
class Close:
    """The doctor sees nobody then. `tell`: those who have a visit or a request then are called off and told.

    `expected` are the requests that she was shown: more than these are never called off.
    """

    span: Span
    reason: str
    tell: bool
    expected: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class TakeBack:
    """An absence ends, or will not be."""

    absence_id: UUID


@dataclass(frozen=True)
class RunLate:
    """The doctor is about so many minutes late; `expected` are the requests of the visits that she was shown."""

    minutes: int
    expected: frozenset[UUID]
