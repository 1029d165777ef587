"""What staff must see to: each trouble of each person with each subject is on the list once, until it is closed."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Uuid, func, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.facts import Request
from models.tables.task import TASK_PERSON, TASK_SUBJECT

_k = sql.task.c
CLINIC = func.nullif(func.current_setting("app.clinic", True), "").cast(Uuid)


def add_task(
    session: Session,
    kind: str,
    *,
    contact_id: UUID | None = None,
    request_id: UUID | None = None,
    inbound_message_id: UUID | None = None,
    draft: str | None = None,
    last_message_id: UUID | None = None,
) -> None:
    """Adds it for the clinic of this unit of work; where the same is still open, nothing happens."""
    new = insert(sql.task).values(
        clinic_id=CLINIC,
        id=new_id(),
        kind=kind,
        contact_id=contact_id,
        request_id=request_id,
        inbound_message_id=inbound_message_id,
        draft=draft,
        last_message_id=last_message_id,
    )
    session.execute(
        new.on_conflict_do_nothing(
            index_elements=["clinic_id", "kind", text(f"({TASK_SUBJECT})"), text(f"({TASK_PERSON})")],
            index_where=text("closed_at IS NULL"),
        )
    )


def tie_emergencies(session: Session, request: Request, *, since: datetime) -> Request:
    """Emergency words that were read while this request was being written are about it."""
    read = (_k.contact_id == request.contact_id, _k.request_id.is_(None), _k.kind.startswith("emergency"))
    still_new = (_k.closed_at.is_(None), _k.created_at >= since)
    tied = update(sql.task).where(*read, *still_new).values(request_id=request.id).returning(_k.id)
    return replace(request, emergency=request.emergency or session.execute(tied).first() is not None)


def hand_on_emergencies(session: Session, ended: Request, new: Request) -> Request:
    """What was read while the old request was open is about the one that takes its place."""
    if not ended.emergency:
        return new
    about = (_k.request_id == ended.id, _k.kind.startswith("emergency"), _k.closed_at.is_(None))
    session.execute(update(sql.task).where(*about).values(request_id=new.id))
    return replace(new, emergency=True)


def close_task(session: Session, kind: str, *, contact_id: UUID, at: datetime, by: str) -> None:
    """Closes what is open of this kind about this contact, since the trouble is over; a draft is not kept longer."""
    open_ones = update(sql.task).where(_k.kind == kind, _k.contact_id == contact_id, _k.closed_at.is_(None))
    session.execute(open_ones.values(closed_at=at, closed_by=by, draft=None))


def close_task_about(session: Session, kind: str, *, request_id: UUID, by: str) -> None:
    """Closes what is open of this kind about this request."""
    open_ones = update(sql.task).where(_k.kind == kind, _k.request_id == request_id, _k.closed_at.is_(None))
    session.execute(open_ones.values(closed_at=sql.NOW, closed_by=by))
