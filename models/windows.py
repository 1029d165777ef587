"""Until when somebody can be written to in free words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql

_c = sql.contact.c


@dataclass(frozen=True)
class Window:
    """`closes_at` is None where the channel knows no window, or theirs never opened; `stopped`: they wrote *stop*."""

    channel: str
    is_open: bool
    closes_at: datetime | None
    stopped: bool

    @property
    def reaches(self) -> bool:
        """Whether words of any kind get to them now."""
        return self.is_open and not self.stopped


def window(session: Session, contact_id: UUID, windowed: frozenset[str]) -> Window:
    """`windowed` are the channels that take free words only for 24 hours after the person's last message."""
    found = select(_c.address, _c.window_closes_at, _c.opted_out_at, sql.NOW.label("now"))
    row = session.execute(found.where(_c.id == contact_id)).one()
    return window_of(row.address, row.window_closes_at, row.opted_out_at, row.now, windowed)


def window_of(
    address: str, closes_at: datetime | None, opted_out_at: datetime | None, now: datetime, windowed: frozenset[str]
) -> Window:
    """The same of a row that has been read."""
    channel = address.partition(":")[0]
    if channel not in windowed:
        return Window(channel, is_open=True, closes_at=None, stopped=opted_out_at is not None)
    is_open = closes_at is not None and closes_at > now
    return Window(channel, is_open, closes_at, opted_out_at is not None)
