"""Changing a clinic in one place: its present file is edited, checked as any file, and carried out, all at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlmodel import Session

from bot.clinic_file.difference import Step, difference
from bot.clinic_file.loading import NoSuchClinic, lock, numbers_are_free
from bot.clinic_file.parts import ClinicPart, only_active
from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.reading import PARTS_OF_A_DOCTOR, read, toml
from bot.clinic_file.showing import show
from bot.clinic_file.stored import stored
from bot.clinic_file.toml import section
from bot.clinic_file.writing import carry_out

Document = dict[str, Any]
"""A clinic file as TOML has it: sections, lists of sections, plain values."""
Allow = Callable[[list[Step]], None]


class ChangedMeanwhile(Exception):
    """What the editor was shown is no longer so; nothing was done."""


def present(session: Session, clinic_id: UUID) -> ClinicPart:
    """The clinic as it is, without what is switched off. Raises NoSuchClinic."""
    now = stored(session, clinic_id)
    if now is None:
        raise NoSuchClinic(str(clinic_id))
    return only_active(now)


def document(clinic: ClinicPart) -> Document:
    """Its file, taken apart; a doctor's only specialty is a list of one."""
    found = toml(show(clinic))
    for doctor in found.get("doctor", []):
        if "specialty" in doctor:
            doctor["specialties"] = [doctor.pop("specialty")]
    return found


def written(wanted: Document) -> str:
    """The file of a document."""
    sections = [section("[clinic]", wanted["clinic"], "clinic")]
    for doctor in wanted.get("doctor", []):
        own = {key: value for key, value in doctor.items() if key not in PARTS_OF_A_DOCTOR}
        sections.append(section("[[doctor]]", own, "doctor"))
        for part in PARTS_OF_A_DOCTOR:
            sections += [section(f"[[doctor.{part}]]", entry, f"doctor.{part}") for entry in doctor.get(part, [])]
    return "\n".join(sections)


def as_text(session: Session, clinic_id: UUID) -> str:
    """The clinic's file as it is now."""
    return show(present(session, clinic_id))


def mark(part: Any) -> str:
    """Tells whether a section is still what somebody was shown."""
    return hashlib.sha256(repr(part).encode()).hexdigest()[:32]


def edit(session: Session, clinic_id: UUID, change: Callable[[Document], None], allow: Allow) -> list[Step]:
    """Has `change` edit the document and carries out what follows, inside the caller's transaction; returns the steps.

    `allow` sees the steps before anything is written, and raises what stands against them. The clinic's own file does
    not know of it: loading that tells, and asks first. Raises FileRefused, and whatever `change` raises.
    """
    lock(session, clinic_id)
    wanted = document(present(session, clinic_id))
    change(wanted)
    return become(session, clinic_id, written(wanted), allow)


def replace(session: Session, clinic_id: UUID, text: str, seen: str, allow: Allow) -> list[Step]:
    """The same where a whole file is wanted, made from the one with the mark `seen`. Raises ChangedMeanwhile too."""
    lock(session, clinic_id)
    if mark(as_text(session, clinic_id)) != seen:
        raise ChangedMeanwhile
    return become(session, clinic_id, text, allow)


def become(session: Session, clinic_id: UUID, text: str, allow: Allow) -> list[Step]:
    """Carries out what makes the clinic as the text says; the caller has locked it. Raises FileRefused."""
    now, wanted = stored(session, clinic_id), read(text)
    if now is None or now.slug != wanted.slug:
        raise FileRefused([Problem("clinic.slug", "is the clinic's name in addresses and never changes")])
    numbers_are_free(session, clinic_id, wanted)
    steps = difference(now, wanted, clinic_id)
    allow(steps)
    carry_out(session, clinic_id, steps)
    return steps
