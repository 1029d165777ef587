"""What a patient asks for: a claim on a time that waits for exactly one answer."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
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
from models.tables.event import ACTOR_KINDS

ENDED = ("approved", "rejected", "expired", "withdrawn", "superseded")
REQUEST_STATUSES = ("pending", *ENDED)
URGENCIES = ("low", "normal", "high", "urgent")
CONTACT_METHODS = ("whatsapp", "phone", "email")
BINDINGS = ("tap", "quote", "code", "bare")
# Letters and digits that are hard to mistake for each other on a phone.
CODE = "^[CDFGHJKMPQRTVWXY]{2}[2346789]{2,3}$"


class ReservationRequest(Kept, OfClinic, table=True):
    """Pending, then one of ENDED for ever: a trigger refuses to leave an end."""

    __tablename__ = "reservation_request"
    __table_args__ = (
        points("reservation_request", "doctor_id", "doctor"),
        points("reservation_request", "slot_id", "time_slot"),
        points("reservation_request", "service_id", "medical_service"),
        points("reservation_request", "contact_id", "contact"),
        points("reservation_request", "patient_id", "patient"),
        points("reservation_request", "approved_by", "doctor"),
        points("reservation_request", "backup_id", "doctor"),
        points("reservation_request", "previous_request_id", "reservation_request"),
        points("reservation_request", "superseded_by", "reservation_request"),
        points("reservation_request", "moves_reservation_id", "reservation", later=True),
        points("reservation_request", "waitlist_entry_id", "waitlist_entry"),
        Index(
            "one_open_request_per_slot",
            "clinic_id",
            "slot_id",
            unique=True,
            postgresql_where=text("status = 'pending'"),
        ),
        Index(
            "one_open_request_per_patient_and_doctor",
            "clinic_id",
            "patient_id",
            "doctor_id",
            unique=True,
            postgresql_where=text("status = 'pending' AND waits_for = 'doctor'"),
        ),
        Index(
            "one_open_move_per_visit",
            "clinic_id",
            "moves_reservation_id",
            unique=True,
            postgresql_where=text("status = 'pending'"),
        ),
        # That a code is also not younger than 90 days, and no visit's, is checked where codes are made.
        Index(
            "one_open_request_per_code",
            "clinic_id",
            "booking_reference",
            unique=True,
            postgresql_where=text("status = 'pending'"),
        ),
        Index(
            "one_open_request_per_wish",
            "clinic_id",
            "waitlist_entry_id",
            unique=True,
            postgresql_where=text("status = 'pending'"),
        ),
        Index(
            "reservation_request_of_wish",
            "clinic_id",
            "waitlist_entry_id",
            postgresql_where=text("waitlist_entry_id IS NOT NULL"),
        ),
        Index("reservation_request_changed", "clinic_id", "updated_at"),
        Index("reservation_request_due", "expires_at", postgresql_where=text("status = 'pending'")),
        Index(
            "reservation_request_to_settle",
            "decides_at",
            postgresql_where=text("status = 'pending' AND decides_at IS NOT NULL"),
        ),
        Index(
            "reservation_request_ended",
            "clinic_id",
            "doctor_id",
            "decided_at",
            postgresql_where=text("status <> 'pending'"),
        ),
        Index("reservation_request_of_doctor", "clinic_id", "doctor_id", "status"),
        Index("reservation_request_of_contact", "clinic_id", "contact_id", text("created_at DESC")),
        Index("reservation_request_of_patient", "clinic_id", "patient_id"),
        Index("reservation_request_of_slot", "clinic_id", "slot_id"),
        Index("reservation_request_by_code", "clinic_id", "booking_reference"),
        Index("reservation_request_by_phone", "clinic_id", "patient_phone"),
        matches("reservation_request", "booking_reference", CODE),
        between("reservation_request", "patient_age", 0, 130),
        between("reservation_request", "patient_age_months", 0, 23),
        rule("chk_request_status", f"status IN {REQUEST_STATUSES}"),
        rule("chk_urgency_level", f"urgency_level IN {URGENCIES}"),
        one_of("reservation_request", "preferred_contact_method", CONTACT_METHODS),
        one_of("reservation_request", "waits_for", ("doctor", "patient")),
        one_of("reservation_request", "decision", ("approve", "reject")),
        one_of("reservation_request", "decision_binding", BINDINGS),
        one_of("reservation_request", "decided_by_kind", ACTOR_KINDS),
        rule("only_the_open_are_undecided", "(status = 'pending') = (decided_at IS NULL)"),
        rule("the_decided_were_by_somebody", "decided_at IS NULL OR decided_by_kind IS NOT NULL"),
        rule("the_approved_say_when", "(status = 'approved') = (approved_at IS NOT NULL)"),
        rule("only_the_approved_have_approvers", "approved_by IS NULL OR approved_at IS NOT NULL"),
        rule(
            "only_a_no_has_a_reason",
            "rejection_reason IS NULL OR status = 'rejected' OR coalesce(decision = 'reject', false)",
        ),
        rule("only_a_decision_is_bound", "decision_binding IS NULL OR decision IS NOT NULL"),
        rule("a_decision_has_its_time", "(decision IS NULL) = (decides_at IS NULL)"),
        rule("a_backup_has_its_time", "(backup_id IS NULL) = (backup_at IS NULL)"),
        rule("only_the_superseded_follow", "superseded_by IS NULL OR status = 'superseded'"),
        rule("a_request_ends_after_it_begins", "expires_at > created_at"),
        rule("an_extension_is_the_deadline", "extended_until IS NULL OR extended_until = expires_at"),
        words_fit(
            "reservation_request",
            "patient_name",
            "patient_email",
            "chief_complaint",
            "symptoms",
            "medical_history",
            "current_medications",
            "allergies",
            "special_requests",
            "rejection_reason",
        ),
    )

    doctor_id: UUID = Field()
    slot_id: UUID = Field()
    service_id: UUID = Field()
    contact_id: UUID = Field()
    patient_id: UUID = Field()
    booking_reference: str = Field(max_length=8)

    # The patient's own words at the time of asking; the patient's row may change afterwards.
    patient_name: str = Field(sa_type=Words)
    patient_phone: str | None = Field(default=None, max_length=50)  # NULL where the contact hides it and named none
    patient_email: str | None = Field(default=None, sa_type=Words)
    patient_age: int | None = Field(default=None)
    patient_age_months: int | None = Field(default=None)  # of who is under two, where known
    patient_gender: str | None = Field(default=None, max_length=20)
    patient_species: str | None = Field(default=None, max_length=50)  # NULL for a person
    chief_complaint: str | None = Field(default=None, sa_type=Words)
    symptoms: str | None = Field(default=None, sa_type=Words)
    medical_history: str | None = Field(default=None, sa_type=Words)
    current_medications: str | None = Field(default=None, sa_type=Words)
    allergies: str | None = Field(default=None, sa_type=Words)
    special_requests: str | None = Field(default=None, sa_type=Words)
    urgency_level: str = preset("normal")
    preferred_contact_method: str = preset("whatsapp")

    status: str = preset("pending")
    waits_for: str = preset("doctor")
    requested_time: datetime = Field()
    second_start: datetime | None = Field(default=None)
    expires_at: datetime = Field()
    extended_until: datetime | None = Field(default=None)

    # What is said on the way to the deadline, if nobody has answered by then.
    nudge_at: datetime | None = Field(default=None)
    half_at: datetime | None = Field(default=None)
    backup_at: datetime | None = Field(default=None)
    backup_id: UUID | None = Field(default=None)

    decision: str | None = Field(default=None, sa_type=Text)  # taken, and open to undo until decides_at
    decides_at: datetime | None = Field(default=None)
    decision_binding: str | None = Field(default=None, sa_type=Text)
    decided_at: datetime | None = Field(default=None)
    decided_by_kind: str | None = Field(default=None, sa_type=Text)
    decided_by: UUID | None = Field(default=None)
    approved_by: UUID | None = Field(default=None)  # a doctor
    approved_at: datetime | None = Field(default=None)
    rejection_reason: str | None = Field(default=None, sa_type=Words)

    previous_request_id: UUID | None = Field(default=None)
    superseded_by: UUID | None = Field(default=None)
    moves_reservation_id: UUID | None = Field(default=None)
    waitlist_entry_id: UUID | None = Field(default=None)  # the wish that it came of
