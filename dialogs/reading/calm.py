"""What takes the alarm out of a sign: it is denied, long past, being looked after, or about something else.

Each looks only at what stands right beside the sign, between the same two commas: whatever else a frightened person
writes, a year of birth or an old illness, silences nothing. A doubt alarms.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache

from dialogs.reading.phrases import Words, in_all, listed
from dialogs.reading.signs import Sign

SIZES = range(1, 5)
"""Words of a phrase."""
REACH_BEFORE, REACH_BEHIND = 6, 8
"""Words before a sign where its "no" may stand, and behind its first word where Urdu says it."""
NEAR, BESIDE = 3, 2
"""Words between a sign and the "years ago" or "had" that belongs to it; words beside it that make it something else."""
A_YEAR = re.compile(r"(?:19|20)\d\d")


@cache
def around(name: str) -> frozenset[Words]:
    """One list of [emergency_context], of all languages together."""
    return listed(in_all("emergency_context", name))


@cache
def _openers(name: str) -> frozenset[str]:
    """The words that phrases of the list begin with."""
    return frozenset(phrase[0] for phrase in around(name))


class Sentence:
    """The words of a sentence, and of each between which commas it stands."""

    def __init__(self, words: Words, pieces: Sequence[int]) -> None:
        self.words, self.pieces = words, pieces
        self._found: dict[str, list[int]] = {}

    def alarms(self, sign: Sign, start: int, at: int) -> bool:
        """Whether the sign from word `start` to word `at` is about now, and about what it says."""
        first, last = self._first_of(start), self._end_of(at)
        if not sign.unless.isdisjoint(self.words[max(start - BESIDE, first) : min(at + BESIDE + 1, last)]):
            return False
        if sign.name == "emergency" and self._says("denials", start, at):
            return False  # "it's not an emergency"
        if self._says("right_now", first, last):
            return True
        return not self._looked_after(first, start, at, last) and not self._long_ago(first, start, at, last)

    def denied(self, start: int) -> bool:
        """Whether a "no" of the same piece reaches the sign: over small words before it, or (in Urdu) after it."""
        first, last = self._first_of(start), self._end_of(start)
        for index in range(start - 1, max(start - REACH_BEFORE, first - 1), -1):
            said = (self.words[index],)
            if said in around("denials"):
                return (self.words[index + 1],) not in around("no_denial") and not self._says("like_this", start, last)
            if said not in around("between"):
                break
        return self._denied_behind(start, last)

    def _denied_behind(self, start: int, last: int) -> bool:
        """Urdu denies behind: "سینے میں درد نہیں ہے"; not where it is the lack that alarms: "سانس نہیں ہے"."""
        end = min(last, start + REACH_BEHIND)
        ends = any(self.words[max(end - size, start) : end] in around("denied_behind") for size in SIZES)
        return ends and not self._says("lacking", start, end)

    def _looked_after(self, first: int, start: int, at: int, last: int) -> bool:
        """ "history of stroke", "follow-up after a stroke"; behind the sign only at once: "stroke rehab"."""
        behind = at + 1 + self._says("of", at + 1, at + 2)
        return self._says("looked_after", first, start) or self._says("looked_after", behind, min(behind + 1, last))

    def _long_ago(self, first: int, start: int, at: int, last: int) -> bool:
        """ "a stroke last year", "in 2010 I had a stroke"; neither "since last year" nor a number that is no year."""
        behind = self._next("ago", at + 1)
        if behind is not None and behind < min(at + NEAR + 1, last):
            return not self._says("since", behind - 1, behind)
        before = self._next("ago", first)
        if before is None or before >= start:
            return False
        return self._says("was", max(before, start - NEAR), min(at + NEAR + 1, last))

    def _says(self, name: str, begin: int, end: int) -> bool:
        """Whether a phrase of the list begins there."""
        found = self._next(name, begin)
        return found is not None and found < end

    def _next(self, name: str, begin: int) -> int | None:
        """Where the next phrase of the list begins; each list is looked up once a sentence."""
        if name not in self._found:
            begins = self._begins(name)
            self._found[name] = [index for index in range(len(self.words)) if begins(index)]
        found = self._found[name]
        place = bisect_left(found, begin)
        return found[place] if place < len(found) else None

    def _begins(self, name: str) -> Callable[[int], bool]:
        def listed(index: int) -> bool:
            if self.words[index] not in _openers(name):
                return False
            return any(self.words[index : index + size] in around(name) for size in SIZES)

        return (lambda index: listed(index) or self._is_year(index)) if name == "ago" else listed

    def _is_year(self, index: int) -> bool:
        sides = self.words[max(index - 1, 0) : index] + self.words[index + 1 : index + 2]
        return bool(A_YEAR.fullmatch(self.words[index])) and any((side,) in around("beside_year") for side in sides)

    def _first_of(self, index: int) -> int:
        """Where the piece of this word begins."""
        return bisect_left(self.pieces, self.pieces[index])

    def _end_of(self, index: int) -> int:
        """Where it has ended."""
        return bisect_right(self.pieces, self.pieces[index])
