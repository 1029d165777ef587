"""What a chat shows besides bubbles: the codes that were drawn, and what staff must see to."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.chat.people import People
from models import sql


@dataclass(frozen=True)
class Task:
    """A row of the staff's list; about whom and which request, where it has them."""

    id: UUID
    kind: str
    address: str | None
    code: str | None

    def told(self, people: People) -> str:
        """ "tell by phone · Ana · KR47"."""
        about = [people.name(self.address)] if self.address else []
        return " · ".join([self.kind.replace("_", " "), *about, *([self.code] if self.code else [])])


def tasks_of(session: Session) -> list[Task]:
    """All tasks there ever were, in order."""
    task, contact, request = sql.task.c, sql.contact.c, sql.request.c
    query = select(task.id, task.kind, contact.address, request.booking_reference)
    query = query.outerjoin(sql.contact, contact.id == task.contact_id)
    query = query.outerjoin(sql.request, request.id == task.request_id).order_by(task.id)
    return [Task(*row) for row in session.execute(query)]


def codes_of(session: Session) -> list[str]:
    """The codes of all requests, the oldest first."""
    request = sql.request.c
    rows = session.scalars(select(request.booking_reference).order_by(request.created_at, request.id))
    return [code for code in rows if code]
