"""How far each try to book a visit came: the names of our questions, never an answer."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Index, Text, text
from sqlmodel import Field

from models.base import OfClinic, at_once, matches, one_of, points, preset, rule

TRY_STATUSES = ("open", "sent", "listed", "left")


class BookingTry(OfClinic, table=True):
    """From the first question to what came of it; one that stays open was dropped at its last question."""

    __tablename__ = "booking_try"
    __table_args__ = (
        points("booking_try", "contact_id", "contact"),
        points("booking_try", "request_id", "reservation_request"),
        one_of("booking_try", "status", TRY_STATUSES),
        matches("booking_try", "step", "^[a-z][a-z0-9_]{0,39}$"),
        rule("a_try_has_few_steps", "cardinality(steps) <= 60"),
        rule("only_what_was_sent_has_a_request", "(status = 'sent') = (request_id IS NOT NULL)"),
        Index(
            "one_open_try_per_contact",
            "clinic_id",
            "contact_id",
            unique=True,
            postgresql_where=text("status = 'open'"),
        ),
        Index("booking_try_of_contact", "clinic_id", "contact_id", "began_at"),
        Index("booking_try_began", "clinic_id", "began_at"),
    )

    contact_id: UUID = Field()
    dialog: str = Field(sa_type=Text)
    language: str = Field(max_length=35)
    steps: list[str] = Field(
        default_factory=list, sa_type=ARRAY(Text), sa_column_kwargs={"server_default": text("'{}'")}
    )
    step: str = Field(sa_type=Text)  # the last one that was asked
    status: str = preset("open")
    request_id: UUID | None = Field(default=None)
    began_at: datetime = at_once()
    last_at: datetime = at_once()
