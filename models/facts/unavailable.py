"""A time that somebody asked for and that was not to be had, as far as it says something of what is lacking."""

from dataclasses import dataclass
from uuid import UUID

from models.facts.protocols import PartOfDay


@dataclass(frozen=True)
class Unavailable:
    """No words of theirs; weekdays count from Monday = 0, and a None is any doctor, day or hour."""

    service: str
    doctor_id: UUID | None
    weekday: int | None
    part: PartOfDay | None
