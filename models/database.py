"""The way to the database: the engine, the unit of work, the clock and the schema's version."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import Engine, create_engine, event, func, make_url, orm, select, text
from sqlmodel import Session

ROLE = "antesala_app"

# No statement, lock or forgotten transaction may hold the desk up; times are milliseconds.
SETTINGS = {
    "jit": "off",  # its compiling costs more than any of our queries
    "join_collapse_limit": "1",  # tables stand in the order in which to read them: planning a request takes 1 ms, not 7
    "lock_timeout": "3000",
    "statement_timeout": "30000",
    "idle_in_transaction_session_timeout": "60000",
    "timezone": "UTC",
}
# A cut network is noticed within half a minute and not after the kernel's two hours.
LINK = {
    "connect_timeout": 5,
    "keepalives": 1,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}

# The owner becomes the program's role; a user who is it, or may not become it, stays what they are.
BECOME = f"""
    SELECT set_config('role', '{ROLE}', false)
     WHERE current_user <> '{ROLE}' AND pg_has_role(to_regrole('{ROLE}'), 'MEMBER')
"""
PREPARED = 500
"""Statements a connection keeps prepared: we have some 300; psycopg's hundred would drive each other out."""
SAID_BEFORE = 1
"""How often, until it is prepared: what is said twice is said again."""
LAST = "antesala.last"
ENTER = text("SELECT set_config('app.clinic', :clinic, true)")


def make_engine(url: str, *, as_program: bool = True, **options: Any) -> Engine:
    """An engine on psycopg; migrations and `clock` work as the owner, with `as_program=False`."""
    address = make_url(url).set(drivername="postgresql+psycopg")
    given = address.query.get("options", "")
    settings = " ".join([f"-c {name}={value}" for name, value in SETTINGS.items()] + [str(given)])
    if "poolclass" not in options:
        options["pool_use_lifo"] = True  # the connection that was used last has most prepared
    engine = create_engine(
        address.difference_update_query(["options"]),
        pool_pre_ping=True,
        hide_parameters=True,  # an error may be logged, what a patient said may not
        connect_args=LINK | {"options": settings.strip()},
        **options,
    )
    event.listen(engine, "connect", keep_prepared)
    if as_program:
        event.listen(engine, "connect", become_program)
    return engine


def keep_prepared(connection: psycopg.Connection[Any], _record: object) -> None:
    connection.prepared_max, connection.prepare_threshold = PREPARED, SAID_BEFORE


def become_program(connection: psycopg.Connection[Any], _record: object) -> None:
    """Outside a transaction, since the pool's rollback would take the role back."""
    connection.autocommit = True
    connection.execute(BECOME)
    connection.autocommit = False


@contextmanager
def work(engine: Engine, clinic_id: UUID | None) -> Iterator[Session]:
    """All or nothing, within one clinic; the only place that commits. Without a clinic no row is there."""
    with Session(engine) as session, session.begin():
        session.connection().execute(ENTER, {"clinic": str(clinic_id or "")})
        yield session
        for act in session.info.pop(LAST, ()):
            act()


def at_last(session: orm.Session, act: Callable[[], object]) -> None:
    """Has this done when the unit of work has done all else: it locks what comes last in models/locks.py's order."""
    session.info.setdefault(LAST, []).append(act)


def moment(session: Session) -> datetime:
    """The database's time, which the demo and the tests can move; read it once, after the locks."""
    now: datetime = session.connection().execute(select(func.moment())).scalar_one()
    return now.astimezone(UTC)


def schema_revision(engine: Engine) -> str | None:
    """The migration the database has; None where none ever ran."""
    with engine.connect() as connection:
        if connection.scalar(text("SELECT to_regclass('public.alembic_version')")) is None:
            return None
        revision: str | None = connection.scalar(text("SELECT version_num FROM public.alembic_version"))
        return revision
