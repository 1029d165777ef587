"""Signs: lines of word groups that follow each other in a sentence, found in one pass whatever the text's length.

A line is groups with ">" between them, alternatives by "|", at most three words between one group and the next; after
"!" stand words that make the sentence about something else. Slips of the thumb are forgiven in words of five letters
and more, not in their first letter.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dialogs.reading.clean import fold
from dialogs.reading.phrases import in_all, one_of

LONGEST_WORD, REACH, SHORTEST_WITH_SLIPS = 24, 4, 5
NEVER = (-1, -REACH - 1)
PREFIX = re.compile(rf"^(?:{one_of(in_all('glued', 'before'))})(?=..)")
"""What Arabic writes in front of a word: and, so, in, to, like, the."""
Meanings = Sequence[frozenset[str]]
"""Of each word of a sentence: the listed words it may be."""


@dataclass(frozen=True)
class Sign:
    """One line of a list, under the list's name."""

    name: str
    groups: tuple[frozenset[str], ...]
    unless: frozenset[str]


Counts = Callable[[Sign, int, int], bool]
"""Whether a sign from its first word to its last is meant."""


def lines(text: str) -> list[str]:
    """The lines of one list; a line goes on where the next one is indented."""
    return re.sub(r"\n ", " ", text).strip().splitlines()


def sign(name: str, line: str) -> Sign:
    """A line as written in a vocabulary."""
    told, _, unless = re.sub(r"\s*\|\s*", "|", line).partition("!")
    groups = tuple(frozenset(filter(None, map(fold, group.split("|")))) for group in told.split(">"))
    return Sign(name, groups, frozenset(fold(unless).replace("|", " ").split()))


class Signs:
    """A list of signs, indexed by their words."""

    def __init__(self, signs: Iterable[Sign], no_slips: Iterable[str] = ()) -> None:
        self.signs, self.no_slips = tuple(signs), frozenset(no_slips)
        places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, one in enumerate(self.signs):
            for step, group in enumerate(one.groups):
                for word in group:
                    places[word].append((number, step))
        self.places = dict(places)
        self.near = _neighbours(self.places)

    def meant(self, said: str) -> frozenset[str]:
        """The listed words that this one is, or is one slip away from."""
        said = said[:LONGEST_WORD]
        if said in self.places:
            return frozenset({said})
        if len(said) < SHORTEST_WITH_SLIPS - 1 or said in self.no_slips:
            return frozenset()
        bare = PREFIX.sub("", said)
        if bare != said and bare in self.places:
            return frozenset({bare})
        near = {word for form in (said, *_shorter(said)) for word in self.near.get(form, ())}
        return frozenset(word for word in near if one_slip(said, word))

    def meanings(self, words: Sequence[str]) -> list[frozenset[str]]:
        """`meant` of each word; a word said twice is looked up once."""
        known = {word: self.meant(word) for word in dict.fromkeys(words)}
        return [known[word] for word in words]

    def shown(
        self, words: Sequence[str], meanings: Meanings, denied: Callable[[int], bool], counts: Counts | None = None
    ) -> list[Sign]:
        """The signs that the sentence shows, in the lists' order; none that begins at a denied word.

        `counts` judges a sign from its first word to its last; without it the words after "!" count wherever they are.
        """
        steps = self._steps(frozenset() if counts else frozenset(words), meanings)
        reached: dict[tuple[int, int], tuple[int, int]] = {}
        found: set[int] = set()
        for at, meaning in enumerate(meanings):
            places = steps.get(meaning, [])
            free = bool(places) and places[-1][1] == 0 and not denied(at)
            for number, step in places:
                start, before = reached.get((number, step - 1), NEVER) if step else (at, at)
                if (at - before <= REACH) if step else free:
                    reached[number, step] = start, at
                    whole = step + 1 == len(self.signs[number].groups) and number not in found
                    if whole and (counts is None or counts(self.signs[number], start, at)):
                        found.add(number)
        return [self.signs[number] for number in sorted(found)]

    def _steps(self, said: frozenset[str], meanings: Meanings) -> dict[frozenset[str], list[tuple[int, int]]]:
        """By meaning, which group of which sign it is, the last groups first; only of signs that may be complete."""
        places = {meaning: {place for word in meaning for place in self.places[word]} for meaning in set(meanings)}
        counts = Counter(number for number, _ in set().union(*places.values()))
        possible = {
            number
            for number, count in counts.items()
            if count == len(self.signs[number].groups) and self.signs[number].unless.isdisjoint(said)
        }
        return {
            meaning: sorted((place for place in found if place[0] in possible), key=_last_first)
            for meaning, found in places.items()
        }


def _last_first(place: tuple[int, int]) -> int:
    """A word that fits two groups of a sign is not both at once."""
    return -place[1]


def _neighbours(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words under themselves and under each form with one letter lost."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        for form in (word, *_shorter(word)) if len(word) >= SHORTEST_WITH_SLIPS else ():
            found[form].append(word)
    return {form: tuple(near) for form, near in found.items()}


def _shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(1, len(word))} if len(word) >= SHORTEST_WITH_SLIPS else set()


def one_slip(said: str, meant: str) -> bool:
    """Whether one letter was added, lost, mistaken or swapped with its neighbour, or nothing at all."""
    same = 0
    while same < min(len(said), len(meant)) and said[same] == meant[same]:
        same += 1
    rest, wanted = said[same:], meant[same:]
    swapped = len(wanted) > 1 and rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return rest == wanted or rest[1:] == wanted or rest == wanted[1:] or rest[1:] == wanted[1:] or swapped
