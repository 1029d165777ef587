"""Writes down how far each try to book comes, in the transaction of the message that carries it on."""

from typing import Any, Literal
from uuid import UUID

from sqlalchemy import case, func, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id

MOST_STEPS = 60
_b = sql.tried.c
_OPEN = _b.status == sql.word("open")


def _going_on() -> Any:
    """To be executed with the row of a new try, or what it says of the step that the open one has come to."""
    new = insert(sql.tried)
    known = (new.excluded.step == func.any(_b.steps)) | (func.cardinality(_b.steps) >= MOST_STEPS)
    return new.on_conflict_do_update(
        index_elements=["clinic_id", "contact_id"],
        index_where=text("status = 'open'"),
        set_={
            "step": new.excluded.step,
            "steps": case((known, _b.steps), else_=func.array_append(_b.steps, new.excluded.step)),
            "language": new.excluded.language,
            "last_at": sql.NOW,
        },
    )


_GO_ON = _going_on()


def go_on(session: Session, clinic_id: UUID, contact_id: UUID, *, dialog: str, step: str, language: str) -> None:
    """Notes the question that is open now; each is counted once a try, however often it is asked. One statement."""
    row = {"clinic_id": clinic_id, "id": new_id(), "contact_id": contact_id, "dialog": dialog, "language": language}
    session.execute(_GO_ON, row | {"step": step, "steps": [step]})


def end(
    session: Session, contact_id: UUID, status: Literal["sent", "listed", "left"], request_id: UUID | None = None
) -> None:
    """What came of the try that is open, if there is one."""
    values: dict[str, Any] = {"status": status, "request_id": request_id}
    session.execute(update(sql.tried).where(_b.contact_id == contact_id, _OPEN).values(last_at=sql.NOW, **values))
