"""The waiting list: what somebody wishes for where no free time suits them."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Index, Integer, Text, text
from sqlmodel import Field

from models.base import Kept, OfClinic, Words, at_once, between, one_of, points, preset, rule, words_fit

WAITS = ("open", "offered")
WAITLIST_STATUSES = (*WAITS, "fulfilled", "withdrawn", "ended")
PARTS_OF_DAY = ("morning", "afternoon", "evening")


class WaitlistEntry(Kept, OfClinic, table=True):
    """A wish and its place in the order, which is when it came; offered while a request of it waits for an answer."""

    __tablename__ = "waitlist_entry"
    __table_args__ = (
        points("waitlist_entry", "contact_id", "contact"),
        points("waitlist_entry", "patient_id", "patient"),
        points("waitlist_entry", "doctor_id", "doctor"),
        one_of("waitlist_entry", "status", WAITLIST_STATUSES),
        one_of("waitlist_entry", "part_of_day", PARTS_OF_DAY),
        between("waitlist_entry", "unanswered", 0, 2),
        rule(
            "only_days_of_a_week",
            "cardinality(weekdays) BETWEEN 1 AND 7 AND 0 <= ALL (weekdays) AND 6 >= ALL (weekdays)",
        ),
        rule("a_wish_has_a_first_day_before_its_last", "date_from <= date_to"),
        rule("only_an_open_wish_has_no_end", "(status IN ('open', 'offered')) = (ended_at IS NULL)"),
        words_fit("waitlist_entry", "patient_name", "intake"),
        Index(
            "one_wish_per_patient_and_service",
            "clinic_id",
            "patient_id",
            "service_name",
            unique=True,
            postgresql_where=text("status IN ('open', 'offered')"),
        ),
        Index("waitlist_entry_due", "look_at", postgresql_where=text("status = 'open'")),
        Index(
            "waitlist_entry_in_order",
            "clinic_id",
            "created_at",
            "id",
            postgresql_where=text("status IN ('open', 'offered')"),
        ),
        Index("waitlist_entry_of_contact", "clinic_id", "contact_id"),
    )

    contact_id: UUID = Field()
    patient_id: UUID = Field()

    # Frozen, so that a time that is offered needs only a yes; `intake` is JSON, S1's columns by name.
    patient_name: str = Field(sa_type=Words)
    patient_phone: str | None = Field(default=None, max_length=50)
    intake: str | None = Field(default=None, sa_type=Words)

    service_name: str = Field(max_length=255)
    doctor_id: UUID | None = Field(default=None)  # NULL: any who gives it
    date_from: date | None = Field(default=None)
    date_to: date = Field()
    weekdays: list[int] | None = Field(default=None, sa_type=ARRAY(Integer))  # 0 = Sunday; NULL: any
    part_of_day: str | None = Field(default=None, sa_type=Text)
    start_from: time | None = Field(default=None)  # wall times between which the visit begins
    start_to: time | None = Field(default=None)
    # What was free already when they said that nothing suits.
    known_starts: list[datetime] = Field(
        default_factory=list, sa_type=ARRAY(DateTime(timezone=True)), sa_column_kwargs={"server_default": text("'{}'")}
    )

    status: str = preset("open")
    unanswered: int = preset(0)  # offers in a row that were not answered
    look_at: datetime = at_once()
    ended_at: datetime | None = Field(default=None)
