"""Tells the workers after a commit that there is something to send, and hears it there."""

import logging
import threading
import time
from collections.abc import Callable

import psycopg
from sqlalchemy import Engine

CHANNEL = "outbox"
PAUSE = 0.05  # seconds between two calls of one process: inside the transaction each would cost half the commits
log = logging.getLogger(__name__)


def connect(engine: Engine) -> psycopg.Connection:
    """A connection of its own, outside the pool and without a transaction."""
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(url, autocommit=True, connect_timeout=5)


class Waker:
    """One thread a process, started at the first call, so that a fork before it does no harm."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._wanted = threading.Event()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def wake(self) -> None:
        """Returns at once; a lost call costs a second, since the workers look every second anyway."""
        self._wanted.set()
        with self._starting:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="wake", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            try:
                with connect(self._engine) as connection:
                    self._call(connection)
            except psycopg.Error as error:
                log.warning("cannot wake the sender: %s", type(error).__name__)
                self._wanted.set()  # the call that failed is made up for
                time.sleep(1)

    def _call(self, connection: psycopg.Connection) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            connection.execute(f"NOTIFY {CHANNEL}")
            time.sleep(PAUSE)


class Listener:
    """Calls `heard` whenever a process says that there is something to send, until it is stopped."""

    def __init__(self, engine: Engine, heard: Callable[[], None]) -> None:
        self._engine, self._heard = engine, heard
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listen", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with connect(self._engine) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    self._hear(connection)
            except psycopg.Error as error:
                log.warning("cannot listen for messages to send: %s", type(error).__name__)
                self._stopping.wait(1)

    def _hear(self, connection: psycopg.Connection) -> None:
        while not self._stopping.is_set():
            for _ in connection.notifies(timeout=0.5, stop_after=1):
                self._heard()
