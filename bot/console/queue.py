"""The queue: what waits, live; what staff could do about it; and what was settled within a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlmodel import Session

from bot.console import queue_shown
from bot.console.acting import own
from bot.console.guard import here, may, page, room, signed
from bot.console.queue_shown import Shown
from dialogs.reading.clean import fold
from models import calling, queue_mark, sql
from models.database import moment
from models.queue import pending, settled

bp = room("queue")
LONGEST_SEARCH = 100
_d = sql.doctor.c
WAITS = ("doctor", "patient")


@dataclass(frozen=True)
class Wanted:
    """Which rows somebody wants to see; without the page's script, since that does it by itself."""

    find: str = ""
    waits: str = ""
    doctor: str = ""
    urgent: bool = False
    due: bool = False

    def likes(self, shown: Shown) -> bool:
        row, sought = shown.row, fold(self.find).strip()
        number = queue_shown.digits(sought)
        found = sought in shown.find or (len(number) > 3 and number in shown.find)
        theirs = self.waits in {"", row.waits_for} and self.doctor in {"", str(row.doctor_id)}
        return found and theirs and (shown.urgent or not self.urgent) and (shown.due or not self.due)


@bp.get("/queue")
@may("see")
def queue() -> ResponseReturnValue:
    """All of it, and what else calls for somebody, also for whom no script runs."""
    return page("queue.html", wanted=Wanted(), **facts(Wanted()))


@bp.post("/queue")
@may("see", reads=True)
def found() -> ResponseReturnValue:
    """The rows that are wanted; a search has names and numbers in it, so it is no address."""
    wanted = of_form(request.form)
    return page("queue.html", wanted=wanted, **facts(wanted))


@bp.get("/queue/live")
@may("see", quiet=True)
def live() -> ResponseReturnValue:
    """What the page shows where that has changed since `mark`; nothing (204) where it has not."""
    with here() as session:
        unchanged = queue_mark.is_unchanged(session, request.args.get("mark", ""))
    if unchanged:
        return Response(status=204)
    return {"html": render_template("_queue_live.html", **facts(Wanted()))}  # a piece, which is no page to be opened


def of_form(form: Mapping[str, str]) -> Wanted:
    waits = form.get("waits", "")
    return Wanted(
        find=form.get("find", "")[:LONGEST_SEARCH],
        waits=waits if waits in WAITS else "",
        doctor=form.get("doctor", ""),
        urgent="urgent" in form,
        due="due" in form,
    )


def facts(wanted: Wanted) -> dict[str, Any]:
    """Six statements, however long the queue is."""
    only = own()
    with here() as session:
        mark, now = queue_mark.mark(session), moment(session)
        doctors = doctors_of(session, only)
        calls = calling.calling(session) if signed().may("tasks") else None
        rows, ended = pending(session, only=only), settled(session, only=only)
    all_rows = queue_shown.waiting(rows, now)
    return {
        "mark": mark,
        "calling": calls,
        "now": now,
        "rows": [shown for shown in all_rows if wanted.likes(shown)],
        "counts": counts(all_rows),
        "ended": [(row, queue_shown.shown(row, now), queue_shown.outcome(row)) for row in ended],
        "doctors": doctors,
        "emergency": queue_shown.emergency,
        "has_written": queue_shown.has_written,
        "until": lambda row: queue_shown.until(row, now),
        "left": lambda row: queue_shown.left(row, now),
    }


def doctors_of(session: Session, only: UUID | None) -> list[tuple[str, str]]:
    """Name and id of those whose rows somebody may look for."""
    hers = _d.is_active if only is None else _d.id == only
    rows = session.execute(select(_d.name, _d.id).where(hers).order_by(_d.position, _d.id))
    return [(row.name, str(row.id)) for row in rows]


def counts(rows: list[Shown]) -> list[tuple[str, int]]:
    """How many there are of each kind, by the text that says so."""
    return [
        ("queue-count-all", len(rows)),
        ("queue-count-doctor", sum(shown.row.waits_for == "doctor" for shown in rows)),
        ("queue-count-patient", sum(shown.row.waits_for == "patient" for shown in rows)),
        ("queue-count-urgent", sum(shown.urgent for shown in rows)),
        ("queue-count-due", sum(shown.due for shown in rows)),
    ]
