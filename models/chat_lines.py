"""A chat as staff read it: every line with its writer and how far it came, what was told before, and its version."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Text, case, cast, func, literal, null, or_, select, union_all
from sqlalchemy.orm import Session

from models import handover, sql
from models.facts import Draft
from models.handover import STUCK, WANTED
from models.outbox import numbered

SHOWN = 150
"""Newest messages of a chat."""
Writer = Literal["patient", "staff", "program"]
_i, _o, _k, _v, _u = sql.inbound.c, sql.outbound.c, sql.task.c, sql.conversation.c, sql.staff_user.c


@dataclass(frozen=True)
class Line:
    """`state` of what goes out: waiting, sent, delivered, read, parked or failed; `unread` by staff."""

    at: datetime
    writer: Writer
    name: str | None
    words: str
    kind: str
    state: str | None
    why: str | None
    unread: bool
    seq: int
    choices: tuple[str, ...] = ()
    """What could be tapped under it, or written as a number."""


def lines(session: Session, contact_id: UUID) -> list[Line]:
    """The newest messages, oldest first. One statement."""
    wrote = select(
        _i.received_at.label("at"), literal("patient").label("writer"), cast(null(), Text).label("name"),
        _i.body, _i.kind, cast(null(), Text).label("state"), cast(null(), Text).label("why"),
        (_i.takeover_id.is_not(None) & _i.staff_read_at.is_(None)).label("unread"), _i.seq,
        cast(null(), Text).label("options"),
    ).where(_i.contact_id == contact_id)  # fmt: skip
    by = case((_o.written_by.is_not(None), "staff"), else_="program").label("writer")
    named = select(_u.name).where(_u.id == _o.written_by).scalar_subquery()
    due = or_(_o.queue_number.is_not(None), _o.handed_at.is_not(None), _o.state == "parked")
    said = select(
        func.coalesce(_o.handed_at, _o.created_at).label("at"), by, named.label("name"),
        _o.body, literal("text").label("kind"), _o.state, func.coalesce(_o.park_reason, _o.error_class).label("why"),
        literal(value=False).label("unread"), literal(0).label("seq"), _o.options,
    ).where(_o.contact_id == contact_id, _o.state != "dropped", due)  # fmt: skip
    both: Any = union_all(
        wrote.order_by(_i.seq.desc()).limit(SHOWN).subquery().select(),
        said.order_by(_o.created_at.desc()).limit(SHOWN).subquery().select(),
    ).subquery()
    newest = select(both).order_by(both.c.at.desc()).limit(SHOWN)
    return [_line(row) for row in reversed(session.execute(newest).all())]


def _line(row: Any) -> Line:
    told = (row.at, row.writer, row.name, row.body or "", row.kind, row.state, row.why, row.unread, row.seq)
    return Line(*told, choices=numbered(row.options))


def draft(session: Session, contact_id: UUID) -> Draft | None:
    """What whoever waits for a person had told before."""
    of_it = (_k.contact_id == contact_id, _k.kind.in_((WANTED, STUCK)), _k.draft.is_not(None))
    return handover.read(session.scalar(select(_k.draft).where(*of_it).order_by(_k.created_at.desc()).limit(1)))


def version(session: Session, contact_id: UUID, *where: ColumnElement[bool]) -> str | None:
    """Another one whenever anything of the chat has changed; None where there is none, or none of theirs.

    One statement, with an indexed look at each.
    """
    newest = select(func.max(_i.seq)).where(_i.contact_id == contact_id).scalar_subquery()
    said = select(func.max(_o.updated_at)).where(_o.contact_id == contact_id).scalar_subquery()
    read = select(func.max(_i.staff_read_at)).where(_i.contact_id == contact_id).scalar_subquery()
    ours = select(_v.updated_at, newest.label("heard"), said.label("said"), read.label("read"))
    row = session.execute(ours.where(_v.contact_id == contact_id, *where)).first()
    if row is None:
        return None
    times = (f"{at:%Y%m%d%H%M%S%f}" if at else "0" for at in (row.updated_at, row.said, row.read))
    return "-".join([str(row.heard or 0), *times])
