"""Loading a clinic file: all of it or nothing, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot.clinic_file.difference import Step, difference
from bot.clinic_file.elsewhere import ChangedElsewhere, changed_elsewhere, state, undone
from bot.clinic_file.parts import ClinicPart, only_active
from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.reading import read
from bot.clinic_file.showing import show
from bot.clinic_file.stored import stored
from bot.clinic_file.writing import carry_out
from models import locks, lookups, sql
from models.base import new_id
from models.database import work
from models.numbers import spellings

ONE_AT_A_TIME = 4_703_002  # advisory lock: two files never compare themselves with the same state


class NoSuchClinic(LookupError):
    """No clinic has this slug."""


class MadeMeanwhile(Exception):
    """Another loading has made the clinic after it was looked for: what was read is of no use."""


@dataclass(frozen=True)
class Loaded:
    """What a loading did: no steps, no change. `undone` is what had been changed elsewhere and was loaded over."""

    clinic_id: UUID
    name: str
    steps: tuple[Step, ...]
    undone: tuple[Step, ...] = ()
    languages: tuple[str, ...] = ()


def load(engine: Engine, text: str, *, over: bool = False) -> Loaded:
    """Makes the clinic what the file says; or raises FileRefused or, unless `over`, ChangedElsewhere."""
    wanted = read(text)
    clinic_id = found(engine, wanted.slug) or new_id()
    try:
        with work(engine, clinic_id) as session:
            return load_into(session, clinic_id, wanted, over=over)
    except MadeMeanwhile:
        return load(engine, text, over=over)
    except IntegrityError as error:
        # A clinic that is switched off has its number still, though nobody is found under it.
        if getattr(getattr(error.orig, "diag", None), "constraint_name", None) != "clinic_whatsapp_key":
            raise
        raise FileRefused([taken("clinic", wanted.row["whatsapp"])]) from None


def taken(path: str, number: str) -> Problem:
    return Problem(f"{path}.whatsapp", f"{number} is already the number of another clinic")


def found(engine: Engine, slug: str) -> UUID | None:
    with work(engine, None) as session:
        return lookups.clinic_of_slug(session, slug)


def load_into(session: Session, clinic_id: UUID, wanted: ClinicPart, *, over: bool) -> Loaded:
    lock(session, clinic_id)
    if lookups.clinic_of_slug(session, wanted.slug) not in {None, clinic_id}:
        raise MadeMeanwhile
    now = stored(session, clinic_id)
    numbers_are_free(session, clinic_id, wanted)
    steps = difference(now, wanted, clinic_id)
    lost = would_undo(session, now, steps) if steps and now else []
    if (lost or lost is None) and not over:
        raise ChangedElsewhere(wanted.slug, lost or [])
    if steps:
        carry_out(session, clinic_id, steps)
        remember(session, clinic_id)
    return Loaded(clinic_id, wanted.row["name"], tuple(steps), tuple(lost or ()), tuple(wanted.row["languages"]))


def lock(session: Session, clinic_id: UUID) -> None:
    """Other loadings wait; so does who changes the clinic or its doctors elsewhere, in the order all units lock in."""
    session.execute(select(func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
    c, d = sql.clinic.c, sql.doctor.c
    session.execute(select(c.id).where(c.id == clinic_id).with_for_update(key_share=True))
    locks.doctors(session, *session.scalars(select(d.id).where(d.clinic_id == clinic_id)))


def numbers_are_free(session: Session, clinic_id: UUID, wanted: ClinicPart) -> None:
    """A number is one clinic's, and no doctor's at the same time. Raises FileRefused."""
    problems = []
    numbers = [("clinic", wanted.row["whatsapp"])]
    numbers += [(doctor.path, doctor.row["whatsapp"]) for doctor in wanted.doctors if doctor.row["whatsapp"]]
    for path, number in numbers:
        holders = {lookups.clinic_of_number(session, spelling) for spelling in spellings(number)}
        if holders - {None, clinic_id}:
            problems.append(taken(path, number))
    if problems:
        raise FileRefused(problems)


def would_undo(session: Session, now: ClinicPart, steps: list[Step]) -> list[Step] | None:
    """What was changed elsewhere since the last load and is not in the file; None where that cannot be told."""
    c = sql.clinic.c
    loaded = session.execute(select(c.loaded_digest, c.loaded_file).where(c.id == now.id)).one()
    if loaded.loaded_digest == state(now)[1]:
        return []
    elsewhere = changed_elsewhere(now, loaded.loaded_file)
    return None if elsewhere is None else undone(elsewhere, steps)


def remember(session: Session, clinic_id: UUID) -> None:
    """Keeps what the clinic looks like now, to know a later change made elsewhere."""
    after = stored(session, clinic_id)
    if after is None:
        raise NoSuchClinic(str(clinic_id))
    text, digest = state(after)
    kept = {"loaded_digest": digest, "loaded_file": text, "loaded_at": sql.NOW}
    session.execute(update(sql.clinic).where(sql.clinic.c.id == clinic_id).values(**kept))


def shown(engine: Engine, slug: str) -> str:
    """The file of a clinic, as it is now. Raises NoSuchClinic."""
    clinic_id = found(engine, slug)
    if clinic_id is None:
        raise NoSuchClinic(slug)
    with work(engine, clinic_id) as session:
        clinic = stored(session, clinic_id)
    if clinic is None:
        raise NoSuchClinic(slug)
    return show(only_active(clinic))
