"""What we said unasked and can be answered: which prompt a message means, judged by what its writer had seen."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, or_, select, update
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.facts import Prompt

_prompt, _out = sql.prompt.c, sql.outbound.c
REACHED = ("waiting", "sending", "sent", "delivered", "read")
LOOKED_BACK = 20
"""Newest rows of a person that are looked at; more cannot wait at once without the first being old news."""
_REACHED = (
    select(_out.id, _out.state, _out.purpose, _out.handed_at, _out.created_at, _out.options)
    .add_columns(_out.prompt_id, _out.about_request_id)
    .where(_out.contact_id == bindparam("person"), _out.state.in_(REACHED))
    .where(or_(_out.queue_number.is_not(None), _out.handed_at.is_not(None)))  # what is only due later is not there
    .order_by(_out.handed_at.desc())  # what waits has no time and comes first
    .limit(LOOKED_BACK)
)


@dataclass(frozen=True)
class Seen:
    """What had been handed to the provider for a person before a moment."""

    newest: Prompt | None
    """The newest thing they got, if it was a prompt; news of its own request may have followed, a reason say."""
    question: bool
    """The last question we put to them, in an answer to a message of theirs; true where there was none."""
    in_flight: bool
    """Something is just being handed over; a moment later more is known."""


def by_nonce(session: Session, contact_id: UUID, nonce: str, *, now: datetime) -> Prompt | None:
    """The prompt whose button was tapped; only this person's own."""
    row = session.execute(_prompts().where(_prompt.contact_id == contact_id, _prompt.nonce == nonce)).first()
    return None if row is None else _as_prompt(row, now)


def by_quote(session: Session, contact_id: UUID, provider_sid: str, *, now: datetime) -> Prompt | None:
    """The prompt in the message that was quoted."""
    row = session.execute(_prompts().where(_prompt.contact_id == contact_id, _out.provider_sid == provider_sid)).first()
    return None if row is None else _as_prompt(row, now)


def seen(session: Session, contact_id: UUID, *, before: datetime, now: datetime) -> Seen:
    """What this person could know when they wrote, by the time their message came."""
    rows = session.execute(_REACHED, {"person": contact_id}).all()
    handed = [row for row in rows if row.handed_at is not None and row.handed_at <= before]
    replies = sorted((row for row in rows if row.purpose.startswith("reply:")), key=lambda row: row.created_at)
    return Seen(
        newest=_newest(session, handed, now),
        question=not replies or _had_question(replies[-1], handed),
        in_flight=any(row.state == "sending" for row in rows),
    )


def _newest(session: Session, handed: Sequence[Any], now: datetime) -> Prompt | None:
    news = list(takewhile(lambda row: row.prompt_id is None and not row.purpose.startswith("reply:"), handed))
    about = {row.about_request_id for row in handed[: len(news) + 1]}
    prompt_id = handed[len(news)].prompt_id if len(handed) > len(news) and len(about) == 1 else None
    if prompt_id is None:
        return None
    row = session.execute(_prompts().where(_prompt.id == prompt_id)).first()
    return None if row is None else _as_prompt(row, now)


def _had_question(last: Any, handed: Sequence[Any]) -> bool:
    """A question asked again keeps its nonce, and one of its askings is enough."""
    if any(row.id == last.id for row in handed):
        return True
    nonce = nonce_of(last.options)
    return nonce is not None and any(nonce_of(row.options) == nonce for row in handed)


def nonce_of(options: str | None) -> str | None:
    nonce: str | None = json.loads(options).get("nonce") if options else None
    return nonce


def make(
    session: Session,
    clinic_id: UUID,
    *,
    contact_id: UUID,
    dialog: str,
    offer: Sequence[Mapping[str, str]],
    facts: Mapping[str, str],
    nonce: str,
    request_id: UUID | None,
    ends_at: datetime | None,
) -> UUID:
    """A new prompt; its message is named by `sent_as` once that is written."""
    prompt_id = new_id()
    session.execute(
        insert(sql.prompt).values(
            clinic_id=clinic_id,
            id=prompt_id,
            contact_id=contact_id,
            dialog=dialog,
            offer=json.dumps([dict(row) for row in offer], ensure_ascii=False),
            facts=dict(facts),
            nonce=nonce,
            request_id=request_id,
            ends_at=ends_at,
        )
    )
    return prompt_id


def sent_as(session: Session, prompt_id: UUID, outbound_id: UUID) -> None:
    session.execute(update(sql.prompt).where(_prompt.id == prompt_id).values(outbound_message_id=outbound_id))


def offer_anew(session: Session, prompt_id: UUID, titles: Mapping[str, str]) -> None:
    """The rows that were offered, with the titles they are sent with: a person may write one out."""
    offer = session.execute(select(_prompt.offer).where(_prompt.id == prompt_id)).scalar_one()
    rows = [row | {"title": titles.get(row["id"], row.get("title", ""))} for row in json.loads(offer or "[]")]
    drawn = json.dumps(rows, ensure_ascii=False)
    if drawn != offer:
        session.execute(update(sql.prompt).where(_prompt.id == prompt_id).values(offer=drawn))


def _prompts() -> Any:
    columns = (
        _prompt.id,
        _prompt.dialog,
        _prompt.offer,
        _prompt.facts,
        _prompt.nonce,
        _prompt.ends_at,
        _prompt.ended_at,
    )
    return select(*columns, _out.handed_at, _out.template).outerjoin(
        sql.outbound, _out.id == _prompt.outbound_message_id
    )


def _as_prompt(row: Any, now: datetime) -> Prompt:
    return Prompt(
        id=row.id,
        dialog=row.dialog,
        offer=tuple(json.loads(row.offer) if row.offer else ()),
        facts=row.facts,
        nonce=row.nonce,
        ended=row.ended_at is not None or (row.ends_at is not None and row.ends_at <= now),
        handed_at=row.handed_at,
        template=(row.template or "").partition(".")[0] or None,
    )
