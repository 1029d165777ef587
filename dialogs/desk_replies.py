"""What a doctor hears about a command of theirs: done, noted, taken back, or who was first."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import asked_says, moved, offer_says, undoing
from dialogs.cards import name, seconds_left, when
from dialogs.desk_says import open_ones, pending, typed_stop
from dialogs.formats import listed
from dialogs.say import Say
from dialogs.texts import text
from models.facts import (
    ClinicView,
    Command,
    Confirmed,
    DecisionNoted,
    GiveReason,
    Noted,
    OfferedLate,
    Outcome,
    PatientAsked,
    Proposed,
    Reasoned,
    Rejected,
    Request,
    TooLate,
    Undo,
    Undone,
)

MARKED = Confirmed | Rejected | DecisionNoted | Proposed | OfferedLate
"""What is decided in a line of several, and told to a patient."""


def reply(outcome: Outcome, view: ClinicView, language: str, command: Command | None = None) -> Say:
    """What is said of the outcome; a note is worded by what was asked for, a decision or its reason."""
    match outcome:
        case Noted():
            said = typed_stop(view, language) or open_ones("desk-unknown-code", view, language)
        case Undone(request=request):
            said = undoing.undone(request, view, language)
        case Confirmed(request=request) | Rejected(request=request):
            said = Say(f"{about(request, language)} {text(language, f'desk-told-{_telling(request)}')}")
        case DecisionNoted(request=request) if not isinstance(command, GiveReason):
            later = text(language, f"desk-noted-{_telling(request)}", seconds=seconds_left(request, view.now))
            said = Say(f"{about(request, language)} {later}")
        case Reasoned(request=request) | DecisionNoted(request=request):
            said = _reasoned(request, language)
        case TooLate(request=request) if isinstance(command, Undo):
            said = undoing.too_late(request, view, language)
        case PatientAsked():
            said = asked_says.told(outcome, view, language)
        case Proposed() | OfferedLate() | TooLate():
            said = offer_says.told(outcome, view, language)
        case _:
            said = pending(view, language)
    return said


def wants_reason(outcome: Outcome) -> Request | None:
    """The rejection after which a reason is asked for: one that came without."""
    match outcome:
        case Rejected(request=request) | DecisionNoted(request=request, verdict="reject"):
            return None if request.rejection_reason else request
        case _:
            return None


def told_all(done: Sequence[Outcome], view: ClinicView, language: str) -> str:
    """When the patients of several decisions are told."""
    noted = [outcome for outcome in done if isinstance(outcome, DecisionNoted)]
    seconds = max((seconds_left(outcome.request, view.now) for outcome in noted), default=0)
    said = text(language, "desk-batch-noted" if noted else "desk-batch-told", seconds=seconds)
    late = [one.request.code for one in done if isinstance(one, MARKED) and one.request.news == "waits"]
    return f"{said}\n{text(language, 'desk-batch-waits', codes=listed(late, language))}" if late else said


def _reasoned(request: Request, language: str) -> Say:
    """Who tells the patient the reason, and whether now or with the rejection."""
    if request.by_phone:
        return Say(text(language, "reject-reason-done-by-phone"))
    if request.news != "whole" and not request.is_noted:
        return Say(text(language, "reject-reason-waits"))
    return Say(text(language, "reject-reason-noted" if request.is_noted else "reject-reason-done"))


def about(request: Request, language: str) -> str:
    """The decision and its request; who tells the patient is said next to it."""
    approved = request.status == "approved" or (request.is_noted and request.decision == "approve")
    facts = {"code": request.code, "name": name(request, language), "when": when(request, language)}
    if approved or request.waits_for == "doctor":
        return moved.told(language, "desk-approved" if approved else "desk-rejected", request, **facts)
    return text(language, "desk-taken-back", **facts)


def _telling(request: Request) -> str:
    """How the patient is told: a short text outside their window carries no reason, and without one it waits."""
    if request.by_phone or request.news == "waits":
        return "by-phone" if request.by_phone else "waits"
    why = bool(request.rejection_reason)
    return "short" if why and request.news == "short" else "why" if why else "now"
