"""`antesala up --demo`: the sample clinic, both phones and the queue on one page, with a clock that can be moved."""

import logging
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import click
from flask import Flask
from sqlalchemy import make_url, text
from werkzeug.serving import BaseWSGIServer, make_server

from bot import clock
from bot.app import create_app
from bot.clinic_file.loading import load
from bot.demo import entrance, page
from bot.demo.cast import SAMPLE
from bot.demo.channel import PREFIX, DemoPhone
from bot.migrating import upgrade
from bot.postgres import embedded
from bot.services import Services
from bot.settings import Settings
from bot.worker import Worker
from models.database import make_engine

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
PORTS_TRIED = 20


class NoDemo(RuntimeError):
    """The demo would touch something that is not its own."""


def up(settings: Settings) -> None:
    """Blocks until Ctrl-C or SIGTERM. Raises NoDemo, or AlreadyRunning of bot.postgres."""
    check(settings)
    logging.getLogger().setLevel(logging.WARNING)  # the terminal is for the address of the page
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with embedded(settings.data / "demo") as url:
        begin_anew(url)
        app = make_demo(replace(settings, database_url=url))
        server = first_free(app, settings.port)
        with at_work(app):
            click.echo(f"\n  antesala: two phones and a queue at http://127.0.0.1:{server.port}/\n  Ctrl-C ends it.\n")
            serve(server)


def check(settings: Settings) -> None:
    """The demo's page asks for no password, so it stays on this machine, with data of its own."""
    if settings.database_url:
        raise NoDemo("the demo brings its own database: unset DATABASE_URL")
    if settings.bind not in LOOPBACK:
        raise NoDemo(f"the demo is for this machine alone: unset BIND ({settings.bind})")


def make_demo(settings: Settings) -> Flask:
    """Fills the empty database with the sample clinic; the app has the demo's page, channel and clock."""
    upgrade(settings.database_url)
    owner = make_engine(settings.database_url, as_program=False)
    with owner.begin() as connection:
        clock.install(connection)
    services = Services(
        engine=make_engine(settings.database_url),
        settings=replace(settings, secret_key=settings.secret_key or secrets.token_urlsafe(32)),
        channels={PREFIX: DemoPhone()},
        wake=lambda: worker.wake(),  # noqa: PLW0108  (the worker is made of these services, below)
        default_channel=PREFIX,
    )
    worker = Worker(services)
    app = create_app(services=services)
    clinic_id = load(services.engine, SAMPLE.read_text(encoding="utf-8")).clinic_id
    entrance.hire(services.engine, clinic_id)
    app.extensions["antesala_demo"] = page.Demo(owner, clinic_id, worker)
    app.register_blueprint(page.home)
    app.register_blueprint(page.bp)
    app.register_blueprint(entrance.bp)
    return app


def begin_anew(url: str) -> None:
    """A new story at every start; only ever called with the server that this process has started."""
    name = make_url(url).database
    server = make_engine(make_url(url).set(database="postgres").render_as_string(hide_password=False), as_program=False)
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    server.dispose()


def first_free(app: Flask, first: int) -> BaseWSGIServer:
    """On the port asked for, or on the next one that nobody uses."""
    for port in range(first, first + PORTS_TRIED):
        try:
            return make_server("127.0.0.1", port, app, threaded=True)
        except (OSError, SystemExit):  # werkzeug prints why and exits where the port is taken
            continue
    raise NoDemo(f"no free port from {first} on")


@contextmanager
def at_work(app: Flask) -> Iterator[None]:
    """The demo's worker beside its page, in a thread; at the end nothing stays open."""
    demo: page.Demo = app.extensions["antesala_demo"]
    thread = threading.Thread(target=demo.worker.run, name="worker")
    thread.start()
    try:
        yield
    finally:
        demo.worker.stop()
        thread.join()
        demo.worker.services.engine.dispose()
        demo.owner.dispose()


def serve(server: BaseWSGIServer) -> None:
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("")
    finally:
        server.server_close()
