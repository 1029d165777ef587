"""What a person reads when something is refused or fails in the console: a page with a way on, never a trace."""

from flask import Response, g, make_response
from werkzeug.exceptions import HTTPException

from bot.console.pages import page

TOLD = frozenset({400, 403, 404, 405, 413, 429})


def refusal(error: HTTPException) -> Response:
    """The page for this status."""
    code = error.code or 500
    if code >= 500:
        return failure()
    return of(code, f"problem-{code if code in TOLD else 400}")


def failure() -> Response:
    """Something of ours failed; nothing was changed. Asks nobody who is signed in: that may be what failed."""
    g.failed = True
    return of(503, "problem-503")


def of(code: int, key: str) -> Response:
    return make_response(page("problem.html", code, key=key))
