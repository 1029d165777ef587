"""Signing in with a password and a code, and out; wrong and unknown are told alike, and take as long."""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.console import entering, guesses, passwords, second_factor, visitor
from bot.console.guard import ROOT, may, page, personal
from bot.console.say import say
from bot.services import services
from models import staff_secrets
from models.database import moment, work
from models.staff_secrets import Secrets

bp = personal("signing")
LONGEST_EMAIL = 254


@bp.get("/sign-in")
def sign_in() -> ResponseReturnValue:
    """The form; whoever is in already goes on."""
    return redirect(onward(), 303) if visitor.present() else page("sign_in.html", next=onward(), over=visitor.is_over())


@bp.post("/sign-in")
def password() -> ResponseReturnValue:
    """A right password makes half a session, which opens nothing but the page for the code."""
    email, given = request.form.get("email", "").strip().lower(), request.form.get("password", "")
    if len(email) > LONGEST_EMAIL or not passwords.fits(given) or "\0" in email + given:
        return wrong("sign_in.html", "signing-wrong")
    with work(services().engine, None) as session:
        found = staff_secrets.of_email(session, email)
    waits = guesses.begin("password", email, found.staff_id if found else None)
    if waits is not None:
        entering.told("kept waiting", found.staff_id if found else None)
        return wait("sign_in.html", waits.total_seconds())
    if not right(found, given) or found is None or not found.is_active:
        entering.told("wrong password", found.staff_id if found else None)
        return wrong("sign_in.html", "signing-wrong")
    guesses.forgive("password", email)
    visitor.begin(found.staff_id, complete=False)
    return redirect(url_for("signing.code" if found.totp_secret else "setting_up.set_up", next=onward()), 303)


def right(found: Secrets | None, given: str) -> bool:
    """Whether it is the password; one that was hashed with less than today's effort is hashed anew."""
    kept = found.password_hash if found else None
    if not passwords.is_right(given, kept):
        return False
    if found and kept and passwords.is_outdated(kept):
        anew = passwords.hashed(given)
        with work(services().engine, None) as session:
            staff_secrets.keep_password(session, found.staff_id, anew)
    return True


@bp.route("/code", methods=["GET", "POST"])
def code() -> ResponseReturnValue:
    """The second factor, for whoever has given the right password a moment ago."""
    person = visitor.known_here()
    if person is None or person.is_authenticated or not person.seen.has_second_factor:
        return redirect(url_for("signing.sign_in", next=onward()), 303)
    if request.method == "GET":
        return page("code.html", next=onward())
    account = str(person.staff_id)
    waits = guesses.begin("code", account, person.staff_id)
    if waits is not None:
        return wait("code.html", waits.total_seconds())
    if not is_code(person, request.form.get("code", "")):
        entering.told("wrong code", person.staff_id)
        return wrong("code.html", "signing-wrong-code")
    guesses.forgive("code", account)
    entering.enter(person)
    return redirect(onward(), 303)


def is_code(person: visitor.Visitor, written: str) -> bool:
    """Whether the person's second factor is right; it cannot be used a second time."""
    with work(services().engine, None) as session:
        known = staff_secrets.of_id(session, person.staff_id)
        secret, now = known.totp_secret, moment(session)
        return bool(secret) and second_factor.proves(session, person.staff_id, secret or "", written, now)


@bp.post("/sign-out")
@may("self")
def sign_out() -> ResponseReturnValue:
    """Ends the session here and on the server."""
    visitor.leave()
    flash(say("signing-out-done"))
    return redirect(url_for("signing.sign_in"), 303)


def wrong(template: str, key: str) -> ResponseReturnValue:
    """The form again, with what is the matter."""
    return page(template, 400, next=onward(), problem=say(key))


def wait(template: str, seconds: float) -> ResponseReturnValue:
    """The form again, with how long to wait; the waiting is not made longer by trying."""
    told = page(template, 429, next=onward(), problem=say("signing-wait", seconds=int(seconds) + 1))
    return (*told, {"Retry-After": str(int(seconds) + 1)})


def onward() -> str:
    """Where the person wanted to go: an address of ours, or the console's beginning."""
    wanted = request.values.get("next", "")
    ours = wanted == ROOT or wanted.startswith((f"{ROOT}/", f"{ROOT}?"))
    return wanted if ours and not set(wanted) & set("\\\r\n\0") and "//" not in wanted else ROOT
