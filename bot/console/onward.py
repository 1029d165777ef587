"""Where somebody goes on who was stopped at a form: the page it stood on, since what was sent is not kept."""

from flask import current_app, request

from bot.console.rights import SAFE


def back() -> str | None:
    """The address of this call where it is a page, else the nearest one above it that is; None where there is none."""
    path = request.full_path.rstrip("?") if request.method in SAFE else _page(request.path)
    return path or None


def _page(path: str) -> str:
    adapter = current_app.create_url_adapter(request)
    while path and adapter is not None and not adapter.test(path, "GET"):
        path = path.rpartition("/")[0]
    return path
