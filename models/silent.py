"""Whom nobody may write to yet: staff wrote them down, and they have neither written to us nor agreed."""

from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from models import sql

DESK = "desk"
"""How a contact came to us whom staff wrote down."""

_c = sql.contact.c
SILENT = and_(func.coalesce(_c.source_channel, "") == DESK, _c.window_closes_at.is_(None), _c.consent_at.is_(None))


def hears_us(session: Session, contact_id: UUID) -> bool:
    """Whether news goes there by message; else somebody tells them."""
    found = select(~SILENT & _c.opted_out_at.is_(None)).where(_c.id == contact_id)
    return bool(session.execute(found).scalar())


def is_silent(person: Any) -> bool:
    """The same of a contact's row."""
    return person.source_channel == DESK and person.window_closes_at is None and person.consent_at is None
