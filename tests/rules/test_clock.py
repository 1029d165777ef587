"""The clock of the demo and the tests: it moves when told to, goes on by itself, and is absent from production."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from bot import clock

LONG_AGO = datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.fixture
def connection(bare_database_url: str) -> Iterator[Connection]:
    engine = create_engine(bare_database_url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(
            text("CREATE FUNCTION moment() RETURNS timestamptz LANGUAGE sql AS 'SELECT clock_timestamp()'")
        )
        clock.install(connection)
        yield connection


def moment(connection: Connection) -> datetime:
    told = connection.scalar(text("SELECT moment()"))
    assert isinstance(told, datetime)
    return told


def test_at_first_it_tells_the_true_time(connection: Connection) -> None:
    assert abs(moment(connection) - datetime.now(UTC)) < timedelta(seconds=5)


def test_it_can_be_set_and_goes_on_from_there(connection: Connection) -> None:
    clock.set_to(connection, LONG_AGO)
    first = moment(connection)
    assert timedelta(0) < first - LONG_AGO < timedelta(seconds=5)
    assert moment(connection) > first


def test_a_move_of_days_is_exact_over_a_change_of_clocks(connection: Connection) -> None:
    connection.execute(text("SET timezone TO 'Europe/Madrid'"))  # clocks change on 29 March
    clock.set_to(connection, LONG_AGO)
    clock.move(connection, timedelta(days=40, minutes=30))
    assert timedelta(0) < moment(connection) - LONG_AGO - timedelta(days=40, minutes=30) < timedelta(seconds=5)


def test_installing_it_again_leaves_the_hands_where_they_are(connection: Connection) -> None:
    clock.set_to(connection, LONG_AGO)
    clock.install(connection)
    assert moment(connection) - LONG_AGO < timedelta(seconds=5)


def test_the_migrations_bring_no_movable_clock(production_database_url: str) -> None:
    engine = create_engine(production_database_url, poolclass=NullPool)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT to_regclass('public.clock')")) is None


def test_the_tests_own_template_has_one_that_everybody_may_read(database_url: str) -> None:
    engine = create_engine(database_url, poolclass=NullPool)
    with engine.begin() as connection:
        clock.move(connection, timedelta(hours=1))
        connection.execute(text("SET ROLE antesala_app"))
        assert moment(connection) - datetime.now(UTC) > timedelta(minutes=59)
