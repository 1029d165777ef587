"""Somebody types or points at a page that they opened a while ago: they are there, as if they had clicked."""

from flask.typing import ResponseReturnValue

from bot.console.guard import may, personal

bp = personal("present")


@bp.post("/present")
@may("self")
def present() -> ResponseReturnValue:
    """The guard has kept it already."""
    return "", 204
