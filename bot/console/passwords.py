"""Passwords: hashed slowly and few at a time, compared in the same time whoever asks, none easy to guess."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

MEMORY_KIB, PASSES, LANES = 46 * 1024, 1, 1
AT_ONCE = 4  # times 46 MiB
PATIENCE = 10.0  # seconds for one's turn
SHORTEST = 12
LONGEST_BYTES = 1024
READ = 72
"""Characters that are looked at for how easy they are to guess; more would only take time."""
GOOD = 3

HASHER = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES, type=Type.ID)
_turns = threading.BoundedSemaphore(AT_ONCE)


class TooBusy(RuntimeError):
    """Too many sign in at this moment; nothing was compared."""


@contextmanager
def turn() -> Iterator[None]:
    """One of the few that may take their memory now. Raises TooBusy."""
    if not _turns.acquire(timeout=PATIENCE):
        raise TooBusy
    try:
        yield
    finally:
        _turns.release()


def fits(password: str) -> bool:
    """Whether it is short enough to be looked at at all."""
    return len(password.encode(errors="replace")) <= LONGEST_BYTES


def hashed(password: str) -> str:
    """What is kept of it. Raises TooBusy."""
    with turn():
        return HASHER.hash(password)


@cache
def nobodys() -> str:
    """The hash of a password that nobody has, compared with where there is no person: it takes as long."""
    return HASHER.hash("nobody has this one")


def is_right(password: str, kept: str | None) -> bool:
    """Whether it is the password behind the hash; without a hash never, in the same time. Raises TooBusy."""
    if not fits(password):
        return False
    with turn():
        try:
            HASHER.verify(kept or nobodys(), password)
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None


def is_outdated(kept: str) -> bool:
    """Whether it was hashed with less than we ask for today."""
    return HASHER.check_needs_rehash(kept)


def fault(password: str, *about: str) -> str | None:
    """The key of the text that says why it will not do; `about` is what anybody would try, a name or an address."""
    if not fits(password):
        return "password-too-long"
    if len(password) < SHORTEST:
        return "password-too-short"
    # Bodies of lists of common passwords and the usual ways to lengthen them; no rule about kinds of characters.
    found = zxcvbn(password[:READ], user_inputs=[part.lower() for part in about if part])
    return "password-too-common" if found["score"] < GOOD else None
