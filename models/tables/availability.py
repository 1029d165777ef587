"""When a doctor sees patients: weekly rules, and dated exceptions from them, in her wall time."""

from datetime import date, time
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Index, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint
from sqlmodel import Field

from models.base import Kept, OfClinic, between, one_of, points, preset, rule

EXCEPTION_KINDS = ("closed", "custom_hours", "extra_hours", "emergency_only")

# A range ends on the same day; an end of 00:00 is the midnight that closes it.
ENDS_LATER = "end_time > start_time OR (end_time = '00:00' AND start_time > '00:00')"


class AvailabilityRule(Kept, OfClinic, table=True):
    """A weekly range; `day_of_week` is stored 0 = Sunday … 6 = Saturday, as the seeds have it."""

    __tablename__ = "availability_rule"
    __table_args__ = (
        points("availability_rule", "doctor_id", "doctor"),
        between("availability_rule", "day_of_week", 0, 6),
        between("availability_rule", "step", 1, 1_440),
        between("availability_rule", "buffer_time", 0, 240),
        between("availability_rule", "max_appointments_per_slot", 1, 500),
        between("availability_rule", "max_patients_per_day", 1, 1_000),
        rule("a_range_ends_later", ENDS_LATER),
        rule("a_rule_ends_after_it_begins", "effective_to >= effective_from"),
        rule(
            "a_rule_counts_in_minutes",
            "extract(second from start_time) = 0 AND extract(second from end_time) = 0",
        ),
        rule("a_rule_lists_its_breaks", "jsonb_typeof(breaks) = 'array'"),
        # Two rules for one hour would give one time twice, with different steps, seats or services.
        ExcludeConstraint(
            (text("uuidrange(doctor_id, doctor_id, '[]')"), "="),
            (text("int4range(day_of_week, day_of_week, '[]')"), "="),
            (text("opening_minutes(start_time, end_time)"), "&&"),
            (text("daterange(effective_from, effective_to, '[]')"), "&&"),
            name="one_rule_for_an_hour",
            using="gist",
            where=text("is_active"),
        ),
        Index(
            "availability_rule_of_doctor",
            "clinic_id",
            "doctor_id",
            "day_of_week",
            postgresql_where=text("is_active"),
        ),
    )

    doctor_id: UUID = Field()
    day_of_week: int = Field()
    start_time: time = Field()
    end_time: time = Field()
    step: int = preset(30)  # S1's slot_duration: the grid on which visits may start
    buffer_time: int | None = Field(default=None)
    max_appointments_per_slot: int | None = Field(default=None)
    max_patients_per_day: int | None = Field(default=None)
    effective_from: date | None = Field(default=None)
    effective_to: date | None = Field(default=None)  # the last day, included
    breaks: list[dict[str, Any]] = Field(
        default_factory=list, sa_type=JSONB, sa_column_kwargs={"server_default": text("'[]'")}
    )
    # Which services the range is for, NULL for all; no link table, since services are never deleted.
    service_ids: list[UUID] | None = Field(default=None, sa_type=ARRAY(Uuid))
    is_active: bool = preset(True)


class AvailabilityException(Kept, OfClinic, table=True):
    """A day or span that differs; without times it is the whole day, with an rrule it recurs."""

    __tablename__ = "availability_exception"
    __table_args__ = (
        points("availability_exception", "doctor_id", "doctor"),
        one_of("availability_exception", "kind", EXCEPTION_KINDS),
        rule("a_span_ends_after_it_begins", "date_to >= date_from"),
        rule("a_part_of_a_day_has_two_ends", "(start_time IS NULL) = (end_time IS NULL)"),
        rule("a_part_of_a_day_ends_later", ENDS_LATER),
        rule(
            "hours_are_given",
            "kind NOT IN ('custom_hours', 'extra_hours') OR start_time IS NOT NULL",
        ),
        Index(
            "availability_exception_of_doctor",
            "clinic_id",
            "doctor_id",
            "date_from",
            postgresql_where=text("is_active"),
        ),
    )

    doctor_id: UUID = Field()
    kind: str = Field(sa_type=Text)
    date_from: date = Field()
    date_to: date = Field()  # the last day, included
    start_time: time | None = Field(default=None)
    end_time: time | None = Field(default=None)
    rrule: str | None = Field(default=None, max_length=500)
    reason: str | None = Field(default=None, max_length=255)
    created_by: str = preset("file", max_length=100)
    is_active: bool = preset(True)
