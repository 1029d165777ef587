"""Coming with a link. Its token stands behind the #, which browsers send nowhere; the page hands it in once."""

from flask import flash, redirect, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from bot.console import entering, passwords, visitor
from bot.console.guard import page, personal
from bot.console.say import languages, say
from bot.services import services
from models import staff_invitations, staff_secrets, staff_sessions
from models.database import work
from models.staff_invitations import Invitation

bp = personal("joining")
LONGEST_NAME = 255


@bp.get("/invite")
def invite() -> ResponseReturnValue:
    """Takes the token from the address and hands it in; without scripts it is to be pasted."""
    return page("invite.html")


@bp.post("/invite")
def hand_in() -> ResponseReturnValue:
    """The token goes no further than here: from now on the cookie knows which invitation it is."""
    token = request.form.get("token", "").strip().rpartition("#")[2]
    with work(services().engine, None) as session:
        found = staff_invitations.found(session, staff_sessions.hashed(token))
    if found is None:
        return page("invite.html", 400, problem=say("joining-over"))
    cookie[visitor.INVITATION] = staff_sessions.hashed(token)
    person = visitor.present()
    if person is not None and person.staff_id == found.staff_id and entering.accept(person):
        return redirect(url_for("console.home"), 303)
    return redirect(url_for("joining.join"), 303)


@bp.get("/join")
def join() -> ResponseReturnValue:
    """A name and a password for whoever is new; whoever is known signs in as always, which takes their new place."""
    found = invited()
    if found is None:
        return redirect(url_for("joining.invite"), 303)
    if found.purpose == "join" and found.has_password:
        flash(say("joining-sign-in"))
        return redirect(url_for("signing.sign_in"), 303)
    return page("join.html", invitation=found)


@bp.post("/join")
def begin() -> ResponseReturnValue:
    """Does what the link is for. A password that exists is never changed by an invitation to join."""
    found = invited()
    if found is None or (found.purpose == "join" and found.has_password):
        return redirect(url_for("joining.invite"), 303)
    if found.purpose == "second_factor":
        return without_second_factor(found)
    name, given = (
        " ".join(request.form.get("name", found.name).split())[:LONGEST_NAME],
        request.form.get("password", ""),
    )
    named = bool(name) and name.isprintable()
    fault = passwords.fault(given, *found.email.split("@"), *name.split()) if named else "joining-name-missing"
    if fault is not None:
        return page("join.html", 400, invitation=found, problem=say(fault))
    return keep(found, name, given)


def keep(found: Invitation, name: str, given: str) -> ResponseReturnValue:
    """Whoever joins goes on to the second factor; whoever has a new password signs in with it."""
    kept = passwords.hashed(given)
    spoken = request.form.get("language", found.language)
    with work(services().engine, None) as session:
        if found.purpose == "join":
            done = staff_secrets.keep_first_password(session, found.staff_id, kept)  # another link may have been faster
        elif done := staff_invitations.use(session, found.id):
            staff_secrets.keep_password(session, found.staff_id, kept)
        if not done:
            return redirect(url_for("joining.invite"), 303)
        staff_sessions.end_all(session, found.staff_id, "password")
        staff_invitations.end_all(session, found.staff_id)
        if found.purpose == "join":
            language = spoken if spoken in languages() else found.language
            staff_invitations.name_them(session, found.staff_id, name, language)
    entering.written(found.staff_id, found.name, "password_set_by_link")
    if found.purpose == "password":
        cookie.pop(visitor.INVITATION, None)
        flash(say("joining-password-kept"))
        return redirect(url_for("signing.sign_in"), 303)
    visitor.begin(found.staff_id, complete=False)
    return redirect(url_for("setting_up.set_up"), 303)


def without_second_factor(found: Invitation) -> ResponseReturnValue:
    """The password stays, and is asked for at once."""
    with work(services().engine, None) as session:
        if not staff_invitations.use(session, found.id):
            return redirect(url_for("joining.invite"), 303)
        staff_secrets.drop_second_factor(session, found.staff_id)
        staff_sessions.end_all(session, found.staff_id, "replaced")
    cookie.pop(visitor.INVITATION, None)
    entering.written(found.staff_id, found.name, "second_factor_dropped")
    flash(say("joining-second-factor-gone"))
    return redirect(url_for("signing.sign_in"), 303)


def invited() -> Invitation | None:
    """The open invitation that this browser handed in."""
    token_hash = cookie.get(visitor.INVITATION)
    if token_hash is None:
        return None
    with work(services().engine, None) as session:
        return staff_invitations.found(session, token_hash)
