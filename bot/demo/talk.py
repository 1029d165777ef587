"""One phone's conversation as the page draws it: what was said and what arrived, in the order it happened."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import outbox, sql
from models.numbers import spellings

LATEST = 80  # bubbles; the page is not an archive


@dataclass(frozen=True)
class Bubble:
    """`id` is the message's id at the provider, which a reply quotes."""

    id: str
    mine: bool
    text: str
    options: list[dict[str, str]]
    at: datetime
    state: str
    quoted: str | None = None

    def drawn(self, zone: ZoneInfo) -> dict[str, Any]:
        """As JSON, with the time of day in the clinic's zone."""
        return {
            "id": self.id, "mine": self.mine, "text": self.text, "options": self.options, "state": self.state,
            "quoted": self.quoted, "time": f"{self.at.astimezone(zone):%H:%M}",
        }  # fmt: skip


def talk(session: Session, address: str) -> list[Bubble]:
    """The latest bubbles of this address, oldest first; nothing for somebody who never wrote nor was written to."""
    theirs = arrived(session, address)
    texts = {bubble.id: bubble.text for bubble in theirs}
    return sorted([*theirs, *written(session, address, texts)], key=lambda bubble: bubble.at)[-LATEST:]


def written(session: Session, address: str, texts: dict[str, str]) -> list[Bubble]:
    """What the person wrote; a tap shows the title that was tapped."""
    inbound = sql.inbound.c
    rows = session.execute(
        select(inbound.message_sid, inbound.body, inbound.received_at, inbound.handled_at, inbound.quoted_sid)
        .where(inbound.sender == address)
        .order_by(inbound.seq.desc())
        .limit(LATEST)
    )
    return [
        Bubble(sid, True, body or "", [], at, "read" if handled else "sent", texts.get(quoted))
        for sid, body, at, handled, quoted in rows
    ]


def arrived(session: Session, address: str) -> list[Bubble]:
    """What the clinic said and the phone has received."""
    out, contact = sql.outbound.c, sql.contact.c
    mine = select(contact.id).where(contact.phone.in_(spellings(address.partition(":")[2])))
    rows = session.execute(
        select(out.provider_sid, out.body, out.options, out.handed_at, out.state)
        .where(out.contact_id.in_(mine), out.handed_at.is_not(None), out.provider_sid.is_not(None))
        .order_by(out.handed_at.desc())
        .limit(LATEST)
    )
    return [Bubble(sid, False, body or "", _options(options), at, state) for sid, body, options, at, state in rows]


def _options(stored: str | None) -> list[dict[str, str]]:
    nonce, choices = outbox.choices_of(stored)
    return [{"id": f"{nonce}:{each.id}", "title": each.title, "description": each.description} for each in choices]
