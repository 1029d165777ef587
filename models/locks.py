"""The order in which rows are locked: own conversation, then doctors by id, then requests by id, then claims by id.

Always FOR NO KEY UPDATE: FOR UPDATE on a parent would block the insert of its children. Every change to a claim or a
request happens under its doctor's lock; the clock is read in a later statement, since a wait may last past a deadline.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql


def doctors(session: Session, *ids: UUID) -> None:
    d = sql.doctor.c
    session.execute(select(d.id).where(d.id.in_(sorted(ids))).order_by(d.id).with_for_update(key_share=True))


def request(session: Session, request_id: UUID) -> bool:
    """Locks the doctor of a request, found without a lock, then the request; False where there is none."""
    r, d = sql.request.c, sql.doctor.c
    of_request = select(r.doctor_id).where(r.id == request_id).scalar_subquery()
    session.execute(select(d.id).where(d.id == of_request).with_for_update(key_share=True))
    return session.execute(select(r.id).where(r.id == request_id).with_for_update(key_share=True)).first() is not None


def requests(session: Session, ids: Sequence[UUID]) -> None:
    """Several at once: their doctors by id, then themselves by id."""
    r, d = sql.request.c, sql.doctor.c
    of_them = select(r.doctor_id).where(r.id.in_(ids)).scalar_subquery()
    session.execute(select(d.id).where(d.id.in_(of_them)).order_by(d.id).with_for_update(key_share=True))
    session.execute(select(r.id).where(r.id.in_(ids)).order_by(r.id).with_for_update(key_share=True))


def doctor_of_visit(session: Session, reservation_id: UUID) -> None:
    v, d = sql.visit.c, sql.doctor.c
    of_visit = select(v.doctor_id).where(v.id == reservation_id).scalar_subquery()
    session.execute(select(d.id).where(d.id == of_visit).with_for_update(key_share=True))


def doctor_of_claim(session: Session, slot_id: UUID) -> None:
    t, d = sql.slot.c, sql.doctor.c
    of_claim = select(t.doctor_id).where(t.id == slot_id).scalar_subquery()
    session.execute(select(d.id).where(d.id == of_claim).with_for_update(key_share=True))
