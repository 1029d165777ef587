"""Whether anything that the queue shows has changed since it was drawn: one statement over a minute's changes."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Text, cast, func, literal, select, union_all
from sqlmodel import Session

from models import sql
from models.database import moment

# A row is stamped when it is written and seen when that is committed: no unit of work lasts longer than this.
OVERLAP = timedelta(minutes=1)
OLDEST = timedelta(hours=12)
"""A mark that is older says that everything may have changed."""

_r, _v, _o, _i, _k = sql.request.c, sql.visit.c, sql.outbound.c, sql.inbound.c, sql.task.c


def mark(session: Session) -> str:
    """To be taken before the rows are read: what changes in between is drawn twice, never missed."""
    since = moment(session).replace(microsecond=0) - OVERLAP
    return _mark(session, since)


def is_unchanged(session: Session, known: str) -> bool:
    """Whether the clinic still stands as this mark says; one statement. A mark that is none says no."""
    since = _since(known)
    return since is not None and _mark(session, since) == known


def _mark(session: Session, since: datetime) -> str:
    changes = union_all(
        select(_digest(_r.id, _r.updated_at).label("it")).where(_r.updated_at > since),
        select(_digest(_v.id, _v.updated_at)).where(_v.updated_at > since),
        select(_digest(_o.id, _o.updated_at)).where(_o.about_request_id.is_not(None), _o.updated_at > since),
        select(_digest(_i.id, _i.received_at)).where(_i.received_at > since),
        select(_digest(_k.id, _k.created_at)).where(_k.closed_at.is_(None)),
    ).subquery()
    too_old = literal(since) < sql.NOW - OLDEST
    row = session.execute(
        select(func.count().label("count"), func.coalesce(func.bit_xor(changes.c.it), 0).label("all"), too_old)
    ).one()
    return "old" if row[2] else f"{int(since.timestamp())}.{row[0]}.{row[1]}"


def _digest(key: Any, at: Any) -> Any:
    return func.hashtextextended(cast(key, Text) + cast(at, Text), 0)


def _since(known: str) -> datetime | None:
    seconds = known.partition(".")[0]
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= 11):
        return None
    return datetime.fromtimestamp(int(seconds), UTC)
