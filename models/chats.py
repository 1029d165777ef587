"""The chats that somebody of the clinic should look at: taken over, waiting for a person, or with words unread."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, union
from sqlalchemy.orm import Session

from models import sql
from models.handover import STUCK, WANTED
from models.windows import Window, window_of

SHOWN = 200
_v, _c, _k, _i = sql.conversation.c, sql.contact.c, sql.task.c, sql.inbound.c
_r, _s = sql.request.c, sql.visit.c


@dataclass(frozen=True)
class ChatRow:
    """One chat on the list; `wants` is the kind of the task of whoever waits for a person."""

    contact_id: UUID
    name: str | None
    phone: str | None
    taken_over_by: str | None
    taken_over_until: datetime | None
    wants: str | None
    since: datetime | None
    due_at: datetime | None
    breached: bool
    unread: int
    wrote_at: datetime | None
    window: Window


# Each is at most one row a contact, so nothing is counted twice.
_waits = (
    select(_k.kind, _k.created_at, _k.due_at, _k.breached_at)
    .where(_k.clinic_id == _v.clinic_id, _k.contact_id == _v.contact_id)
    .where(_k.kind.in_((WANTED, STUCK)), _k.closed_at.is_(None))
    .order_by(_k.created_at)
    .limit(1)
    .correlate(sql.conversation)
    .lateral("waits")
)
_unread = (
    select(_i.contact_id, func.count().label("many"))
    .where(_i.takeover_id.is_not(None), _i.staff_read_at.is_(None))
    .group_by(_i.contact_id)
    .subquery("unread")
)
# Found by their own indexes, however many chats a clinic has.
_WORTH_A_LOOK = union(
    select(_v.contact_id).where(_v.taken_over_until > sql.NOW),
    select(_k.contact_id).where(_k.kind.in_((WANTED, STUCK)), _k.closed_at.is_(None)),
    select(_i.contact_id).where(_i.takeover_id.is_not(None), _i.staff_read_at.is_(None)),
)
_CHATS = (
    select(
        _v.contact_id,
        func.coalesce(_c.profile_name, select(sql.patient.c.name).where(sql.patient.c.contact_id == _c.id)
                      .order_by(sql.patient.c.id).limit(1).correlate(sql.contact).scalar_subquery()).label("name"),
        _c.phone,
        _c.address,
        _c.window_closes_at,
        _c.opted_out_at,
        _v.taken_over_by,
        _v.taken_over_until,
        _v.last_inbound_at,
        _waits.c.kind,
        _waits.c.created_at,
        _waits.c.due_at,
        _waits.c.breached_at,
        func.coalesce(_unread.c.many, 0).label("unread"),
        sql.NOW.label("now"),
    )
    .join_from(sql.conversation, sql.contact, (_c.clinic_id == _v.clinic_id) & (_c.id == _v.contact_id))
    .outerjoin(_waits, _waits.c.kind.is_not(None))
    .outerjoin(_unread, _unread.c.contact_id == _v.contact_id)
)  # fmt: skip


def chats(session: Session, *, doctor_id: UUID | None, windowed: frozenset[str]) -> list[ChatRow]:
    """Who waits longest without anybody first; a doctor sees those of her own patients. One statement."""
    found = _CHATS.where(_v.contact_id.in_(_WORTH_A_LOOK), *hers(doctor_id))
    order = (_waits.c.due_at.asc().nulls_last(), _unread.c.many.desc().nulls_last(), _v.taken_over_until, _v.contact_id)
    return [_row(row, windowed) for row in session.execute(found.order_by(*order).limit(SHOWN))]


def chat(session: Session, contact_id: UUID, *, doctor_id: UUID | None, windowed: frozenset[str]) -> ChatRow | None:
    """One chat, whether or not it is on the list; None where it is no patient's of theirs."""
    row = session.execute(_CHATS.where(_v.contact_id == contact_id, *hers(doctor_id))).first()
    return _row(row, windowed) if row else None


def is_theirs(session: Session, contact_id: UUID, *, doctor_id: UUID | None) -> bool:
    """Whether the chat is there for them."""
    return session.scalar(select(_v.id).where(_v.contact_id == contact_id, *hers(doctor_id))) is not None


def hers(doctor_id: UUID | None) -> tuple[ColumnElement[bool], ...]:
    """A doctor's are those who asked for her or were with her, and for nobody else.

    One chat holds what was said to all of its doctors, about everybody who shares the phone.
    """
    if doctor_id is None:
        return ()
    asked = exists().where(and_(_r.contact_id == _v.contact_id, _r.doctor_id == doctor_id))
    seen = exists().where(and_(_s.contact_id == _v.contact_id, _s.doctor_id == doctor_id))
    another = exists().where(and_(_r.contact_id == _v.contact_id, _r.doctor_id != doctor_id))
    elsewhere = exists().where(and_(_s.contact_id == _v.contact_id, _s.doctor_id != doctor_id))
    return (or_(asked, seen), ~another, ~elsewhere)


def _row(row: Any, windowed: frozenset[str]) -> ChatRow:
    taken = row.taken_over_until is not None and row.taken_over_until > row.now
    return ChatRow(
        contact_id=row.contact_id,
        name=row.name,
        phone=row.phone,
        taken_over_by=row.taken_over_by if taken else None,
        taken_over_until=row.taken_over_until if taken else None,
        wants=row.kind,
        since=row.created_at,
        due_at=row.due_at,
        breached=row.breached_at is not None,
        unread=row.unread,
        wrote_at=row.last_inbound_at,
        window=window_of(row.address, row.window_closes_at, row.opted_out_at, row.now, windowed),
    )
