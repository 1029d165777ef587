"""The order in which rows are locked: own conversation, then doctors by id, then requests by id, then claims by id.

Always FOR NO KEY UPDATE: FOR UPDATE on a parent would block the insert of its children. Every change to a claim or a
request happens under its doctor's lock; the clock is read in a later statement, since a wait may last past a deadline.
"""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from models import sql


def conversation(session: Session, contact_id: UUID) -> None:
    """The first lock of all: whoever holds it is the only one who changes how this chat stands."""
    v = sql.conversation.c
    session.execute(select(v.id).where(v.contact_id == contact_id).with_for_update(key_share=True))


def doctors(session: Session, *ids: UUID) -> None:
    d = sql.doctor.c
    session.execute(select(d.id).where(d.id.in_(sorted(ids))).order_by(d.id).with_for_update(key_share=True))


def request(session: Session, request_id: UUID) -> bool:
    """Locks the doctor of a request, found without a lock, then the request; False where there is none.

    With that of the visit it would move: a yes frees the time of that one.
    """
    r = sql.request.c
    _lock_doctors(session, *_of_requests(r.id == request_id))
    return session.execute(select(r.id).where(r.id == request_id).with_for_update(key_share=True)).first() is not None


def requests(session: Session, ids: Sequence[UUID]) -> None:
    """Several at once: their doctors by id, then themselves by id."""
    r = sql.request.c
    _lock_doctors(session, *_of_requests(r.id.in_(ids)))
    session.execute(select(r.id).where(r.id.in_(ids)).order_by(r.id).with_for_update(key_share=True))


def doctor_of_visit(session: Session, reservation_id: UUID) -> None:
    """And the doctor who is asked for another time of it: with the visit that request ends too."""
    v, r = sql.visit.c, sql.request.c
    asked = select(r.doctor_id).where(r.moves_reservation_id == reservation_id, sql.PENDING)
    _lock_doctors(session, select(v.doctor_id).where(v.id == reservation_id), asked)


def doctors_of_moves(session: Session, doctor_id: UUID, request_ids: Collection[UUID]) -> None:
    """This doctor, and those who are asked for another time of the visits of these requests."""
    v, r, d = sql.visit.c, sql.request.c, sql.doctor.c
    theirs = select(v.id).where(v.request_id.in_(request_ids))
    asked = select(r.doctor_id).where(r.moves_reservation_id.in_(theirs), sql.PENDING)
    _lock_doctors(session, select(d.id).where(d.id == doctor_id), asked)


def _of_requests(which: ColumnElement[bool]) -> tuple[Select[Any], Select[Any]]:
    """The doctors of these requests, and of the visits that they would move."""
    r, v = sql.request.c, sql.visit.c
    moved = select(v.doctor_id).join_from(sql.visit, sql.request, r.moves_reservation_id == v.id)
    return select(r.doctor_id).where(which), moved.where(which)


def _lock_doctors(session: Session, *found: Select[Any]) -> None:
    d = sql.doctor.c
    these = or_(*(d.id.in_(each) for each in found))
    session.execute(select(d.id).where(these).order_by(d.id).with_for_update(key_share=True))


def doctor_of_claim(session: Session, slot_id: UUID) -> None:
    t, d = sql.slot.c, sql.doctor.c
    of_claim = select(t.doctor_id).where(t.id == slot_id).scalar_subquery()
    session.execute(select(d.id).where(d.id == of_claim).with_for_update(key_share=True))
