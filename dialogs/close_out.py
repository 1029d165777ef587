"""The evening question to a doctor: what became of today's visits, of which nobody has said it yet."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from dialogs import formats
from dialogs.batches import Batch
from dialogs.quoting import first_name
from dialogs.say import NewPrompt, Option, Say
from dialogs.texts import text
from models.facts import Attend, Prompt, Said, Visit

DIALOG, ALL = "close_out", "all"
ROWS = 12


def question(visits: Sequence[Visit], language: str) -> Say:
    """The visits by their start, how to close one, and a button for the usual case; the rest waits for tomorrow."""
    shown = visits[:ROWS]
    lines = [text(language, "close-out", count=len(shown)), *(_row(visit, language) for visit in shown)]
    lines.append(text(language, "close-out-how", code=shown[0].code))
    return Say("\n".join(lines), (Option(ALL, text(language, "close-out-all")),))


def prompt(visits: Sequence[Visit], say: Say, nonce: str) -> NewPrompt:
    offer = tuple({"id": option.id, "title": option.title} for option in say.options)
    return NewPrompt(DIALOG, offer, {"visits": " ".join(str(visit.id) for visit in visits[:ROWS])}, nonce, None)


def pressed(said: Said, number: int | None) -> Batch | None:
    """All of them are done: by tap, or by the number of the one row; a visit that was closed since says so."""
    asked = said.prompt if said.tap or said.quoted else said.newest
    if asked is None or asked.dialog != DIALOG or said.forwarded or said.late:
        return None
    if said.tap != f"{asked.nonce}:{ALL}" and (said.tap or number != 1):
        return None
    return Batch(tuple(Attend(reservation_id, "completed") for reservation_id in _visits(asked)))


def _visits(asked: Prompt) -> tuple[UUID, ...]:
    return tuple(map(UUID, asked.facts.get("visits", "").split()))


def _row(visit: Visit, language: str) -> str:
    who = first_name(visit.patient_name) or text(language, "desk-somebody")
    at = formats.time(visit.start, visit.offer.timezone, language)
    return text(language, "close-out-row", code=visit.code, who=who, time=at)
