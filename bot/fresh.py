"""What is drawn anew as it goes out: however long it waited, it speaks of the present, in its reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from bot.deliver import choices
from dialogs import asked_says, cards, rating, reminders
from dialogs.asked import DIALOG
from dialogs.say import Say
from models import outbox, prompts, questions, sql, visits
from models.facts import Clinic, Language
from models.requests import Found, by_id
from models.sending import Claimed
from models.view import View


@dataclass(frozen=True)
class Asked:
    """A prompt that goes out now: what it is about, who reads it, and of which clinic."""

    session: Session
    facts: Mapping[str, str]
    clinic: Clinic
    language: Language


def fresh(session: Session, claimed: Claimed) -> Claimed:
    """The message in the words of now, stored so; anything that is not in DRAWN as it is.

    One that may have been sent keeps its words, since the provider is asked for a message with just these.
    """
    asks = claimed.is_prompt and claimed.template is None and not claimed.doubtful
    prompt = _prompt(session, claimed.id) if asks else None
    if prompt is None or prompt.dialog not in DRAWN:
        return claimed
    clinic = View(session, claimed.contact_id).clinic
    say = DRAWN[prompt.dialog](Asked(session, prompt.facts, clinic, clinic.speaking(claimed.language)))
    if say is None or say.text == claimed.body:
        return claimed
    drawn = choices(say)
    outbox.redraw(session, claimed.id, body=say.text, nonce=claimed.nonce, options=drawn)
    prompts.offer_anew(session, prompt.id, {option.id: option.title for option in say.options})
    return replace(claimed, body=say.text, choices=drawn)


def _prompt(session: Session, outbound_id: UUID) -> Any:
    prompt = sql.prompt.c
    asked = select(prompt.id, prompt.dialog, prompt.facts).join(sql.outbound, sql.outbound.c.prompt_id == prompt.id)
    return session.execute(asked.where(sql.outbound.c.id == outbound_id)).first()


def card(asked: Asked) -> Say | None:
    """A doctor's card with the minutes that are left."""
    found = by_id(asked.session, UUID(asked.facts["request_id"]))
    if found and "question_id" in asked.facts:
        return answer(asked, found)
    to = asked.facts.get("to") or "doctor"
    return cards.card(found.request, asked.language, found.now, to=to) if found else None


def answer(asked: Asked, found: Found) -> Say | None:
    """A patient's answer, with how the request stands by now."""
    one = next((one for one in questions.of_request(asked.session, found.request.id)
                if str(one.id) == asked.facts["question_id"]), None)  # fmt: skip
    typed = asked.clinic.decision_binding != "tap"
    return asked_says.card(found.request, one, asked.language, found.now, typed=typed) if one else None


def question(asked: Asked) -> Say | None:
    """A doctor's question with the deadline as it is by now."""
    found = by_id(asked.session, UUID(asked.facts["request_id"]))
    all_asked = questions.of_request(asked.session, found.request.id) if found else ()
    one = next((one for one in all_asked if str(one.id) == asked.facts["question_id"]), None)
    return asked_says.asked(found.request, one, asked.language, found.now) if found and one else None


def reminder(asked: Asked) -> Say | None:
    """A reminder says today or tomorrow as it is when it is sent."""
    found = _visit(asked)
    return reminders.asks(found.visit, asked.clinic, asked.language, found.now) if found else None


def thanks(asked: Asked) -> Say | None:
    """Thanks in the language of the moment."""
    found = _visit(asked)
    return rating.thanks(found.visit, asked.language) if found else None


def _visit(asked: Asked) -> visits.FoundVisit | None:
    visit_id = UUID(asked.facts["reservation_id"])
    return next(iter(visits.find(asked.session, sql.visit.c.id == visit_id)), None)


DRAWN: Mapping[str, Callable[[Asked], Say | None]] = {
    "decide": card,
    DIALOG: question,
    reminders.DIALOG: reminder,
    rating.DIALOG: thanks,
}
"""By the prompt's dialog."""
