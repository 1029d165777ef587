"""The migrations: there and back on a filled database, the same as the models, one head of small steps."""

from collections.abc import Callable

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlmodel import SQLModel

from bot.migrating import downgrade, heads, script, upgrade
from models.base import new_id
from models.database import schema_revision, work
from tests.support.catalog import everything, table_names, tables
from tests.support.filled import fill
from tests.support.opened import owner, program

REVISIONS = [step.revision for step in reversed(list(script().walk_revisions()))]


def read(url: str, what: Callable[[Connection], list[str]]) -> list[str]:
    with owner(url) as connection:
        return what(connection)


def fill_one(url: str) -> None:
    clinic_id = new_id()
    with program(url) as engine, work(engine, clinic_id) as session:
        fill(session, clinic_id, "+14155238886")


def clinics(url: str) -> int:
    with owner(url) as connection:
        return int(connection.scalar(text("SELECT count(*) FROM clinic")) or 0)


def test_revisions_are_numbered_in_order_and_have_one_head() -> None:
    assert [f"{number:04}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS
    assert heads() == REVISIONS[-1:]


def test_up_down_up_on_a_filled_database_ends_where_it_began(bare_database_url: str) -> None:
    before = read(bare_database_url, everything)
    upgrade(bare_database_url)
    fill_one(bare_database_url)
    full = read(bare_database_url, everything)
    downgrade(bare_database_url, "base")
    assert read(bare_database_url, everything) == before
    upgrade(bare_database_url)
    assert read(bare_database_url, everything) == full
    fill_one(bare_database_url)


@pytest.mark.parametrize("step", range(1, len(REVISIONS)))
def test_one_step_back_and_forth_keeps_what_the_step_did_not_make(bare_database_url: str, step: int) -> None:
    upgrade(bare_database_url)
    fill_one(bare_database_url)
    full = read(bare_database_url, everything)
    downgrade(bare_database_url, REVISIONS[step - 1])
    assert clinics(bare_database_url) == 1
    upgrade(bare_database_url)
    assert read(bare_database_url, everything) == full
    assert clinics(bare_database_url) == 1


def test_the_models_declare_every_column_constraint_and_index(production_database_url: str) -> None:
    """Made from the models alone, the tables are what the migrations make: a reader may trust either."""
    migrated = read(production_database_url, tables)
    with owner(production_database_url) as connection:
        for table in table_names(connection):
            connection.execute(text(f"DROP TABLE {table} CASCADE"))
        SQLModel.metadata.create_all(connection)
    assert read(production_database_url, tables) == migrated


def test_alembic_sees_no_difference_either(production_database_url: str) -> None:
    with owner(production_database_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_the_program_may_read_which_schema_it_meets(production_database_url: str, bare_database_url: str) -> None:
    for url, revision in ((production_database_url, REVISIONS[-1]), (bare_database_url, None)):
        with program(url) as engine:
            assert schema_revision(engine) == revision
