"""How a request looks at the doctor's desk: the card, its row in a list, its details, and how it stands now."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from dialogs import formats, moved, questions
from dialogs.called import called
from dialogs.directions import RIGHT_TO_LEFT_MARK, beside, right_to_left
from dialogs.quoting import first_name, quoted, whole_name
from dialogs.say import Option, Say, shortened, units
from dialogs.texts import text
from models.facts import Question, Request, Verdict

ROWS = 10
ROOM = 1_050
"""UTF-16 units for the words of an intake, so that all of it stays in one bubble."""
FRAME = 110
"""The same for our own words around a question and its answer, and the name of who asked."""
FIVE = 5
ROWS_OF = {"doctor": ("approve", "reject", "other"), "backup": ("approve", "reject")}
OF_OFFERS: Mapping[str, Collection[str | None]] = {"approved": {"patient"}, "rejected": {"patient"}, "expired": {None}}
"""What the patient, or the clock, makes of an offer."""
INTAKE = (
    "chief_complaint", "symptoms", "medical_history", "current_medications", "allergies", "patient_gender",
    "special_requests",
)  # fmt: skip
"""What `details CODE` shows, in this order; addresses and contact methods are the front desk's."""


SETTLES_AS: Mapping[Verdict | None, str] = {None: "expired", "approve": "approved", "reject": "rejected"}
"""What a request is whose time is over, before the sweep has written it down."""


def card(request: Request, language: str, now: datetime, *, to: str = "doctor") -> Say:
    """The card as it is pushed: no word of the intake, and of the name only the first; `to` her or her "backup"."""
    ending = left(request, language, now)
    code, service = (beside(words, ending) for words in (request.code, request.offer.service))
    lines = [*_head(request, language, now, to), f"{code} · {who(request, language)}", *marks(request, language)]
    lines += [service, when(request, language), ending]
    if any(request.intake.get(key, "").strip() for key in INTAKE):
        lines.append(text(language, "desk-card-details", code=request.code))
    return Say("\n".join(lines), choices(request, language, to))


def _head(request: Request, language: str, now: datetime, to: str) -> list[str]:
    """Why it comes: for the first time without a word, then since it still waits, or since its doctor is silent."""
    move = moves(request, language)
    if to == "backup":
        return [text(language, "desk-card-backup", doctor=request.offer.doctor), *move]
    still = request.nudge_at is not None and request.nudge_at <= now
    return [text(language, "desk-card-still"), *move] if still else move


def moves(request: Request, language: str) -> list[str]:
    """That it would move a visit, from which time, and from which doctor where that is another."""
    old = request.moving
    if old is None:
        return []
    facts = {"code": old.code, "before": moved.when(old, language)}
    if old.doctor_id == request.offer.doctor_id:
        return [text(language, "desk-card-move", **facts)]
    return [text(language, "desk-card-move-from", doctor=old.doctor, **facts)]


def choices(request: Request, language: str, to: str = "doctor") -> tuple[Option, ...]:
    """Approve, Reject, for its own doctor Another time; where no buttons are drawn, each says what may be written."""

    def instead(row: str) -> str:
        return text(language, f"desk-{row}-word", code=request.code)

    return tuple(Option(row, text(language, f"desk-{row}"), instead(row), typed=True) for row in ROWS_OF[to])


def who(request: Request, language: str) -> str:
    """First name, what an animal is, and age."""
    return _aged(name(request, language), request, language)


def name(request: Request, language: str) -> str:
    """The first name, made harmless, or "a patient"."""
    return first_name(request.patient_name) or text(language, "desk-somebody")


def marks(request: Request, language: str) -> list[str]:
    """What makes a request urgent; empty for a normal one."""
    urgency = request.urgency if request.urgency in {"low", "high", "urgent"} else None
    found = [text(language, "desk-emergency")] if request.emergency else []
    return [*found, text(language, f"desk-urgency-{urgency}")] if urgency else found


def when(request: Request, language: str) -> str:
    """The visit's weekday, date and time where it takes place."""
    return formats.day_and_time(request.start, request.offer.timezone, language)


def at(instant: datetime, request: Request, language: str, now: datetime) -> str:
    """A moment on the doctor's clock: the time alone today, else with its date."""
    return formats.deadline(instant, request.offer.timezone, language, now)


def left(request: Request, language: str, now: datetime) -> str:
    """Minutes left and the deadline on the doctor's clock."""
    until = at(request.expires_at, request, language, now)
    return text(language, "desk-left", minutes=formats.wait(request.expires_at, now), until=until)


def rows(
    requests: Sequence[Request], language: str, now: datetime, reader: UUID | None, *, numbered: bool = False
) -> str:
    """Requests as lines with code and minutes left, the first ten, and how many more there are.

    What is another doctor's names them: `reader` is who reads it.
    """
    lines = [_row(request, language, now, reader) for request in requests[:ROWS]]
    if numbered:
        begins = RIGHT_TO_LEFT_MARK if right_to_left("".join(lines)) else ""
        lines = [f"{begins}{number}. {line}" for number, line in enumerate(lines, start=1)]
    if len(requests) > ROWS:
        lines.append(text(language, "desk-more", count=len(requests) - ROWS))
    return "\n".join(lines)


