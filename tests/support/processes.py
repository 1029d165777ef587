"""The real commands in processes of their own, against a database of the test and a stand-in for Twilio."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import requests

from tests.support.signed import ACCOUNT, MESSAGE_PATH, PUBLIC_URL, STATUS_PATH, TOKEN, encoded, message, signed_headers
from tests.support.signed import status as status_of
from tests.support.waiting import until


@dataclass
class Command:
    """One `antesala …`; may be killed and started again."""

    args: tuple[str, ...]
    environ: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None

    def start(self, **more: str) -> None:
        command = [sys.executable, "-m", "bot.cli", *self.args]
        self.process = subprocess.Popen(
            command, env={**self.environ, **more}, start_new_session=True, stdin=subprocess.DEVNULL
        )

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def end(self, number: int = signal.SIGTERM, seconds: float = 20) -> int | None:
        """Sends the signal to the command and all it started, and waits."""
        if self.process is None:
            return None
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)
        return self.process.wait(timeout=seconds)


@dataclass
class Site:
    """`serve` and `work` of one installation."""

    environ: dict[str, str]
    url: str
    web: Command
    worker: Command
    started: list[Command] = field(default_factory=list)

    def start(self, **crash: str) -> None:
        """Both; `web` or `worker` may be given a crash point."""
        self.start_web(crash.get("web"))
        self.start_worker(crash.get("worker"))

    def start_web(self, crash_at: str | None = None) -> None:
        self.web.start(**({"CRASH_AT": crash_at} if crash_at else {}))
        until(self.is_ready, seconds=20, what="the web to answer")

    def start_worker(self, crash_at: str | None = None) -> None:
        self.worker.start(**({"CRASH_AT": crash_at} if crash_at else {}))

    def is_ready(self) -> bool:
        try:
            return requests.get(f"{self.url}/readyz", timeout=2).status_code == 200
        except requests.RequestException:
            return False

    def is_healthy(self) -> bool:
        return requests.get(f"{self.url}/healthz", timeout=5).status_code == 200

    def post(self, path: str, fields: Mapping[str, object]) -> int | None:
        """The status of the answer; None where the connection broke, as it does when the process is killed."""
        form = {name: str(value) for name, value in fields.items()}
        try:
            sent = requests.post(self.url + path, encoded(form), headers=signed_headers(path, form), timeout=15)
        except requests.RequestException:
            return None
        return sent.status_code

    def says(self, person: str, clinic: str, body: str, **more: str) -> int | None:
        return self.post(MESSAGE_PATH, message(person, clinic, body, **more))

    def reports(self, sid: str, word: str, clinic: str) -> int | None:
        return self.post(STATUS_PATH, status_of(sid, word, From=f"whatsapp:{clinic}"))


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def environment(database_url: str, twilio_url: str, port: int) -> dict[str, str]:
    ours = {
        "DATABASE_URL": database_url,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": twilio_url,
        "PUBLIC_URL": PUBLIC_URL,
        "SECRET_KEY": "a-key-of-nobody-" * 2,
        "PORT": str(port),
        "TICK_SECONDS": "0.2",
    }
    return {**os.environ, **ours}


@contextmanager
def site(database_url: str, twilio_url: str, *, processes: int = 1) -> Iterator[Site]:
    """Not started yet; whatever runs at the end is ended."""
    port = free_port()
    environ = environment(database_url, twilio_url, port)
    web = Command(("serve", "--processes", str(processes)), environ)
    worker = Command(("work",), environ)
    try:
        yield Site(environ, f"http://127.0.0.1:{port}", web, worker)
    finally:
        for command in (web, worker):
            if command.running:
                command.end(signal.SIGKILL)
