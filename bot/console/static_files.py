"""What the pages load from us and from nowhere else: our styles and scripts, Bootstrap's, and its dark colours."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from bootstrap_wrapper import get_bootstrap_css_dir
from flask import Blueprint, Response, abort, request, send_from_directory

from bot.console.guard import ROOT

bp = Blueprint("static_files", "bot.console.static_files", url_prefix=f"{ROOT}/-", template_folder="templates")
OWN = Path(__file__).parent / "static"
SOURCE = Path(str(files("flask_bootstrap") / "static" / "bootstrap5"))
FILES = {
    "bootstrap.css": SOURCE / "css" / "bootstrap.min.css",
    "bootstrap.rtl.css": get_bootstrap_css_dir() / "bootstrap.rtl.min.css",
    "bootstrap.js": SOURCE / "js" / "bootstrap.min.js",
}
"""Of one release of Bootstrap, which a test holds; the one package has no sheet for pages that begin at the right."""
DARK = re.compile(r"([^{}]*\[data-bs-theme=dark\][^{}]*)(\{[^{}]*\})")


@bp.get("/static/<path:name>")
def static(name: str) -> Response:
    """Our own files, asked about each time and sent when they changed."""
    return lasting(send_from_directory(OWN, name))


@bp.get("/bootstrap/<name>")
def bootstrap(name: str) -> Response:
    """Bootstrap as its package ships it."""
    file = FILES.get(name) or abort(404)
    return lasting(send_from_directory(file.parent, file.name))


@bp.get("/dark.css")
def dark() -> Response:
    """Bootstrap's dark colours for whoever's system is dark; Bootstrap itself would want a script for that."""
    made = Response(dark_rules(), content_type="text/css; charset=utf-8")
    made.add_etag()
    made.make_conditional(request)
    return lasting(made)


@cache
def dark_rules() -> str:
    """Each rule under `[data-bs-theme=dark]`, for the root and on the system's wish."""
    source = FILES["bootstrap.css"].read_text(encoding="utf-8")
    found = [(chosen, body) for chosen, body in DARK.findall(source) if "navbar" not in chosen]
    lines = [f"{chosen.replace('[data-bs-theme=dark]', ':root')}{body}" for chosen, body in found]
    return "@media (prefers-color-scheme: dark) {\n" + "\n".join(lines) + "\n}\n"


def lasting(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-cache"
    return response
