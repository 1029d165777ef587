"""How many calls reading a text takes, and texts that make a careless reader take many."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

from dialogs.reading.remembered import forget

HOSTILE = (
    "a", "a ", "no ", "🙂", "1", "1-", "+1 ", ".", ", ", "x\n", "(", "a@", "'a", "a-", "z\u0300\u0301", "chest ",
    "blood no ", "dolor de ", "i take and ", "x and allergic ", "y ", "twenty ", "my name is ", "not breathe ", "وجع ",
    "سانس نہیں ",
    "cancel my ", "yes no ", "tooht paim chesst ", "Name1 ", "at 5 ", "years ",
)  # fmt: skip
CAP = 4096


def steps(read: Callable[[str], object], text: str) -> int:
    """How many calls the reading takes."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        del frame, argument
        count += event in {"call", "c_call"}

    forget()
    sys.setprofile(counted)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


def long(piece: str, size: int) -> str:
    return (piece * size)[:size]
