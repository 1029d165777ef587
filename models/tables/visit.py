"""The visit that was promised, and what the doctor noted about it."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field

from models.base import (
    Kept,
    OfClinic,
    Words,
    between,
    matches,
    one_of,
    points,
    preset,
    rule,
    words_fit,
)
from models.tables.clinic import CURRENCY
from models.tables.event import ACTOR_KINDS
from models.tables.request import CODE

VISIT_OPEN = ("confirmed", "arrived", "in_progress")
VISIT_STATUSES = (*VISIT_OPEN, "completed", "no_show", "cancelled", "rescheduled")
PAYMENT_STATUSES = ("not_required", "pending", "paid", "cancelled", "failed", "refunded")
SOURCES = ("whatsapp", "web", "phone", "walk_in", "direct")
NOTE_TYPES = ("diagnosis", "treatment", "follow_up", "prescription")


class Reservation(Kept, OfClinic, table=True):
    """What was promised (service, time, length, zone, price, policy) is copied here and frozen."""

    __tablename__ = "reservation"
    __table_args__ = (
        points("reservation", "doctor_id", "doctor"),
        points("reservation", "slot_id", "time_slot"),
        points("reservation", "service_id", "medical_service"),
        points("reservation", "request_id", "reservation_request"),
        points("reservation", "contact_id", "contact"),
        points("reservation", "patient_id", "patient"),
        points("reservation", "previous_reservation_id", "reservation"),
        UniqueConstraint("clinic_id", "request_id", name="reservation_clinic_id_request_id_key"),
        Index(
            "one_visit_per_slot",
            "clinic_id",
            "slot_id",
            unique=True,
            postgresql_where=text("status <> 'cancelled'"),
        ),
        Index(
            "one_open_visit_per_code",
            "clinic_id",
            "booking_reference",
            unique=True,
            postgresql_where=text(f"status IN {VISIT_OPEN}"),
        ),
        Index("one_visit_in_place_of_another", "clinic_id", "previous_reservation_id", unique=True),
        Index("reservation_changed", "clinic_id", "updated_at"),
        Index("reservation_day", "clinic_id", "doctor_id", "start_time"),
        Index("reservation_of_contact", "clinic_id", "contact_id", text("start_time DESC")),
        Index("reservation_of_patient", "clinic_id", "patient_id"),
        Index("reservation_by_code", "clinic_id", "booking_reference"),
        Index("reservation_by_phone", "clinic_id", "patient_phone"),
        matches("reservation", "booking_reference", CODE),
        matches("reservation", "currency", CURRENCY),
        rule("chk_reservation_status", f"status IN {VISIT_STATUSES}"),
        rule("chk_payment_status", f"payment_status IN {PAYMENT_STATUSES}"),
        one_of("reservation", "source", SOURCES),
        one_of("reservation", "cancelled_by_kind", ACTOR_KINDS),
        between("reservation", "duration", 1, 1_440),
        rule("reservation_price_at_booking_check", "price_at_booking >= 0"),
        rule("reservation_reschedule_count_check", "reschedule_count >= 0"),
        rule("the_moved_are_counted", "(reschedule_count > 0) = (previous_reservation_id IS NOT NULL)"),
        rule("a_visit_ends_after_it_starts", "end_time > start_time"),
        rule("it_ended_after_it_started", "actual_end >= actual_start"),
        rule("no_show_agrees_with_status", "no_show = (status = 'no_show')"),
        rule("the_cancelled_say_when", "(status = 'cancelled') = (cancelled_at IS NOT NULL)"),
        rule("the_cancelled_say_by_whom", "(status = 'cancelled') = (cancelled_by_kind IS NOT NULL)"),
        rule("the_completed_say_when", "(status = 'completed') = (completed_at IS NOT NULL)"),
        words_fit("reservation", "patient_name", "patient_email", "notes", "cancellation_reason"),
    )

    doctor_id: UUID = Field()
    slot_id: UUID = Field()
    service_id: UUID = Field()
    request_id: UUID | None = Field(default=None)  # NULL only for what staff book directly
    contact_id: UUID | None = Field(default=None)  # NULL for a walk-in without a phone
    patient_id: UUID | None = Field(default=None)
    booking_reference: str = Field(max_length=8)
    patient_name: str = Field(sa_type=Words)
    patient_phone: str | None = Field(default=None, max_length=50)
    patient_email: str | None = Field(default=None, sa_type=Words)

    status: str = preset("confirmed")
    source: str = preset("whatsapp")
    notes: str | None = Field(default=None, sa_type=Words)
    service_name: str = Field(max_length=255)
    start_time: datetime = Field()
    end_time: datetime = Field()
    duration: int = Field()
    timezone: str = Field(max_length=64)
    cancellation_policy: str | None = Field(default=None, max_length=2000)
    price_at_booking: Decimal | None = Field(default=None, max_digits=10, decimal_places=2)
    currency: str | None = Field(default=None, max_length=3)
    payment_status: str = preset("not_required")

    version: int = preset(1)  # part of a reminder's purpose: a moved visit is reminded anew
    reminder_24h_scheduled: bool = preset(False)
    reminder_2h_scheduled: bool = preset(False)
    reminder_24h_sent: bool = preset(False)
    reminder_2h_sent: bool = preset(False)
    patient_confirmed_at: datetime | None = Field(default=None)
    actual_start: datetime | None = Field(default=None)
    actual_end: datetime | None = Field(default=None)
    completed_at: datetime | None = Field(default=None)
    no_show: bool = preset(False)
    cancelled_at: datetime | None = Field(default=None)
    cancelled_by_kind: str | None = Field(default=None, sa_type=Text)
    cancelled_by: UUID | None = Field(default=None)
    cancellation_reason: str | None = Field(default=None, sa_type=Words)
    previous_reservation_id: UUID | None = Field(default=None)
    reschedule_count: int = preset(0)


class VisitRating(Kept, OfClinic, table=True):
    """What a patient thought of a visit; answering again changes the row."""

    __tablename__ = "visit_rating"
    __table_args__ = (
        points("visit_rating", "reservation_id", "reservation"),
        points("visit_rating", "doctor_id", "doctor"),
        points("visit_rating", "contact_id", "contact"),
        UniqueConstraint("clinic_id", "reservation_id", name="visit_rating_clinic_id_reservation_id_key"),
        Index("visit_rating_of_doctor", "clinic_id", "doctor_id"),
        between("visit_rating", "stars", 1, 5),
        words_fit("visit_rating", "comment"),
    )

    reservation_id: UUID = Field()
    doctor_id: UUID = Field()
    contact_id: UUID = Field()
    stars: int = Field()
    comment: str | None = Field(default=None, sa_type=Words)


class AppointmentNote(Kept, OfClinic, table=True):
    """What was found or prescribed; a private one is for the doctor's eyes only."""

    __tablename__ = "appointment_note"
    __table_args__ = (
        points("appointment_note", "reservation_id", "reservation"),
        points("appointment_note", "doctor_id", "doctor"),
        Index("appointment_note_of_visit", "clinic_id", "reservation_id"),
        rule("chk_note_type", f"note_type IN {NOTE_TYPES}"),
        one_of("appointment_note", "author_kind", ("doctor", "staff")),
        words_fit("appointment_note", "content"),
    )

    reservation_id: UUID = Field()
    doctor_id: UUID = Field()
    author_kind: str = preset("doctor")
    author: UUID | None = Field(default=None)
    note_type: str = Field(sa_type=Text)
    content: str = Field(sa_type=Words)
    is_private: bool = preset(False)
