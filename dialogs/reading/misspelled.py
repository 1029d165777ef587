"""Names of days and months with one slip in them: "tommorow", "thrusday", "miercole"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dialogs.reading.slips import slips

SHORTEST, LONGEST = 6, 12
"""Letters: shorter words are too near to others, and no day has a longer name."""


def with_gaps(words: Iterable[str]) -> Mapping[str, str]:
    """Each word by what is left of it without one of its letters: words one slip apart have such a rest in common."""
    return {rest: word for word in words if SHORTEST <= len(word) <= LONGEST for rest in (word, *_rests(word))}


def meant(word: str, gaps: Mapping[str, str]) -> str | None:
    """The word that this one is with one slip, if it begins with the same letter."""
    if not SHORTEST - 1 <= len(word) <= LONGEST + 1:
        return None
    for rest in (word, *_rests(word)):
        found = gaps.get(rest)
        if found is not None and found[0] == word[0] and slips(word, found, 1) is not None:
            return found
    return None


def _rests(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))]
