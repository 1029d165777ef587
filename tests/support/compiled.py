"""What SQLAlchemy has compiled is shared by all engines of a test process.

Each test has a database of its own and so an engine of its own, which would compile the same few hundred statements
anew: a third of a transcript's time. A cache asks whether the dialects are the same; ours all are.
"""

from collections.abc import MutableMapping
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

COMPILED: MutableMapping[Any, Any] = {}


def share_compiled() -> None:
    """For this process and for good."""
    PGDialect_psycopg.__eq__ = _are_one_kind  # type: ignore[method-assign]
    PGDialect_psycopg.__hash__ = _of_one_kind  # type: ignore[assignment, method-assign]
    event.listen(Engine, "engine_connect", _look_there)


def _are_one_kind(one: object, other: object) -> bool:
    return type(one) is type(other)


def _of_one_kind(one: object) -> int:
    return hash(type(one))


def _look_there(connection: Connection) -> None:
    connection.execution_options(compiled_cache=COMPILED)
