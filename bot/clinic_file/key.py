"""One key of a clinic file, as the lists of keys are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.clinic_file.values import Kind


@dataclass(frozen=True)
class Key:
    """One key; `column` is its column's name where the two differ. Without the key the column takes `default`."""

    name: str
    kind: Kind
    means: str
    column: str = ""
    default: Any = None
    unset: str = "none"
    """What counts when neither key nor default is there, in words."""
    required: bool = False
    made: bool = False
    """The key is worked into other columns; it has none of its own."""

    @property
    def stored(self) -> str:
        return self.column or self.name
