"""A clinic as its file: what differs from the defaults, always in the same order."""

from __future__ import annotations

from typing import Any

from bot.clinic_file.key import Key
from bot.clinic_file.parts import ClinicPart, DoctorPart, Part, Row, by_date, columns, identity, in_order, weekday
from bot.clinic_file.sections import AVAILABILITY, CLINIC, DOCTOR, EXCEPTION, SERVICE
from bot.clinic_file.toml import section


def show(clinic: ClinicPart) -> str:
    """The text whose loading changes nothing; `clinic` without what is switched off."""
    row = dict(clinic.row)
    if row["languages"] == [row["language"]]:
        row["languages"] = None
    sections = [section("[clinic]", said(row, CLINIC), "clinic")]
    for doctor in clinic.doctors:
        sections += shown(doctor)
    return "\n".join(sections)


def shown(doctor: DoctorPart) -> list[str]:
    found = [section("[[doctor]]", with_specialty(said(doctor.row, DOCTOR)), "doctor")]
    parts = [
        ("service", [said(part.row, SERVICE) for part in doctor.services]),
        ("availability", weeks(doctor.ranges)),
        ("exception", [dated(part) for part in sorted(doctor.exceptions, key=lambda part: by_date(part.row))]),
    ]
    for name, entries in parts:
        found += [section(f"[[doctor.{name}]]", entry, f"doctor.{name}") for entry in entries]
    return found


def said(row: Row, keys: tuple[Key, ...]) -> dict[str, Any]:
    """The keys of a section that say something, in the order of the handbook."""
    return {
        key.name: key.kind.write(row[column])
        for column, key in columns(keys).items()
        if row.get(column) is not None and (key.required or row[column] != key.default)
    }


def with_specialty(values: dict[str, Any]) -> dict[str, Any]:
    """A single specialty reads better as one."""
    if len(values.get("specialties", [])) != 1:
        return values
    return {("specialty" if key == "specialties" else key): value for key, value in values.items()} | {
        "specialty": values["specialties"][0]
    }


def weeks(ranges: list[Part]) -> list[dict[str, Any]]:
    """Ranges that differ by their day only are one entry with several days."""
    alike: dict[str, tuple[list[str], Row]] = {}
    for part in sorted(ranges, key=lambda part: in_order(part.row)):
        row = {column: value for column, value in part.row.items() if column != "day_of_week"}
        days, _ = alike.setdefault(identity(row), ([], row))
        days.append(weekday(part.row["day_of_week"]))
    return [{"days": days, **said(row, AVAILABILITY)} for days, row in alike.values()]


def dated(part: Part) -> dict[str, Any]:
    """One day is a `date`."""
    entry = said(part.row, EXCEPTION)
    if part.row["date_from"] != part.row["date_to"]:
        return entry
    return {"date": entry.pop("from"), **{key: value for key, value in entry.items() if key != "to"}}
