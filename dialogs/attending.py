"""What is done with a doctor's line about a visit, and what she hears of it."""

from __future__ import annotations

from dialogs.cards import name, standing, when
from dialogs.desk_says import open_ones, typed_stop
from dialogs.quoting import quoted
from dialogs.say import Say
from dialogs.texts import text
from dialogs.visit_orders import VisitOrder, read
from models.facts import Attend, Attended, ClinicView, Command, Request, Said, WriteNote, WrongCode

EXAMPLE = "KR47"


def obey(said: Said, view: ClinicView, language: str, asking: str | None) -> Command | Say | None:
    """The command, the answer, or None where the line is not about a visit. Half-understood lines write nothing."""
    order = None if said.tap else read(said.text)
    if order is None or (order.code is None and asking):
        return None
    if said.forwarded or said.late:
        return open_ones("desk-forwarded" if said.forwarded else "desk-late", view, language)
    if order.code is None:
        return Say(text(language, "visit-which", code=EXAMPLE))
    request = view.by_code(order.code)
    if request is None:
        return typed_stop(view, language) or WrongCode()
    if not order.wholly:
        return _unclear(order, language)
    return _command(order, request) or Say(standing(request, language, view.now))


def _command(order: VisitOrder, request: Request) -> Command | None:
    """None where there is no visit yet."""
    if request.reservation_id is None:
        return None
    if order.event != "note":
        return Attend(request.reservation_id, order.event, order.rest or None)
    return WriteNote(request.reservation_id, order.kind, order.rest, order.private) if order.kind else None


def _unclear(order: VisitOrder, language: str) -> Say:
    """What was understood, what was not, and how a note is written."""
    if order.event == "note":
        return Say(text(language, "note-how", code=order.code or ""))
    return Say(text(language, "visit-unclear", code=order.code or "", rest=quoted(order.rest, 80) or "…"))


def told(outcome: Attended, language: str, request: Request | None) -> Say:
    """What was written down, about whom."""
    about = {"code": outcome.visit.code, "name": name(request, language) if request else ""}
    about["when"] = when(request, language) if request else ""
    became = [text(language, f"visit-{outcome.visit.status}", **about)] if outcome.attended else []
    kept = [text(language, "note-kept", code=outcome.visit.code)] if outcome.noted else []
    return Say("\n".join([*became, *kept]))
