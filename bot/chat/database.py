"""A database for one conversation, on the machine's own server but beside the clinic's; gone when it is over."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from bot import clock
from bot.migrating import upgrade
from bot.postgres import embedded, running_url
from models.database import make_engine

PREFIX = "antesala_chat_"
UNUSED = """
    SELECT datname FROM pg_database d
     WHERE starts_with(datname, %s) AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)
"""


@contextmanager
def scratch(data: Path) -> Iterator[str]:
    """Its URL: migrated, empty, with a clock that can be moved.

    Raises AlreadyRunning while somebody else is just starting a server there.
    """
    with server(data) as url, connect(url) as connection:
        for (left,) in connection.execute(UNUSED, [PREFIX]).fetchall():  # by who was killed
            drop(connection, left)
        name = f"{PREFIX}{os.getpid()}"
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            own = make_url(url).set(database=name).render_as_string(hide_password=False)
            prepare(own)
            yield own
        finally:
            drop(connection, name)


@contextmanager
def server(data: Path) -> Iterator[str]:
    """The one that `antesala up` runs there, else one for the time of the conversation."""
    running = running_url(data)
    if running is not None:
        yield running
        return
    with embedded(data) as url:
        yield url


def prepare(url: str) -> None:
    upgrade(url)
    owner = make_engine(url, as_program=False)
    with owner.begin() as connection:
        clock.install(connection)
    owner.dispose()


def connect(url: str) -> psycopg.Connection:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(plain, autocommit=True)


def drop(connection: psycopg.Connection, name: str) -> None:
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
