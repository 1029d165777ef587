"""Every transcript is replayed word by word, and once more with a restart of the program before each line."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from tests.support import chats
from tests.support.databases import database, name_of


@pytest.fixture(scope="session")
def clinic_loaded(server: str, template_database: str) -> Iterator[Callable[[str], str]]:
    """The name of a database with that clinic, loaded once; only to be copied."""
    with ExitStack() as kept:
        yield cache(
            lambda clinic: name_of(kept.enter_context(chats.clinic_database(server, template_database, clinic)))
        )


@pytest.fixture
def room_url(path: Path, server: str, clinic_loaded: Callable[[str], str]) -> Iterator[str]:
    """A database for this transcript alone."""
    with database(server, clinic_loaded(chats.clinic_of(chats.read(path)))) as url:
        yield url


@pytest.mark.parametrize("restarts", [False, True], ids=["in one go", "restarted before every line"])
@pytest.mark.parametrize("path", chats.transcripts(), ids=lambda path: path.stem)
def test_the_chat_goes_as_written(path: Path, room_url: str, restarts: bool, pytestconfig: pytest.Config) -> None:
    played, broken = chats.replay(chats.read(path), room_url, restarts=restarts)
    if pytestconfig.getoption("--rewrite-chats") and not restarts:
        path.write_text(str(played), encoding="utf-8")
    assert str(played) == path.read_text(encoding="utf-8")
    assert broken == []
