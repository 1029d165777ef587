"""What is said of a time that a doctor offered: to the patient the question, to both what became of it."""

from __future__ import annotations

from datetime import datetime

from dialogs import cards, formats, moved, status
from dialogs.say import Option, Say, shortened
from dialogs.texts import text
from models.facts import ClinicView, OfferedLate, Proposed, Request, TooLate

KEPT = "offer-kept"
ANSWERS = ("yes", "no", "other")
OF_LIST = ("yes", "no", "leave")


def answers_of(language: str, request: Request) -> tuple[Option, ...]:
    """The three buttons; words do as well."""
    answers = OF_LIST if request.from_list else ANSWERS
    return tuple(Option(answer, text(language, f"offer-{answer}")) for answer in answers)


def asked(outcome: Proposed | OfferedLate, language: str, now: datetime) -> Say:
    """The patient's question: what came of the old time, the one on offer, and until when it is kept."""
    request, previous = outcome.request, outcome.previous
    late = isinstance(outcome, OfferedLate)
    instead = "instead" if previous.waits_for == "patient" else "other"
    key = "late" if late else "after-expiry" if previous.status == "expired" else instead
    facts = {"old": status.when(previous, language), "code": previous.code} if not late else {"code": previous.code}
    head = text(language, f"notice-offer-{key}", doctor=shortened(request.offer.doctor, 60), **facts)
    until = formats.deadline(request.expires_at, request.offer.timezone, language, now)
    facts = {"about": status.row(request, language), "until": until, "code": request.code}
    what = moved.told(language, "notice-offer-what", request, **facts)
    return Say(f"{head}\n{what}", answers_of(language, request))


def state(request: Request, language: str) -> str:
    """What became of an offer, told to a patient who answers it too late."""
    over = request.status in {"expired", "pending"}
    ours = request.decided_by != "patient" and request.status == "rejected"
    became = request.visit_status
    ended = became if became in {"cancelled", "rescheduled"} else request.status
    key = "state-offer-over" if over else "state-offer-taken-back" if ours else f"state-{ended}"
    facts = {"about": status.row(request, language), "code": request.code}
    return moved.told(language, key, request, **facts) if key in moved.STAYS else text(language, key, **facts)


def told(outcome: Proposed | OfferedLate | TooLate, view: ClinicView, language: str) -> Say:
    """The doctor's answer: what is kept for whom and until when, or that the clinic has to call."""
    if isinstance(outcome, TooLate):
        return not_any_more(outcome, view, language)
    request, previous = outcome.request, outcome.previous
    facts = {
        "code": request.code,
        "name": cards.name(request, language),
        "when": cards.when(request, language),
        "until": cards.at(request.expires_at, request, language, view.now),
    }
    key = "late" if isinstance(outcome, OfferedLate) else "other"
    done = text(language, f"desk-offered-{key}", old=previous.code, **facts)
    asked_how = "by-phone" if request.by_phone else "waits" if request.news == "waits" else "now"
    return Say(f"{done} {text(language, f'desk-asked-{asked_how}', until=facts['until'])}")


def not_any_more(late: TooLate, view: ClinicView, language: str) -> Say:
    """How a request stands, and why a yes after its deadline came to nothing."""
    now_so = cards.standing(late.request, language, view.now)
    if late.why == "asked-again" and late.instead is not None:
        since = cards.standing(late.instead, language, view.now)
        asks = late.instead.status == "pending" and late.instead.waits_for == "patient"
        return Say(f"{now_so} {text(language, 'desk-late-being-asked' if asks else 'desk-late-asked-again')}\n{since}")
    return Say(f"{now_so} {text(language, f'desk-late-{late.why}')}" if late.why else now_so)
