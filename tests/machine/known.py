"""A request as the machine picks one, and what else it looks up to choose what people do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tests.machine.clinic import DOCTORS
from tests.machine.world import World


@dataclass(frozen=True)
class Known:
    """A request as the machine picks one."""

    id: UUID
    code: str
    patient: str
    doctor: str
    start: datetime
    expires_at: datetime
    decides_at: datetime | None
    nudge_at: datetime | None
    backup_at: datetime | None
    waits_for: str | None
    """Whose answer, where it is open."""
    visit: UUID | None
    coming: bool
    """Whether the visit is still to be."""
    question: UUID | None
    """The newest that a doctor asked about it."""


REQUESTS = """
    SELECT r.id, r.booking_reference AS code, r.contact_id, r.doctor_id, r.requested_time AS start, r.expires_at,
           r.decides_at, r.nudge_at, r.backup_at, v.id AS visit,
           CASE WHEN r.status = 'pending' THEN r.waits_for END AS waits_for, v.status = 'confirmed' AS coming,
           (SELECT q.id FROM request_question q WHERE q.request_id = r.id ORDER BY q.number DESC LIMIT 1) AS question
      FROM reservation_request r LEFT JOIN reservation v ON v.clinic_id = r.clinic_id AND v.request_id = r.id
     WHERE r.clinic_id = %(clinic)s ORDER BY r.status = 'pending', r.created_at, r.id"""


def requests(world: World) -> list[Known]:
    """All of the clinic: oldest first, those that are open last."""
    names = {key: name for name, key in world.clinic.contacts.items()}
    doctors = dict(zip(world.clinic.doctors, DOCTORS, strict=True))
    return [
        Known(
            row.id, row.code, names[row.contact_id], doctors[row.doctor_id], row.start, row.expires_at,
            row.decides_at, row.nudge_at, row.backup_at, row.waits_for, row.visit, bool(row.coming), row.question,
        )
        for row in world.rows(REQUESTS)
    ]  # fmt: skip


def filled(words: str, name: str, known: Known | None) -> str:
    return words.format(name=name, code=known.code if known else "KR47")


def column(world: World, query: str, **facts: Any) -> list[Any]:
    """The first column of a query."""
    return [row[0] for row in world.rows(query, **facts)]
