"""A person's own page: their language, password, second factor, and where they are signed in."""

from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest

from bot.console import again, entering, guesses, passwords, second_factor, visitor
from bot.console.guard import fresh, may, me, page, personal
from bot.console.say import languages, say, say_in
from bot.services import services
from models import staff, staff_invitations, staff_secrets, staff_sessions
from models.database import work

bp = personal("account")


@bp.get("/account")
@may("self")
def account() -> ResponseReturnValue:
    """Everything about the person's own access."""
    return shown()


def shown(status: int = 200, problem: str | None = None) -> ResponseReturnValue:
    with work(services().engine, None) as session:
        sessions = staff_sessions.listed(session, me().staff_id, idle=visitor.idle())
        secrets = staff_secrets.of_id(session, me().staff_id)
    facts = {"sessions": sessions, "mine": me().seen.id, "left": secrets.recovery_left, "email": secrets.email}
    return page("account.html", status, problem=problem, has_second_factor=bool(secrets.totp_secret), **facts)


@bp.post("/account/language")
@may("self")
def language() -> ResponseReturnValue:
    """From now on the console speaks this language."""
    chosen = request.form.get("language", "")
    if chosen not in languages():
        raise BadRequest
    with work(services().engine, None) as session:
        staff.speak(session, me().staff_id, chosen)
    flash(say_in(chosen, "account-language-kept"))
    return done()


@bp.post("/account/password")
@may("self")
def password() -> ResponseReturnValue:
    """A new one for the old one; every other session ends, and this one goes on under a new token."""
    person, given = me(), request.form.get("new", "")
    problem = again.check(request.form.get("password", ""))
    fault = passwords.fault(given, *person.seen.email.split("@"), *person.name.split())
    if problem is not None or fault is not None:
        return shown(400, problem or say(fault or ""))
    kept = passwords.hashed(given)
    with work(services().engine, None) as session:
        staff_secrets.keep_password(session, person.staff_id, kept)
        staff_sessions.end_all(session, person.staff_id, "password")
        staff_invitations.end_all(session, person.staff_id)
    entering.note(
        visitor.begin(person.staff_id, complete=True, address_hash=guesses.address_hash()), "password_changed"
    )
    flash(say("account-password-kept"))
    return done()


@bp.post("/account/paper-codes")
@may("self")
@fresh
def paper_codes() -> ResponseReturnValue:
    """New codes for the paper, shown once; the old ones are worth nothing."""
    codes = second_factor.paper_codes()
    with work(services().engine, None) as session:
        if staff_secrets.of_id(session, me().staff_id).totp_secret is None:
            abort(404)
        staff_secrets.keep_recovery(session, me().staff_id, codes)
    entering.note(me(), "recovery_codes_made")
    readable = [second_factor.readable(code) for code in codes]
    return page("paper_codes.html", codes=readable, next=url_for("account.account"))


@bp.post("/account/sessions/<uuid:session_id>/end")
@may("self")
def end(session_id: UUID) -> ResponseReturnValue:
    """One of the person's own sessions is over at once, wherever it is."""
    with work(services().engine, None) as session:
        if not staff_sessions.end(session, session_id, me().staff_id, "ended"):
            abort(404)
    entering.told("session ended", me().staff_id)
    flash(say("account-session-ended"))
    return done()


@bp.post("/account/sessions/end-others")
@may("self")
def end_others() -> ResponseReturnValue:
    """All but this one."""
    with work(services().engine, None) as session:
        staff_sessions.end_all(session, me().staff_id, "ended", but=me().seen.id)
    entering.told("other sessions ended", me().staff_id)
    flash(say("account-session-ended"))
    return done()


def done() -> ResponseReturnValue:
    return redirect(url_for("account.account"), 303)
