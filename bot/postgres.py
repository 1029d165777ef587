"""PostgreSQL for one machine: started in the data folder, found by other commands, stopped by its starter."""

import fcntl
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

import psycopg
from sqlalchemy import URL

from bot.postgres_home import Home, make_home
from bot.postgres_server import NAME, Server, dsn

PORT = 5432  # names the socket file only; nothing listens on the network


class AlreadyRunning(RuntimeError):
    """Another process has started the server of this data folder and will stop it."""


@contextmanager
def embedded(data: Path, *, durable: bool = True) -> Iterator[str]:
    """Yields the URL of a running server; `durable=False` trades safety against power cuts for speed.

    Raises AlreadyRunning while another process is inside. A server whose starter was killed is taken over.
    SIGTERM and SIGHUP end the block like Ctrl-C, unless the program has handlers of its own, so that the server
    never outlives its starter by more than `kill -9` can bring about.
    """
    data = data.absolute()
    data.mkdir(parents=True, exist_ok=True)
    starter = os.getpid()
    with only_starter(data), ended_by_signals():
        server = Server(make_home(data))
        try:
            server.start(durable=durable)
            make_database(server)
            yield url_of(server.sockets())
        finally:
            if os.getpid() == starter:  # a forked child leaves the block too, and must not take the server along
                with undisturbed():
                    server.stop()


def running_url(data: Path) -> str | None:
    """The URL of the server that somebody has started in this folder; None where there is none."""
    home = Home((data.absolute() / "postgres").resolve())
    sockets = Server(home).answering()
    return None if sockets is None else url_of(sockets)


@contextmanager
def only_starter(data: Path) -> Iterator[None]:
    """Holds the folder's lock; the kernel frees it whatever way the process ends."""
    with (data / "postgres.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            starter = lock.read().strip() or "unknown"
            raise AlreadyRunning(f"antesala already runs on the data in {data} (process {starter})") from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """By default SIGTERM ends Python without running any `finally`; inside it raises SystemExit instead."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set handlers, and whoever runs us in another sees to them
        return
    ours = [number for number in (signal.SIGTERM, signal.SIGHUP) if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, leave)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


@contextmanager
def undisturbed() -> Iterator[None]:
    """A second Ctrl-C or SIGTERM does not cut the stopping short."""
    numbers = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def make_database(server: Server) -> None:
    with psycopg.connect(dsn(server.sockets(), "postgres"), autocommit=True) as connection:
        if connection.execute("SELECT FROM pg_database WHERE datname = %s", [NAME]).fetchone() is None:
            connection.execute(f"CREATE DATABASE {NAME}")


def url_of(sockets: Path) -> str:
    address = URL.create("postgresql+psycopg", username=NAME, database=NAME, query={"host": str(sockets)})
    return address.render_as_string(hide_password=False)
