"""What was made at the provider so that choices can be drawn as buttons or lists; shapes only, of no clinic."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from models.base import at_once


class ContentTemplate(SQLModel, table=True):
    """One content of one account; `digest` says which shape, line breaks and language it is for."""

    __tablename__ = "content_template"
    __table_args__ = (UniqueConstraint("account", "sid", name="content_template_account_sid_key"),)

    account: str = Field(primary_key=True, max_length=64)
    digest: str = Field(primary_key=True, max_length=64)
    sid: str = Field(max_length=64)
    shape: str = Field(max_length=32)
    language: str = Field(max_length=35)
    created_at: datetime = at_once()
    last_used_at: datetime = at_once()  # by the day
    refused_at: datetime | None = Field(default=None)
