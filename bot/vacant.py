"""Offers times that came free to the waiting list: one to one person, in order, who can be reached and is awake."""

import logging
from collections.abc import Collection
from types import SimpleNamespace
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.deliver import announce
from bot.logs import trouble
from bot.receive import repeat_clashes
from bot.services import Services
from bot.templated import by_template
from dialogs import list_says
from models import contacts, freed, outbox, sql, vacancies
from models.database import moment, work
from models.facts import ListEntry
from models.parking import is_closed
from models.templates import Choosing
from models.vacancies import Match
from models.view import View

log = logging.getLogger(__name__)
_k, _v, _e = sql.contact.c, sql.conversation.c, sql.entry.c
OFFER = SimpleNamespace(purpose="freed::patient", prompt_id=True)
"""What an offer will be as a row of the outbox, to ask for its template beforehand."""


def offer_round(services: Services, clinic_id: UUID, _: UUID) -> None:
    """One look at a clinic's list; each offer, and each wish that is over, in a transaction of its own."""

    def look() -> vacancies.Looked:
        with work(services.engine, clinic_id) as session:
            return vacancies.look(session, clinic_id, lambda session, people: reached(services, session, people))

    found = repeat_clashes(look)
    for match in found.matches:
        try:
            repeat_clashes(lambda match=match: offer(services, clinic_id, match))  # type: ignore[misc]  # bound now
        except Exception as error:  # noqa: BLE001  (the next look finds it again; the others must not wait)
            trouble(log, error, "wish=%s not offered", match.entry_id)
    for entry_id in found.over:
        repeat_clashes(lambda entry_id=entry_id: end_over(services, clinic_id, entry_id))  # type: ignore[misc]
    if found.matches or found.over:
        services.wake()


def offer(services: Services, clinic_id: UUID, match: Match) -> None:
    """Holds the time and asks, in one transaction."""
    with work(services.engine, clinic_id) as session:
        made, met = freed.offer(session, clinic_id, match)
        outcomes = [*([made] if made else []), *met]
        for outcome in outcomes:
            clinic = View(session, outcome.request.contact_id).clinic
            announce(session, [outcome], clinic=clinic, channel=services.default_channel, now=moment(session))
        if made:
            log.info("wish=%s offered request=%s", match.entry_id, made.request.id)


def reached(services: Services, session: Session, people: Collection[UUID]) -> set[UUID]:
    """Who can be asked now: nobody who wrote *stop*, is talked to by staff, or needs a template that there is not."""
    windowed = frozenset(name for name, channel in services.channels.items() if channel.has_window)
    spoken = func.coalesce(_k.language, sql.clinic.c.language).label("language")
    talked_to = func.coalesce(_v.taken_over_until > sql.NOW, False).label("talked_to")
    known = select(_k.id, _k.address, _k.window_closes_at, spoken, talked_to, sql.NOW.label("now"))
    known = known.join_from(sql.contact, sql.clinic, sql.clinic.c.id == _k.clinic_id)
    known = known.join(sql.conversation, (_v.clinic_id == _k.clinic_id) & (_v.contact_id == _k.id))
    rows = session.execute(known.where(_k.id.in_(people), _k.opted_out_at.is_(None))).all()
    choosing = Choosing(session, by_template(services))
    free = [row for row in rows if not row.talked_to]
    return {row.id for row in free if not is_closed(row, windowed, row.now) or choosing.approved(OFFER, row)}


def end_over(services: Services, clinic_id: UUID, entry_id: UUID) -> None:
    """The last day of the wish has passed: it ends, and its person is told if they can be."""
    with work(services.engine, clinic_id) as session:
        entry = vacancies.end_over(session, entry_id)
        if entry is not None:
            _tell(session, entry)


def _tell(session: Session, entry: ListEntry) -> None:
    contact_id = session.execute(select(_e.contact_id).where(_e.id == entry.id)).scalar_one()
    reader, clinic = contacts.of_contact(session, contact_id), View(session, contact_id).clinic
    if not reader.opted_out:
        say = list_says.over(entry, clinic.speaking(reader.language or clinic.language))
        outbox.put(session, contact_id=contact_id, purpose=f"list_over:{entry.id}:patient", body=say.text)
