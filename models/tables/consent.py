"""Every yes and every no to the clinic's terms, in the order in which they came."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from models.base import OfClinic, at_once, points


class ConsentRecord(OfClinic, table=True):
    """Append-only. The contact's own columns say how it stands; this says how it came to that."""

    __tablename__ = "consent_record"
    __table_args__ = (
        points("consent_record", "contact_id", "contact"),
        Index("consent_record_of_contact", "clinic_id", "contact_id", "at"),
    )

    contact_id: UUID = Field()
    version: str = Field(max_length=32)  # of the text, with its language
    given: bool = Field()
    message_id: UUID | None = Field(default=None)  # no foreign key: the proof outlives the message's row
    at: datetime = at_once()
