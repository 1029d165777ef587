"""Every message that came in, kept under its provider's id so that none is handled twice or forgotten."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id

LONGEST_TEXT = 4096
"""Characters of a message that are read; one more is stored, as the mark that there was more."""
TRIES = 3
PAUSE = timedelta(seconds=2)
_in = sql.inbound.c


@dataclass(frozen=True)
class Stored:
    """A message as it lies in the inbox."""

    id: UUID
    sid: str
    sender: str
    text: str
    kind: str
    tap: str | None
    quoted_sid: str | None
    forwarded: bool
    late: bool
    sent_at: datetime | None
    """As the provider's list says, where it was found there."""
    cut: bool
    received_at: datetime
    attempts: int

    @property
    def listed(self) -> bool:
        """Found in the provider's list, which tells neither what was tapped or quoted nor what was forwarded."""
        return self.sent_at is not None

    @property
    def written_at(self) -> datetime:
        """By when its writer had seen what they had seen: what no webhook brought was written before it came."""
        return min(self.received_at, self.sent_at or self.received_at)


def store(session: Session, clinic_id: UUID, message: dict[str, Any]) -> UUID | None:
    """Writes a message down; None if its id is there already. `message` has the table's columns by name."""
    made = session.execute(
        insert(sql.inbound)
        .values(clinic_id=clinic_id, id=new_id(), **message)
        .on_conflict_do_nothing(constraint="inbound_message_clinic_id_message_sid_key")
        .returning(_in.id)
    )
    return made.scalar_one_or_none()


def open_of(session: Session, senders: tuple[str, ...]) -> list[Stored]:
    """The messages of these addresses that wait for an answer, oldest first."""
    rows = session.execute(
        _stored().where(_in.sender.in_(senders), _in.handled_at.is_(None), _in.failed_at.is_(None)).order_by(_in.seq)
    )
    return [_as_stored(row) for row in rows]


def waiting(session: Session, message_id: UUID) -> Stored | None:
    """One message, if nobody has answered it or given it up meanwhile."""
    row = session.execute(
        _stored().where(_in.id == message_id, _in.handled_at.is_(None), _in.failed_at.is_(None))
    ).first()
    return None if row is None else _as_stored(row)


def known(session: Session, sids: list[str]) -> set[str]:
    """Which of these provider's ids have been stored."""
    return set(session.scalars(select(_in.message_sid).where(_in.message_sid.in_(sids))))


def mark_handled(
    session: Session,
    message: Stored,
    *,
    contact_id: UUID,
    conversation_id: UUID,
    now: datetime,
    takeover_id: UUID | None = None,
) -> None:
    """Nobody hears it again; with `takeover_id` it is the staff's to read."""
    session.execute(
        update(sql.inbound)
        .where(_in.id == message.id)
        .values(
            handled_at=now, contact_id=contact_id, conversation_id=conversation_id, takeover_id=takeover_id, error=None
        )
    )


def count_try(session: Session, message_id: UUID) -> None:
    """Written before the try, so that a message that kills the process counts too."""
    session.execute(
        update(sql.inbound)
        .where(_in.id == message_id)
        .values(attempts=_in.attempts + 1, not_before=sql.NOW + PAUSE * (_in.attempts + 1))
    )


def give_up(session: Session, message_id: UUID, error: str) -> None:
    """Nobody will try again; the caller apologises and tells staff. `error` is the name of its class."""
    session.execute(update(sql.inbound).where(_in.id == message_id).values(failed_at=sql.NOW, error=error[:200]))


def _stored() -> Any:
    return select(
        _in.id, _in.message_sid, _in.sender, _in.body, _in.kind, _in.payload, _in.quoted_sid, _in.forwarded,
        _in.is_late, _in.provider_sent_at, _in.received_at, _in.attempts,
    )  # fmt: skip


def _as_stored(row: Any) -> Stored:
    text = row.body or ""
    return Stored(
        row.id, row.message_sid, row.sender, text, row.kind, row.payload, row.quoted_sid, row.forwarded,
        row.is_late, row.provider_sent_at, len(text) > LONGEST_TEXT, row.received_at, row.attempts,
    )  # fmt: skip
