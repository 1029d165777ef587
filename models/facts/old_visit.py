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


@dataclass(frozen=True)
class MoveVisit:
    """Staff give a visit another time, which it has at once."""

    reservation_id: UUID
    start: datetime
    service_id: UUID | None = None
    """Another doctor's, or another of the same one; None keeps it."""
    anyway: bool = False
    """They were told that the time lies outside the doctor's hours, and want it."""
