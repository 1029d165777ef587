"""Contents made at the provider: each made once, shared by all clinics of the account, forgotten when it is gone."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql

_c = sql.content.c
REST = timedelta(minutes=10)
"""How long a content that the provider refused to deliver is left alone."""
A_DAY = timedelta(days=1)


class Known(NamedTuple):
    """A content that is there; a resting one was refused lately."""

    sid: str
    resting: bool


def known(session: Session, account: str, digest: str) -> Known | None:
    """The content for this digest, if there is one; notes once a day that it is in use."""
    this = (_c.account == account, _c.digest == digest)
    resting = func.coalesce(_c.refused_at > sql.NOW - REST, False)
    row = session.execute(select(_c.sid, resting, _c.last_used_at < sql.NOW - A_DAY).where(*this)).first()
    if row is None:
        return None
    if row[2]:
        session.execute(update(sql.content).where(*this).values(last_used_at=sql.NOW))
    return Known(row[0], row[1])


def keep(session: Session, *, account: str, digest: str, sid: str, shape: str, language: str) -> str:
    """Remembers a new content; returns the one that counts, which is another's if somebody was faster."""
    new = insert(sql.content).values(account=account, digest=digest, sid=sid, shape=shape, language=language)
    kept = new.on_conflict_do_update(index_elements=["account", "digest"], set_={"last_used_at": sql.NOW})
    return str(session.execute(kept.returning(_c.sid)).scalar_one())


def forget(session: Session, sid: str) -> None:
    """The provider does not know it any more: the next message that needs it makes it again."""
    session.execute(delete(sql.content).where(_c.sid == sid))


def rest(session: Session, sid: str) -> None:
    """The provider knows it but would not deliver it."""
    session.execute(update(sql.content).where(_c.sid == sid).values(refused_at=sql.NOW))


def surplus(session: Session, account: str, most: int) -> Sequence[str]:
    """Forgets what is beyond the `most` latest used ones, and returns its ids to be deleted at the provider."""
    kept = select(_c.digest).where(_c.account == account).order_by(_c.last_used_at.desc(), _c.digest).limit(most)
    gone = delete(sql.content).where(_c.account == account, _c.digest.not_in(kept)).returning(_c.sid)
    return session.scalars(gone).all()
