"""What was written ahead for a request that waits, as it comes up: a question may have moved or replaced it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models import sql

STEPS = {"nudge:": "nudge_at", "backup:": "backup_at"}
"""The columns that say when a step is due, by how its purpose begins."""
HALF, ASKED, ANSWERED = "half:", "asked:", "answered:"
"""The patient's half-time note, a doctor's question to the patient, and the answer on its way to a doctor."""
HALF_TIME = sql.request.c.half_at.is_not(None)
"""A question has taken its place where there is no such time any more."""
_r = sql.request.c


def put_off_to(session: Session, row: Any, now: datetime) -> datetime | None:
    """When a step is due by now, if that is still to come; None for what is no step, or due."""
    name = next((name for begins, name in STEPS.items() if row.purpose.startswith(begins)), None)
    if name is None:
        return None
    later: datetime | None = session.scalar(select(_r[name]).where(_r.id == row.about_request_id, _r[name] > now))
    return later


def is_open(session: Session, request_id: UUID, now: datetime) -> bool:
    """Whether it has not ended: of a decision that is only noted nobody may notice anything."""
    undecided = or_(_r.expires_at > now, _r.decision.is_not(None))
    return session.scalar(select(_r.id).where(_r.id == request_id, sql.PENDING, undecided)) is not None
