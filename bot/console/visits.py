"""One visit, which is shown with the request that it came of; and what staff do about it."""

from typing import Any
from uuid import UUID

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from bot.console.acting import own
from bot.console.done import carry_out, not_done
from bot.console.guard import here, may, room
from bot.console.requests import chosen
from bot.console.signing import onward
from models import sql
from models.facts import Attend, CancelVisit, MoveVisit

bp = room("visits")
ATTENDED = ("arrived", "completed", "no_show")
_v = sql.visit.c


@bp.get("/visits/<uuid:reservation_id>")
@may("see")
def visit_page(reservation_id: UUID) -> ResponseReturnValue:
    """With its request, where it came of one; else as the calendar shows it."""
    with here() as session:
        found = session.execute(select(_v.doctor_id, _v.request_id).where(_v.id == reservation_id)).first()
    if found is None or own() not in {None, found.doctor_id}:
        abort(404)
    if found.request_id is None:
        return redirect(url_for("calendar_visits.visit", reservation_id=reservation_id), 303)
    return redirect(url_for("requests.request_page", request_id=found.request_id), 303)


def _back(reservation_id: UUID) -> str:
    return url_for("visits.visit_page", reservation_id=reservation_id)


@bp.post("/visits/<uuid:reservation_id>/cancel")
@may("decide")
def cancel(reservation_id: UUID) -> ResponseReturnValue:
    """Whatever the cut-off; patient and doctor are told."""
    return carry_out(CancelVisit(reservation_id, None), _back(reservation_id))


@bp.post("/visits/<uuid:reservation_id>/move")
@may("decide")
def move(reservation_id: UUID) -> ResponseReturnValue:
    """It has the new time at once; patient and doctor are told."""
    start = chosen(request.form.get("zone", ""))
    if start is None:
        return not_done("no-time", sql.visit, reservation_id, _back(reservation_id))
    return carry_out(MoveVisit(reservation_id, start, anyway="anyway" in request.form), _back(reservation_id))


@bp.post("/visits/<uuid:reservation_id>/attend")
@may("decide")
def attend(reservation_id: UUID) -> ResponseReturnValue:
    """That its patient is there, was seen, or did not come; from the calendar, and back there."""
    to: Any = request.form.get("to", "")
    if to not in ATTENDED:
        return not_done("no-time", sql.visit, reservation_id, _back(reservation_id))
    back = onward() if request.form.get("next") else _back(reservation_id)
    return carry_out(Attend(reservation_id, to), back)
