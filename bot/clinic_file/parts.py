"""What a clinic file says, as parts: a clinic, its doctors, their services, weekly ranges and exceptions."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any
from uuid import UUID

from bot.clinic_file.key import Key
from bot.clinic_file.tables import DAYS

Row = dict[str, Any]
"""Columns by name. A range's `services` are names here; the keys of the tables are put in when it is written."""


@dataclass
class Part:
    """One row of the file or the database; `path` is set in what a file says, `id` in what the database holds."""

    row: Row
    path: str = ""
    id: UUID | None = None
    active: bool = True
    was: str | None = None
    void: bool = False
    """A range that still stands in the database, but only for services that are switched off."""
    whole: Row | None = None
    """A stored range's row with the services that are switched off, where `row` leaves some out."""

    @property
    def named(self) -> str:
        """Its identity within a set: all that it says."""
        return identity(self.row)


def identity(row: Row) -> str:
    return json.dumps(row, sort_keys=True, default=str, ensure_ascii=False)


@dataclass
class DoctorPart(Part):
    """A doctor with everything that is hers, in the file's order."""

    services: list[Part] = field(default_factory=list)
    ranges: list[Part] = field(default_factory=list)
    exceptions: list[Part] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return str(self.row.get("slug", ""))


@dataclass
class ClinicPart(Part):
    """A whole clinic."""

    doctors: list[DoctorPart] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return str(self.row.get("slug", ""))


def only_active(clinic: ClinicPart) -> ClinicPart:
    """The clinic without what is switched off: what its file shows."""
    doctors = [
        DoctorPart(
            doctor.row,
            id=doctor.id,
            services=[part for part in doctor.services if part.active],
            ranges=[part for part in doctor.ranges if part.active],
            exceptions=[part for part in doctor.exceptions if part.active],
        )
        for doctor in clinic.doctors
        if doctor.active
    ]
    return ClinicPart(clinic.row, id=clinic.id, doctors=doctors)


def columns(keys: tuple[Key, ...]) -> dict[str, Key]:
    """A section's columns, each with the key that fills it."""
    return {key.stored: key for key in keys if not key.made}


def weekday(day_of_week: int) -> str:
    """The tables count from Sunday = 0; the file speaks."""
    return DAYS[(day_of_week - 1) % 7]


def day_of_week(day: str) -> int:
    return (DAYS.index(day) + 1) % 7


def in_order(row: Row) -> tuple[Any, ...]:
    """Where a range stands among a doctor's: by week from Monday, then by the clock."""
    week = (row["day_of_week"] - 1) % 7
    return week, row["start_time"], row["end_time"], row["effective_from"] or date.min, str(row)


def by_date(row: Row) -> tuple[Any, ...]:
    """Where an exception stands: by its days, then by the clock."""
    return row["date_from"], row["date_to"], row["start_time"] or time.min, row["kind"], str(row)
