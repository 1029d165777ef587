"""What staff must see to: each trouble of each person with each subject is on the list once, until it is closed."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Uuid, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import locks, sql
from models.base import new_id
from models.events import Actor
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
    due_at: datetime | None = None,
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
        due_at=due_at,
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


def close_task(
    session: Session,
    kind: str,
    *,
    contact_id: UUID,
    at: datetime,
    by: str,
    act: str | None = None,
    who: Actor | None = None,
) -> None:
    """Closes what is open of this kind about this contact, since the trouble is over; a draft is not kept longer.

    `act` is what `who` of the staff did about it; they have the draft until `forget_drafts`.
    """
    open_ones = update(sql.task).where(_k.kind == kind, _k.contact_id == contact_id, _k.closed_at.is_(None))
    how = {"closed_by": by, "closed_act": act, "closed_by_id": who.id if who else None}
    session.execute(open_ones.values(closed_at=at, draft=_k.draft if act else None, **how))


def forget_drafts(session: Session, contact_id: UUID) -> None:
    """Nobody of the staff needs them any more."""
    closed = (_k.contact_id == contact_id, _k.closed_at.is_not(None), _k.draft.is_not(None))
    session.execute(update(sql.task).where(*closed).values(draft=None))


def close_task_about(session: Session, kind: str, *, request_id: UUID, by: str) -> None:
    """Closes what is open of this kind about this request."""
    open_ones = update(sql.task).where(_k.kind == kind, _k.request_id == request_id, _k.closed_at.is_(None))
    session.execute(open_ones.values(closed_at=sql.NOW, closed_by=by))


def breach(session: Session, task_id: UUID) -> UUID | None:
    """Marks that nobody came in time; whose task it is, None where somebody did, or another looked first.

    Under the conversation's lock, which whoever comes takes as well.
    """
    contact = session.scalar(select(_k.contact_id).where(_k.id == task_id))
    if contact is not None:
        locks.conversation(session, contact)
    late = (_k.id == task_id, _k.closed_at.is_(None), _k.breached_at.is_(None), _k.due_at <= sql.NOW)
    contact_id: UUID | None = session.scalar(
        update(sql.task).where(*late).values(breached_at=sql.NOW).returning(_k.contact_id)
    )
    return contact_id