def _row(request: Request, language: str, now: datetime, reader: UUID | None) -> str:
    sign = "🆘 " if request.emergency else "⚠️ " if request.urgency in {"high", "urgent"} else ""
    facts: dict[str, object] = {"who": who(request, language), "when": when(request, language)}
    facts |= {"minutes": formats.wait(request.expires_at, now), "until": at(request.expires_at, request, language, now)}
    row = sign + text(language, "desk-row", code=request.code, **facts)
    if request.moving:
        row = text(language, "desk-row-move", row=row, before=moved.when(request.moving, language))
    return (
        row
        if reader == request.offer.doctor_id
        else text(language, "desk-row-of", row=row, doctor=request.offer.doctor)
    )


def details(request: Request, language: str, now: datetime, asked: Sequence[Question] = ()) -> Say:
    """The intake of an open or booked request and what was asked about it; of an ended one only how it ended."""
    if request.status not in {"pending", "approved"}:
        return Say(f"{standing(request, language, now)} {text(language, 'desk-details-ended')}")
    whole = _aged(whole_name(request.patient_name) or text(language, "desk-somebody"), request, language)
    lines = [text(language, "desk-details", code=request.code, name=whole), *moves(request, language)]
    lines += marks(request, language)
    lines += [f"{request.offer.service}, {when(request, language)}"]
    words = {key: quoted(request.intake[key], ROOM) for key in INTAKE if request.intake.get(key, "").strip()}
    room = ROOM - FRAME * len(asked)
    longest = _longest([units(said) for said in [*words.values(), *questions.all_words(asked)]], room)
    told = [text(language, f"desk-intake-{key}", words=shortened(said, longest)) for key, said in words.items()]
    told = told or [text(language, "desk-details-none")]
    return Say("\n".join([*lines, *told, *(line for one in asked for line in questions.lines(one, language, longest))]))


def _longest(lengths: list[int], room: int) -> int:
    """How long one part may be for all to fit into the room: short parts leave theirs to the long ones."""
    return next(most for most in range(room, 0, -10) if sum(min(length, most) for length in lengths) <= room)


def standing(request: Request, language: str, now: datetime) -> str:
    """How a request stands: waiting with its clock, or who ended it and when."""
    if request.is_noted and request.decides_at and request.decides_at > now:
        return noted(request, language, now)
    if request.status == "pending" and not request.is_noted and request.expires_at > now:
        if request.waits_for == "patient":
            until = at(request.expires_at, request, language, now)
            return text(language, "desk-state-waits-for-patient", code=request.code, until=until)
        return f"{text(language, 'desk-state-waiting', code=request.code)} {left(request, language, now)}"
    if request.status == "approved" and request.visit_status in {"cancelled", "rescheduled"}:
        return text(language, f"desk-state-{request.visit_status}", code=request.code)
    # The sweep that wrote an expiry down came a moment after the deadline that the patient was told.
    decided = request.decided_at or request.decides_at or request.expires_at
    return _ended(request, language, at(min(decided, request.expires_at), request, language, now))


def noted(request: Request, language: str, now: datetime) -> str:
    """Who decided what, and how long it can still be taken back."""
    facts = {"code": request.code, "seconds": seconds_left(request, now), "by": decider(request, language)}
    own = "-you" if request.decided_by == request.offer.doctor and request.backup_id is None else ""
    return text(language, f"desk-state-noted-{request.decision}{own}", **facts)


def seconds_left(request: Request, now: datetime) -> int:
    """Seconds until a noted decision is final, in fives and never too many; the last few one by one."""
    left = (request.decides_at - now).total_seconds() if request.decides_at else 0.0
    return math.floor((left + 0.5) / FIVE) * FIVE if left > FIVE else math.ceil(left)


def _ended(request: Request, language: str, ended: str) -> str:
    state = SETTLES_AS[request.decision] if request.status == "pending" else request.status
    if request.waits_for == "patient" and state in OF_OFFERS and request.decided_by in OF_OFFERS[state]:
        return text(language, f"desk-state-offer-{state}", code=request.code, at=ended)
    if state == "withdrawn" and request.decided_by != "patient":
        state = "withdrawn-by" if _for_patient(request) else "move-over"
    if state == "superseded" and request.replaced_by:
        return text(language, "desk-state-replaced", code=request.code, at=ended, new=request.replaced_by)
    if state == "expired":
        return moved.told(language, "desk-state-expired", request, code=request.code, at=ended)
    if state not in {"approved", "rejected", "withdrawn-by"}:
        return text(language, f"desk-state-{state}", code=request.code, at=ended)
    if request.decided_by == request.offer.doctor and request.backup_id is None:  # else two may be reading this
        return text(language, f"desk-state-{state}-you", code=request.code, at=ended)
    return text(language, f"desk-state-{state}", code=request.code, by=decider(request, language), at=ended)


def _for_patient(request: Request) -> bool:
    """Whether staff withdrew it for its patient; a move whose visit ended has ended with that."""
    return request.decided_by == "staff" and (request.moving is None or request.moving.stands)


def decider(request: Request, language: str) -> str:
    """Who decided, in words."""
    if request.decided_by in {"staff", None}:
        return text(language, "desk-by-staff")
    return text(language, "desk-by-rule") if request.decided_by == "rule" else str(request.decided_by)


def _aged(named: str, request: Request, language: str) -> str:
    return called(language, named, age=request.patient_age, months=request.patient_months,
                  species=request.patient_species, key="desk-person")  # fmt: skip
