"""What kind of animal: one of a few that are offered, any other we know, or a word of the person's own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dialogs.called import species_in
from dialogs.chat import Chat
from dialogs.kinds import Kind, Read, Take
from dialogs.reading.animals import species_of
from dialogs.reading.answers import yes_no
from dialogs.state import Row

OFFERED = ("dog", "cat", "rabbit", "bird")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
MOST_WORDS, LONGEST = 3, 40


class SpeciesOf(Kind[str]):
    """What kind of animal: one of the offered, one we know, or a word of the person's own."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        titles = ((species, species_in(self.chat.language, species)) for species in OFFERED)
        return tuple(Row(species, title[:1].upper() + title[1:], species) for species, title in titles)

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        known = species_of(text)
        if known is not None:
            return Take(known)
        words = WORD.findall(text)
        plain = 0 < len(words) <= MOST_WORDS and "?" not in text and yes_no(text, language) is None
        return Take(" ".join(words)[:LONGEST]) if plain else None

    def revive(self, value: str) -> str:
        return value
