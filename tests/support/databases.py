"""Databases for tests: one template, migrated once and given a movable clock, cloned for each test."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import create_engine, make_url
from sqlalchemy.pool import NullPool

from bot import clock
from bot.migrating import heads, upgrade

BUILDING = 4_703_777  # advisory lock: the first worker builds the template, the others wait for it


def named(server: str, database: str) -> str:
    return make_url(server).set(database=database).render_as_string(hide_password=False)


def name_of(url: str) -> str:
    return make_url(url).database or ""


def connect(url: str) -> psycopg.Connection:
    return psycopg.connect(make_url(url).set(drivername="postgresql").render_as_string(False), autocommit=True)


def template(server: str) -> str:
    """The template's name, after it has been built if need be; a server that lives on keeps it for the next run."""
    name = f"antesala_template_{'_'.join(heads())}"
    with connect(named(server, "postgres")) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [BUILDING])
        if connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
            build(server, connection, name)
    return name


def build(server: str, connection: psycopg.Connection, name: str) -> None:
    """Under another name until it is whole, so that a failed migration leaves no half template behind."""
    half = sql.Identifier(f"{name}_half")
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(half))
    connection.execute(sql.SQL("CREATE DATABASE {}").format(half))
    url = named(server, f"{name}_half")
    upgrade(url)
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as inside:
        clock.install(inside)
    connection.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(half, sql.Identifier(name)))


@contextmanager
def database(server: str, copied_from: str = "template1") -> Iterator[str]:
    """The URL of a new database, dropped afterwards whoever is still connected; files are copied faster than logged."""
    name = f"test_{uuid4().hex}"
    with connect(named(server, "postgres")) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                sql.Identifier(name), sql.Identifier(copied_from)
            )
        )
        try:
            yield named(server, name)
        finally:
            let_go(connection, name)
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def let_go(connection: psycopg.Connection, name: str) -> None:
    """Gives just closed connections the milliseconds they need: where DROP DATABASE finds one it waits for 100."""
    for _ in range(10):
        waited = connection.execute("SELECT pg_sleep(0.003) FROM pg_stat_activity WHERE datname = %s", [name])
        if waited.fetchone() is None:
            return
