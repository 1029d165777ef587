"""What an answer of the desk offers beside its words: rows that were listed, and decisions that can be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from dialogs.say import NewPrompt, Option
from dialogs.texts import text
from models.facts import Prompt, Said

DIALOG, UNDO = "reply", "undo"
MOST = 3
"""Buttons of a bubble; with the button to take back, more would turn them into a list."""


@dataclass
class Offered:
    """`listed` are the requests behind numbered lines; `undoable` those that were decided just now, until `until`."""

    listed: tuple[UUID, ...] = ()
    undoable: list[UUID] = field(default_factory=list)
    until: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.listed or self.undoable)

    def button(self, language: str, beside: int) -> tuple[Option, ...]:
        """The button that takes back, where it has room among so many others; the word does the same."""
        if not self.undoable or beside >= MOST or (beside and self.listed):
            return ()
        return (Option(UNDO, text(language, "desk-undo"), text(language, "desk-undo-word"), typed=True),)

    def prompt(self, options: Sequence[Option], nonce: str) -> NewPrompt | None:
        """What is kept of it, so that a number means the line and a tap the decisions that were seen."""
        if not self:
            return None
        rows = [{"id": str(request_id), "title": ""} for request_id in self.listed]
        rows += [{"id": option.id, "title": option.title} for option in options]
        facts = {UNDO: " ".join(map(str, self.undoable)), "listed": str(len(self.listed))}
        return NewPrompt(DIALOG, tuple(rows), facts, nonce, self.until)


def is_reply(prompt: Prompt | None) -> bool:
    """Whether it is an answer of the desk, and nothing that was said unasked."""
    return prompt is not None and prompt.dialog == DIALOG


def listed(prompt: Prompt | None) -> tuple[UUID, ...]:
    """The requests in the order in which they were numbered."""
    if prompt is None or prompt.dialog != DIALOG:
        return ()
    return tuple(UUID(row["id"]) for row in prompt.offer[: int(prompt.facts.get("listed", "0"))])


def pressed(said: Said, number: int | None, *, word: bool = False) -> tuple[UUID, ...]:
    """What the message takes back by tap, by the button's number or by its word; empty where it does not."""
    answers = said.prompt if said.tap or said.quoted else said.newest
    if answers is None or answers.dialog != DIALOG or said.forwarded:
        return ()
    tapped = said.tap.removeprefix(f"{answers.nonce}:") if said.tap else None
    return tuple(_ids(answers)) if word or UNDO in {tapped, _row(answers, number)} else ()


def _row(prompt: Prompt, number: int | None) -> str | None:
    return prompt.offer[number - 1]["id"] if number and 0 < number <= len(prompt.offer) else None


def _ids(prompt: Prompt) -> Iterator[UUID]:
    return map(UUID, prompt.facts.get(UNDO, "").split())
