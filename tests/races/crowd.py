"""Processes with a connection each, that do one thing at the same instant, round after round."""

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from pkgutil import iter_modules
from random import Random
from threading import Barrier
from typing import Any

from tests import races

PEOPLE = 16
"""Where many want one time or one decision; elsewhere fewer do, who get in each other's way as much on two cores."""
HEAD_START, STAGGER = 0.08, 0.03  # seconds
PATIENCE = 60  # seconds; whoever is not there by then is stuck
ALL_OF_THEM = [module.name for module in iter_modules(races.__path__, f"{races.__name__}.")]
"""What they do, and all that is imported for it: read once, not by every one of them."""

Act = Callable[[Any], Any]
Arrive = Callable[[], Act]
"""Called in the new process: opens its own connection and returns what it does in each round."""


@dataclass(frozen=True)
class Failed:
    """An error nobody should have met."""

    error: str


@dataclass
class Crowd:
    links: Sequence[Connection]
    _rounds: Iterator[int] = field(default_factory=count)
    _chance: Random = field(default_factory=lambda: Random(71))

    def together(self, word: Any) -> list[Any]:
        """Everybody hears the word, waits for the others, acts; what each came to, in their order."""
        for link, late in zip(self.links, self._delays(next(self._rounds)), strict=True):
            link.send((word, late))
        return [link.recv() if link.poll(PATIENCE) else Failed("stuck") for link in self.links]

    def _delays(self, number: int) -> list[float]:
        """By how many seconds each begins late. At the same instant whoever has least to read is always the first on
        some machines; so in every fifth round one goes ahead, each in turn, and in another they come as they come.
        """
        people = range(len(self.links))
        if number % 5 == 1:
            return [self._chance.uniform(0, STAGGER) for _ in people]
        ahead = number // 5 % len(people)
        return [HEAD_START if number % 5 == 3 and one != ahead else 0.0 for one in people]


@contextmanager
def crowd(arrivals: Sequence[Arrive]) -> Iterator[Crowd]:
    """Each arrival in a process of its own. Forked from a fresh one, so that no open connection is inherited."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(ALL_OF_THEM)
    barrier = context.Barrier(len(arrivals))
    ours, theirs = zip(*(context.Pipe() for _ in arrivals), strict=True)
    people = [
        context.Process(target=_live, args=(arrive, barrier, link), daemon=True)
        for arrive, link in zip(arrivals, theirs, strict=True)
    ]
    for person in people:
        person.start()
    try:
        yield Crowd(ours)
    finally:
        for link, person in zip(ours, people, strict=True):
            link.send(None)
            person.join(5)
            if person.is_alive():
                person.terminate()


def ever(rounds: int, play: Callable[[], bool]) -> bool:
    """Whether one of so many rounds shows what a control must show; those after it are not played."""
    return any(play() for _ in range(rounds))


def told(everybody: Crowd, word: Any) -> list[bool]:
    """What each of them heard at once; nobody may have failed."""
    heard = everybody.together(word)
    assert not [one for one in heard if isinstance(one, Failed)], heard
    return heard


def _live(arrive: Arrive, barrier: Barrier, link: Connection) -> None:
    act = arrive()
    while (heard := link.recv()) is not None:
        word, late = heard
        barrier.wait(PATIENCE)
        time.sleep(late)
        link.send(_done(partial(act, word)))


def _done(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except Exception as error:  # noqa: BLE001 - told to the test, which fails with it
        return Failed(f"{type(error).__name__}: {error}"[:300])
