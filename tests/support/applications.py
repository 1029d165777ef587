"""Web applications, each put together once for a test process and lent to one test after the other.

To put one together takes a tenth of a second, most of it for the addresses of the console. It knows its clinic, clock
and database only by its services, which are others each time.
"""

from collections import defaultdict

from flask import Flask

from bot.app import create_app
from bot.services import Services

_made: dict[tuple[str | None, str | None], list[Flask]] = defaultdict(list)
_lent: dict[tuple[str | None, str | None], int] = defaultdict(int)


def lend(services: Services) -> Flask:
    """One that nobody else in this test has. Who adds pages to theirs makes it with `create_app` instead."""
    kind = services.settings.public_url, services.settings.secret_key
    if len(_made[kind]) == _lent[kind]:
        _made[kind].append(create_app(services=services))
    app = _made[kind][_lent[kind]]
    _lent[kind] += 1
    app.extensions["antesala"] = services
    return app


def all_are_back() -> None:
    """Before each test."""
    _lent.clear()
