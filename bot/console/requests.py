"""One request: what was said, what happened, what is free instead; and everything that can be done about it now."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from bot.console import request_shown
from bot.console.acting import own
from bot.console.done import carry_out, named, not_done
from bot.console.guard import here, may, page, room, signed
from models import queue_mark, sql
from models.dossier import dossier
from models.facts import AcceptOffer, Decide, Propose, Undo, Withdraw

bp = room("requests")


@bp.get("/requests/<uuid:request_id>")
@may("see")
def request_page(request_id: UUID) -> ResponseReturnValue:
    """All of it; a fixed number of statements."""
    with here() as session:
        mark = queue_mark.mark(session)
        found = dossier(session, request_id, only=own())
    if found is None:
        abort(404)
    found = replace(found, request=named(found.request))
    return page("request.html", **request_shown.facts(found, may_decide=signed().may("decide")), mark=mark)


def _back(request_id: UUID) -> str:
    return url_for("requests.request_page", request_id=request_id)


@bp.post("/requests/<uuid:request_id>/approve")
@may("decide")
def approve(request_id: UUID) -> ResponseReturnValue:
    """As its doctor would."""
    return carry_out(Decide(request_id, "approve", "tap"), _back(request_id))


@bp.post("/requests/<uuid:request_id>/reject")
@may("decide")
def reject(request_id: UUID) -> ResponseReturnValue:
    """As its doctor would; `told` is what the patient reads."""
    return carry_out(Decide(request_id, "reject", "tap", request.form.get("told") or None), _back(request_id))


@bp.post("/requests/<uuid:request_id>/offer")
@may("decide")
def offer(request_id: UUID) -> ResponseReturnValue:
    """Another time, which then waits for the patient."""
    start = chosen(request.form.get("zone", ""))
    if start is None:
        return not_done("no-time", sql.request, request_id, _back(request_id))
    return carry_out(Propose(request_id, start, "tap", "anyway" in request.form), _back(request_id))


@bp.post("/requests/<uuid:request_id>/withdraw")
@may("decide")
def withdraw(request_id: UUID) -> ResponseReturnValue:
    """As its patient would."""
    return carry_out(Withdraw(request_id), _back(request_id))


@bp.post("/requests/<uuid:request_id>/accept")
@may("decide")
def accept(request_id: UUID) -> ResponseReturnValue:
    """The time that was offered, as its patient would."""
    return carry_out(AcceptOffer(request_id), _back(request_id))


@bp.post("/requests/<uuid:request_id>/undo")
@may("decide")
def undo(request_id: UUID) -> ResponseReturnValue:
    """What staff decided, while it is not final."""
    return carry_out(Undo(request_id), _back(request_id))


def chosen(zone: str) -> datetime | None:
    """A time of the list, or one that was typed, on the clock of `zone`; None where it is none."""
    listed, typed = request.form.get("start", ""), request.form.get("at", "")
    try:
        found = datetime.fromisoformat(listed or typed)
        return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (ValueError, KeyError, OSError, OverflowError):  # no time, or no zone of this world
        return None
