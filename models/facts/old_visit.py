"""The visit that somebody wants to have at another time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class OldVisit:
    """The visit that a request would move, as it stood when the request was read."""

    id: UUID
    code: str
    status: str
    start: datetime
    timezone: str
    doctor_id: UUID
    doctor: str

    @property
    def stands(self) -> bool:
        """Whether it is still to be: then it stays whatever becomes of the request, unless that is approved."""
        return self.status == "confirmed"
