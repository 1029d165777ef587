"""The inbox, live: what went wrong or waits for a person, each with what to do; closed with what was done."""

from typing import Any
from uuid import UUID

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest

from bot import staff_chat
from bot.console.chat_fields import refused
from bot.console.guard import here, may, page, room, signed
from bot.console.inbox_words import Item, item, over
from bot.console.say import say
from bot.services import services
from bot.staff_chat import Somebody
from models import closing_tasks, inbox_mark, inbox_rows
from models.facts import Refused

bp = room("inbox")


@bp.get("/inbox")
@may("tasks")
def inbox() -> ResponseReturnValue:
    """What is open, emergencies first, and what was closed lately."""
    return page("inbox.html", **_facts())


@bp.get("/inbox/live")
@may("tasks", quiet=True)
def live() -> ResponseReturnValue:
    """What the page shows where that has changed since `mark`; nothing (204) where it has not."""
    with here() as session:
        unchanged = inbox_mark.mark(session) == request.args.get("mark")
    if unchanged:
        return Response(status=204)
    return {"html": render_template("_inbox_live.html", **_facts())}  # a piece, which is no page to be opened


def _facts() -> dict[str, Any]:
    with here() as session:
        mark = inbox_mark.mark(session)
        open_ones, closed = inbox_rows.troubles(session), inbox_rows.closed(session)
    items: list[Item] = [item(each, signed().timezone) for each in open_ones]
    return {"mark": mark, "items": items, "closed": [over(each) for each in closed]}


@bp.post("/inbox/<uuid:task_id>/close")
@may("tasks")
def close(task_id: UUID) -> ResponseReturnValue:
    """Somebody did something about it by hand, or found nothing to do."""
    with here() as session:
        if not closing_tasks.is_there(session, task_id):
            abort(404)
    act = request.form.get("act", "")
    if act not in closing_tasks.BY_HAND:
        raise BadRequest
    with here() as session:
        why = request.form.get("why", "")
        done = closing_tasks.close(session, signed().actor, task_id, act, why=why)
    flash(say("inbox-closed" if done else "inbox-was-closed"))
    return _back()


@bp.post("/inbox/<uuid:task_id>/send-again")
@may("tasks")
def send_again(task_id: UUID) -> ResponseReturnValue:
    """What could not be delivered joins the queue once more."""
    with here() as session:
        if not closing_tasks.is_there(session, task_id):
            abort(404)
        many = closing_tasks.send_again(session, signed().actor, task_id)
    services().wake()
    flash(say("inbox-sent-again", count=many) if many else say("inbox-nothing-to-send"))
    return _back()


@bp.post("/inbox/<uuid:task_id>/take-over")
@may("write")
def take_over(task_id: UUID) -> ResponseReturnValue:
    """The chat is theirs, and the task is closed with that."""
    try:
        with here() as session:
            contact_id = closing_tasks.contact_of(session, task_id)
            if contact_id is None or not signed().may("tasks"):
                abort(404)
            staff_chat.take_over(Somebody(services(), session, signed().clinic_id, signed().actor), contact_id)
            closing_tasks.close(session, signed().actor, task_id, closing_tasks.TAKEN_OVER)
    except Refused as why:
        flash(refused(why), "problem")
        return _back()
    services().wake()
    flash(say("chats-taken"))
    return redirect(url_for("chats.chat", contact_id=contact_id), 303)


def _back() -> ResponseReturnValue:
    return redirect(url_for("inbox.inbox"), 303)
