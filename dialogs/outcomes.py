"""What the person who asked for something hears about it."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import (
    asked,
    asked_says,
    attending,
    desk,
    desk_replies,
    formats,
    life_says,
    list_says,
    mine,
    moved,
    offer_says,
    status,
    tidings,
)
from dialogs.say import Say, shortened
from dialogs.texts import has, text
from models.facts import (
    AnswerQuestion,
    AskPatient,
    AtDesk,
    Attended,
    Cancelled,
    ClinicView,
    Coming,
    Command,
    Confirmed,
    Decide,
    Declined,
    Enrolled,
    GiveReason,
    OnList,
    Outcome,
    PatientAnswered,
    Propose,
    Rated,
    Request,
    Submitted,
    TooLate,
    Undo,
    Withdraw,
    Withdrawn,
    WrongCode,
)

GONE = ("cancelled", "rescheduled")
"""What a visit is that is to be no more, or at another time."""
OWN: Mapping[type[Outcome], str] = {
    Withdrawn: "withdrawn",
    Cancelled: "cancelled",
    Declined: "declined",
    Coming: "reminder-thanks",
}
"""What a patient did about what is theirs, by the text that says so."""


def told(command: Command, outcome: Outcome, view: ClinicView) -> Say:
    """One text for each outcome; "" for the small commands, whose word says it."""
    language = view.contact.language
    if isinstance(command, (Decide, Propose, Undo, GiveReason, AskPatient, WrongCode)):
        return desk_replies.reply(outcome, view, language, command)
    if isinstance(outcome, AtDesk):
        return Say(life_says.done(outcome, view, language))
    if isinstance(outcome, PatientAnswered):
        return Say(asked_says.passed_on(outcome, view, language))
    if isinstance(outcome, Attended):
        return attending.told(outcome, language, view.request(outcome.visit.request_id))
    return Say(_listed(outcome, view, language) or _told(command, outcome, view, language))


def _listed(outcome: Outcome, view: ClinicView, language: str) -> str:
    return list_says.listed(outcome, view, language) if isinstance(outcome, OnList) else ""


def _told(command: Command, outcome: Outcome, view: ClinicView, language: str) -> str:
    if isinstance(outcome, Enrolled):
        return enrolled(outcome, view, language)
    if isinstance(outcome, Submitted):
        return submitted(outcome, view, language)
    if isinstance(outcome, Confirmed):
        return tidings.confirmed(outcome, view.clinic, language, view.now).text
    if isinstance(outcome, Withdrawn | Declined | Cancelled | Coming):
        return own(outcome, status.row(outcome.request, language), language)
    if isinstance(outcome, Rated):
        return text(language, "rating-kept" if outcome.comment else "rating-thanks")
    return too_late(command, outcome, view, language) if isinstance(outcome, TooLate) else ""


def enrolled(outcome: Enrolled, view: ClinicView, language: str) -> str:
    """What the doctor may do from here on, with what waits; or how often a code may still be tried."""
    if outcome.doctor_id is None:
        return text(language, "enrol-wrong", left=outcome.left)
    return f"{text(language, 'enrolled', clinic=view.clinic.name)}\n\n{desk.help_text(view, language).text}"


def own(outcome: Withdrawn | Declined | Cancelled | Coming, about: str, language: str) -> str:
    """What a patient did about what is theirs; with a visit goes what was asked for instead of it."""
    request = outcome.request
    key, facts = OWN[type(outcome)], {"about": about, "code": request.code}
    if isinstance(outcome, Declined) and request.from_list:
        key = "waitlist-declined"
    if isinstance(outcome, Withdrawn | Declined):
        return f"{moved.told(language, key, request, **facts)} {list_says.kept(request, language)}".strip()
    done = f"{text(language, key, **facts)} {list_says.kept(request, language)}".strip()
    move = outcome.move if isinstance(outcome, Cancelled) else None
    return f"{done} {text(language, 'cancelled-move', code=move.code)}" if move else done


def took_effect(request: Request) -> bool:
    """Whether the request is a visit that still stands."""
    return request.status == "approved" and request.visit_status not in GONE


def submitted(outcome: Submitted, view: ClinicView, language: str) -> str:
    """Who decides, by when, what happens if nobody does, the code, and how to take it back."""
    request = outcome.request
    said = moved.told(
        language,
        "submitted",
        request,
        about=status.row(request, language),
        doctor=shortened(request.offer.doctor, 60),
        until=formats.deadline(request.expires_at, request.offer.timezone, language, view.now),
        minutes=formats.wait(request.expires_at, view.now),
        code=request.code,
    )
    if request.second_start is None:
        return said
    second = formats.day_and_time(request.second_start, request.offer.timezone, language)
    return f"{said}\n\n{text(language, 'submitted-second', when=second)}"


def too_late(command: Command, outcome: TooLate, view: ClinicView, language: str) -> str:
    """The true state of what could not be changed any more."""
    request = outcome.request
    if isinstance(command, Withdraw) and took_effect(request):
        return mine.approved_meanwhile(request, language)
    if isinstance(command, AnswerQuestion):
        return asked.over(request, language)
    if request.waits_for == "patient":
        return offer_says.state(request, language)
    key = f"state-{request.visit_status if request.visit_status in GONE else request.status}"
    facts = {"about": status.row(request, language), "code": request.code, "phone": view.clinic.phone or "–"}
    key = key if has(language, key) else "state-changed"
    return moved.told(language, key, request, **facts) if key in moved.STAYS else text(language, key, **facts)
