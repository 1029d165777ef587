"""What was changed in a clinic since its file was last loaded, and whether a loading would undo it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from bot.clinic_file.difference import Step, difference
from bot.clinic_file.parts import ClinicPart, Part, only_active
from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.reading import parts
from bot.clinic_file.showing import show
from models.base import new_id

UNTOLD = "What was changed cannot be told: there is no last loaded file that could be read."


class ChangedElsewhere(Exception):
    """Loading would undo what somebody else has changed; nothing was done. Without `changes` nobody can tell what."""

    def __init__(self, slug: str, changes: list[Step]) -> None:
        super().__init__(f"{slug} was changed elsewhere since its file was last loaded")
        self.slug, self.changes = slug, changes


def fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def changed_elsewhere(now: ClinicPart, loaded_file: str | None) -> list[Step] | None:
    """The steps from the last loaded state to the present one; None where nobody can tell any more."""
    if loaded_file is None:
        return None
    problems: list[Problem] = []
    try:
        before = parts(loaded_file, problems)
    except FileRefused:
        return None
    return None if problems else difference(as_stored(before), only_active(now), new_id())


def as_stored(clinic: ClinicPart) -> ClinicPart:
    """A file's parts as if they had been read from the database: with keys and places."""
    clinic.id = new_id()
    numbered(clinic.doctors)
    for doctor in clinic.doctors:
        numbered(doctor.services)
        numbered(doctor.ranges)
        numbered(doctor.exceptions)
        for place, service in enumerate(doctor.services):
            service.row["position"] = place
    for place, doctor in enumerate(clinic.doctors):
        doctor.row["position"] = place
    return clinic


def numbered(entries: Iterable[Part]) -> None:
    for part in entries:
        part.id = new_id()


def undone(elsewhere: list[Step], loading: list[Step]) -> list[Step]:
    """Those of the changes made elsewhere that the loading touches: the file does not know of them."""
    ours = [place for step in loading for place in touched(step)]
    return [step for step in elsewhere if any(meet(place, other) for place in touched(step) for other in ours)]


def touched(step: Step) -> list[tuple[str, ...]]:
    """Single keys where a row was changed, else the row with all that is under it."""
    if step.verb != "changed":
        return [step.where]
    order = [(*step.where, "its place")] if "position" in step.row else []
    return [(*step.where, key.name) for key, _, _ in step.changes] + order


def meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether they are the same place, or one lies inside the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def state(clinic: ClinicPart) -> tuple[str, str]:
    """The clinic's file as it is now, and its fingerprint."""
    text = show(only_active(clinic))
    return text, fingerprint(text)
