"""Staff have a chat to themselves for a while: from when to when, and who began and ended it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from models.base import Kept, OfClinic, at_once, one_of, points, rule

ENDS = ("handed_back", "ran_out")


class Takeover(Kept, OfClinic, table=True):
    """What the patient writes in it is for the staff; one at a time for each contact."""

    __tablename__ = "takeover"
    __table_args__ = (
        points("takeover", "contact_id", "contact"),
        one_of("takeover", "ended_how", ENDS),
        rule("an_end_says_how", "(ended_at IS NULL) = (ended_how IS NULL)"),
        rule("somebody_hands_back", "(ended_how = 'handed_back') = (ended_by IS NOT NULL)"),
        rule("a_takeover_ends_after_it_began", "ended_at >= begun_at"),
        Index(
            "one_takeover_at_a_time",
            "clinic_id",
            "contact_id",
            unique=True,
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index("takeover_of_contact", "clinic_id", "contact_id", "begun_at"),
    )

    contact_id: UUID = Field()
    begun_by: UUID = Field()
    begun_at: datetime = at_once()
    ended_at: datetime | None = Field(default=None)
    ended_how: str | None = Field(default=None, sa_type=Text)
    ended_by: UUID | None = Field(default=None)
