"""What came of a doctor's own time: whom it concerns, who is called off or waits longer, what is open again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.facts.bookings import Request, Visit
from models.facts.life import Absence
from models.facts.people import FreeTime


@dataclass(frozen=True)
class Delay:
    """A booked visit of today (its request) that begins about `starts`, later than it was promised."""

    request: Request
    starts: datetime
    told: bool = False
    """Whether its patient has just this new start already."""


@dataclass(frozen=True)
class Closed:
    """The time is closed; those of `cancelled` visits and `rejected` requests are told, each by an outcome."""

    absence: Absence
    cancelled: tuple[Request, ...] = ()
    rejected: tuple[Request, ...] = ()


@dataclass(frozen=True)
class CalledOff:
    """The doctor cannot see this patient: the visit is cancelled, its time closed; `times` are the next ones."""

    request: Request
    visit: Visit
    times: tuple[FreeTime, ...]


@dataclass(frozen=True)
class RunningLate:
    """These patients are told, each by an outcome; nothing else has changed."""

    delays: tuple[Delay, ...]


@dataclass(frozen=True)
class Delayed:
    """The visit of this request begins about `starts`."""

    request: Request
    starts: datetime


@dataclass(frozen=True)
class Reopened:
    """The time can be booked again; what was called off stays so."""

    absence: Absence


AtDesk = Closed | RunningLate | Reopened
"""What the doctor alone hears, as the answer to her own line."""
