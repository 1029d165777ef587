"""The line under every page's head that says what calls for somebody; the page's script keeps it true."""

from flask import render_template
from flask.typing import ResponseReturnValue

from bot.console.guard import here, may, room
from models import calling

bp = room("calling")


@bp.get("/calling")
@may("tasks", quiet=True)
def line() -> ResponseReturnValue:
    """A piece, which is no page to be opened; empty where nobody is needed."""
    with here() as session:
        found = calling.calling(session)
    return {"html": render_template("_calling.html", calling=found).strip()}
