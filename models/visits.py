"""Visits as facts, and the one place where a visit begins: what is promised then is copied and stays."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, insert, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from models import entries, sql
from models.base import new_id
from models.events import Actor, Change, write
from models.facts import Request, Visit
from models.requests import Found
from models.terms import COLUMNS, offer_of

_v, _r = sql.visit.c, sql.request.c
_move = sql.request.alias("move").c
# Beside the update in front of it, SQLAlchemy leaves the defaults of an insert out.
_USUAL = {
    column.name: column.default.arg
    for column in sql.visit.columns
    if isinstance(column.default, ScalarElementColumnDefault)
}
GONE = ("cancelled", "rescheduled")
OPEN = ("confirmed", "arrived", "in_progress")

_VISITS = (
    select(
        *COLUMNS,
        _v.id,
        _v.clinic_id,
        _v.request_id,
        _v.slot_id,
        _v.booking_reference,
        _v.status,
        _v.version,
        _v.patient_confirmed_at,
        _v.start_time,
        _v.end_time,
        _v.contact_id,
        _v.patient_name,
        _r.patient_species,
        _v.service_name,
        _v.duration,
        _v.timezone,
        _v.price_at_booking,
        _v.currency.label("visit_currency"),
        _v.cancellation_policy,
        _v.reschedule_count,
        _move.requested_time.label("moving_to"),
        _move.booking_reference.label("moving_code"),
        _move.waits_for.label("moving_waits_for"),
        sql.NOW.label("now"),
    )
    .join_from(sql.visit, sql.service, (sql.service.c.clinic_id == _v.clinic_id) & (sql.service.c.id == _v.service_id))
    .join(sql.doctor, (sql.doctor.c.clinic_id == _v.clinic_id) & (sql.doctor.c.id == _v.doctor_id))
    .join(sql.clinic, sql.clinic.c.id == _v.clinic_id)
    .join(sql.request, (_r.clinic_id == _v.clinic_id) & (_r.id == _v.request_id))
    .outerjoin(  # one at most, by a unique index
        _move.id.table,
        (_move.clinic_id == _v.clinic_id)
        & (_move.moves_reservation_id == _v.id)
        & (_move.status == sql.word("pending"))
        & (_move.decision.is_not(None) | (_move.expires_at > sql.NOW)),
    )
    .where(_v.contact_id.is_not(None))  # what staff book without a chat is not seen in one
)


@dataclass(frozen=True)
class FoundVisit:
    """A visit with what changing it needs, read at `now`."""

    visit: Visit
    clinic_id: UUID
    slot_id: UUID
    now: datetime


def find(session: Session, *where: ColumnElement[bool]) -> list[FoundVisit]:
    rows = session.execute(_VISITS.where(*where).order_by(_v.start_time, _v.id))
    return [FoundVisit(_visit(row), row.clinic_id, row.slot_id, row.now) for row in rows]


def _visit(row: sql.AnyRow) -> Visit:
    promised = replace(
        offer_of(row),
        service=row.service_name,
        duration_minutes=row.duration,
        timezone=row.timezone,
        price=row.price_at_booking,
        price_to=None,
        currency=row.visit_currency,
        policy=row.cancellation_policy,
    )
    return Visit(
        id=row.id,
        request_id=row.request_id,
        code=row.booking_reference,
        status=row.status,
        offer=promised,
        start=row.start_time,
        end=row.end_time,
        contact_id=row.contact_id,
        patient_name=row.patient_name,
        patient_species=row.patient_species,
        version=row.version,
        confirmed_at=row.patient_confirmed_at,
        cancellable_until=row.start_time - timedelta(hours=row.cutoff),
        moved=row.reschedule_count,
        moving_to=row.moving_to,
        moving_code=row.moving_code,
        moving_waits_for=row.moving_waits_for,
    )


def _in_place_of(reservation_id: UUID) -> dict[str, Any]:
    """What the new visit says of the one that was moved."""
    once_more = select(_v.reschedule_count + 1).where(_v.id == reservation_id).scalar_subquery()
    as_before = select(_v.source).where(_v.id == reservation_id).scalar_subquery()
    return {"previous_reservation_id": reservation_id, "reschedule_count": once_more, "source": as_before}


def begin(
    session: Session, found: Found, approved: Request, actor: Actor, *, source: str = "whatsapp"
) -> tuple[Request, Visit]:
    """The visit of a request that was just approved, frozen as it was promised; returns both as they now stand."""
    offer, reservation_id = approved.offer, new_id()
    row = {
        "clinic_id": found.clinic_id,
        "id": reservation_id,
        "doctor_id": offer.doctor_id,
        "slot_id": found.slot_id,
        "service_id": offer.service_id,
        "request_id": approved.id,
        "contact_id": approved.contact_id,
        "patient_id": approved.patient_id,
        "booking_reference": approved.code,
        "patient_name": approved.patient_name,
        "patient_phone": approved.patient_phone,
        "patient_email": approved.intake.get("patient_email"),
        "service_name": offer.service,
        "start_time": approved.start,
        "end_time": approved.end,
        "duration": offer.duration_minutes,
        "timezone": offer.timezone,
        "cancellation_policy": offer.policy,
        "price_at_booking": offer.price,
        "currency": offer.currency,
        "source": source,
    }
    row |= _in_place_of(approved.moves) if approved.moves else {}
    wishes = entries.fulfilled_by(approved)
    begun = insert(sql.visit).values({**_USUAL, **row}).add_cte(wishes)
    ended = session.execute(begun.returning(select(func.count()).select_from(wishes).scalar_subquery())).scalar_one()
    write(session, found.clinic_id, found.now, Change("confirmed", actor, reservation_id=reservation_id))
    approved = replace(approved, reservation_id=reservation_id, visit_status="confirmed")
    until = approved.start - found.cutoff
    visit = Visit(
        id=reservation_id,
        request_id=approved.id,
        code=approved.code,
        status="confirmed",
        offer=replace(offer, price_to=None),
        start=approved.start,
        end=approved.end,
        contact_id=approved.contact_id,
        patient_name=approved.patient_name,
        patient_species=approved.patient_species,
        cancellable_until=until,
        ends_wish=ended > 0,
    )
    return approved, visit
