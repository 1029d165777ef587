"""Decisions that count for nothing and that staff hear of: from a number that is no doctor's, or held up."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class NoteStranger:
    """Somebody who is no doctor here wrote a decision under this code."""

    code: str


@dataclass(frozen=True)
class NoteLate:
    """A doctor's decision reached us so late that it decides nothing."""

    request_id: UUID
