"""Looking at a change of a doctor's hours, and keeping it, in the tests of both."""

from typing import Any
from uuid import UUID

from models.availability import Keep, Preview, Saved, now_hers, preview, save
from models.database import work
from models.errand import InPlace
from models.hours_edit import Edit, Range
from tests.support.house import House
from tests.support.staff import ROSA


def look(house: House, doctor: UUID, *edits: Edit) -> Preview:
    with work(house.engine, house.clinic_id) as session:
        return preview(session, doctor, edits)


def names(found: Preview) -> list[str]:
    return [each.request.patient_name for each in found.broken]


def keep(house: House, doctor: UUID, *edits: Edit, **more: Any) -> Saved:
    with work(house.engine, house.clinic_id) as session:
        command = Keep(doctor, edits, **more)
        return save(session, house.clinic_id, command, InPlace(ROSA, "Training"))


def first_range(house: House, doctor: UUID) -> Range:
    """Tuesday's."""
    with work(house.engine, house.clinic_id) as session:
        found = now_hers(session, doctor)
    key, rule = next((key, rule) for key, rule in found.ranges.items() if rule.weekday == 1)
    return Range(key, rule)
