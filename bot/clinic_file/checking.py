"""What must agree between the keys of a clinic file: names and numbers used once, prices, lengths, hours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from bot.clinic_file.dates import check_exceptions
from bot.clinic_file.hours import check_ranges
from bot.clinic_file.parts import ClinicPart, DoctorPart, Part
from bot.clinic_file.problems import Problem
from models.numbers import spellings

AWAKE, A_DAY = timedelta(hours=1), timedelta(days=1)
UNKNOWN = "unknown"  # could not be read, which has been told already


def check(clinic: ClinicPart, problems: list[Problem]) -> None:
    """Adds every contradiction; a column that could not be read is missing from its row and is passed over."""
    row = clinic.row
    if "language" in row and row["language"] not in row["languages"]:
        problems.append(Problem("clinic.languages", f'must hold the clinic\'s own language, "{row["language"]}"'))
    check_quiet(clinic, problems)
    once(clinic.doctors, "slug", str, problems)
    once(clinic.doctors, "name", folded, problems)
    once(clinic.doctors, "whatsapp", one_number, problems)
    for doctor in clinic.doctors:
        check_backup(doctor, clinic.doctors, problems)
        if row.get("whatsapp") in spellings(doctor.row.get("whatsapp") or ""):
            problems.append(Problem(f"{doctor.path}.whatsapp", "is the clinic's own number; a doctor needs another"))
        check_doctor(doctor, row.get("currency", UNKNOWN), problems)


def check_quiet(clinic: ClinicPart, problems: list[Problem]) -> None:
    """There has to be a time at which a reminder can go out."""
    begins, ends = clinic.row.get("quiet_from"), clinic.row.get("quiet_to")
    if begins is None or ends is None or begins == ends:
        return
    quiet = timedelta(hours=ends.hour - begins.hour, minutes=ends.minute - begins.minute) % A_DAY
    if quiet > A_DAY - AWAKE:
        problems.append(Problem("clinic.quiet_to", "must leave an hour a day in which people can be reminded"))


def check_backup(doctor: DoctorPart, doctors: list[DoctorPart], problems: list[Problem]) -> None:
    """Another doctor of the file whom a card can reach."""
    slug = doctor.row.get("backup")
    other = next((other for other in doctors if slug and other.slug == slug), None)
    if slug and (other is None or other is doctor):
        problems.append(Problem(f"{doctor.path}.backup", f'"{slug}" must be another doctor of this file'))
    elif other is not None and not other.row.get("whatsapp"):
        problems.append(Problem(f"{doctor.path}.backup", f'"{slug}" has no whatsapp number to be asked at'))


def check_doctor(doctor: DoctorPart, currency: str | None, problems: list[Problem]) -> None:
    once(doctor.services, "name", folded, problems)
    names = {str(service.row.get("name")) for service in doctor.services}
    for service in doctor.services:
        check_price(service, currency, problems)
        check_length(service, doctor.row.get("max_appointment_duration"), problems)
        check_was(service, names, problems)
    once([service for service in doctor.services if service.was], "was", str, problems, of=lambda part: part.was)
    check_ranges(doctor.ranges, names, problems)
    check_exceptions(doctor.exceptions, problems)


def folded(name: str) -> str:
    """Names that differ only in case or spaces are one name to a patient."""
    return " ".join(name.casefold().split())


def one_number(phone: str) -> str:
    """The same for every way a network spells it."""
    return min(spellings(phone))


def once(
    parts: Iterable[Part],
    key: str,
    alike: Callable[[str], str],
    problems: list[Problem],
    of: Callable[[Part], Any] | None = None,
) -> None:
    """Every part after the first with the same value is told who has it already."""
    first: dict[str, str] = {}
    for part in parts:
        value = part.row.get(key) if of is None else of(part)
        if value is not None:
            holder = first.setdefault(alike(value), part.path)
            if holder != part.path:
                problems.append(Problem(f"{part.path}.{key}", f'"{value}" is already that of {holder}'))


def check_price(service: Part, currency: str | None, problems: list[Problem]) -> None:
    row, path = service.row, service.path
    price, price_to = row.get("price"), row.get("price_to")
    if price_to is not None and "price" in row and price is None:
        problems.append(Problem(f"{path}.price_to", "needs a price, the least it costs"))
    if price is not None and price_to is not None and price_to < price:
        problems.append(Problem(f"{path}.price_to", f"must not be less than the price, {price}"))
    if price is not None and currency is None and "currency" in row and row["currency"] is None:
        problems.append(Problem(f"{path}.currency", "is missing: a price needs a currency here or at the clinic"))


def check_length(service: Part, longest: int | None, problems: list[Problem]) -> None:
    length = service.row.get("duration")
    if length is not None and longest is not None and length > longest:
        sentence = f"is longer than the doctor's max_appointment_duration: {length} minutes, at most {longest}"
        problems.append(Problem(f"{service.path}.duration_minutes", sentence))


def check_was(service: Part, names: set[str], problems: list[Problem]) -> None:
    """A second loading must mean the same as the first, so a name that goes on cannot also be an old one."""
    if service.was is None:
        return
    if service.was == service.row.get("name"):
        problems.append(Problem(f"{service.path}.was", "is the present name"))
    elif service.was in names:
        problems.append(Problem(f"{service.path}.was", f'another service here is still called "{service.was}"'))
