"""The way to the database: what a connection has prepared is there again for whoever comes next."""

from sqlalchemy import text

from models.database import PREPARED, make_engine

SOME = 200
"""More different statements than psycopg keeps prepared by itself."""
OFTEN = 6
"""Times after which psycopg prepares a statement."""
BACKENDS = text("SELECT pg_backend_pid()")
KEPT = text("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%AS kept_%'")


def test_whoever_comes_next_has_the_connection_that_was_used_last(database_url: str) -> None:
    engine = make_engine(database_url)
    one, other = engine.connect(), engine.connect()
    first, last = other.scalar(BACKENDS), one.scalar(BACKENDS)
    assert first != last
    other.close()
    one.close()
    with engine.connect() as again:
        assert again.scalar(BACKENDS) == last
    engine.dispose()


def test_the_programs_statements_stay_prepared_beside_each_other(database_url: str) -> None:
    assert SOME < PREPARED
    engine = make_engine(database_url)
    with engine.connect() as connection:
        for _ in range(OFTEN):
            for number in range(SOME):
                connection.execute(text(f"SELECT :it AS kept_{number}"), {"it": number})
        assert connection.scalar(KEPT) == SOME
    engine.dispose()
