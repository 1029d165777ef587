"""The last few messages of a chat, as staff see them beside what is to be done."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, literal, select, union_all
from sqlalchemy.orm import Session

from models import sql

_i, _o = sql.inbound.c, sql.outbound.c


@dataclass(frozen=True)
class Line:
    """One message; `theirs` where the person wrote it. A picture without words has none."""

    contact_id: UUID
    theirs: bool
    words: str
    at: datetime


def last_said(session: Session, contacts: Collection[UUID], *, most: int) -> dict[UUID, list[Line]]:
    """The last messages with each of these contacts, oldest first; one statement, however many they are."""
    wrote = select(_i.contact_id, literal(True).label("theirs"), _i.body, _i.received_at.label("at"))
    said = select(_o.contact_id, literal(False).label("theirs"), _o.body, _o.handed_at.label("at"))
    both: Any = union_all(
        wrote.where(_i.contact_id.in_(contacts)),
        said.where(_o.contact_id.in_(contacts), _o.handed_at.is_not(None)),
    ).subquery()
    newest = func.row_number().over(partition_by=both.c.contact_id, order_by=both.c.at.desc()).label("newest")
    ranked = select(both, newest).subquery()
    rows = session.execute(select(ranked).where(ranked.c.newest <= most).order_by(ranked.c.at))
    found: dict[UUID, list[Line]] = {}
    for row in rows:
        found.setdefault(row.contact_id, []).append(Line(row.contact_id, row.theirs, row.body or "", row.at))
    return found
