"""A doctor's card drawn anew as it goes out: however long it had to wait, the minutes left on it are those of now."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from bot.deliver import choices
from dialogs import cards
from models import outbox, sql
from models.requests import by_id
from models.sending import Claimed


def fresh(session: Session, claimed: Claimed) -> Claimed:
    """The card in the words of now, stored so; anything else as it is.

    One that may have been sent keeps its words, since the provider is asked for a message with just these.
    """
    if not claimed.is_prompt or claimed.doubtful or claimed.request_id is None or claimed.template is not None:
        return claimed
    reader = _reader(session, claimed)
    found = by_id(session, claimed.request_id) if reader else None
    if reader is None or found is None:
        return claimed
    language, to = reader
    say = cards.card(found.request, language, found.now, to=to)
    if say.text == claimed.body:
        return claimed
    drawn = choices(say)
    outbox.redraw(session, claimed.id, body=say.text, nonce=claimed.nonce, options=drawn)
    return replace(claimed, body=say.text, choices=drawn)


def _reader(session: Session, claimed: Claimed) -> tuple[str, str] | None:
    """The language its reader reads, and whether that is the doctor or her backup; None where it is no card."""
    prompt, contact = sql.prompt.c, sql.contact.c
    asked: Any = (
        select(contact.language, sql.clinic.c.language, prompt.facts["to"].as_string())
        .join_from(sql.outbound, sql.prompt, prompt.id == sql.outbound.c.prompt_id)
        .join(sql.contact, contact.id == prompt.contact_id)
        .join(sql.clinic, sql.clinic.c.id == prompt.clinic_id)
        .where(sql.outbound.c.id == claimed.id, prompt.dialog == "decide")
    )
    row = session.execute(asked).first()
    return None if row is None else (row[0] or row[1], row[2] or "doctor")
