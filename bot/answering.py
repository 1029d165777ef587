"""Answers one stored message inside the transaction of its caller: turn, effects, announcements, reply, state."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session

from bot import hearing
from bot.deliver import announce, choices
from bot.services import Services
from bot.templated import reach
from bot.trying import follow
from dialogs import handing_back
from dialogs.reply import Turn
from dialogs.say import NewPrompt
from models import inbox, outbox, prompts, sql, takeover
from models.contacts import Met
from models.hands import Hands
from models.inbox import Stored
from models.view import View

log = logging.getLogger(__name__)


def answer(services: Services, session: Session, met: Met, state: str | None, message: Stored) -> str:
    """The conversation's new state. The conversation is locked by the caller; nothing here commits."""
    state = _back_by_now(session, met, state, message)
    view = View(session, met.contact_id)
    hands = Hands(session, view, message.id, reach(services))
    now, clinic = view.now, view.clinic
    said = hearing.said(session, met.contact_id, message, now=now)
    if message.listed and view.contact.doctor_id is not None:  # a "yes" that may have been forwarded decides nothing
        said = replace(said, late=True)
    takeover_id = None if view.contact.doctor_id else takeover.heard_by_staff(session, met, message.written_at)
    said = replace(said, to_staff=takeover_id is not None)
    turn = services.turn(state, said, view, hands)
    put_reply(session, met, f"reply:{message.sid}", turn, clinic.id)
    outcomes = (*hands.extra, *turn.outcomes)
    if outcomes:  # the view's clock has gone on with what was done
        announce(session, outcomes, clinic=clinic, channel=services.default_channel, now=view.now)
    _save(session, met.conversation_id, turn.state, message.received_at)
    follow(session, clinic.id, met.contact_id, before=state, turn=turn, language=str(view.contact.language))
    inbox.mark_handled(
        session, message, contact_id=met.contact_id, conversation_id=met.conversation_id, now=now,
        takeover_id=takeover_id,
    )  # fmt: skip
    log.info("message=%s person=%s asked=%s did=%s", message.sid, met.contact_id, turn.asked, _names(outcomes))
    return turn.state


def _back_by_now(session: Session, met: Met, state: str | None, message: Stored) -> str | None:
    """The state, which notes that staff's time ran out before this was written, where the clock has not said so yet."""
    if met.taken_over_until is None or message.written_at < met.taken_over_until:
        return state
    return handing_back.later(state) if takeover.run_out(session, met) else state


def put_reply(session: Session, met: Met, purpose: str, turn: Turn, clinic_id: UUID) -> None:
    """One bubble, or none after *stop* and during a takeover."""
    if turn.say is None:
        return
    prompt_id = _prompt(session, met, turn.prompt, clinic_id) if turn.prompt else None
    outbound_id = outbox.put(
        session,
        contact_id=met.contact_id,
        channel=met.address.partition(":")[0],
        purpose=purpose,
        body=turn.say.text,
        options=choices(turn.say),
        nonce=turn.nonce,
        first=turn.say.first,
        prompt_id=prompt_id,
    )
    if prompt_id is not None and outbound_id is not None:
        prompts.sent_as(session, prompt_id, outbound_id)


def _prompt(session: Session, met: Met, prompt: NewPrompt, clinic_id: UUID) -> UUID:
    """What was listed or can be taken back is kept as it was shown, for the answer to the answer."""
    return prompts.make(
        session,
        clinic_id,
        contact_id=met.contact_id,
        dialog=prompt.dialog,
        offer=prompt.offer,
        facts=prompt.facts,
        nonce=prompt.nonce,
        request_id=None,
        ends_at=prompt.ends_at,
    )


def _save(session: Session, conversation_id: UUID, state: str, wrote_at: datetime) -> None:
    conversation = sql.conversation.c
    session.execute(
        update(sql.conversation).where(conversation.id == conversation_id).values(state=state, last_inbound_at=wrote_at)
    )


def _names(outcomes: Iterable[object]) -> str:
    return ",".join(type(outcome).__name__ for outcome in outcomes) or "-"
