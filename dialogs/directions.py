"""Which way words run, and the fences that keep a name, a code or a number readable among words of the other way."""

from __future__ import annotations

import re
import unicodedata

LEFT_TO_RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2066", "\u2068", "\u2069"
RIGHT_TO_LEFT_MARK = "\u200f"
FENCED = re.compile("[\u2066\u2067\u2068][^\u2069]*\u2069")
NUMBER = re.compile(r"[\d.,:]*")
"""What keeps its order among words of either way: 30, 09:30, 1,250.50."""
RIGHTWARD = frozenset({"R", "AL", "AN"})


def right_to_left(words: str) -> bool:
    """Whether a reader begins at the right: most letters outside fences run so, whatever name stands first."""
    if words.isascii():
        return False
    ways = [unicodedata.bidirectional(letter) for letter in FENCED.sub("", words)]
    return ways.count("R") + ways.count("AL") > ways.count("L")


def fenced(words: str, *, rightward: bool) -> str:
    """`words` for the inside of a line, which is read from the right (`rightward`) or from the left.

    Only what runs the other way is fenced. What has lines or fences already was put together here, piece by piece.
    """
    plain = words.isascii()
    if not words or "\n" in words or (not plain and FENCED.search(words)):
        return words
    foreign = not plain and any(unicodedata.bidirectional(letter) in RIGHTWARD for letter in words)
    if not rightward:
        return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}" if foreign else words
    return words if foreign or NUMBER.fullmatch(words) else f"{LEFT_TO_RIGHT_ISOLATE}{words}{POP_ISOLATE}"


def beside(words: str, neighbour: str) -> str:
    """`words` fenced for a line that begins like `neighbour`."""
    return fenced(words, rightward=right_to_left(neighbour))
