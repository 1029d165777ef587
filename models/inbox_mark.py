"""Whether anything that the inbox shows has changed since it was drawn: one statement over what is open now."""

from typing import Any

from sqlalchemy import Text, cast, func, select, union_all
from sqlmodel import Session

from models import sql

_k, _c, _r, _o = sql.task.c, sql.contact.c, sql.request.c, sql.outbound.c
OPEN = _k.closed_at.is_(None)
# With the contact's row: its number may have come since, or a stop. What failed or waits says what can be sent again.
_tasks = (
    select(
        func.hashtextextended(
            func.concat_ws("|", *(cast(it, Text) for it in (_k.id, _k.breached_at, _k.last_message_id, _k.draft)),
                           cast(_c.updated_at, Text), cast(_r.updated_at, Text)), 0
        ).label("it")
    )
    .join_from(sql.task, sql.contact, (_c.clinic_id == _k.clinic_id) & (_c.id == _k.contact_id), isouter=True)
    .outerjoin(sql.request, (_r.clinic_id == _k.clinic_id) & (_r.id == _k.request_id))
    .where(OPEN)
)  # fmt: skip
_undelivered = (
    select(func.hashtextextended(cast(_o.id, Text) + _o.state, 0))
    .where(_o.contact_id.in_(select(_k.contact_id).where(OPEN)), _o.state.in_(("failed", "parked")))
)  # fmt: skip


def mark(session: Session) -> str:
    """To be taken before the rows are read: what changes in between is drawn twice, never missed.

    What was closed is on the page as well; it was open before, and is missing here since.
    """
    found: Any = union_all(_tasks, _undelivered).subquery()
    row = session.execute(select(func.count(), func.coalesce(func.bit_xor(found.c.it), 0))).one()
    return f"{row[0]}.{row[1]}"
