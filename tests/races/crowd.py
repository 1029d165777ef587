"""Processes with a connection each, that do one thing at the same instant, round after round."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from pkgutil import iter_modules
from threading import Barrier
from typing import Any

from tests import races

PEOPLE = 16
"""Where many want one time or one decision; elsewhere fewer do, who get in each other's way as much on two cores."""
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

    def together(self, word: Any) -> list[Any]:
        """Everybody hears the word, waits for the others, acts; what each came to, in their order.

        In every fifth round one of them is done before the others begin: of several who begin at the same instant,
        whoever has least to read is always the first on some machines. Each is ahead in two such rounds, an even and
        an odd one, and then one of another kind.
        """
        turn, fifth = divmod(next(self._rounds), 5)
        ahead = turn // 2 * 5 % len(self.links)
        for number, link in enumerate(self.links):
            link.send((word, number == ahead if fifth == 4 else None))
        return [link.recv() if link.poll(PATIENCE) else Failed("stuck") for link in self.links]


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
        word, ahead = heard
        barrier.wait(PATIENCE)
        if ahead is False:
            barrier.wait(PATIENCE)  # for whoever is ahead
        done = _done(partial(act, word))
        if ahead:
            barrier.wait(PATIENCE)
        link.send(done)


def _done(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except Exception as error:  # noqa: BLE001 - told to the test, which fails with it
        return Failed(f"{type(error).__name__}: {error}"[:300])
