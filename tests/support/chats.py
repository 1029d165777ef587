"""Transcripts for tests: where they are, a database with their clinic, and the replay."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.chat.parsing import parse
from bot.chat.playing import numbers_of, play
from bot.chat.room import Room
from bot.chat.transcript import Transcript
from bot.clinic_file.loading import load
from models.database import make_engine
from tests.support.clinic_files import SAMPLE
from tests.support.databases import database
from tests.support.invariants import broken

CHATS = Path(__file__).parents[1] / "chats"


def transcripts() -> list[Path]:
    """Those of the product's stories, and those of people's own manner of writing in `people/`."""
    return sorted(CHATS.rglob("*.chat"))


def clinic_of(transcript: Transcript) -> str:
    """The clinic's file: the sample, or the one that the head names."""
    named = transcript.head.get("clinic")
    return (CHATS / named).read_text(encoding="utf-8") if named else SAMPLE


@contextmanager
def clinic_database(server: str, template: str, clinic: str) -> Iterator[str]:
    """A database with this clinic loaded."""
    with database(server, template) as url:
        engine = make_engine(url)
        load(engine, clinic)
        engine.dispose()
        yield url


def replay(written: Transcript, url: str, *, restarts: bool) -> tuple[Transcript, list[str]]:
    """What really happens, and the promises that do not hold afterwards."""
    head = written.head
    room = Room(url, window="window" in head, templates=head.get("templates"), numbers=numbers_of(written))
    try:
        played = play(written, room, restarts=restarts)
        return played, broken(room.owner)
    finally:
        room.close()


def read(path: Path) -> Transcript:
    return parse(path.read_text(encoding="utf-8"))
