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
    "waiting": "The card is on its way to {doctor}",
    "sending": "The card is on its way to {doctor}",
    "sent": "✓ card sent to {doctor}",
    "delivered": "✓✓ card delivered to {doctor}",
    "read": "✓✓ {doctor} has seen the card",
    "failed": "The card did not reach {doctor}",
    "dropped": "The card was not sent: it was no longer true",
    "parked": "The card waits: {doctor} has to write first",
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
    known = row.card or Card("waiting", None, None)
    if known.why == "opted_out":
        return f"The card was not sent: {row.doctor} wrote stop"
    return CARDS[known.state].format(doctor=row.doctor)


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
        return f"Call {row.doctor} at {row.doctor_phone}" if row.doctor_phone else f"Call {row.doctor}"
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
