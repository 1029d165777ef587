"""One unasked message: to whom, under which purpose, what can be answered to it, and when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from dialogs.say import NewPrompt, Say
from models.facts import OfferedLate, Outcome, Proposed, Request

Reader = Literal["patient", "doctor", "backup", "former"]
"""`former`: the doctor from whom a visit was moved to another."""


@dataclass(frozen=True)
class Notice:
    """One unasked message about the outcome's request, or another one."""

    purpose: str
    to: Reader
    say: Say
    prompt: NewPrompt | None = None
    at: datetime | None = None
    """When it is due, if it is still true by then; None: at once."""
    lasting: bool = False
    """Written also for who wants no messages at present: they may want some by the time it is due."""
    about: UUID | None = None
    """The request that it names, where that is not the outcome's."""


def named(outcome: Outcome, to: Reader) -> UUID | None:
    """Whoever was asked in the doctor's place hears of that request, and not of the offer that follows it."""
    return outcome.previous.id if to == "backup" and isinstance(outcome, Proposed | OfferedLate) else None


def decision(request: Request, say: Say, to: Reader, nonce: str) -> NewPrompt:
    """A card can be decided until its request ends; the backup's says that it is hers."""
    facts = {"request_id": str(request.id), "code": request.code} | ({"to": to} if to == "backup" else {})
    offer = tuple({"id": option.id, "title": option.title, "value": option.id} for option in say.options)
    return NewPrompt("decide", offer, facts, nonce, request.expires_at)
