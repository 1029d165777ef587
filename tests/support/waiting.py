"""Waiting for a condition with a deadline, instead of sleeping and hoping."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import text

from tests.support.house import House

T = TypeVar("T")


def until(condition: Callable[[], T], *, seconds: float = 10.0, every: float = 0.02, what: str = "the condition") -> T:
    """The first true value of `condition`; fails after `seconds`, saying what was waited for."""
    deadline, pause = time.monotonic() + seconds, threading.Event()
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:g} s for {what}; last seen: {value!r}")
        pause.wait(every)


def somebody_waits(house: House) -> bool:
    """For a lock, in this clinic's database."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    with house.owner.connect() as connection:
        return bool(connection.scalar(text(waiting)))
