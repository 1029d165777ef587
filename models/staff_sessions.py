"""Who sits at a browser: sessions that logout, disabling and a new password end at once, kept under a hash."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id

TOUCHED_EVERY = timedelta(seconds=30)
"""How exactly it is kept when a session was last used."""
PROVED_FOR = timedelta(minutes=5)
"""How long after the password was given somebody may do what needs it again."""
HALF_LASTS = timedelta(minutes=5)
"""How long somebody may take for the second factor."""

_s, _u = sql.staff_session.c, sql.staff_user.c


@dataclass(frozen=True)
class Seen:
    """An open session and its person; `complete` once the second factor was given, `fresh` if lately the password."""

    id: UUID
    staff_id: UUID
    name: str
    email: str
    language: str
    complete: bool
    fresh: bool
    has_second_factor: bool
    idle: timedelta


@dataclass(frozen=True)
class Open:
    """A session as its owner's list shows it."""

    id: UUID
    agent: str
    created_at: datetime
    seen_at: datetime


def hashed(token: str) -> str:
    """Of a random token, so a plain hash cannot be tried backwards."""
    return hashlib.sha256(token.encode()).hexdigest()


def begin(
    session: Session, staff_id: UUID, *, complete: bool, lasts: timedelta, agent: str = "", address_hash: str = ""
) -> str:
    """A new session; returns its token, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    ends_at = sql.NOW + (lasts if complete else min(lasts, HALF_LASTS))
    row = {"id": new_id(), "staff_user_id": staff_id, "token_hash": hashed(token), "complete": complete}
    session.execute(
        insert(sql.staff_session).values(**row, agent=agent[:200], address_hash=address_hash, ends_at=ends_at)
    )
    return token


def seen(session: Session, token: str, *, idle: timedelta) -> Seen | None:
    """The open session of this token, of a person who may still come; None in every other case."""
    now = sql.NOW
    columns = (
        *(_s.id, _s.staff_user_id, _s.complete, _u.name, _u.email, _u.language),
        (_s.proved_at > now - PROVED_FOR).label("fresh"),
        _u.totp_secret.is_not(None).label("has_second_factor"),
        (now - _s.seen_at).label("idle"),
    )
    joined = sql.staff_session.join(sql.staff_user, _s.staff_user_id == _u.id)
    row = session.execute(
        select(*columns)
        .select_from(joined)
        .where(_s.token_hash == hashed(token), _s.ended_at.is_(None), _u.is_active)
        .where(_s.ends_at > now, _s.seen_at > now - idle)
    ).one_or_none()
    if row is None:
        return None
    person = (row.staff_user_id, row.name, row.email, row.language)
    return Seen(row.id, *person, row.complete, row.fresh, row.has_second_factor, row.idle)


def touch(session: Session, found: Seen) -> None:
    """The person did something: the idle time begins anew."""
    if found.idle >= TOUCHED_EVERY:
        session.execute(update(sql.staff_session).where(_s.id == found.id).values(seen_at=sql.NOW))


def prove(session: Session, session_id: UUID) -> None:
    """The password was given again."""
    session.execute(update(sql.staff_session).where(_s.id == session_id).values(proved_at=sql.NOW))


def end(session: Session, session_id: UUID, staff_id: UUID, why: str) -> bool:
    """Ends one of this person's sessions; whether it was open."""
    own = update(sql.staff_session).where(_s.id == session_id, _s.staff_user_id == staff_id, _s.ended_at.is_(None))
    return bool(session.execute(own.values(ended_at=sql.NOW, ended_why=why).returning(_s.id)).all())


def end_all(session: Session, staff_id: UUID, why: str, *, but: UUID | None = None) -> None:
    """Ends all of this person's sessions, or all but one."""
    open_ = update(sql.staff_session).where(_s.staff_user_id == staff_id, _s.ended_at.is_(None))
    if but is not None:
        open_ = open_.where(_s.id != but)
    session.execute(open_.values(ended_at=sql.NOW, ended_why=why))


def listed(session: Session, staff_id: UUID, *, idle: timedelta) -> list[Open]:
    """Those that still open something, the newest first."""
    rows = session.execute(
        select(_s.id, _s.agent, _s.created_at, _s.seen_at)
        .where(_s.staff_user_id == staff_id, _s.complete, _s.ended_at.is_(None))
        .where(_s.ends_at > sql.NOW, _s.seen_at > sql.NOW - idle)
        .order_by(_s.seen_at.desc(), _s.id)
    )
    return [Open(*row) for row in rows]
