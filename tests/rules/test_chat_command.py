"""`antesala chat` in a pipe: it talks, it keeps its own database, and what it saves is a test."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner, Result

from bot.chat.parsing import parse
from bot.cli import main
from tests.support import chats
from tests.support.clinic_files import SAMPLE

TYPED = """hi
1
2
1
Ana Gómez, 34
check-up
skip
send
/nonsense
/tap No such button
/as ahmed
/quote KR47 yes
/pass 5 minutes
/quit
never sent
"""


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of its own for the server, where root's can go too, and no variable that names another."""
    for name in ("DATABASE_URL", "DATABASE_URL_FILE"):
        monkeypatch.delenv(name, raising=False)
    with TemporaryDirectory(prefix="antesala-chat-") as folder:
        data = Path(folder)
        data.chmod(0o711)
        monkeypatch.setenv("ANTESALA_DATA", str(data / "data"))
        yield data


def typed(text: str, *options: str) -> Result:
    return CliRunner().invoke(main, ["chat", *options], input=text)


@pytest.fixture
def saved(data: Path) -> tuple[str, Path]:
    """What the terminal showed, and the file."""
    file = data / "talk.chat"
    done = typed(TYPED, "--as", "Ana", "--save", str(file))
    assert done.exit_code == 0, done.output
    return done.output, file


def test_what_is_saved_is_a_test_that_passes(saved: tuple[str, Path], server: str, template_database: str) -> None:
    shown, file = saved
    written = file.read_text(encoding="utf-8")
    assert "Ahmed quote KR47> yes" in written
    assert "Ana< ✅ Confirmed" in written
    assert "-- 5 minutes pass" in written
    assert "never sent" not in written
    assert "! /nonsense means nothing here" in shown
    assert "! no bubble of Ana has “No such button”" in shown
    with chats.clinic_database(server, template_database, SAMPLE) as url:
        played, broken = chats.replay(parse(written), url, restarts=False)
    assert (str(played), broken) == (written, [])


def test_a_database_it_did_not_start_is_refused(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://clinic:secret@db.example/clinic")
    done = typed("hi\n")
    assert done.exit_code == 1
    assert "Unset DATABASE_URL" in done.output
    assert not (data / "data").exists()
