"""How Alembic runs the migrations: on a connection it is handed, on a URL, or printed as SQL."""

import alembic.context
from alembic import context
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

import models.tables  # noqa: F401  — declares the tables that `alembic check` compares with

ONE_AT_A_TIME = 4_703_001  # advisory lock: a second `migrate` waits, then finds nothing to do


def setting(name: str) -> str | None:
    return context.config.get_main_option(name)


def run() -> None:
    with context.begin_transaction():
        # Tables go to `public` whatever the user's own search path says.
        context.execute("SET LOCAL search_path TO public")
        context.execute(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
        context.run_migrations()


def on(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=SQLModel.metadata, compare_type=True)
    run()


def address() -> str:
    url = setting("sqlalchemy.url")
    if not url:
        raise ValueError("hand env.py a connection in config.attributes, or sqlalchemy.url")
    return make_url(url).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


def online() -> None:
    connection = context.config.attributes.get("connection")
    if connection is not None:
        on(connection)
        return
    engine = create_engine(address(), poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        on(connection)


def offline() -> None:
    """Prints SQL that psql runs; no server is asked."""
    context.configure(
        dialect_name="postgresql",
        target_metadata=SQLModel.metadata,
        literal_binds=True,
        output_buffer=context.config.output_buffer,
    )
    run()


if alembic.context.is_offline_mode():
    offline()
else:
    online()
