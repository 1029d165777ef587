"""What calls for the staff, wherever in the console they are: the inbox, and new words in chats that were taken."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import sql

_k, _i = sql.task.c, sql.inbound.c


@dataclass(frozen=True)
class Calling:
    """How many exceptions are open, how many of them are emergencies, and how many chats have words unread."""

    tasks: int
    emergencies: int
    chats: int


def calling(session: Session) -> Calling:
    """One statement, by the indexes of what is open."""
    unread = select(func.count(_i.contact_id.distinct())).where(_i.takeover_id.is_not(None), _i.staff_read_at.is_(None))
    emergencies = func.count().filter(_k.kind.startswith("emergency"))
    row = session.execute(
        select(func.count(), emergencies, unread.scalar_subquery()).select_from(sql.task).where(_k.closed_at.is_(None))
    ).one()
    return Calling(*row)
