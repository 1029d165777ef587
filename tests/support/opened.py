"""Engines for tests, closed whatever happens: as the program, or as the owner of the tables."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.pool import NullPool

from models.database import make_engine


@contextmanager
def program(url: str) -> Iterator[Engine]:
    engine = make_engine(url, poolclass=NullPool)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def owner(url: str) -> Iterator[Connection]:
    """A transaction as the user of the URL; row-level security does not stop a superuser."""
    engine = make_engine(url, as_program=False, poolclass=NullPool)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
