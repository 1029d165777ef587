"""Puts the web application together; importing it starts nothing."""

import logging
import os
from collections.abc import Mapping

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from bot import health, status, webhook
from bot.channels.channel import Channel
from bot.channels.twilio import Twilio
from bot.console import door, problems
from bot.logs import trouble
from bot.services import Services
from bot.services import services as ours
from bot.settings import Settings
from bot.wake import Waker
from models.database import make_engine

LARGEST_BODY = 64 * 1024
"""Bytes. WhatsApp's longest text, 4,096 emoji in percent signs, takes 48 KiB of it."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}
log = logging.getLogger(__name__)


def create_app(settings: Settings | None = None, *, services: Services | None = None) -> Flask:
    """Webhooks, health pages, console. Raises BadSettings if it reads the environment and that lacks something."""
    if services is None:
        services = make_services(settings or Settings.of("serve", os.environ))
    app = Flask(__name__, static_folder=None)  # or it would serve a folder nobody made
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_BODY, SECRET_KEY=services.settings.secret_key or None)
    app.extensions["antesala"] = services
    for blueprint in (webhook.bp, status.bp, health.bp):
        app.register_blueprint(blueprint)
    door.mount(app)
    app.register_error_handler(HTTPException, _plain)
    app.register_error_handler(Exception, _last_resort)
    app.after_request(_secured)
    return app


def make_services(settings: Settings, channels: Mapping[str, Channel] | None = None) -> Services:
    """An engine, the channels that the settings allow, and a voice to the sender."""
    engine = make_engine(settings.database_url)
    return Services(
        engine=engine,
        settings=settings,
        channels=make_channels(settings) if channels is None else channels,
        wake=Waker(engine).wake,
    )


def make_channels(settings: Settings) -> dict[str, Channel]:
    """By the prefix of an address."""
    return {"whatsapp": Twilio(settings)} if settings.account_sid and settings.auth_tokens else {}


def _plain(error: HTTPException) -> Response:
    """Errors as one short line where no person reads them: a page could say too much."""
    if door.is_ours(request.path):
        return problems.refusal(error)
    methods = error.valid_methods if isinstance(error, MethodNotAllowed) else None
    allowed = {"Allow": ", ".join(sorted(methods))} if methods else {}
    return Response(f"{error.code} {error.name}\n", error.code, content_type="text/plain", headers=allowed)


def _last_resort(error: Exception) -> Response:
    """Never a 500: whoever called may come again."""
    trouble(log, error, "unexpected at %s", request.path)
    if door.is_ours(request.path):
        return problems.failure()
    return Response("try again\n", 503, content_type="text/plain")


def _secured(response: Response) -> Response:
    if door.is_ours(request.path):
        door.secured(response)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if (ours().settings.public_url or "").startswith("https:"):
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response
