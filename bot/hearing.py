"""A stored message as a dialog hears it: which prompt it answers, and what its writer had seen by then."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import cast
from uuid import UUID

from sqlmodel import Session

from bot.inbound import Kind
from models import prompts
from models.facts import Prompt, Said
from models.inbox import LONGEST_TEXT, Stored
from models.prompts import Seen

# While a message is just being handed over, nobody knows whether it reached the person; the sender knows soon.
LOOKS, PAUSE = 25, 0.02


def said(
    session: Session,
    contact_id: UUID,
    message: Stored,
    *,
    now: datetime,
    rest: Callable[[float], None] = time.sleep,
) -> Said:
    """Everything is judged by what had been handed to the provider before the message came, or was sent."""
    prompt, quoted = _answered(session, contact_id, message, now)
    seen = _seen(session, contact_id, message, now, rest)
    return Said(
        text=message.text[:LONGEST_TEXT],
        at=message.written_at,
        message_id=message.id,
        tap=message.tap,
        prompt=prompt,
        newest=seen.newest,
        quoted=quoted,
        saw_question=seen.question,
        forwarded=message.forwarded,
        late=message.late,
        kind=cast(Kind, message.kind),
        cut=message.cut,
    )


def _answered(session: Session, contact_id: UUID, message: Stored, now: datetime) -> tuple[Prompt | None, bool]:
    """A tap names its prompt by nonce; WhatsApp sets the quote on taps too, where it says nothing more."""
    if message.tap:
        return prompts.by_nonce(session, contact_id, message.tap.partition(":")[0], now=now), False
    if message.quoted_sid:
        return prompts.by_quote(session, contact_id, message.quoted_sid, now=now), True
    return None, False


def _seen(session: Session, contact_id: UUID, message: Stored, now: datetime, rest: Callable[[float], None]) -> Seen:
    seen = prompts.seen(session, contact_id, before=message.written_at, now=now)
    for _ in range(LOOKS):
        if not seen.in_flight or message.tap or message.quoted_sid:
            break
        rest(PAUSE)
        seen = prompts.seen(session, contact_id, before=message.written_at, now=now)
    return seen
