"""What was said in a chat, as staff see it beside what is to be done."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Text, and_, cast, false, func, literal, not_, null, or_, select, union_all
from sqlalchemy.orm import Session

from models import sql
from models.facts import Request
from models.outbox import numbered
from models.tables.request import CODE

JUST_BEFORE = timedelta(minutes=1)

_i, _o, _p, _c, _d = sql.inbound.c, sql.outbound.c, sql.prompt.c, sql.contact.c, sql.doctor.c


@dataclass(frozen=True)
class Line:
    """One message; `theirs` where the person wrote it. A picture without words has none."""

    contact_id: UUID
    theirs: bool
    words: str
    at: datetime
    choices: tuple[str, ...] = ()
    """What could be tapped under it, or written as a number."""


def last_said(session: Session, contacts: Collection[UUID], *, most: int) -> dict[UUID, list[Line]]:
    """The last messages with each of these contacts, oldest first; one statement, however many they are."""
    none = cast(null(), Text).label("options")
    wrote = select(_i.contact_id, literal(True).label("theirs"), _i.body, _i.received_at.label("at"), none)
    said = select(_o.contact_id, literal(False).label("theirs"), _o.body, _o.handed_at.label("at"), _o.options)
    both: Any = union_all(
        wrote.where(_i.contact_id.in_(contacts)),
        said.where(_o.contact_id.in_(contacts), _o.handed_at.is_not(None)),
    ).subquery()
    newest = func.row_number().over(partition_by=both.c.contact_id, order_by=both.c.at.desc()).label("newest")
    ranked = select(both, newest).subquery()
    rows = session.execute(select(ranked).where(ranked.c.newest <= most).order_by(ranked.c.at))
    found: dict[UUID, list[Line]] = {}
    for row in rows:
        line = Line(row.contact_id, row.theirs, row.body or "", row.at, numbered(row.options))
        found.setdefault(row.contact_id, []).append(line)
    return found


def about_request(session: Session, request: Request) -> list[Line]:
    """What doctors were told and wrote about this request, oldest first; one statement.

    A bare "yes" names nothing: what they wrote just before the decision counts too.
    """
    told = (
        select(_o.contact_id, literal(False).label("theirs"), _o.body, _o.handed_at.label("at"), _o.provider_sid)
        .where(_o.about_request_id == request.id, _o.contact_id != request.contact_id, _o.handed_at.is_not(None))
        .cte("told")
    )
    nonces = select(_p.nonce).where(_p.request_id == request.id)
    names_it = or_(
        _i.quoted_sid.in_(select(told.c.provider_sid)),
        func.split_part(_i.payload, ":", 1).in_(nonces),
        _i.body.icontains(request.code, autoescape=True),
        _just_before(request.decided_at) if request.decided_at else false(),
    )
    doctors = (request.offer.doctor_id, *filter(None, [request.backup_id]))
    same_number = func.right(_d.whatsapp, 8) == func.right(_c.phone, 8)  # one number has several spellings
    numbers = select(_c.id).join_from(sql.contact, sql.doctor, same_number).where(_d.id.in_(doctors))
    theirs = (_i.contact_id.in_(numbers), _i.received_at >= request.created_at)
    wrote = (
        select(_i.contact_id, literal(True).label("theirs"), _i.body, _i.received_at.label("at"), _i.message_sid)
        .where(*theirs, names_it)
        .cte("wrote")
    )
    answered = select(_o.contact_id, literal(False).label("theirs"), _o.body, _o.handed_at.label("at")).where(
        _o.purpose.in_(select(literal("reply:") + wrote.c.message_sid)), _o.handed_at.is_not(None)
    )
    three: Any = union_all(
        *(select(each.c.contact_id, each.c.theirs, each.c.body, each.c.at) for each in (told, wrote)), answered
    ).subquery()
    rows = session.execute(select(three).order_by(three.c.at))
    return [Line(row.contact_id, row.theirs, row.body or "", row.at) for row in rows]


def _just_before(decided_at: datetime) -> ColumnElement[bool]:
    """A bare word that may have decided it: it taps, quotes and names nothing."""
    names_one = func.coalesce(_i.body, "").regexp_match(CODE.strip("^$"), "i")
    bare = and_(_i.quoted_sid.is_(None), _i.payload.is_(None), not_(names_one))
    return and_(_i.received_at.between(decided_at - JUST_BEFORE, decided_at), bare)
