"""What was read is kept for a while: many readers look at the same message, each several times a turn."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")
MOST = 512
"""Texts and parts of texts of one reader: so few that what somebody wrote is soon gone from memory again."""
_FORGET: list[Callable[[], None]] = []


def remembered(read: Callable[P, T]) -> Callable[P, T]:
    """For readers that depend on nothing but what they are given, and give nothing that anybody changes."""
    kept = lru_cache(maxsize=MOST)(read)
    _FORGET.append(kept.cache_clear)
    return cast("Callable[P, T]", kept)


def forget() -> None:
    """As if nothing had been read yet."""
    for forgets in _FORGET:
        forgets()
