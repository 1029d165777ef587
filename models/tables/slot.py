"""A claim on a doctor's time: why nothing can be booked twice."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Column, Computed, Index, Text, text
from sqlalchemy.dialects.postgresql import TSTZMULTIRANGE, ExcludeConstraint
from sqlmodel import Field

from models.base import Kept, OfClinic, between, one_of, points, preset, rule

SLOT_KINDS = ("visit", "session", "seat", "block")
LIVE = ("available", "held", "pending_approval", "reserved", "blocked")
SLOT_STATUSES = (*LIVE, "expired", "released")
IS_LIVE = f"status IN ({', '.join(repr(status) for status in LIVE)})"


class TimeSlot(Kept, OfClinic, table=True):
    """Free time has no row. A hold becomes the request's claim and then the visit's, in the same row."""

    __tablename__ = "time_slot"
    __table_args__ = (
        points("time_slot", "doctor_id", "doctor"),
        points("time_slot", "service_id", "medical_service"),
        points("time_slot", "session_id", "time_slot"),
        points("time_slot", "moves_slot_id", "time_slot"),
        one_of("time_slot", "kind", SLOT_KINDS),
        one_of("time_slot", "status", SLOT_STATUSES),
        between("time_slot", "buffer_before_minutes", 0, 240),
        between("time_slot", "buffer_after_minutes", 0, 240),
        between("time_slot", "max_reservations", 1, 500),
        rule("chk_time_slot_logic", "end_time > start_time"),
        rule("a_block_has_no_service", "(kind = 'block') = (service_id IS NULL)"),
        rule("a_seat_has_a_session", "(kind = 'seat') = (session_id IS NOT NULL)"),
        rule(
            "status_fits_kind",
            "CASE kind WHEN 'block' THEN status IN ('blocked', 'released')"
            " WHEN 'session' THEN status IN ('available', 'reserved', 'released')"
            " ELSE status IN ('held', 'pending_approval', 'reserved', 'expired', 'released') END",
        ),
        rule(
            "a_waiting_claim_ends",
            "status NOT IN ('held', 'pending_approval') OR expires_at IS NOT NULL",
        ),
        rule("a_hold_has_a_holder", "status <> 'held' OR held_by IS NOT NULL"),
        rule(
            "seats_are_counted",
            "CASE kind WHEN 'session' THEN current_reservations BETWEEN 0 AND max_reservations"
            " AND (status <> 'reserved' OR current_reservations = max_reservations)"
            " WHEN 'block' THEN current_reservations = 0"
            " ELSE max_reservations = 1 AND current_reservations ="
            " CASE WHEN status IN ('held', 'pending_approval', 'reserved') THEN 1 ELSE 0 END END",
        ),
        rule(
            "shared_only_by_a_waiting_move_or_an_overbooking",
            "shared = '{}' OR overbook_reason IS NOT NULL OR (moves_slot_id IS NOT NULL"
            " AND status IN ('held', 'pending_approval', 'expired', 'released'))",
        ),
        # A range of one id lets plain GiST compare the doctor by "="; buffers are inside `busy`.
        ExcludeConstraint(
            (text("uuidrange(doctor_id, doctor_id, '[]')"), "="),
            ("busy", "&&"),
            name="one_claim_at_a_time",
            using="gist",
            where=text(f"kind <> 'seat' AND {IS_LIVE}"),
        ),
        Index(
            "one_draft_hold_per_conversation",
            "clinic_id",
            "held_by",
            unique=True,
            postgresql_where=text("status = 'held'"),
        ),
        Index(
            "time_slot_day",
            "clinic_id",
            "doctor_id",
            "start_time",
            postgresql_where=text("kind <> 'seat' AND live"),
        ),
        # What is still to come: a doctor's years of past visits are never read, however long a block is.
        Index(
            "time_slot_coming",
            "clinic_id",
            "doctor_id",
            "end_time",
            postgresql_where=text("kind <> 'seat' AND live"),
        ),
        Index(
            "time_slot_due",
            "expires_at",
            postgresql_where=text("status IN ('held', 'pending_approval')"),
        ),
        Index(
            "time_slot_seats",
            "clinic_id",
            "session_id",
            postgresql_where=text("kind = 'seat'"),
        ),
    )

    doctor_id: UUID = Field()
    service_id: UUID | None = Field(default=None)  # NULL for a block only
    kind: str = preset("visit")
    session_id: UUID | None = Field(default=None)  # seat: the group session it belongs to
    moves_slot_id: UUID | None = Field(default=None)  # a move that waits: the visit's present slot
    held_by: UUID | None = Field(default=None)  # conversation of the patient who still answers
    start_time: datetime = Field()
    end_time: datetime = Field()
    buffer_before_minutes: int = preset(0)
    buffer_after_minutes: int = preset(0)
    # The part that another claim of this doctor covers, knowingly.
    shared: Any = Field(
        default=None,
        sa_column=Column(TSTZMULTIRANGE(), nullable=False, server_default=text("'{}'")),
    )
    busy: Any = Field(
        default=None,
        sa_column=Column(
            TSTZMULTIRANGE(),
            Computed(
                "busy_range(start_time, end_time, buffer_before_minutes, buffer_after_minutes) - shared",
                persisted=True,
            ),
            nullable=False,
        ),
    )
    max_reservations: int = preset(1)
    current_reservations: int = preset(0)
    status: str = Field(sa_type=Text)
    live: bool | None = Field(
        default=None,
        sa_column=Column(Boolean(), Computed(IS_LIVE, persisted=True), nullable=False),
    )
    expires_at: datetime | None = Field(default=None)
    overbook_reason: str | None = Field(default=None, sa_type=Text)  # staff only
