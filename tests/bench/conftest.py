"""What is measured here runs on a server that really writes to the disk; the numbers are printed, never judged."""

import os
import platform
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pytest

from bot.postgres import embedded
from tests.support.databases import connect, database, named
from tests.support.town import Town, town

Say = Callable[[str], None]
CLINIC_FILE = Path(__file__).parents[1] / "acceptance" / "crowded.toml"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """`ANTESALA_TEST_SERVER` names another one."""
    given = os.environ.get("ANTESALA_TEST_SERVER")
    if given:
        yield given
        return
    with TemporaryDirectory(prefix="antesala-bench-") as data, embedded(Path(data)) as url:
        yield url


@pytest.fixture
def say(capfd: pytest.CaptureFixture[str]) -> Say:
    """Prints a line past pytest, which keeps what the processes log for the case of a failure."""

    def out(line: str) -> None:
        with capfd.disabled():
            print(line)  # noqa: T201

    return out


@pytest.fixture(autouse=True)
def machine(server: str, say: Say) -> None:
    with connect(named(server, "postgres")) as connection:
        version = connection.execute("SHOW server_version").fetchone()
    assert version is not None
    memory = round(psutil.virtual_memory().total / 2**30)
    programs = f"Python {platform.python_version()}, PostgreSQL {version[0]}"
    say(f"\n{psutil.cpu_count()} processors, {memory} GB, load {psutil.getloadavg()[0]:.1f} before; {programs}")


@pytest.fixture
def open_clinic(server: str) -> Iterator[Town]:
    with database(server) as url, town(url, CLINIC_FILE) as opened:
        yield opened
