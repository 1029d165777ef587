"""The console's one door: puts its areas into the web application, with a guard and a policy of their own."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from flask import Flask, Response, current_app, g, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFProtect
from werkzeug.datastructures import MultiDict
from werkzeug.routing import Rule

from bot.console import guard, pages, problems, rights, visitor


@dataclass(frozen=True)
class Area:
    """A module `bot.console.<name>` with its `bp`; in the navigation, at `home`, of whom `right` lets in.

    `also` are modules that add pages to the same `bp`.
    """

    name: str
    home: str | None = None
    right: str = "see"
    also: tuple[str, ...] = ()


SETTINGS = ("settings_doctors", "settings_services", "settings_texts")
# One line an area, in the order of the navigation.
AREAS = (
    Area("static_files"),
    Area("signing"),
    Area("setting_up"),
    Area("joining"),
    Area("again"),
    Area("home"),
    Area("present"),
    Area("queue", "queue.queue"),
    Area("calling"),
    Area("requests"),
    Area("visits"),
    Area("chats", "chats.listed"),
    Area("inbox", "inbox.inbox", "tasks"),
    Area("calendar", "calendar.week"),
    Area("calendar_visits"),
    Area("booking"),
    Area("hours", "hours.hours", "hours"),
    Area("patients", "patients.patients", "patients"),
    Area("patient_copies"),
    Area("patient_ends"),
    Area("numbers", "numbers.numbers", "numbers"),
    Area("settings", home="settings.overview", right="settings", also=SETTINGS),
    Area("people", home="people.people", right="staff"),
    Area("account"),
)
OPEN = frozenset({
    *("static_files.static", "static_files.bootstrap", "static_files.dark"),
    *("signing.sign_in", "signing.password", "signing.code"),
    *("setting_up.set_up", "setting_up.picture", "setting_up.prove"),
    *("joining.invite", "joining.hand_in", "joining.join", "joining.begin"),
})  # fmt: skip
"""What leads to a session, and so cannot ask for one. Everything else of the console asks for a right."""
# Bootstrap draws its arrows and ticks as `data:`; a picture runs nothing.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
LARGEST_FORM = 1024 * 1024
"""Bytes, of whoever is signed in: a big clinic's file."""
SITES = frozenset({None, "same-origin", "none"})


class Unguarded(RuntimeError):
    """A page of the console that asks for no right; nothing starts with one."""


def mount(app: Flask) -> None:
    """Adds the console to `app`. Raises Unguarded."""
    secure = (app.extensions["antesala"].settings.public_url or "").startswith("https:")
    app.config.update(
        SESSION_COOKIE_NAME="__Host-antesala" if secure else "antesala",
        SESSION_COOKIE_SECURE=secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        WTF_CSRF_CHECK_DEFAULT=False,  # the webhooks have signatures instead; `admit` below checks ours
        WTF_CSRF_TIME_LIMIT=None,  # a form is as good as its session
        WTF_CSRF_SSL_STRICT=False,  # pages send no referrer; Sec-Fetch-Site says more
    )
    visitor.manager().init_app(app, add_context_processor=False)
    CSRFProtect(app)
    pages.draw_with(app)
    for area in AREAS:
        for more in area.also:
            import_module(f"bot.console.{more}")
        app.register_blueprint(import_module(f"bot.console.{area.name}").bp)
    check(app)
    app.before_request(admit)
    app.context_processor(frame)


def is_ours(path: str) -> bool:
    """Whether the console answers there, if only to say that there is nothing."""
    return path == guard.ROOT or path.startswith(f"{guard.ROOT}/")


def rules(app: Flask) -> list[Rule]:
    """All of the console's."""
    return [rule for rule in app.url_map.iter_rules() if is_ours(rule.rule)]


def check(app: Flask) -> None:
    """Each page asks for a right or is open to all. Raises Unguarded."""
    bare = [rule.endpoint for rule in rules(app) if rule.endpoint not in OPEN and right_of(app, rule.endpoint) is None]
    if bare:
        raise Unguarded(f"these ask for no right: {', '.join(sorted(bare))}")


def right_of(app: Flask, endpoint: str) -> guard.Right | None:
    """What the view of this endpoint asks for."""
    return getattr(app.view_functions[endpoint], "right", None)


def admit() -> ResponseReturnValue | None:
    """Before every view of the console: the right, then the form's token."""
    endpoint = request.endpoint
    if endpoint is None or not is_ours(request.path):
        return None
    right = right_of(current_app, endpoint)
    refused = guard.admit(right) if right is not None else None
    if right is not None and refused is None:
        request.max_content_length = LARGEST_FORM
    if refused is None and unwritable(request.args):
        return problems.of(400, "problem-400")
    if refused is not None or request.method in rights.SAFE:
        return refused
    if request.headers.get("Sec-Fetch-Site") not in SITES:
        return problems.of(400, "problem-400")
    protection: CSRFProtect = current_app.extensions["csrf"]
    protection.protect()
    return problems.of(400, "problem-400") if unwritable(request.form) else None


def unwritable(sent: MultiDict[str, str]) -> bool:
    """Whether there is a character in it that the database cannot hold; nobody's keyboard makes one."""
    return any("\0" in value for values in sent.listvalues() for value in values)


def frame() -> dict[str, Any]:
    """What the frame around each page shows: the person, the clinic, and the areas they may enter."""
    if "failed" in g:  # whoever is signed in cannot be looked up
        return {"person": None, "signed": None, "areas": []}
    signed = g.get("signed")
    return {"person": visitor.present(), "signed": signed, "areas": navigation() if signed else []}


def navigation() -> list[tuple[str, str, bool]]:
    """The address, the text's key and whether we are there, of each area that the person may enter."""
    here = (request.endpoint or "").partition(".")[0]
    open_ = [area for area in AREAS if area.home and guard.signed().may(area.right)]
    return [
        (url_for(area.home or "", clinic=guard.signed().slug), f"{area.name}-nav", area.name == here) for area in open_
    ]


def secured(response: Response) -> Response:
    """The console's own policy; the rest of the headers are every answer's."""
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
    return response
