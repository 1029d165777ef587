"""The staff's queue as the demo's page shows it: what waits, what became of the rest, and one next step for each."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.queue_text import noted
from bot.staff_tasks import draft, is_emergency, sentence
from dialogs.called import called
from dialogs.say import shortened
from models import queue
from models.queue import Card, QueueRow, TaskRow
from models.transcript import Line, last_said

LANGUAGE, LATELY = "en", 8
SAID, SHOWN = 6, 160
"""Messages of a chat beside its task, and units of each."""
CARDS = {
    "waiting": "The {what} is on its way to {who}",
    "sending": "The {what} is on its way to {who}",
    "sent": "✓ {what} sent to {who}",
    "delivered": "✓✓ {what} delivered to {who}",
    "read": "✓✓ {who} has seen the {what}",
    "failed": "The {what} did not reach {who}",
    "dropped": "The {what} was not sent: it was no longer true",
    "parked": "The {what} waits: {who} has to write first",
}


def rows(session: Session, now: datetime, zone: ZoneInfo) -> dict[str, Any]:
    """Four statements, however long the queue is."""
    tasks = queue.tasks(session)[:LATELY]
    chats = last_said(session, {row.contact_id for row in tasks if row.contact_id}, most=SAID)
    return {
        "waiting": [waiting(row, now) for row in queue.pending(session)],
        "ended": [ended(row, zone) for row in queue.settled(session)[:LATELY]],
        "tasks": [task(row, now, chats.get(row.contact_id or row.task_id, []), zone) for row in tasks],
    }


def waiting(row: QueueRow, now: datetime) -> dict[str, Any]:
    return {
        "code": row.code,
        "patient": patient(row),
        "what": what(row) + ("" if row.urgency == "normal" else f" · {row.urgency}"),
        "created_at": row.created_at.isoformat(),
        "expires_at": row.expires_at.isoformat(),
        "card": card(row),
        "next": next_step(row, now),
    }


def ended(row: QueueRow, zone: ZoneInfo) -> dict[str, Any]:
    at = f" {row.decided_at.astimezone(zone):%H:%M}" if row.decided_at else ""
    said = "cancelled" if row.visit_status == "cancelled" else row.status
    return {"code": row.code, "patient": patient(row), "what": what(row), "status": said, "said": f"{said}{at}"}


def patient(row: QueueRow) -> str:
    """The name, and what an animal is."""
    return called(LANGUAGE, row.patient, species=row.species)


def what(row: QueueRow) -> str:
    start = row.start.astimezone(ZoneInfo(row.timezone))
    return f"{row.service} · {row.doctor} · {start:%a %-d %b, %H:%M}"


def card(row: QueueRow) -> str:
    """How the message fares that asks for the answer: the doctor's card, or the offer to the patient."""
    known = row.card or Card("waiting", None, None)
    who, _, what = asked(row)
    if known.why == "opted_out":
        return f"The {what} was not sent: {who} wrote stop"
    return CARDS[known.state].format(who=who, what=what)


def asked(row: QueueRow) -> tuple[str, str | None, str]:
    """For whom it waits, their number, and what they were sent."""
    if row.waits_for == "patient":
        return row.patient, row.patient_phone, "offer"
    return row.doctor, row.doctor_phone, "card"


def next_step(row: QueueRow, now: datetime) -> str:
    """The one thing staff could do now; a doctor who has decided need not be called."""
    decided = noted(row, now)
    if decided and not row.emergency:
        return f"{decided[0].upper()}{decided[1:]}"
    at = f" at {row.patient_phone}" if row.patient_phone else ""
    if row.emergency:
        return f"🆘 Emergency words ({row.emergency.replace('_', ' ')}): call {patient(row)} now{at}"
    missing = row.card is not None and row.card.state in {"parked", "failed"}
    soon = (row.expires_at - now).total_seconds() < 600
    if missing or soon:
        who, phone, _ = asked(row)
        return f"Call {who} at {phone}" if phone else f"Call {who}"
    return ""


def task(row: TaskRow, now: datetime, chat: list[Line], zone: ZoneInfo) -> dict[str, Any]:
    return {
        "what": sentence(row, now),
        "urgent": is_emergency(row),
        "draft": list(draft(row)),
        "chat": [said(line, zone) for line in chat],
    }


def said(line: Line, zone: ZoneInfo) -> dict[str, Any]:
    """A message of the chat, short and on one line."""
    words = shortened(" ".join(line.words.split()), SHOWN) or "…"
    return {"theirs": line.theirs, "text": words, "time": f"{line.at.astimezone(zone):%H:%M}"}
