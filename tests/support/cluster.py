"""The PostgreSQL server of a test run: one for all workers, made in a temporary folder and removed with it."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.postgres import AlreadyRunning, embedded, only_starter, running_url

PREFIX = "antesala-tests-"
MEMORY = Path("/dev/shm")  # noqa: S108  — mkdtemp makes the private folder in it
ENOUGH = 2 << 30  # bytes; containers often have 64 MB there
YOUNG = 60  # seconds in which a folder may be there before its lock is


@contextmanager
def cluster() -> Iterator[str]:
    """The URL of a superuser; `ANTESALA_TEST_SERVER` names a server of one's own, say an older PostgreSQL."""
    given = os.environ.get("ANTESALA_TEST_SERVER")
    if given:
        yield given
        return
    folder = roomiest()
    remove_abandoned(folder)
    data = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
    try:
        with embedded(data, durable=False) as url:
            yield url
    finally:
        shutil.rmtree(data, ignore_errors=True)


def roomiest() -> Path:
    """Memory where it suffices: a database is some 300 files, copied there in 8 ms, on a slow disk in 150 ms."""
    try:
        memory = os.statvfs(MEMORY)
    except OSError:
        return Path(tempfile.gettempdir())
    free = memory.f_bavail * memory.f_frsize
    runs = not memory.f_flag & os.ST_NOEXEC  # root may have to copy the programs there too
    return MEMORY if runs and free > ENOUGH and os.access(MEMORY, os.W_OK) else Path(tempfile.gettempdir())


def remove_abandoned(folder: Path) -> None:
    """Stops and deletes what a run that was killed has left: its folder is there and its lock is free."""
    for data in folder.glob(f"{PREFIX}*"):
        with suppress(AlreadyRunning, OSError):
            if time.time() - data.stat().st_mtime > YOUNG:
                stop(data)
                shutil.rmtree(data)


def stop(data: Path) -> None:
    with only_starter(data):
        pass
    if running_url(data):
        with embedded(data, durable=False):
            pass
