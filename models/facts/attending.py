"""What a doctor writes down about a visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

NoteKind = Literal["diagnosis", "treatment", "follow_up", "prescription"]


@dataclass(frozen=True)
class Attend:
    """What became of a visit, in its doctor's words; `outcome` is what they added, kept as a note."""

    reservation_id: UUID
    to: Literal["arrived", "completed", "no_show"]
    outcome: str | None = None


@dataclass(frozen=True)
class WriteNote:
    """Something to keep about a visit; a private note is for its doctor's eyes only."""

    reservation_id: UUID
    kind: NoteKind
    content: str
    private: bool = False
