"""Brings a database up to date, or says how: Alembic on the packaged migrations, with no file of settings."""

from collections.abc import Iterator
from importlib.util import find_spec
from io import StringIO

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool


def upgrade(url: str, revision: str = "head") -> None:
    """All in one transaction under a lock, so several machines may start it at once."""
    command.upgrade(settings(url), revision)


def downgrade(url: str, revision: str) -> None:
    command.downgrade(settings(url), revision)


def sql(revision: str = "head") -> Iterator[str]:
    """What `upgrade` would send to an empty database, line by line, for who runs it by hand."""
    config = settings()
    config.output_buffer = StringIO()
    command.upgrade(config, revision, sql=True)
    yield from config.output_buffer.getvalue().splitlines(keepends=True)


def heads() -> list[str]:
    """The newest revisions of this version; a test holds them to one."""
    return list(script().get_heads())


def current(url: str) -> str | None:
    """The revision the database has; None before the first."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def script() -> ScriptDirectory:
    return ScriptDirectory.from_config(settings())


def settings(url: str = "") -> Config:
    spec = find_spec("migrations")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("the package migrations is not installed")
    config = Config()
    config.set_main_option("script_location", str(spec.submodule_search_locations[0]).replace("%", "%%"))
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))  # both are read with % as a sign of insertion
    config.set_main_option("path_separator", "os")
    return config
