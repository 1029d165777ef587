"""Setting up the second factor: before the first entrance, which is not to be had without, or later for a new phone."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.console import entering, guesses, second_factor, visitor
from bot.console.guard import page, personal
from bot.console.say import say
from bot.console.signing import onward
from bot.services import services
from models import staff_secrets, staff_sessions
from models.database import moment, work

bp = personal("setting_up")
Asking = Callable[[visitor.Visitor], ResponseReturnValue]


def for_who_may(view: Asking) -> Callable[[], ResponseReturnValue]:
    """For half a session without a second factor, or a whole one that gave its password just now."""

    @wraps(view)
    def asking() -> Any:
        person = visitor.known_here()
        if person is None or (person.seen.has_second_factor and not person.is_authenticated):
            return redirect(url_for("signing.sign_in"), 303)
        if person.is_authenticated and not person.fresh:
            return redirect(url_for("again.ask", next=request.path), 303)
        return view(person)

    return asking


@bp.get("/second-factor")
@for_who_may
def set_up(person: visitor.Visitor) -> ResponseReturnValue:
    """The code to scan, the same to type, and a field to prove that it worked."""
    return drawn(person)


@bp.get("/second-factor.svg")
@for_who_may
def picture(person: visitor.Visitor) -> ResponseReturnValue:
    """What to scan, kept by nobody on the way."""
    return Response(second_factor.picture(secret(person), person.seen.email), content_type="image/svg+xml")


@bp.post("/second-factor")
@for_who_may
def prove(person: visitor.Visitor) -> ResponseReturnValue:
    """A right code makes it the second factor, shows the codes for the paper once, and lets the person in."""
    waits = guesses.begin("new code", str(person.staff_id), person.staff_id)
    if waits is not None:
        return drawn(person, 429, say("signing-wait", seconds=int(waits.total_seconds()) + 1))
    written = second_factor.tidy(request.form.get("code", ""))
    with work(services().engine, None) as session:
        step = second_factor.step_of(secret(person), written, moment(session)) if written.isascii() else None
        if step is not None:
            codes = second_factor.paper_codes()
            staff_secrets.keep_second_factor(session, person.staff_id, secret(person), step, codes)
            staff_sessions.end_all(session, person.staff_id, "replaced", but=person.seen.id)
    if step is None:
        return drawn(person, 400, say("signing-wrong-code"))
    guesses.forgive("new code", str(person.staff_id))
    whole = entering.enter(person)
    entering.note(whole, "second_factor_set")
    return page("paper_codes.html", codes=[second_factor.readable(code) for code in codes], next=onward())


def secret(person: visitor.Visitor) -> str:
    return second_factor.secret_of(person.token, services().settings.secret_key)


def drawn(person: visitor.Visitor, status: int = 200, problem: str | None = None) -> ResponseReturnValue:
    typed = second_factor.readable(secret(person)).replace("-", " ")
    return page("second_factor.html", status, typed=typed, next=onward(), problem=problem)
