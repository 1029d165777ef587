"""The password once more, before something that matters."""

from flask import redirect, request
from flask.typing import ResponseReturnValue

from bot.console import entering, guesses
from bot.console.guard import may, me, page, personal
from bot.console.say import say
from bot.console.signing import onward, right
from bot.services import services
from models import staff_secrets, staff_sessions
from models.database import work

bp = personal("again")


@bp.get("/again")
@may("self")
def ask() -> ResponseReturnValue:
    """The form."""
    return page("again.html", next=onward())


@bp.post("/again")
@may("self")
def prove() -> ResponseReturnValue:
    """A right one is good for five minutes."""
    problem = check(request.form.get("password", ""))
    if problem is not None:
        return page("again.html", 400, next=onward(), problem=problem)
    with work(services().engine, None) as session:
        staff_sessions.prove(session, me().seen.id)
    return redirect(onward(), 303)


def check(given: str) -> str | None:
    """What is the matter with the password of the person who is signed in; None if it is theirs."""
    person = me()
    waits = guesses.begin("password", person.seen.email, person.staff_id)
    if waits is not None:
        return say("signing-wait", seconds=int(waits.total_seconds()) + 1)
    with work(services().engine, None) as session:
        found = staff_secrets.of_id(session, person.staff_id)
    if not right(found, given):
        entering.told("wrong password again", person.staff_id)
        return say("again-wrong")
    guesses.forgive("password", person.seen.email)
    return None
