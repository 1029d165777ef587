"""What a command did, told to the person who asked and announced to everybody concerned; or why it could not be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from models.facts.asking import PatientAnswered, PatientAsked
from models.facts.bookings import Request, Visit
from models.facts.commands import Verdict
from models.facts.listing import OnList
from models.facts.own_time import AtDesk, CalledOff, Delayed
from models.facts.people import FreeTime


@dataclass(frozen=True)
class Submitted:
    """The request waits for the doctor."""

    request: Request


@dataclass(frozen=True)
class Confirmed:
    """A visit stands: approved by the doctor, or by rule at once; `at_desk`: booked by staff, for who was there."""

    request: Request
    visit: Visit
    by_rule: bool
    moved_by_staff: bool = False
    """Whether nobody had asked for it in the chat: staff gave the visit this other time."""
    at_desk: bool = False
    series: tuple[Visit, ...] = ()
    """The other visits that were booked with this one, and are told with it."""
    told_before: bool = False
    """Whether it is one of these."""


@dataclass(frozen=True)
class Rejected:
    """The doctor said no, or took an offer back; the time is free again.

    `second` is the request for the patient's second choice, made in the same step; without it `times` are the next
    ones to offer, at most three.
    """

    request: Request
    times: tuple[FreeTime, ...] = ()
    second: Request | None = None
    away: bool = False
    """The doctor is not there then; nobody is asked why."""


@dataclass(frozen=True)
class Proposed:
    """The doctor offers another time: `request` waits for the patient, `previous` is superseded or had expired."""

    request: Request
    previous: Request
    by_staff: bool = False
    """Whether staff did so in the doctor's place."""


@dataclass(frozen=True)
class OfferedLate:
    """The doctor's yes came after the deadline and the time is still free: `request` holds it and asks the patient."""

    request: Request
    previous: Request
    by_staff: bool = False


@dataclass(frozen=True)
class Freed:
    """A time came free that somebody on the waiting list wished for: `request` holds it and asks them."""

    request: Request


@dataclass(frozen=True)
class Declined:
    """The patient does not take the time that was offered; it is free again."""

    request: Request


@dataclass(frozen=True)
class Reasoned:
    """A rejection's reason arrived in time."""

    request: Request


@dataclass(frozen=True)
class DecisionNoted:
    """A decision that can be taken back until `decides_at`: the request is still pending, nobody else hears of it."""

    request: Request
    verdict: Verdict
    decides_at: datetime


@dataclass(frozen=True)
class Undone:
    """A noted decision was taken back: the request waits again as if nothing had been said."""

    request: Request


@dataclass(frozen=True)
class Withdrawn:
    """The patient took the request back, or staff did for them; the doctor's card is void."""

    request: Request


@dataclass(frozen=True)
class Cancelled:
    """A visit was cancelled; the time is free again."""

    visit: Visit
    request: Request
    move: Request | None = None
    """The request to move it, which ended with it."""
    by_staff: bool = False
    times: tuple[FreeTime, ...] = ()
    """The next ones to offer to a patient who is told by us."""


@dataclass(frozen=True)
class MoveOver:
    """A request to move a visit ended because the visit did, or is under way; it was withdrawn with it.

    `by` says whose doing that was. Its doctor need not be the visit's.
    """

    request: Request
    by: Literal["patient", "doctor"]
    doctor_id: UUID | None = None
    """The doctor who ended the visit, and has the answer to that already."""


@dataclass(frozen=True)
class Coming:
    """The patient has said that they will come to the visit."""

    visit: Visit
    request: Request


@dataclass(frozen=True)
class Rated:
    """The patient's stars are kept, and counted for the doctor."""

    request: Request
    stars: int
    comment: str | None = None


@dataclass(frozen=True)
class Expired:
    """Whoever it waited for did not answer in time; `second` and `times` as in Rejected."""

    request: Request
    times: tuple[FreeTime, ...]
    second: Request | None = None


@dataclass(frozen=True)
class TooLate:
    """The command changed nothing: the request is not (or no longer) what it was taken for. Says its true state."""

    request: Request
    why: Literal["", "taken", "past", "asked-again", "visit-over"] = ""
    """Of a yes after the deadline: why its time can no longer be offered."""
    instead: Request | None = None
    """What the patient has asked of this doctor since."""


@dataclass(frozen=True)
class Attended:
    """What the doctor wrote down about a visit is kept; nobody else is told."""

    visit: Visit
    noted: bool = False
    """Whether words were kept."""
    attended: bool = True
    """Whether the visit has gone on; else only a note was written."""


@dataclass(frozen=True)
class Enrolled:
    """The number is the doctor's from here on; without `doctor_id` the code was wrong, and `left` tries remain."""

    doctor_id: UUID | None
    left: int = 0


@dataclass(frozen=True)
class Noted:
    """A small command was done and needs no announcement to anybody else."""


Outcome = (
    Submitted | Confirmed | Rejected | Proposed | OfferedLate | Freed | Declined | Reasoned | DecisionNoted | Undone
    | Withdrawn | Cancelled | MoveOver | Coming | Rated | Expired | TooLate | Attended | Enrolled | Noted | CalledOff
    | Delayed | AtDesk | OnList | PatientAsked | PatientAnswered
)  # fmt: skip
Untold = TooLate | Noted | DecisionNoted | Undone | Coming | Rated | Attended | Enrolled | AtDesk | OnList
"""Outcomes of which nobody hears but who asked."""


class Refused(Exception):
    """An effect or command that cannot be: `drop` names the answer that falls, `why` is a text key with its facts."""

    def __init__(self, why: str, drop: str | None = None, **facts: object) -> None:
        super().__init__(why)
        self.why, self.drop, self.facts = why, drop, facts
