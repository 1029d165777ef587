"""Every transcript is replayed word by word, and once more with a restart of the program before each line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import chats
from tests.support.clinic_files import SAMPLE
from tests.support.databases import database


@pytest.fixture(scope="session")
def sample_database(server: str, template_database: str) -> Iterator[str]:
    """The name of a database with the sample clinic; only to be copied."""
    with chats.clinic_database(server, template_database, SAMPLE) as url:
        yield url.rpartition("/")[2].partition("?")[0]


@pytest.fixture
def room_url(path: Path, server: str, template_database: str, sample_database: str) -> Iterator[str]:
    """A database for this transcript alone."""
    clinic = chats.clinic_of(chats.read(path))
    if clinic == SAMPLE:
        with database(server, sample_database) as url:
            yield url
    else:
        with chats.clinic_database(server, template_database, clinic) as url:
            yield url


@pytest.mark.parametrize("restarts", [False, True], ids=["in one go", "restarted before every line"])
@pytest.mark.parametrize("path", chats.transcripts(), ids=lambda path: path.stem)
def test_the_chat_goes_as_written(path: Path, room_url: str, restarts: bool, pytestconfig: pytest.Config) -> None:
    played, broken = chats.replay(chats.read(path), room_url, restarts=restarts)
    if pytestconfig.getoption("--rewrite-chats") and not restarts:
        path.write_text(str(played), encoding="utf-8")
    assert str(played) == path.read_text(encoding="utf-8")
    assert broken == []
