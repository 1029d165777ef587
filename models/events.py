"""The history of requests and visits: who, when, from, to, why; a row for every change, never altered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id


@dataclass(frozen=True)
class Actor:
    """Who changed something: doctor, backup, staff, patient, rule (a setting of the clinic) or system (the clock)."""

    kind: str
    id: UUID | None = None
    name: str | None = None

    @property
    def called(self) -> str | None:
        """As `Request.decided_by` names them."""
        if self.kind in {"system", "staff"}:  # a patient's and a doctor's chat name nobody of the staff
            return None if self.kind == "system" else "staff"
        return self.name or self.kind


RULE, CLOCK = Actor("rule"), Actor("system")


@dataclass(frozen=True)
class Change:
    """One step of one request or of one visit."""

    to: str
    actor: Actor
    from_: str | None = None
    request_id: UUID | None = None
    reservation_id: UUID | None = None
    why: str | None = None


def write(session: Session, clinic_id: UUID, at: datetime, *changes: Change) -> None:
    """One statement, however many steps."""
    session.execute(insert(sql.event), [_row(clinic_id, at, change) for change in changes])


def _row(clinic_id: UUID, at: datetime, change: Change) -> dict[str, object]:
    return {
        "clinic_id": clinic_id,
        "id": new_id(),
        "subject_kind": "visit" if change.reservation_id else "request",
        "request_id": None if change.reservation_id else change.request_id,
        "reservation_id": change.reservation_id,
        "from_status": change.from_,
        "to_status": change.to,
        "actor_kind": change.actor.kind,
        "actor_id": change.actor.id,
        "why": change.why,
        "at": at,
    }
