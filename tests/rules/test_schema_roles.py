"""Who migrates: a superuser, or on a managed Postgres an owner who may only create roles; and what roles remain."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import make_url, text

from bot.migrating import downgrade, upgrade
from bot.postgres import embedded
from models.base import new_id
from models.database import work
from models.lookups import clinic_of_number
from tests.support.cluster import PREFIX, roomiest
from tests.support.databases import connect, named
from tests.support.filled import fill
from tests.support.opened import owner, program

NUMBER = "+14155238886"
ROLES = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'antesala\\_%' ORDER BY 1"


@pytest.fixture
def fresh() -> Iterator[str]:
    """A cluster of its own, since roles belong to the cluster."""
    with TemporaryDirectory(prefix=PREFIX, dir=roomiest()) as data, embedded(Path(data), durable=False) as url:
        yield url


def managed(fresh: str, *databases: str) -> list[str]:
    """Databases of a user who is no superuser and may create roles, as hosting companies give them."""
    with connect(named(fresh, "postgres")) as connection:
        connection.execute("CREATE ROLE host LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS")
        for database in databases:
            connection.execute(f"CREATE DATABASE {database} OWNER host".encode())
    return [
        make_url(named(fresh, database)).set(username="host").render_as_string(hide_password=False)
        for database in databases
    ]


def roles(fresh: str) -> list[str]:
    with connect(named(fresh, "postgres")) as connection:
        return [str(row[0]) for row in connection.execute(ROLES.encode())]


def test_an_owner_without_superuser_migrates_and_stays_within_a_clinic(fresh: str) -> None:
    (url,) = managed(fresh, "sol")
    upgrade(url)
    clinic_id = new_id()
    with program(url) as engine:
        with work(engine, clinic_id) as session:
            assert session.connection().scalar(text("SELECT current_user")) == "antesala_app"
            fill(session, clinic_id, NUMBER)
        with work(engine, None) as session:
            assert clinic_of_number(session, NUMBER) == clinic_id
    with owner(url) as connection:
        assert connection.scalar(text("SELECT count(*) FROM clinic")) == 0  # FORCE binds the owner too
    downgrade(url, "base")
    assert roles(fresh) == []


def test_databases_of_one_cluster_migrate_at_the_same_time(fresh: str) -> None:
    urls = managed(fresh, "sol", "luna", "mar")
    urls.append(urls[0])  # and one of them from two machines
    # Alembic keeps its context in a module, so threads would share it.
    with ProcessPoolExecutor(len(urls), mp_context=get_context("spawn")) as pool:
        list(pool.map(upgrade, urls))
    assert roles(fresh) == ["antesala_app", "antesala_lookup"]


def test_the_roles_stay_while_another_database_uses_them(fresh: str) -> None:
    sol, luna = managed(fresh, "sol", "luna")
    upgrade(sol)
    upgrade(luna)
    downgrade(sol, "base")
    assert roles(fresh) == ["antesala_app", "antesala_lookup"]
    with program(luna) as engine, work(engine, None) as session:
        assert clinic_of_number(session, NUMBER) is None
    downgrade(luna, "base")
    assert roles(fresh) == []
