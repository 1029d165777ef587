"""The clinic's settings: everything that its file holds, checked as the file is, and the file itself."""

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from bot.clinic_file import editing
from bot.clinic_file.key import Key
from bot.clinic_file.sections import CLINIC
from bot.console import fields, keeping
from bot.console.fields import Field
from bot.console.guard import here, may, page, room, signed
from bot.console.keeping import Tried
from bot.console.say import named, say

bp = room("settings")
# The slug is in addresses and never changes, and texts have pages of their own.
GROUPS = {
    "who": ("name", "kind", "treats", "whatsapp", "timezone", "language", "languages", "currency"),
    "reach": (
        *("emergency_number", "crisis_line", "phone", "email", "address", "location", "privacy_url"),
        *("opening_hours", "person_minutes", "takeover_minutes", "faq"),
    ),
    "asking": (
        *("intake", "request_expiry_minutes", "answering_hours", "patient_answer_minutes", "question_extends_minutes"),
        *("hold_minutes", "slot_margin_minutes", "minimum_notice_minutes", "booking_horizon_days"),
        *("max_open_requests_per_contact", "emergency_days", "waitlist_minutes"),
    ),
    "deciding": ("enrolment", "decision_binding", "undo_seconds", "nudges", "close_out_at", "buttons"),
    "visits": (
        *("cancellation_cutoff_hours", "max_moves", "reminders", "quiet_from", "quiet_to", "thanks_after_minutes"),
    ),
}


@bp.get("/settings")
@may("settings")
def overview() -> ResponseReturnValue:
    """Where everything is, and the doctors one by one."""
    with here() as session:
        doctors = editing.present(session, signed().clinic_id).doctors
    return page("settings.html", doctors=doctors, groups=list(GROUPS))


def keys_of(group: str) -> tuple[Key, ...]:
    """The keys of one page, in its order."""
    known = {key.name: key for key in CLINIC}
    return tuple(known[name] for name in GROUPS.get(group, ())) or abort(404)


@bp.get("/settings/clinic/<group>")
@may("settings")
def clinic(group: str) -> ResponseReturnValue:
    """One page of the clinic's own keys."""
    keys = keys_of(group)
    with here() as session:
        section = editing.document(editing.present(session, signed().clinic_id))["clinic"]
    return drawn(group, fields.fields(keys, section, section), editing.mark(section))


@bp.post("/settings/clinic/<group>")
@may("settings")
def keep_clinic(group: str) -> ResponseReturnValue:
    """Keeps them, all or none."""
    keys = keys_of(group)
    tried = keeping.section(lambda document: (document["clinic"], "clinic"), keys)
    if not tried.is_kept:
        found = fields.typed(keys, request.form, tried.problems, "clinic")
        return drawn(group, found, request.form.get("seen", ""), tried)
    flash(say("settings-kept"))
    return redirect(url_for("settings.overview"), 303)


def drawn(group: str, found: list[Field], seen: str, tried: Tried | None = None) -> ResponseReturnValue:
    """The form; with 400 and what is wrong where it could not be kept."""
    title = say(f"settings-group-{group}")
    return form(title, found, seen, tried, action=url_for("settings.keep_clinic", group=group), path="clinic")


def form(
    title: str, found: list[Field], seen: str, tried: Tried | None, *, action: str, path: str
) -> ResponseReturnValue:
    """A form of fields, wherever its section lies."""
    problems = fields.elsewhere(tried.problems, found, path) if tried else []
    said = tried.said if tried else None
    asks = bool(tried and tried.asks_password)
    facts = {"fields": found, "seen": seen, "others": problems, "said": said, "asks_password": asks, "action": action}
    return page("settings_form.html", 400 if tried else 200, title=title, told=fields.told, named=named, **facts)


@bp.get("/settings/file")
@may("settings")
def file() -> ResponseReturnValue:
    """The whole file, to be changed as it is."""
    with here() as session:
        text = editing.as_text(session, signed().clinic_id)
    return page("settings_file.html", text=text, seen=editing.mark(text))


@bp.post("/settings/file")
@may("settings")
def keep_file() -> ResponseReturnValue:
    """Makes the clinic what the text says: all of it or nothing."""
    text = request.form.get("text", "").replace("\r\n", "\n")
    tried = keeping.whole(text)
    if not tried.is_kept:
        facts = {"problems": list(map(str, tried.problems)), "said": tried.said, "asks_password": tried.asks_password}
        return page("settings_file.html", 400, text=text, seen=request.form.get("seen", ""), **facts)
    flash(say("settings-kept"))
    return redirect(url_for("settings.overview"), 303)


@bp.get("/settings/file.toml")
@may("settings")
def download() -> ResponseReturnValue:
    """The file as `antesala clinic show` prints it; it can be loaded anywhere."""
    with here() as session:
        text = editing.as_text(session, signed().clinic_id)
    name = {"Content-Disposition": f'attachment; filename="{signed().slug}.toml"'}
    return Response(text, content_type="application/toml; charset=utf-8", headers=name)
