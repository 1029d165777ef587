"""The guard before every page of the console: who is signed in, in which clinic, and may they?

A view is `@bp.get(…)` of a `room`, with `@may("…")` under it; what has none does not start.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from flask import Blueprint, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlmodel import Session
from werkzeug.exceptions import Unauthorized

from bot.console import entering, rights
from bot.console.onward import back
from bot.console.pages import page
from bot.console.rights import SAFE
from bot.console.visitor import Visitor, present
from bot.services import services
from models import staff
from models.database import work
from models.events import Actor
from models.lookups import clinic_of_slug
from models.tables.clinic import SLUG

__all__ = ["Right", "Signed", "fresh", "here", "may", "me", "page", "personal", "room", "signed"]

ROOT = "/console"
View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Right:
    """What a view asks for. `reads`: its POST changes nothing, as a search. `quiet`: nobody need be there for it."""

    name: str
    reads: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Signed:
    """Who is signed in, in the clinic of this address; a doctor sees and decides only what is hers."""

    staff_id: UUID
    name: str
    language: str
    role: str
    clinic_id: UUID
    slug: str
    clinic_name: str
    timezone: str
    doctor_id: UUID | None

    @property
    def actor(self) -> Actor:
        """As the history names them."""
        return Actor("staff", self.staff_id, self.name)

    def may(self, right: str) -> bool:
        return rights.may(self.role, right)


def room(name: str) -> Blueprint:
    """An area of a clinic's console: its addresses begin with the clinic's slug."""
    bp = Blueprint(name, f"bot.console.{name}", url_prefix=f"{ROOT}/<clinic>")
    bp.url_value_preprocessor(_keep_clinic)
    bp.url_defaults(_same_clinic)
    return bp


def personal(name: str) -> Blueprint:
    """An area of no clinic. No slug begins with a dash, so its addresses are never a clinic's."""
    return Blueprint(name, f"bot.console.{name}", url_prefix=f"{ROOT}/-")


def _keep_clinic(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    g.clinic_slug = (values or {}).pop("clinic", None)


def _same_clinic(_endpoint: str, values: dict[str, Any]) -> None:
    if getattr(g, "clinic_slug", None):
        values.setdefault("clinic", g.clinic_slug)


def may(right: str, *, reads: bool = False, quiet: bool = False) -> Callable[[View], View]:
    """Asks for one of bot/console/rights.py; see Right for the rest."""
    if right not in rights.RIGHTS | {rights.SELF}:
        raise ValueError(f"there is no right {right}")

    def mark(view: View) -> View:
        view.right = Right(right, reads, quiet)  # type: ignore[attr-defined]  # read by admit and by the tests
        return view

    return mark


def fresh(view: View) -> View:
    """Asks for the password again where it was given longer than five minutes ago."""

    @wraps(view)
    def asking(*args: Any, **values: Any) -> Any:
        if me().fresh:
            return view(*args, **values)
        return redirect(url_for("again.ask", next=back() or url_for("console.home")), 303)

    return asking  # type: ignore[return-value]  # the same view, with a question before it


def admit(right: Right) -> ResponseReturnValue | None:
    """Lets the call through (None), sends it to the sign-in page, or refuses it with 404 or 403."""
    person = present()
    if person is None:
        return redirect(url_for("signing.sign_in", next=back()), 303)
    if not (right.quiet or _by_itself()):
        person.touch()
    if "clinic" in (request.url_rule.arguments if request.url_rule else ()) and not _enter(person):
        abort(404)
    if right.name == rights.SELF:
        return None
    if not signed().may(right.name):
        abort(403)
    if request.method not in SAFE and not right.reads and signed().role in rights.READERS:
        abort(403)
    return None


def _by_itself() -> bool:
    """Whether a page's script looks something up, which browsers tell; nobody need be there for that."""
    return request.method in SAFE and request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"


def _enter(person: Visitor) -> bool:
    """Whether the person belongs to the clinic of this address; says so for `signed` and `here`."""
    engine = services().engine
    if not re.fullmatch(SLUG, g.clinic_slug or ""):
        return False
    with work(engine, None) as session:
        clinic_id = clinic_of_slug(session, g.clinic_slug)
    if clinic_id is None:
        return False
    with work(engine, clinic_id) as session:
        found = staff.membership(session, person.staff_id)
    if found is None:
        return False
    place = (found.role, found.clinic_id, found.slug, found.clinic_name, found.timezone, found.doctor_id)
    g.signed = Signed(person.staff_id, person.name, person.language, *place)
    entering.come_in(person, found.clinic_id)
    return True


def signed() -> Signed:
    """Who is signed in here; only behind `may`, in a clinic's room."""
    found: Signed = g.signed
    return found


def me() -> Visitor:
    """Who is signed in, in whichever clinic or none."""
    found = present()
    if found is None:
        raise Unauthorized
    return found


@contextmanager
def here() -> Iterator[Session]:
    """A unit of work in the clinic of this address."""
    with work(services().engine, signed().clinic_id) as session:
        yield session
