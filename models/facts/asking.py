"""What a doctor asks the patient about a request before deciding, and what the patient answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from models.facts.bookings import Request
    from models.facts.commands import Binding

MOST_QUESTIONS = 3
"""About one request."""
LONGEST_QUESTION, LONGEST_ANSWER = 300, 1_000
"""Characters."""


@dataclass(frozen=True)
class Question:
    """One question with its answer; `answer` is "" where the patient leaves it open, None while there is none."""

    id: UUID
    request_id: UUID
    number: int
    by: UUID
    """The doctor who asked: the request's own, or the one who was asked in their place."""
    doctor: str
    words: str
    asked_at: datetime
    answer: str | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True)
class AskPatient:
    """A doctor wants to know something before deciding; bound to its request like a decision."""

    request_id: UUID
    question: str
    binding: Binding


@dataclass(frozen=True)
class AnswerQuestion:
    """The patient's words; after an earlier answer they are added to it. "" leaves the question open."""

    question_id: UUID
    answer: str


@dataclass(frozen=True)
class PatientAsked:
    """The patient is asked; `extended` where the request waits longer for it, until its `expires_at` of now."""

    request: Request
    question: Question
    extended: bool


@dataclass(frozen=True)
class PatientAnswered:
    """The answer is kept and goes to whoever asked; `open` is another question that still waits for the patient."""

    request: Request
    question: Question
    open: Question | None = None


def is_worth_passing_on(request: Request, now: datetime) -> bool:
    """Whether a doctor wants to read an answer to this request still.

    While it waits; before a visit that stands; and while an expired or replaced one can be taken up again. Not after a
    no, a withdrawal or a cancellation, and not once its time has come.
    """
    if request.start <= now:
        return False
    stands = request.status == "approved" and request.visit_status == "confirmed"
    return stands or request.status in {"pending", "expired", "superseded"}
