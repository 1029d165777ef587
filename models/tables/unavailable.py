"""Times that were asked for in the chat and not to be had: of which day and part of it, never in whose words."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from models.base import OfClinic, at_once, between, one_of, points
from models.tables.waitlist import PARTS_OF_DAY


class TimeUnavailable(OfClinic, table=True):
    """What was wanted; without a doctor any of the service's would have done, a None besides is any day or hour."""

    __tablename__ = "time_unavailable"
    __table_args__ = (
        points("time_unavailable", "contact_id", "contact"),
        points("time_unavailable", "doctor_id", "doctor"),
        between("time_unavailable", "weekday", 0, 6),
        one_of("time_unavailable", "part_of_day", PARTS_OF_DAY),
        Index(
            "asked_once_a_day",
            "clinic_id",
            "contact_id",
            "service_name",
            "doctor_id",
            "weekday",
            "part_of_day",
            text("((created_at AT TIME ZONE 'UTC')::date)"),
            unique=True,
            postgresql_nulls_not_distinct=True,
        ),
        Index("time_unavailable_asked", "clinic_id", "created_at"),
    )

    contact_id: UUID = Field()
    service_name: str = Field(max_length=255)
    doctor_id: UUID | None = Field(default=None)
    weekday: int | None = Field(default=None)  # Sunday = 0
    part_of_day: str | None = Field(default=None, sa_type=Text)
    created_at: datetime = at_once()
