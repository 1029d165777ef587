"""Who works here: roles, invitations, and whom the clinic lets go."""

from dataclasses import dataclass
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlmodel import Session
from werkzeug.exceptions import BadRequest

from bot.console import rights
from bot.console.guard import ROOT, fresh, here, may, page, room, signed
from bot.console.record_words import act_said, more_said
from bot.console.say import language, say
from bot.services import services
from models import staff_acts, staff_invitations, staff_roles
from models.staff_roles import LastOwner, NotTheirs

bp = room("people")
LONGEST_EMAIL = 254
LATEST = 300
"""Lines of the record that are shown."""


@dataclass(frozen=True)
class Wanted:
    """What a form says somebody should be."""

    role: str
    doctor_id: UUID | None


@bp.get("/staff")
@may("staff")
def people() -> ResponseReturnValue:
    """Everybody, with what may be changed about them."""
    return shown()


def shown(status: int = 200, **more: object) -> ResponseReturnValue:
    with here() as session:
        facts = {"members": staff_roles.members(session), "doctors": staff_roles.doctors(session)}
    return page("people.html", status, roles=roles(), me=signed().staff_id, **facts, **more)


def roles() -> list[str]:
    """Those that whoever is signed in may give."""
    return [role for role in rights.ROLES if role != "owner" or signed().role == "owner"]


@bp.get("/staff/record")
@may("staff")
def record() -> ResponseReturnValue:
    """What staff did lately besides requests and visits, which have histories of their own."""
    with here() as session:
        acts = staff_acts.latest(session, LATEST)
    return page("record.html", acts=acts, act_said=act_said, more_said=more_said)


@bp.post("/staff/invite")
@may("staff")
@fresh
def invite() -> ResponseReturnValue:
    """Makes a link and shows it once, to be handed on; nothing is said about whether the address is known."""
    email = request.form.get("email", "").strip().lower()
    if not looks_right(email):
        return shown(400, problem=say("people-email-wrong"))
    with here() as session:
        wanted = asked_for(session)
        staff_id = staff_invitations.person(session, email, email, language())
        return invited(session, staff_id, email, wanted)


def invited(session: Session, staff_id: UUID, email: str, wanted: Wanted) -> ResponseReturnValue:
    """Their place, which is theirs once they follow the link."""
    if staff_roles.place(session, staff_id) == "owner" and signed().role != "owner":
        abort(403)
    key, token = staff_invitations.link(session, staff_id)
    staff_invitations.into(session, staff_id, key, wanted.role, wanted.doctor_id)
    staff_acts.note(session, signed().actor, "invited", subject=staff_id, why=wanted.role)
    return page("invited.html", email=email, link=link(token), role=wanted.role)


def link(token: str) -> str:
    """What is handed on. Browsers send what stands behind the # nowhere."""
    return f"{services().settings.public_url or request.host_url.rstrip('/')}{ROOT}/-/invite#{token}"


@bp.post("/staff/<uuid:staff_id>/role")
@may("staff")
@fresh
def role(staff_id: UUID) -> ResponseReturnValue:
    """What the person is from the next click on."""
    with here() as session:
        if staff_roles.place(session, staff_id) is None:
            abort(404)
        wanted = asked_for(session)
        try:
            was = staff_roles.give(session, signed().role, staff_id, wanted.role, wanted.doctor_id)
        except (NotTheirs, LastOwner) as refused:
            return refusal(refused)
        staff_acts.note(session, signed().actor, "role_changed", subject=staff_id, why=f"{was} to {wanted.role}")
    flash(say("people-role-kept"))
    return redirect(url_for("people.people"), 303)


@bp.post("/staff/<uuid:staff_id>/let-go")
@may("staff")
@fresh
def let_go(staff_id: UUID) -> ResponseReturnValue:
    """The person is out at the next click; an invitation brings them back."""
    with here() as session:
        try:
            was = staff_roles.let_go(session, signed().role, staff_id)
        except (NotTheirs, LastOwner) as refused:
            return refusal(refused)
        if was is None:
            abort(404)
        staff_acts.note(session, signed().actor, "let_go", subject=staff_id, why=was)
    flash(say("people-gone"))
    return redirect(url_for("people.people"), 303)


def refusal(refused: Exception) -> ResponseReturnValue:
    key = "people-last-owner" if isinstance(refused, LastOwner) else "people-owners-only"
    flash(say(key), "problem")
    return redirect(url_for("people.people"), 303)


def asked_for(session: Session) -> Wanted:
    """The role of the form, with its doctor where it needs one. Raises BadRequest, Forbidden."""
    role, given = request.form.get("role", ""), request.form.get("doctor_id", "")
    if role not in rights.ROLES:
        raise BadRequest
    if role not in roles():
        abort(403)
    if role != "doctor":
        return Wanted(role, None)
    found = next((key for key, _ in staff_roles.doctors(session) if str(key) == given), None)
    if found is None:
        raise BadRequest
    return Wanted(role, found)


def looks_right(email: str) -> bool:
    """As the database will want it: one @, no blanks, nothing that cannot be written."""
    local, at, host = email.partition("@")
    plain = email.isprintable() and not any(letter.isspace() for letter in email)
    return bool(local and at and host) and "@" not in host and plain and len(email) <= LONGEST_EMAIL
