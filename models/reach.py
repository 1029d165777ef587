"""Whether news gets to somebody as things stand: in their window as it is, outside it by an approved template."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import sql
from models.facts import Way
from models.parking import is_closed
from models.templates import Choosing, Templates

_c = sql.contact.c


class News(NamedTuple):
    """What is to be said to whom; `prompt_id` is only asked whether it is there, as of a row of the outbox."""

    contact_id: UUID
    purpose: str
    prompt_id: UUID | None = None


@dataclass(frozen=True)
class Reach:
    """The channels that take free text only within a person's window, and what they take outside it.

    Without any, everybody is reached who did not opt out.
    """

    windowed: frozenset[str] = frozenset()
    by_template: Templates = field(default_factory=Templates)

    def way(self, session: Session, news: News) -> Way:
        """How this news gets to its person now."""
        person = _persons(session, {news.contact_id}).get(news.contact_id) if self.windowed else None
        if person is None or not is_closed(person, self.windowed, person.now):
            return "whole"
        return "short" if Choosing(session, self.by_template).approved(news, person) else "waits"

    def misses(self, session: Session, news: Iterable[News]) -> set[UUID]:
        """The persons among them whom it does not reach now, so that somebody of the clinic has to call."""
        every = list(news)
        persons = _persons(session, {one.contact_id for one in every}) if every and self.windowed else {}
        choosing = Choosing(session, self.by_template)
        return {
            one.contact_id
            for one in every
            if (person := persons.get(one.contact_id)) is not None
            and is_closed(person, self.windowed, person.now)
            and choosing.approved(one, person) is None
        }


def _persons(session: Session, contact_ids: set[UUID]) -> dict[UUID, Any]:
    spoken = func.coalesce(_c.language, select(sql.clinic.c.language).scalar_subquery()).label("language")
    columns = (_c.id, _c.address, _c.window_closes_at, spoken, sql.NOW.label("now"))
    return {row.id: row for row in session.execute(select(*columns).where(_c.id.in_(contact_ids)))}
