"""From the text of a clinic file to its parts, or to the list of everything that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from bot.clinic_file.checking import check
from bot.clinic_file.key import Key
from bot.clinic_file.parts import ClinicPart, DoctorPart, Part, Row, columns, day_of_week
from bot.clinic_file.problems import FileRefused, Problem, Wrong
from bot.clinic_file.sections import AVAILABILITY, CLINIC, DOCTOR, EXCEPTION, SERVICE

PLACE = re.compile(r" \((at .*)\)$")
PARTS_OF_A_DOCTOR = ("service", "availability", "exception")


def read(text: str) -> ClinicPart:
    """The clinic this text describes, checked; raises FileRefused with every problem."""
    problems: list[Problem] = []
    clinic = parts(text, problems)
    check(clinic, problems)
    if problems:
        raise FileRefused(problems)
    return clinic


def parts(text: str, problems: list[Problem]) -> ClinicPart:
    """The file's parts; adds to `problems` what is wrong with single keys. Raises FileRefused where it is no TOML."""
    raw = toml(text)
    unknown(raw, ("clinic", "doctor"), "", problems)
    head = raw.get("clinic")
    if not isinstance(head, dict):
        problems.append(Problem("clinic", "is missing or no section: the file begins with [clinic]"))
        head = None
    clinic = ClinicPart({} if head is None else section(head, CLINIC, "clinic", problems), "clinic")
    if "language" in clinic.row:
        clinic.row["languages"] = clinic.row.get("languages") or [clinic.row["language"]]
    clinic.doctors = [doctor(raw, path, problems) for path, raw in several(raw, "doctor", "", problems)]
    return clinic


def toml(text: str) -> dict[str, Any]:
    """Amounts are read as decimals, never as binary fractions."""
    try:
        return tomllib.loads(text.removeprefix("\ufeff"), parse_float=Decimal)
    except RecursionError:
        raise FileRefused([Problem("the file", "has lists or tables inside each other without end")]) from None
    except tomllib.TOMLDecodeError as error:
        what, place = str(error), PLACE.search(str(error))
        where = place[1].removeprefix("at ") if place else "the file"
        raise FileRefused([Problem(where, f"is not written as TOML: {PLACE.sub('', what)}")]) from None


def doctor(raw: dict[str, Any], path: str, problems: list[Problem]) -> DoctorPart:
    row = section(raw, DOCTOR, path, problems, also=PARTS_OF_A_DOCTOR)
    first = row.pop("specialty", None)
    if first is not None:
        row["specialties"] = [first, *(other for other in row.get("specialties") or [] if other != first)]
    found = DoctorPart(row, path)
    for where, service in several(raw, "service", f"{path}.", problems):
        said = section(service, SERVICE, where, problems)
        found.services.append(Part(said, where, was=said.pop("was", None)))
    for where, weekly in several(raw, "availability", f"{path}.", problems):
        said = section(weekly, AVAILABILITY, where, problems)
        said["services"] = sorted(said.get("services") or []) or None
        days = said.pop("days", None)
        # Without days it holds on none, but what else is wrong with it is still told.
        found.ranges += [Part({"day_of_week": day_of_week(day), **said}, where) for day in days or []] or [
            Part(said, where)
        ]
    for where, dated in several(raw, "exception", f"{path}.", problems):
        found.exceptions.append(Part(days_of(section(dated, EXCEPTION, where, problems), where, problems), where))
    return found


def days_of(row: Row, path: str, problems: list[Problem]) -> Row:
    """An exception's `date` is a span of one day."""
    single, first, last = row.pop("date", None), row.pop("date_from", None), row.pop("date_to", None)
    if single and (first or last):
        problems.append(Problem(path, "has both date and from/to; keep one"))
    elif single:
        return {"date_from": single, "date_to": single, **row}
    elif first and last:
        return {"date_from": first, "date_to": last, **row}
    elif not any(problem.path.startswith(f"{path}.") for problem in problems):
        problems.append(Problem(path, "says no day: give it a date, or from and to"))
    return row


def section(
    raw: dict[str, Any], keys: tuple[Key, ...], path: str, problems: list[Problem], also: tuple[str, ...] = ()
) -> Row:
    """The columns a section fills: an absent key leaves its default, one that is wrong or missing no column."""
    unknown(raw, (*(key.name for key in keys), *also), f"{path}.", problems)
    row = {column: key.default for column, key in columns(keys).items() if not key.required}
    for key in keys:
        if key.name in raw:
            try:
                value = key.kind.read(raw[key.name])
            except Wrong as wrong:
                row.pop(key.stored, None)
                problems += [Problem(path + where, why) for where, why in wrong.inside(f".{key.name}")]
            else:
                row[key.stored] = key.default if value is None else value
                if value is None and key.required:
                    problems.append(Problem(f"{path}.{key.name}", "must not be empty"))
        elif key.required:
            problems.append(Problem(f"{path}.{key.name}", f"is missing: {key.means}"))
    return row


def several(raw: dict[str, Any], name: str, path: str, problems: list[Problem]) -> list[tuple[str, dict[str, Any]]]:
    """The entries of a list of sections with their paths."""
    entries = raw.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        heading = re.sub(r"\[[0-9]+\]", "", path) + name
        problems.append(Problem(path + name, f"must be sections, each headed [[{heading}]]"))
        return []
    return [(f"{path}{name}[{place}]", entry) for place, entry in enumerate(entries)]


def unknown(raw: dict[str, Any], known: tuple[str, ...], path: str, problems: list[Problem]) -> None:
    for key in raw:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f'; did you mean "{near[0]}"?' if near else ""
            problems.append(Problem(path + key, f"is no key of this section{hint}"))
