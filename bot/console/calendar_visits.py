"""One visit in the calendar: what it is, and a form that gives it another time and tells everybody."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot.console import calendar_fields as fields
from bot.console import request_shown
from bot.console.acting import act, own
from bot.console.done import told
from bot.console.guard import here, may, page, room, signed
from bot.services import services
from models import history
from models.calendar_visit import VisitCard, card
from models.errand import InPlace
from models.facts import MoveVisit, Refused, TooLate

bp = room("calendar_visits")
KNOWN = frozenset({
    "no-reason", "not-yours", "move-over", "move-asked", "outside-hours", "slot-taken", "busy", "offer-past",
    "offer-taken", "offer-same", "not-offered",
})  # fmt: skip


@bp.get("/calendar/visits/<uuid:reservation_id>")
@may("see")
def visit(reservation_id: object) -> ResponseReturnValue:
    """With its history, and the form to move it."""
    return _page(_card(reservation_id))


@bp.post("/calendar/visits/<uuid:reservation_id>/move")
@may("book")
def move(reservation_id: object) -> ResponseReturnValue:
    """At once, whatever limits bind patients; the reason is kept."""
    found = _card(reservation_id)
    start = fields.moment_of(request.form, ZoneInfo(found.zone))
    if start is None:
        return _again(found, "move-no-time", 400)
    command = MoveVisit(found.id, start, anyway=bool(request.form.get("anyway")))
    staff = InPlace(signed().actor, fields.cleaned(request.form).get("why", ""), only=own())
    try:
        done = act(services(), signed().clinic_id, staff, command)
    except Refused as refused:
        return _again(found, f"move-{refused.why}" if refused.why in KNOWN else "move-refused", 409)
    if isinstance(done.outcome, TooLate):
        return _again(found, "move-move-over", 409)
    flash(told(done.outcome))
    return redirect(_week(found, start), 303)


def _card(reservation_id: object) -> VisitCard:
    """Raises NotFound for what is not there, or not theirs to see."""
    with here() as session:
        found = card(session, fields.uuid(str(reservation_id)))
    if found is None or own() not in {None, found.doctor_id}:
        raise NotFound
    return found


def _week(found: VisitCard, start: datetime) -> str:
    day = start.astimezone(ZoneInfo(found.zone)).date().isoformat()
    return url_for("calendar.week", doctor=found.doctor_id, day=day)


def _again(found: VisitCard, problem: str, status: int) -> ResponseReturnValue:
    return _page(found, status, problem)


def _page(found: VisitCard, status: int = 200, problem: str | None = None) -> ResponseReturnValue:
    with here() as session:
        steps = history.steps(session, request_id=found.request_id, reservation_id=found.id)
    return page("visit.html", status, card=found, problem=problem, form=request.form, steps=request_shown.steps(steps))
