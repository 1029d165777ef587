"""Whom a contact books for: known people and animals with their age today, and what stays true of them."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.facts import Book, JoinList, Person, Refused, Submit
from models.intake import HEALTH, STANDING, cut

_p, _merged = sql.patient.c, sql.patient.alias("merged").c
LONGEST_NAME, LONGEST_SPECIES = 120, 50  # characters
KINDS = {"people": ("person",), "animals": ("animal",), "both": ("person", "animal")}
OLDEST, MONTHS_UNTIL = 130, 24
"""Years; and the age in months from which only years are said."""
Age = tuple[int | None, int | None]
"""Whole years, and whole months of who is under two; None for what is not known."""


def persons(
    session: Session, contact_id: UUID, today: date, kinds: Collection[str] = KINDS["both"]
) -> tuple[Person, ...]:
    """The contact's people and animals, oldest acquaintance first; who was merged into another's is theirs too."""
    merged = select(_merged.merged_into).where(_merged.contact_id == contact_id, _merged.merged_into.is_not(None))
    theirs = or_(_p.contact_id == contact_id, _p.id.in_(merged))
    known = select(sql.patient).where(theirs, _p.is_active, _p.kind.in_(kinds))
    return tuple(_person(row, today) for row in session.execute(known.order_by(_p.id)))


def _person(row: sql.AnyRow, today: date) -> Person:
    age, months = _age(row, today)
    return Person(
        id=row.id,
        name=row.name,
        age=age,
        gender=row.gender,
        email=row.email,
        medical_history=row.medical_history,
        current_medications=row.current_medications,
        allergies=row.allergies,
        months=months,
        species=row.species,
    )


def _age(row: sql.AnyRow, today: date) -> Age:
    """By the birth date; without one, what was told plus the time since."""
    if row.birth_date is not None:
        return age_on(today, row.birth_date)
    if row.age_years is None or row.asked_on is None:
        return row.age_years, None
    since = _months(row.asked_on, today)
    if row.age_months is not None:
        return _of_months(row.age_months + since)
    return min(row.age_years + since // 12, OLDEST), None


def age_on(today: date, born: date) -> Age:
    """How old somebody born then is on that day."""
    return _of_months(_months(born, today))


def _of_months(months: int) -> Age:
    return min(months // 12, OLDEST), months if months < MONTHS_UNTIL else None


def _months(since: date, today: date) -> int:
    return max(0, (today.year - since.year) * 12 + today.month - since.month - (today.day < since.day))


def found_or_made(
    session: Session,
    clinic_id: UUID,
    contact_id: UUID,
    said: Submit | JoinList | Book,
    *,
    intake: Mapping[str, str],
    now: datetime,
) -> Person:
    """Whom a request is for, brought up to date with what was said; the same name and species is the same patient.

    Raises Refused("no-such-person", drop="person") where `said.person_id` is not one of this contact's people.
    """
    name, today = cut(" ".join(said.name.split()), LONGEST_NAME), now.date()
    species = cut(" ".join(said.species.split()), LONGEST_SPECIES) if said.species else None
    person = _known(persons(session, contact_id, today), said.person_id, name, species)
    if person is None and said.person_id is not None:
        raise Refused("no-such-person", drop="person")
    age, months = age_on(today, said.born) if said.born else (said.age, said.months)
    told = _standing(intake, today)
    if person is None:
        made = Person(new_id(), name, age, months=months, species=species)
        row = {"clinic_id": clinic_id, "id": made.id, "contact_id": contact_id, "name": name, "species": species}
        row |= {"kind": "animal" if species else "person"} | told | _told_age(said, today)
        session.execute(insert(sql.patient).values(**row))
        return made
    # Who was chosen from those on file is as old as the file says, unless that was just asked.
    if age is not None and (said.person_id is None or person.age is None):
        told |= _told_age(said, today) if said.born or (age, months) != (person.age, person.months) else {}
        person = replace(person, age=age, months=months)
    if told or person.name != name:
        session.execute(update(sql.patient).where(_p.id == person.id).values(name=name, **told))
    return replace(person, name=name)


def _known(known: Collection[Person], person_id: UUID | None, name: str, species: str | None) -> Person | None:
    """By id, else by name: Luna the dog is not Luna the daughter."""
    if person_id is not None:
        return next((person for person in known if person.id == person_id), None)
    return next((person for person in known if _same(person.name, name) and person.species == species), None)


def _standing(intake: Mapping[str, str], today: date) -> dict[str, Any]:
    """The patient's columns that this booking knows better; what was not said stays as it was."""
    told: dict[str, Any] = {STANDING[column]: words for column, words in intake.items() if column in STANDING}
    return told | ({"health_confirmed_on": today} if HEALTH & set(intake) else {})


def _told_age(said: Submit | JoinList | Book, today: date) -> dict[str, Any]:
    """What is known of the age from now on: a birth date, or years and months on this day."""
    if said.born is not None:
        return {"birth_date": said.born, "age_years": None, "age_months": None, "asked_on": None}
    if said.age is None:
        return {}
    return {"birth_date": None, "age_years": said.age, "age_months": said.months, "asked_on": today}


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
