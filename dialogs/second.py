"""A second time, named by who wants to: "Tuesday at 10, or Thursday 5pm if not"; nobody is asked for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from dialogs.chat import Chat
from dialogs.kinds import Look, Read, Take
from dialogs.state import Row
from dialogs.times import Chosen, TimeOf
from dialogs.when import started

NONE = "none"


def second_choice(chat: Chat, chosen: Chosen) -> datetime | None:
    """The start, where one was named for a visit that a doctor has to approve."""
    if not chosen.offer.approval_required:
        return None
    if not (chat.answered("second") or chat.wants("second") or chat.mentioned("second")):
        return None
    first = chosen.start
    second = chat.ask("second", SecondTime(chat, chosen), says={"service": chosen.offer.service},
                      wording="booking-second", first=first)  # fmt: skip
    return second.start if second.start != first else None


class SecondTime(TimeOf):
    """One more of the free times, or none; one that was volunteered and is not free is left out, and that is said."""

    about = "second"
    quiet = True

    def __init__(self, chat: Chat, chosen: Chosen) -> None:
        super().__init__(chat, (chosen.offer,))
        self.first = chosen.start

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        rows = super().rows(view)
        if "pick" in view or "which" in view:
            return rows
        times = [row for row in rows if row.value and started(row.value) != self.first]
        return (*times[:8], rows[-1], Row(NONE, self.chat.text("second-none"), NONE))

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        found = super().read(text, language, times_of(offered), view)
        return None if isinstance(found, Take) and self._is_first(found.value) else found

    def look(self, word: str, offered: Sequence[Row], view: Mapping[str, str]) -> Look | None:
        return super().look(word, times_of(offered), view)

    def recall(self, mention: str) -> Read:
        found = super().recall(mention)
        if isinstance(found, Take) and not self._is_first(found.value):
            return found
        self.chat.notes.append(self.chat.text("second-not-free"))
        return Take(NONE)

    def revive(self, value: str) -> Chosen:
        """None is told as the first choice over again."""
        return Chosen(self.offers[0], self.first) if value == NONE else super().revive(value)

    def refit(self, value: str) -> str | None:
        if value == NONE:
            return value
        return None if self._is_first(value) else super().refit(value)

    def _is_first(self, value: str) -> bool:
        return started(value) == self.first


def times_of(offered: Sequence[Row]) -> list[Row]:
    """The rows that are times."""
    return [row for row in offered if row.value != NONE]
