"""What doctor and patient hear of what staff did in their place; a decision of theirs is told like a backup's."""

from __future__ import annotations

from dialogs import cards, list_says, moved, tidings
from dialogs.say import Say
from dialogs.texts import text
from models.facts import Cancelled, Clinic, Confirmed, OfferedLate, Outcome, Proposed, Request, Withdrawn

THEIRS = frozenset({"offered-by", "cancelled-by"})
"""Events that are theirs whoever had decided the request before."""


def event(outcome: Outcome) -> str | None:
    """What a doctor is told of it; None for what a doctor or a patient did, and for decisions."""
    match outcome:
        case Proposed(by_staff=True) | OfferedLate(by_staff=True):
            return "offered-by"
        case Cancelled(by_staff=True):
            return "cancelled-by"
        case Confirmed(moved_by_staff=True):
            return "moved-by"
        case Withdrawn(request=request) if request.decided_by == "staff":
            return "withdrawn-noted-by" if request.decision else "withdrawn-by"
        case _:
            return None


def who(name: str, request: Request, language: str) -> str:
    """By whom, as the doctor hears it: staff, or whoever decided the request."""
    return text(language, "desk-by-staff") if name in THEIRS else cards.decider(request, language)


def to_patient(outcome: Outcome, clinic: Clinic, language: str) -> Say | None:
    """What they hear only where they did not do it themselves."""
    match outcome:
        case Withdrawn(request=request) if request.decided_by == "staff":
            return _withdrawn(request, language)
        case Cancelled(by_staff=True):
            return tidings.cancelled(outcome, clinic, language)
        case _:
            return None


def _withdrawn(request: Request, language: str) -> Say:
    facts = tidings.about(request, language)
    lines = [moved.told(language, "notice-withdrawn", request, **facts), list_says.kept(request, language)]
    return Say("\n".join(filter(None, lines)))
