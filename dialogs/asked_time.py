"""The question for a time in a booking: where nothing suits, the waiting list is pointed out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from dialogs import browsing, sayings
from dialogs.kinds import Look, Read
from dialogs.state import Row
from dialogs.times import TimeOf

FULL = 10
WORD = "waitlist"


class AskedTime(TimeOf):
    """One of the free times, or the way to the list: a row where there is room, else a word."""

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        rows = super().rows(view)
        nothing = not any(row.value or row.look.get("day") for row in rows)
        if (nothing or "list" in view) and len(rows) < FULL:
            rows = (*rows, Row(WORD, self.chat.text("waitlist-row"), word=WORD))
        return rows

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        if sayings.names(text, "nothing_suits"):
            return Look({"pick": "day", "list": "yes", **browsing.hours(view)}, self.chat.text("waitlist-hint"))
        return self._pointed_out(super().read(text, language, offered, view))

    def recall(self, mention: str) -> Read:
        return self._pointed_out(super().recall(mention))

    def _pointed_out(self, found: Read) -> Read:
        """Whoever wanted a day that is full may wait for it; not for one on which nobody sees patients."""
        if not isinstance(found, Look) or "near" not in found.view or not found.note:
            return found
        if not self.chat.view.hours(self.offers, date.fromisoformat(found.view["near"])):
            return found
        return replace(found, note=f"{found.note} {self.chat.text('waitlist-hint')}")
