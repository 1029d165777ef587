"""Where a chat stands: the stack of open dialogs, and what was said unasked and can be answered."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from models.base import Kept, OfClinic, Words, at_once, of_clinic, points, preset, rule, words_fit


class Conversation(Kept, OfClinic, table=True):
    """One per contact. Its row is the first lock of every message, so a person is answered in order."""

    __tablename__ = "conversation"
    __table_args__ = (
        points("conversation", "contact_id", "contact"),
        UniqueConstraint("clinic_id", "contact_id", name="conversation_clinic_id_contact_id_key"),
        rule("conversation_wrong_codes_check", "wrong_codes >= 0"),
        rule("whoever_took_over_is_named", "(taken_over_until IS NULL) = (taken_over_by IS NULL)"),
        Index("conversation_taken_over", "taken_over_until", postgresql_where=text("taken_over_until IS NOT NULL")),
        words_fit("conversation", "state"),
    )

    contact_id: UUID = Field()
    # JSON text, not jsonb: it holds people's answers and will be sealed like any words.
    state: str | None = Field(default=None, sa_type=Words)
    taken_over_until: datetime | None = Field(default=None)
    taken_over_by: str | None = Field(default=None, max_length=100)
    handed_back_at: datetime | None = Field(default=None)
    # A doctor's guesses at codes; five within an hour and only a tap or a quoted card counts for a while.
    wrong_codes: int = preset(0)
    wrong_codes_since: datetime | None = Field(default=None)
    tap_only_until: datetime | None = Field(default=None)
    person_wanted_at: datetime | None = Field(default=None)
    last_inbound_at: datetime | None = Field(default=None)


class Prompt(OfClinic, table=True):
    """A card, a reminder, an expiry with new times: a tap or a quote answers *its* prompt."""

    __tablename__ = "prompt"
    __table_args__ = (
        of_clinic("prompt"),
        points("prompt", "contact_id", "contact"),
        points("prompt", "request_id", "reservation_request"),
        points("prompt", "reservation_id", "reservation"),
        points("prompt", "outbound_message_id", "outbound_message", later=True),
        UniqueConstraint("clinic_id", "nonce", name="prompt_clinic_id_nonce_key"),
        Index("prompt_newest", "clinic_id", "contact_id", text("created_at DESC")),
        Index(
            "prompt_open_of_request",
            "clinic_id",
            "request_id",
            postgresql_where=text("ended_at IS NULL"),
        ),
        words_fit("prompt", "offer"),
    )

    contact_id: UUID = Field()
    dialog: str = Field(max_length=64)
    offer: str | None = Field(default=None, sa_type=Words)
    facts: dict[str, Any] = Field(
        default_factory=dict, sa_type=JSONB, sa_column_kwargs={"server_default": text("'{}'")}
    )
    nonce: str = Field(max_length=64)
    request_id: UUID | None = Field(default=None)
    reservation_id: UUID | None = Field(default=None)
    outbound_message_id: UUID | None = Field(default=None)
    ends_at: datetime | None = Field(default=None)
    ended_at: datetime | None = Field(default=None)
    created_at: datetime = at_once()
