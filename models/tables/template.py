"""Messages that WhatsApp takes outside the 24-hour window: made at the provider, approved by Meta; of no clinic."""

from datetime import datetime
from typing import Any

from sqlalchemy import SmallInteger, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from models.base import at_once, one_of, preset

STATUSES = ("unsubmitted", "received", "pending", "approved", "rejected", "paused", "disabled", "gone", "unknown")


class MessageTemplate(SQLModel, table=True):
    """One text in one language at one account; another wording is another row, and so is another try."""

    __tablename__ = "message_template"
    __table_args__ = (
        UniqueConstraint("account", "sid", name="message_template_account_sid_key"),
        one_of("message_template", "status", STATUSES),
    )

    account: str = Field(primary_key=True, max_length=64)
    key: str = Field(primary_key=True, max_length=40)
    language: str = Field(primary_key=True, max_length=35)
    digest: str = Field(primary_key=True, max_length=64)
    attempt: int = Field(primary_key=True, sa_type=SmallInteger)
    sid: str = Field(max_length=64)
    types: dict[str, Any] = Field(sa_type=JSONB)  # our words, with numbered places
    facts: str = Field(max_length=200)  # what goes into the places, in their order
    status: str = preset("unsubmitted")
    reason: str | None = Field(default=None, max_length=500)  # why Meta refused it
    created_at: datetime = at_once()
    checked_at: datetime | None = Field(default=None)  # none: to be asked for at once
