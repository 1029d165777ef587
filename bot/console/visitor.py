"""The person at the browser as Flask-Login sees them: known by the random token of a session row."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from flask import request
from flask import session as cookie
from flask_login import LoginManager, current_user, login_user, logout_user

from bot.services import services
from models import staff_sessions
from models.database import work
from models.staff_sessions import Seen

INVITATION = "invitation"
"""In the cookie: the hash of the token of the invitation that the browser came with."""

NOT_YET_IN = "not_yet_in"
"""In the cookie: of several clinics those that have not been opened since this person signed in."""


@dataclass(frozen=True)
class Visitor:
    """A session whose token the browser brought; before the second factor it is known, but not authenticated."""

    token: str
    seen: Seen

    @property
    def staff_id(self) -> UUID:
        return self.seen.staff_id

    @property
    def name(self) -> str:
        return self.seen.name

    @property
    def language(self) -> str:
        return self.seen.language

    @property
    def fresh(self) -> bool:
        """Whether the password was given within the last minutes."""
        return self.seen.fresh

    @property
    def is_authenticated(self) -> bool:
        return self.seen.complete

    @property
    def is_active(self) -> bool:
        return True  # the row would not have been found

    @property
    def is_anonymous(self) -> bool:
        return False

    def get_id(self) -> str:
        return self.token

    def touch(self) -> None:
        """Somebody is there; kept to half a minute."""
        if self.seen.idle >= staff_sessions.TOUCHED_EVERY:
            with work(services().engine, None) as session:
                staff_sessions.touch(session, self.seen)


def idle() -> timedelta:
    return timedelta(minutes=services().settings.staff_idle_minutes)


def lasts() -> timedelta:
    return timedelta(hours=services().settings.staff_session_hours)


def known(token: str) -> Visitor | None:
    """Whom the token belongs to, asked at every call: what was ended a moment ago opens nothing."""
    with work(services().engine, None) as session:
        found = staff_sessions.seen(session, token, idle=idle())
    return Visitor(token, found) if found else None


def known_here() -> Visitor | None:
    """Whose browser this is, the second factor given or not."""
    found = current_user._get_current_object()  # noqa: SLF001  (werkzeug's way from a proxy to what it stands for)
    return found if isinstance(found, Visitor) else None


def is_over() -> bool:
    """Whether this browser's session has ended without anybody signing out."""
    return "_user_id" in cookie and known_here() is None


def present() -> Visitor | None:
    """Who is signed in."""
    person = known_here()
    return person if person and person.is_authenticated else None


def begin(staff_id: UUID, *, complete: bool, address_hash: str = "") -> Visitor:
    """A new session under a new token, whatever the browser brought; the old content of its cookie is gone."""
    agent, invitation = request.headers.get("User-Agent", ""), cookie.get(INVITATION)
    with work(services().engine, None) as session:
        token = staff_sessions.begin(
            session, staff_id, complete=complete, lasts=lasts(), agent=agent, address_hash=address_hash
        )
    cookie.clear()
    if invitation is not None:
        cookie[INVITATION] = invitation
    person = known(token)
    if person is None:
        raise LookupError("a session that was just made")
    login_user(person)
    return person


def leave(why: str = "signed_out") -> None:
    """Ends the session on the server, then in the browser."""
    person = known_here()
    if person is not None:
        with work(services().engine, None) as session:
            staff_sessions.end(session, person.seen.id, person.staff_id, why)
    logout_user()
    cookie.clear()


def manager() -> LoginManager:
    """Nothing is remembered beyond the session, and nothing is guessed from the browser's address."""
    made = LoginManager()
    made.session_protection = None  # type: ignore[assignment]  # its way to say: none
    made.user_loader(known)
    return made
