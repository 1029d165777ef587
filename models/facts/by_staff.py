"""What staff book themselves, for somebody who calls or stands at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

Source = Literal["phone", "walk_in", "direct"]


@dataclass(frozen=True)
class Book:
    """A visit at once, which nobody else has to approve; who it is for is said as in Submit.

    `person_id` is a patient on file, whose contact it then is; otherwise it is found by the number, or made.
    """

    service_id: UUID
    start: datetime
    name: str
    source: Source
    phone: str | None = None
    """As +5255…; None for somebody who gives none."""
    person_id: UUID | None = None
    age: int | None = None
    why: str = ""
    """What they come for."""
    overbook: str | None = None
    """Why they are seen although somebody else has the time."""
    anyway: bool = False
    """Also where the doctor does not work, or beyond what can usually be booked."""
    months: int | None = None
    born: date | None = None
    species: str | None = None
