"""Whom a contact books for: known people with their age today, and what stays true of them from visit to visit."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.facts import Person, Refused
from models.intake import HEALTH, STANDING, cut

_p = sql.patient.c
LONGEST_NAME = 120  # characters


def persons(session: Session, contact_id: UUID, today: date) -> tuple[Person, ...]:
    """The contact's people, oldest acquaintance first."""
    known = select(sql.patient).where(_p.contact_id == contact_id, _p.is_active, _p.kind == "person")
    return tuple(_person(row, today) for row in session.execute(known.order_by(_p.id)))


def _person(row: sql.AnyRow, today: date) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        age=age_on(today, row.birth_date, row.age_years, row.asked_on),
        gender=row.gender,
        email=row.email,
        medical_history=row.medical_history,
        current_medications=row.current_medications,
        allergies=row.allergies,
    )


def age_on(today: date, born: date | None, told: int | None, told_on: date | None) -> int | None:
    """Whole years; without a birth date, what was told plus the whole years since."""
    if born is not None:
        return _years(born, today)
    if told is None or told_on is None:
        return told
    return min(told + _years(told_on, today), 130)


def _years(since: date, today: date) -> int:
    return max(0, today.year - since.year - ((today.month, today.day) < (since.month, since.day)))


def found_or_made(
    session: Session,
    clinic_id: UUID,
    contact_id: UUID,
    *,
    person_id: UUID | None,
    name: str,
    age: int | None,
    intake: Mapping[str, str],
    now: datetime,
) -> Person:
    """The person a request is for, brought up to date with what was said; the same name is the same person.

    Raises Refused("no-such-person", drop="person") where `person_id` is not one of this contact's people.
    """
    name, today = cut(" ".join(name.split()), LONGEST_NAME), now.date()
    known = persons(session, contact_id, today)
    person = next((p for p in known if p.id == person_id or (person_id is None and _same(p.name, name))), None)
    if person is None and person_id is not None:
        raise Refused("no-such-person", drop="person")
    told = _told(age, intake, today)
    if person is None:
        made = Person(new_id(), name, age)
        row = {"clinic_id": clinic_id, "id": made.id, "contact_id": contact_id, "name": name}
        session.execute(insert(sql.patient).values(**row, **told))
        return made
    if person.age == age:
        told = {column: value for column, value in told.items() if column not in {"age_years", "asked_on"}}
    if told or person.name != name:
        session.execute(update(sql.patient).where(_p.id == person.id).values(name=name, **told))
    return replace(person, name=name, age=person.age if age is None else age)


def _told(age: int | None, intake: Mapping[str, str], today: date) -> dict[str, Any]:
    """The patient's columns that this booking knows better; what was not said stays as it was."""
    told: dict[str, Any] = {STANDING[column]: words for column, words in intake.items() if column in STANDING}
    if HEALTH & set(intake):
        told["health_confirmed_on"] = today
    if age is not None:
        told |= {"age_years": age, "asked_on": today}
    return told


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
