"""The exceptions inbox: what is open, with what can be done about it, and what was closed lately and how."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import queue, sql
from models.closing_tasks import may_go_again
from models.queue import TaskRow

RECENT, SHOWN = timedelta(days=2), 50
_k, _o, _c, _r = sql.task.c, sql.outbound.c, sql.contact.c, sql.request.c


@dataclass(frozen=True)
class Trouble:
    """`failed`: how many messages about it could be sent again."""

    task: TaskRow
    failed: int


@dataclass(frozen=True)
class Over:
    """What a person closed; `act` is what they did, `why` what they wrote to it."""

    kind: str
    who: str | None
    code: str | None
    act: str
    by: str | None
    at: datetime
    why: str | None


def troubles(session: Session) -> list[Trouble]:
    """Emergencies first, then the oldest. Two statements, however many there are."""
    tasks = queue.tasks(session)
    failed = _failed(session, {task.contact_id for task in tasks if task.contact_id})
    return [Trouble(task, failed[task.contact_id, task.request_id]) for task in tasks]


def _failed(session: Session, contacts: set[UUID]) -> Counter[tuple[Any, Any]]:
    """By contact and request."""
    theirs = select(_o.contact_id, _o.about_request_id).where(_o.contact_id.in_(contacts), *may_go_again())
    rows = session.execute(theirs)
    return Counter((row.contact_id, row.about_request_id) for row in rows)


def closed(session: Session) -> list[Over]:
    """What staff closed in the last days, newest first. One statement."""
    columns = (_k.kind, _c.profile_name, _r.patient_name, _r.booking_reference, _k.closed_act, _k.closed_by)
    found = (
        select(*columns, _k.closed_at, _k.closed_why)
        .join_from(sql.task, sql.contact, (_c.clinic_id == _k.clinic_id) & (_c.id == _k.contact_id), isouter=True)
        .outerjoin(sql.request, (_r.clinic_id == _k.clinic_id) & (_r.id == _k.request_id))
        .where(_k.closed_act.is_not(None), _k.closed_at > sql.NOW - RECENT)
        .order_by(_k.closed_at.desc())
        .limit(SHOWN)
    )
    return [
        Over(row.kind, row.profile_name or row.patient_name, row.booking_reference, row.closed_act, row.closed_by,
             row.closed_at, row.closed_why)
        for row in session.execute(found)
    ]  # fmt: skip
