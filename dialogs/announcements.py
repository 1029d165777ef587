"""Who hears of an outcome: one notice for each person concerned, under a purpose that names event and recipient."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime

from dialogs import (
    asked_says,
    by_staff,
    cards,
    formats,
    in_series,
    ladder,
    list_says,
    moved,
    moved_away,
    offer_says,
    rating,
    reminders,
    tidings,
)  # fmt: skip
from dialogs.notice import Notice, Reader, decision, named
from dialogs.say import NewPrompt, Say
from dialogs.texts import text
from dialogs.when import stored
from models.facts import (
    AtDesk,
    Attended,
    CalledOff,
    Cancelled,
    Clinic,
    Confirmed,
    Declined,
    Delayed,
    Enrolled,
    Expired,
    Freed,
    MoveOver,
    Noted,
    OfferedLate,
    OnList,
    Outcome,
    PatientAnswered,
    PatientAsked,
    Proposed,
    Reasoned,
    Rejected,
    Request,
    Submitted,
    Withdrawn,
)

OF_OFFERS: Mapping[type[Outcome], str] = {Confirmed: "accepted", Expired: "unanswered"}
PLAIN: Mapping[type[Outcome], str] = {Confirmed: "by-rule", MoveOver: "move-over"}
BOOKED = frozenset({"by-rule", "accepted", "approved-by", "moved-by", "booked-by"})
"""Events with which a visit begins."""
VOIDS = frozenset({"rejected-by", "withdrawn", "withdrawn-by", "move-over", "expired"})
"""Events that void a card: whoever never had the card need not hear of them."""


def notices(
    outcome: Outcome,
    clinic: Clinic,
    *,
    patient_language: str,
    doctor_language: str,
    now: datetime,
    backup_language: str | None = None,
    former_language: str | None = None,
    new_nonce: Callable[[], str] = lambda: secrets.token_hex(8),
) -> tuple[Notice, ...]:
    """What patient and doctor are told. Whoever gave the command has the answer in the chat and hears nothing twice."""
    languages: dict[Reader, str] = {
        "patient": patient_language,
        "doctor": doctor_language,
        "backup": backup_language or clinic.language,
        "former": former_language or clinic.language,
    }
    if isinstance(outcome, PatientAsked | PatientAnswered):
        typed = clinic.decision_binding != "tap"
        return tuple(asked_says.notices(outcome, languages, now, new_nonce, typed=typed))
    told: list[tuple[Reader, Say | None]] = [
        ("patient", _to_patient(outcome, clinic, patient_language, now)),
        ("patient", _of_her_time(outcome, clinic, patient_language)),
        ("patient", _of_the_list(outcome, patient_language, now)),
        ("patient", by_staff.to_patient(outcome, clinic, patient_language)),
        ("doctor", _to_doctor(outcome, doctor_language, now)),
        ("backup", _to_backup(outcome, languages["backup"], now)),
        ("former", moved_away.told(outcome, languages["former"])),
    ]
    at_once = (
        Notice(_purpose(outcome, to, now), to, say, _prompt(outcome, to, say, new_nonce), about=named(outcome, to))
        for to, say in told
        if say
    )
    if isinstance(outcome, Confirmed):
        ahead = reminders.steps(outcome.visit, clinic, patient_language, now, new_nonce)
        return (*at_once, *ahead, *rating.steps(outcome.visit, clinic, patient_language, new_nonce))
    if not isinstance(outcome, Submitted):
        return tuple(at_once)
    return (*at_once, *ladder.steps(outcome.request, languages, new_nonce))


def _to_patient(outcome: Outcome, clinic: Clinic, language: str, now: datetime) -> Say | None:
    """What the doctor, the rules or the clock did; what the patient did was answered in the chat."""
    match outcome:
        case Confirmed(by_rule=False, request=request) if request.decided_by != "patient":
            return tidings.confirmed(outcome, clinic, language, now)
        case Proposed() | OfferedLate():
            return offer_says.asked(outcome, language, now)
        case Rejected():
            return tidings.rejected(outcome, clinic, language, now)
        case Reasoned():
            return tidings.reasoned(outcome, language)
        case Expired(request=request) if not request.from_list:
            return tidings.expired(outcome, clinic, language, now)
        case _:
            return None


def _of_her_time(outcome: Outcome, clinic: Clinic, language: str) -> Say | None:
    """What the doctor's absence or delay, or the end of a visit, means for the patient."""
    if isinstance(outcome, CalledOff):
        return tidings.called_off(outcome, clinic, language)
    if isinstance(outcome, MoveOver):
        return tidings.move_over(outcome.request, language) if outcome.by == "doctor" else None
    return tidings.delayed(outcome, language) if isinstance(outcome, Delayed) else None


def _of_the_list(outcome: Outcome, language: str, now: datetime) -> Say | None:
    """A time that came free, and that it went on to the next one."""
    if isinstance(outcome, Freed):
        return list_says.freed(outcome, language, now)
    if isinstance(outcome, Expired) and outcome.request.from_list:
        return list_says.missed(outcome.request, language)
    return None


