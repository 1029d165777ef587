"""Everything for one machine: its own Postgres, the web processes and a worker, started and stopped together."""

import logging
import os
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bot.migrating import upgrade
from bot.postgres import embedded
from bot.settings import Settings

PARTS = ("serve", "work")
PAUSE = 1.0  # seconds before a part that ended by itself is started again
GIVE_UP = 5  # such ends within GIVE_UP_WITHIN seconds
GIVE_UP_WITHIN = 60.0
GENTLE = 40.0  # seconds for what is under way
log = logging.getLogger(__name__)


class PartsFail(Exception):
    """A part ends again and again; its own log says why."""


def up(settings: Settings) -> None:
    """Blocks until SIGTERM or Ctrl-C. Raises PartsFail, or AlreadyRunning of bot.postgres."""
    with embedded(settings.data) as url:
        upgrade(url)
        with running(environment(settings, url)) as parts:
            log.info("antesala answers at http://%s:%s, its data is in %s", settings.bind, settings.port, settings.data)
            parts.watch()


def environment(settings: Settings, url: str) -> dict[str, str]:
    """What the parts are started with: ours, with what `up` alone may leave out filled in."""
    given = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL_FILE", "SECRET_KEY_FILE"}}
    return given | {
        "DATABASE_URL": url,
        "SECRET_KEY": settings.secret_key or kept_secret(settings.data / "secret_key"),
        "PUBLIC_URL": settings.public_url or f"http://{settings.bind}:{settings.port}",
    }


def kept_secret(file: Path) -> str:
    """Made at the first start, readable by its owner only."""
    try:
        return file.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as new:
            made = secrets.token_urlsafe(32)
            new.write(made)
            return made


class Parts:
    """The processes of `up`. Their standard input is a pipe from us: when we die in any way, they notice and end."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = dict(environ)
        self._ends: list[float] = []
        self._processes = {part: self._start(part) for part in PARTS}

    def _start(self, part: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "bot.cli", part, "--within-up"]
        return subprocess.Popen(command, env=self._environ, stdin=subprocess.PIPE, start_new_session=True)

    def watch(self) -> None:
        """Starts again what ended by itself; raises PartsFail when that happens too often."""
        while True:
            time.sleep(0.2)
            for part, process in self._processes.items():
                if process.poll() is not None:
                    log.error("%s ended by itself with %s", part, process.returncode)
                    self._count_end()
                    time.sleep(PAUSE)
                    self._processes[part] = self._start(part)

    def _count_end(self) -> None:
        now = time.monotonic()
        self._ends = [end for end in self._ends if now - end < GIVE_UP_WITHIN] + [now]
        if len(self._ends) >= GIVE_UP:
            raise PartsFail(f"a part ended {GIVE_UP} times within a minute")

    def stop(self) -> None:
        """Gently, all at once, then by force."""
        for process in self._processes.values():
            process.terminate()
        deadline = time.monotonic() + GENTLE
        for process in self._processes.values():
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def running(environ: Mapping[str, str]) -> Iterator[Parts]:
    parts = Parts(environ)
    try:
        yield parts
    finally:
        parts.stop()


def end_with_starter() -> None:
    """For a part: reads the pipe from `up` in the background, and ends this process when nobody holds it any more."""

    def watch() -> None:
        with os.fdopen(os.dup(0), "rb") as pipe:
            pipe.read()
        os.kill(own, 15)

    own = os.getpid()
    threading.Thread(target=watch, name="starter", daemon=True).start()
