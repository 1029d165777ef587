"""People of the clinic in a patient's chat: they take it over, write, give it back; or nobody came in time."""

import logging
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session

from bot.answering import put_reply
from bot.deliver import announce
from bot.receive import repeat_clashes
from bot.services import Services
from bot.templated import reach
from dialogs import handing_back, takeover_says
from dialogs.reading.clean import clean
from dialogs.say import Say
from models import outbox, sql, staff_words, takeover, tasks
from models.database import work
from models.events import Actor
from models.facts import Said
from models.hands import Hands
from models.staff_words import Written
from models.takeover import Ended, Kept
from models.view import View
from models.windows import window

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Somebody:
    """A person of the clinic in one unit of work."""

    services: Services
    session: Session
    clinic_id: UUID
    actor: Actor


def take_over(who: Somebody, contact_id: UUID) -> Kept:
    """The patient is told once that somebody is there. Raises Refused."""
    kept = takeover.take_over(who.session, who.clinic_id, who.actor, contact_id)
    _greet(who.services, who.session, contact_id, kept)
    return kept


def write(who: Somebody, contact_id: UUID, words: str, form_id: UUID) -> Written:
    """One message in somebody's own words; outside the window a template asks the patient to answer. Raises Refused."""
    windowed = reach(who.services).windowed
    greet = partial(_greet, who.services, who.session, contact_id)
    written = staff_words.write(
        who.session, who.clinic_id, who.actor, contact_id, clean(words), form_id=form_id, windowed=windowed, greet=greet
    )
    if written.waits and written.kept is not None:
        view = View(who.session, contact_id)
        say = takeover_says.knock(view.clinic, view.contact.language)
        _put(who.session, view, f"knock:{written.kept.takeover_id}:patient", say)
    return written


def hand_back(who: Somebody, contact_id: UUID) -> bool:
    """False where nobody had it any more."""
    ended = takeover.hand_back(who.session, who.actor, contact_id)
    if ended is not None:
        _go_on(who.services, who.session, ended)
    return ended is not None


def run_out(services: Services, clinic_id: UUID, contact_id: UUID) -> None:
    """Staff's time in a chat is over: the assistant is back."""

    def unit() -> None:
        with work(services.engine, clinic_id) as session:
            met = takeover.locked(session, contact_id)
            ended = takeover.run_out(session, met) if met else None
            if ended is not None:
                _go_on(services, session, ended)
                log.info("person=%s takeover=%s ran out", contact_id, ended.takeover_id)

    repeat_clashes(unit)
    services.wake()


def nobody_came(services: Services, clinic_id: UUID, task_id: UUID) -> None:
    """Who waits for a person is told once, and the task is marked; not where somebody came at this moment."""

    def unit() -> None:
        with work(services.engine, clinic_id) as session:
            contact_id = tasks.breach(session, task_id)
            if contact_id is None or not _reaches(services, session, contact_id):
                return
            view = View(session, contact_id)
            say = takeover_says.nobody_came(view.clinic, view.contact.language, view.now)
            _put(session, view, f"nobody:{task_id}:patient", say)

    repeat_clashes(unit)
    services.wake()


def _go_on(services: Services, session: Session, ended: Ended) -> None:
    """Said at once where it can be, else with the next thing that they write."""
    met = ended.met
    if not _reaches(services, session, met.contact_id):
        _save(session, met.conversation_id, handing_back.later(met.state))
        return
    view = View(session, met.contact_id)
    hands = Hands(session, view, ended.takeover_id, reach(services))
    clinic, now = view.clinic, view.now
    turn = handing_back.turn(met.state, Said("", now, ended.takeover_id), view, hands)
    put_reply(session, met, f"reply:takeover:{ended.takeover_id}", turn, clinic.id)
    outcomes = (*hands.extra, *turn.outcomes)
    if outcomes:
        announce(session, outcomes, clinic=clinic, channel=services.default_channel, now=view.now)
    _save(session, met.conversation_id, turn.state)


def _greet(services: Services, session: Session, contact_id: UUID, kept: Kept) -> None:
    if kept.begun and _reaches(services, session, contact_id):
        view = View(session, contact_id)
        say = takeover_says.taken_over(view.clinic, view.contact.language)
        _put(session, view, f"takeover:{kept.takeover_id}:patient", say)


def _put(session: Session, view: View, purpose: str, say: Say) -> None:
    channel = view.contact.address.partition(":")[0]
    outbox.put(session, contact_id=view.contact_id, purpose=purpose, body=say.text, channel=channel)


def _reaches(services: Services, session: Session, contact_id: UUID) -> bool:
    """Whether words get to them now: nobody talks to who wrote *stop*, or was erased meanwhile."""
    found = window(session, contact_id, reach(services).windowed)
    return found.reaches and found.channel in services.channels


def _save(session: Session, conversation_id: UUID, state: str) -> None:
    conversation = sql.conversation.c
    session.execute(update(sql.conversation).where(conversation.id == conversation_id).values(state=state))
