"""`antesala queue SLUG`: the staff's queue as lines in a terminal."""

import math
from collections.abc import Iterator
from datetime import datetime

from bot.at_hand import of_clinic
from bot.settings import Settings
from bot.staff_tasks import draft, sentence
from dialogs.called import called
from dialogs.formats import day_and_time, time
from dialogs.in_words import wished
from models import entries
from models.database import moment
from models.queue import QueueRow, pending, settled, tasks

LANGUAGE = "en"
INSET = "      {}"
WHY = {
    "window_closed": " until the {who} writes",
    "needs_template": " for want of an approved template",
    "opted_out": " since the {who} wrote stop",
}


def show(settings: Settings, slug: str) -> Iterator[str]:
    """Raises ClickException without a database or such a clinic."""
    with of_clinic(settings, slug) as session:
        now = moment(session)
        waiting, ended, todo, listed = pending(session), settled(session), tasks(session), entries.queue(session)
    yield from section("Waiting", [_waiting(row, now) for row in waiting])
    yield from section("To do", ["\n".join([sentence(row, now), *map(INSET.format, draft(row))]) for row in todo])
    yield from section("Waiting list", [_listed(row) for row in listed]) if listed else ()
    yield from section("Settled within a day", [_settled(row) for row in ended])


def section(title: str, lines: list[str]) -> Iterator[str]:
    yield f"{title} ({len(lines)})"
    yield from (f"  {line}" for line in lines)


def _waiting(row: QueueRow, now: datetime) -> str:
    flag = f"🆘 EMERGENCY WORDS ({row.emergency.replace('_', ' ')}) · " if row.emergency else ""
    urgent = f" · {row.urgency}" if row.urgency in {"high", "urgent"} else ""
    reached = f" · patient at {row.patient_phone}" if row.patient_phone else " · patient's number unknown"
    state = noted(row, now) or f"{_left(row, now)} for the {row.waits_for} · {_message(row)}"
    return f"{flag}{_what(row)}{urgent} · {state}{reached}"


def noted(row: QueueRow, now: datetime) -> str:
    """Who decided what, and how long it can still be taken back; "" for what is undecided."""
    if row.decision is None or row.decides_at is None:
        return ""
    done = {"approve": "approved", "reject": "rejected"}[row.decision]
    seconds = max(0, math.ceil((row.decides_at - now).total_seconds()))
    return f"{done} by {row.decided_by}, final in {seconds // 60}:{seconds % 60:02}"


def _listed(row: entries.WishRow) -> str:
    kept = " · a time is kept for them now" if row.entry.offered else ""
    reached = f" · patient at {row.phone}" if row.phone else ""
    return f"{row.entry.patient_name} · {wished(row.entry, LANGUAGE)}{kept}{reached}"


def _what(row: QueueRow) -> str:
    start = day_and_time(row.start, row.timezone, LANGUAGE)
    moves = f" · instead of {row.moves}" if row.moves else ""
    who = called(LANGUAGE, row.patient, species=row.species)
    return f"{row.code} · {who} · {row.service} · {start} · {row.doctor}{moves}"


def _left(row: QueueRow, now: datetime) -> str:
    seconds = max(0, int((row.expires_at - now).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02} left"


def _message(row: QueueRow) -> str:
    """How the message fares that asks for the answer: the doctor's card, or the offer to the patient."""
    who, phone, what = (
        ("patient", row.patient_phone, "offer") if row.waits_for == "patient" else ("doctor", row.doctor_phone, "card")
    )
    call = f"call {phone or f'the {who}'}"
    if row.card is None:
        return f"no {what}, {call}"
    if row.card.state in {"parked", "failed", "dropped"}:
        return f"{what} {row.card.state}{WHY.get(row.card.why or '', '').format(who=who)}, {call}"
    return f"{what} {row.card.state}"


def _settled(row: QueueRow) -> str:
    at = f" at {time(row.decided_at, row.timezone, LANGUAGE)}" if row.decided_at else ""
    by = f" by {row.decided_by}" if row.decided_by and row.decided_by != "system" else ""
    return f"{_what(row)} · {row.status}{by}{at}"
