"""What a person said, looked for in every column of every table: what erasing must leave nothing of."""

from collections.abc import Iterable

from sqlalchemy import text

from tests.support.opened import owner

TABLES = """
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname"""


def kept(url: str, canaries: Iterable[str]) -> dict[str, list[str]]:
    """Which of these words stand in which table, whatever column and whoever's row."""
    wanted = [canary.casefold() for canary in canaries]
    found: dict[str, list[str]] = {}
    with owner(url) as connection:
        for table in connection.scalars(text(TABLES)).all():
            rows = connection.scalars(text(f"SELECT lower(t::text) FROM {table} t")).all()
            here = [canary for canary in wanted if any(canary in row for row in rows)]
            if here:
                found[table] = here
    return found
