"""From what the database holds to what a file wants: the steps between them, without touching either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal
from uuid import UUID

from bot.clinic_file.key import Key
from bot.clinic_file.order import positions
from bot.clinic_file.parts import ClinicPart, DoctorPart, Part, Row, columns, identity
from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.sections import CLINIC, DOCTOR, SERVICE
from models.base import new_id

Verb = Literal["added", "changed", "back", "off"]
Table = Literal["clinic", "doctor", "service", "range", "exception"]


@dataclass(frozen=True)
class Step:
    """One row to write. `where` names it (doctor, then what of hers); `changes` are (key, before, after)."""

    table: Table
    verb: Verb
    id: UUID
    where: tuple[str, ...]
    row: Row
    doctor_id: UUID | None = None
    changes: tuple[tuple[Key, Any, Any], ...] = ()


def difference(now: ClinicPart | None, wanted: ClinicPart, new: UUID) -> list[Step]:
    """The steps that make the clinic as wanted; none where it is so already. `new` is its key if there is none yet.

    Raises FileRefused where a service cannot get the name the file wants for it.
    """
    steps = compared(Step("clinic", "added", new, ("clinic",), wanted.row), now, CLINIC)
    old = {doctor.slug: doctor for doctor in now.doctors} if now else {}
    places = positions([old.get(doctor.slug) for doctor in wanted.doctors])
    problems: list[Problem] = []
    for doctor, place in zip(wanted.doctors, places, strict=True):
        placed = replace(doctor, row={**doctor.row, "position": place})
        steps += hers(old.pop(doctor.slug, None), placed, problems)
    for gone in old.values():
        steps += all_off(gone)
    if problems:
        raise FileRefused(problems)
    return steps


def compared(new: Step, old: Part | None, keys: tuple[Key, ...]) -> list[Step]:
    """The one step, if any, for a row that has a name; `new` is the step for the case that there is none of it yet."""
    if old is None or old.id is None:
        return [new]
    named = columns(keys)
    row = {column: value for column, value in new.row.items() if old.row.get(column) != value}
    changes = tuple((named[column], old.row.get(column), row[column]) for column in row if column in named)
    verb: Verb = "changed" if old.active else "back"
    return [replace(new, verb=verb, id=old.id, row=row, changes=changes)] if row or not old.active else []


def hers(old: DoctorPart | None, doctor: DoctorPart, problems: list[Problem]) -> list[Step]:
    """A doctor with all that is hers."""
    where = (f"doctor {doctor.slug}",)
    key = old.id if old and old.id else new_id()
    steps = compared(Step("doctor", "added", key, where, doctor.row), old, DOCTOR)
    before = old or DoctorPart({})
    renamed = renamings(before.services, doctor.services, problems)
    services, keys = her_services(before.services, doctor.services, renamed, where, key)
    ranges = list(sets("range", known_as(before.ranges, renamed), doctor.ranges, where, key))
    for place, step in enumerate(ranges):
        names = step.row.get("services")
        if names is not None:
            ranges[place] = replace(step, row={**step.row, "service_ids": [keys[name] for name in names]})
    exceptions = list(sets("exception", before.exceptions, doctor.exceptions, where, key))
    steps += services + ranges + exceptions
    if steps:  # a range for nobody would stand in the way of a new one at its hour
        void = (*where, "range for nobody")
        steps += [off("range", part, void, key) for part in before.ranges if part.void]
    return steps


def renamings(before: list[Part], wanted: list[Part], problems: list[Problem]) -> dict[str, str]:
    """Old name → new. One that was done already, or whose old name is not known here, asks for nothing."""
    old = {part.row["name"]: part for part in before}
    found = {}
    for part in wanted:
        was, name = part.was, part.row["name"]
        if was not in old or was is None or (name in old and old[name].active):
            continue
        if name in old:
            sentence = f'there is a switched-off service "{name}" already: leave `was` out to bring it back'
            problems.append(Problem(f"{part.path}.was", sentence))
        else:
            found[was] = name
    return found


def known_as(ranges: list[Part], renamed: dict[str, str]) -> list[Part]:
    """The ranges as they read once their services have their new names."""

    def called(row: Row) -> Row:
        names = row["services"]
        return {**row, "services": names and sorted(renamed.get(name, name) for name in names)}

    return [replace(part, row=called(part.row), whole=part.whole and called(part.whole)) for part in ranges]


def her_services(
    before: list[Part], wanted: list[Part], renamed: dict[str, str], where: tuple[str, ...], doctor_id: UUID
) -> tuple[list[Step], dict[str, UUID]]:
    """The steps of a doctor's services, and every service's key by its new name."""
    old = {str(renamed.get(part.row["name"], part.row["name"])): part for part in before}
    keys = {name: part.id for name, part in old.items() if part.id}
    places = positions([old.get(part.row["name"]) for part in wanted])
    steps: list[Step] = []
    for part, place in zip(wanted, places, strict=True):
        name = part.row["name"]
        placed = replace(part, row={**part.row, "position": place})
        key = keys.setdefault(name, new_id())
        spoken = (*where, f'service "{name}"')
        steps += compared(Step("service", "added", key, spoken, placed.row, doctor_id), old.pop(name, None), SERVICE)
    steps += [
        off("service", part, (*where, f'service "{name}"'), doctor_id) for name, part in old.items() if part.active
    ]
    return steps, keys


def sets(
    table: Literal["range", "exception"],
    before: list[Part],
    wanted: list[Part],
    where: tuple[str, ...],
    doctor_id: UUID,
) -> Iterator[Step]:
    """Ranges and exceptions are known by what they say: each is there, comes back, is new or is switched off."""
    active = [({part.named, identity(part.whole or part.row)}, part) for part in before if part.active]
    sleeping = [({part.named}, part) for part in before if not part.active and not part.void]
    for part in wanted:
        said = part.named
        if pick(active, said):
            continue
        back = pick(sleeping, said)
        verb: Verb = "back" if back else "added"
        yield Step(table, verb, back.id if back and back.id else new_id(), (*where, said), part.row, doctor_id)
    for _, part in active:
        yield off(table, part, (*where, part.named), doctor_id)


def pick(parts: list[tuple[set[str], Part]], said: str) -> Part | None:
    """Takes the first part that says this out of the list."""
    place = next((place for place, (says, _) in enumerate(parts) if said in says), None)
    return None if place is None else parts.pop(place)[1]


def off(table: Table, part: Part, where: tuple[str, ...], doctor_id: UUID | None) -> Step:
    if part.id is None:
        raise ValueError("only what is stored can be switched off")
    return Step(table, "off", part.id, where, part.row, doctor_id)


def all_off(doctor: DoctorPart) -> list[Step]:
    """A doctor who is absent from the file, and with her all that is hers; nothing where she is off already."""
    if not doctor.active:
        return []
    where = (f"doctor {doctor.slug}",)
    named = (*where, "all that is hers")
    steps = [off("doctor", doctor, where, doctor.id)]
    steps += [off("service", part, named, doctor.id) for part in doctor.services if part.active]
    steps += [off("range", part, named, doctor.id) for part in doctor.ranges if part.active or part.void]
    steps += [off("exception", part, named, doctor.id) for part in doctor.exceptions if part.active]
    return steps