def _to_doctor(outcome: Outcome, language: str, now: datetime) -> Say | None:
    """The card; a new visit or one less; what became of an offer and, if it had gone out, of a card."""
    if isinstance(outcome, Submitted):
        return cards.card(outcome.request, language, now)
    event = by_staff.event(outcome) or _event(outcome)
    if event is not None and _request(outcome).from_list:
        event = _of_list(outcome)
    if event is None:
        return None
    request = _request(outcome)
    if isinstance(outcome, MoveOver) and outcome.doctor_id == request.offer.doctor_id:
        return None  # she ended the visit herself
    unseen = event in VOIDS and request.waits_for == "doctor" and request.card_handed_at is None
    return None if unseen else in_series.told(outcome, _settled(event, request, language, now), language)


def _to_backup(outcome: Outcome, language: str, now: datetime) -> Say | None:
    """Whoever was asked in the doctor's place hears what became of it, unless it was her own decision."""
    if isinstance(outcome, Proposed | OfferedLate):
        old = outcome.previous
        became = "expired" if old.status == "expired" else by_staff.event(outcome) or "offered"
        return None if old.backup_handed_at is None else _settled(became, old, language, now)
    if isinstance(outcome, Noted | Enrolled | AtDesk | Attended | OnList) or outcome.request.backup_handed_at is None:
        return None
    event, request = by_staff.event(outcome) or _event(outcome), outcome.request
    if isinstance(outcome, Confirmed | Rejected) and event is None:
        event = f"{request.status}-by"
    mine = request.decided_by == request.backup
    return (
        None if event in {None, "cancelled", "cancelled-by"} or mine else _settled(str(event), request, language, now)
    )


def _settled(event: str, request: Request, language: str, now: datetime) -> Say:
    at = formats.deadline(request.expires_at, request.offer.timezone, language, now)
    key, facts = f"notice-doctor-{event}", {"by": by_staff.who(event, request, language), "at": at}
    head = moved.told(language, key, request, **facts) if key in moved.STAYS else text(language, key, **facts)
    told = {"who": cards.who(request, language), "when": cards.when(request, language)}
    line = text(language, "notice-doctor-line", code=request.code, service=request.offer.service, **told)
    return Say("\n".join([head, line, *(cards.moves(request, language) if event in BOOKED else [])]))


def _event(outcome: Outcome) -> str | None:
    """What a doctor is told besides the card; a doctor's own decision was answered in the chat."""
    match outcome:
        case Confirmed(request=request) | Expired(request=request) if request.waits_for == "patient":
            return OF_OFFERS.get(type(outcome))
        case Confirmed(by_rule=True) | MoveOver(by="doctor"):
            return PLAIN[type(outcome)]
        case Confirmed(request=request) | Rejected(request=request) if request.decided_by != request.offer.doctor:
            return "booked-by" if isinstance(outcome, Confirmed) and outcome.at_desk else f"{request.status}-by"
        case Withdrawn(request=request) | MoveOver(request=request) if request.decision:
            return "withdrawn-noted"
        case Declined() | Withdrawn() | MoveOver() | Cancelled() | Expired():
            return "withdrawn" if isinstance(outcome, MoveOver) else type(outcome).__name__.lower()
        case _:
            return None


def _of_list(outcome: Outcome) -> str | None:
    """A time that the waiting list offers is nothing of the doctor's until it is booked."""
    return "from-list" if isinstance(outcome, Confirmed) else "cancelled" if isinstance(outcome, Cancelled) else None


def _purpose(outcome: Outcome, to: str, now: datetime) -> str:
    """Of an expiry that an offer tells together with itself the backup hears as of any: once, whoever comes first."""
    if isinstance(outcome, Delayed):  # whoever is later still says so again; models/absences.py reads the start here
        return f"delayed:{outcome.request.id}:{outcome.starts:%H%M}:{now:%H%M%S}:{to}"
    if to == "backup" and isinstance(outcome, Proposed | OfferedLate) and outcome.previous.status == "expired":
        return f"expired:{outcome.previous.id}:backup"
    event = "moved" if to == "former" else _called(outcome)
    return f"{event}:{_request(outcome).id}:{to}"


def _called(outcome: Outcome) -> str:
    """The event as purposes name it; a patient who did not answer an offer is told something else than who asked."""
    if isinstance(outcome, Expired) and outcome.request.waits_for == "patient":
        return "missed" if outcome.request.from_list else "unanswered"
    return type(outcome).__name__.lower()


def _prompt(outcome: Outcome, to: str, say: Say, new_nonce: Callable[[], str]) -> NewPrompt | None:
    """What can be answered: the doctor's card, and the patient's other times."""
    request = _request(outcome)
    about = {"request_id": str(request.id)}
    match outcome:
        case Submitted() if to == "doctor":
            return decision(request, say, "doctor", new_nonce())
        case Proposed() | OfferedLate() | Freed() if (
            to == "patient"
        ):  # no end: too late, it says so and shows other times
            rows = tuple({"id": option.id, "title": option.title, "value": option.id} for option in say.options)
            return NewPrompt("offer", rows, about | {"code": request.code}, new_nonce(), None)
        case Rejected(times=times) | Expired(times=times) | CalledOff(times=times) | Cancelled(times=times) if (
            to == "patient" and times
        ):
            offer = tuple(
                {"id": option.id, "title": option.title, "value": stored(time.service_id, time.doctor_id, time.start)}
                for option, time in zip(say.options, times, strict=True)
            )
            return NewPrompt("again", offer, about, new_nonce(), None)
        case _:
            return None


def _request(outcome: Outcome) -> Request:
    """The request every announced outcome is about."""
    if isinstance(outcome, Noted | Enrolled | AtDesk | Attended | OnList):
        raise TypeError("a small command is announced to nobody")
    return outcome.request
