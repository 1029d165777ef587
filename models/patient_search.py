"""Finding a patient by code, name or phone: one statement, few rows, whoever was merged as who they are."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, true
from sqlalchemy.orm import Session

from models import sql
from models.numbers import spellings
from models.tables.request import CODE

SHOWN = 50
"""Rows of a list; whoever wants more names more."""
LONGEST = 200  # characters of what is looked for
WORDS = 6  # of a name that are looked at
FEWEST_DIGITS = 5
"""With fewer, half the clinic ends alike."""
TAIL = 8
"""One number has several spellings, which end alike."""
ACCENTS = ("áàâäãåéèêëíìîïóòôöõúùûüñç", "aaaaaaeeeeiiiiooooouuuunc")

_p, _c, _r, _v = sql.patient.c, sql.contact.c, sql.request.c, sql.visit.c
_who = func.coalesce(_p.merged_into, _p.id)


@dataclass(frozen=True)
class FoundPatient:
    """A line of the list; `last_at` is the start of the last visit, or of the last time that was asked for."""

    patient_id: UUID
    name: str
    species: str | None
    phone: str | None
    born: str | None
    """The birth date, or the year that the age they told points at."""
    visits: int
    last_at: datetime | None
    erased: bool


def find(session: Session, words: str, doctor_id: UUID | None = None) -> list[FoundPatient]:
    """At most SHOWN, by name; without words the newest. A doctor finds who asked for her or saw her."""
    words = _clean(words)
    if not words:
        return _listed(session, _mine(doctor_id), order=_p.id.desc())
    return _listed(session, _p.id.in_(_looked(words)), _mine(doctor_id), order=(func.lower(_p.name), _p.id))


@dataclass(frozen=True)
class Stranger:
    """A phone that wrote and that nobody is booked for on."""

    contact_id: UUID
    phone: str | None
    messages: int
    last_at: datetime | None


def strangers(session: Session, words: str) -> list[Stranger]:
    """Phones of nobody on file; at most SHOWN, none where the words are no number. One statement, or none."""
    number = _number(_clean(words))
    return [] if number is None else _strangers(session, number)


def stranger(session: Session, contact_id: UUID) -> Stranger | None:
    """That one, if it still is one."""
    return next(iter(_strangers(session, _c.id == contact_id)), None)


def _strangers(session: Session, which: ColumnElement[bool]) -> list[Stranger]:
    """No doctor is one, whatever they write."""
    d, i = sql.doctor.c, sql.inbound.c
    here = _p.clinic_id == _c.clinic_id
    booked = exists().where(here, _p.contact_id == _c.id, _p.erased_at.is_(None)).correlate(sql.contact)
    same_end = func.right(_c.phone, TAIL)
    doctors = exists().where(or_(func.right(d.whatsapp, TAIL) == same_end, func.right(d.phone, TAIL) == same_end))
    wrote = select(func.count(i.id), func.max(i.received_at)).where(i.clinic_id == _c.clinic_id, i.contact_id == _c.id)
    told: Any = wrote.correlate(sql.contact).lateral("told")
    query = (
        select(_c.id, _c.phone, *told.c)
        .join(told, true())
        .where(which, _c.erased_at.is_(None), ~booked, ~doctors.correlate(sql.contact))
        .order_by(_c.created_at)
        .limit(SHOWN)
    )
    return [Stranger(*row) for row in session.execute(query)]


def _clean(words: str) -> str:
    """Without what no text of the database can hold."""
    return " ".join(words.replace("\0", " ").split())[:LONGEST]


def _looked(words: str) -> Any:
    """The ids of whom these words mean, in the one way in which they can be read."""
    for way in (_by_code, _by_phone):
        found = way(words)
        if found is not None:
            return found
    return _by_name(words)


def _mine(doctor_id: UUID | None) -> ColumnElement[bool] | None:
    if doctor_id is None:
        return None
    merged = sql.patient.alias("merged").c
    theirs = select(merged.id).where(or_(merged.id == _p.id, merged.merged_into == _p.id)).correlate(sql.patient)
    asked = exists().where(_r.patient_id.in_(theirs), _r.doctor_id == doctor_id)
    return or_(asked, exists().where(_v.patient_id.in_(theirs), _v.doctor_id == doctor_id))


def _by_code(words: str) -> Any:
    """What looks like a code is one: no name has a digit in it."""
    code = words.upper().replace(" ", "")
    if not re.match(CODE, code):
        return None
    asked = select(_who).join(sql.request, _r.patient_id == _p.id).where(_r.booking_reference == code)
    seen = select(_who).join(sql.visit, _v.patient_id == _p.id).where(_v.booking_reference == code)
    return asked.union(seen)


def _by_phone(words: str) -> Any:
    """The number they write from, or the whole one that they gave to be called on."""
    number = _number(words)
    if number is None:
        return None
    writes = select(_who).join(sql.contact, _c.id == _p.contact_id).where(number)
    told = select(_who).join(sql.request, _r.patient_id == _p.id).where(_r.patient_phone.in_(_whole(words)))
    return writes.union(told)


def _number(words: str) -> ColumnElement[bool] | None:
    """A contact's whole number however it is spelled, or its end; None for what is no number."""
    digits = re.sub("[^0-9]", "", words)
    if len(digits) < FEWEST_DIGITS or re.search("[^0-9+() ./-]", words):
        return None
    return or_(_c.phone.in_(_whole(words)), _c.phone.like(f"%{digits[-10:]}"))


def _whole(words: str) -> list[str]:
    return sorted(spellings("+" + re.sub("[^0-9]", "", words)))


def _by_name(words: str) -> Select[Any]:
    """Every word somewhere in the name; an accent more or less does not matter."""
    marks = [plain(f"%{_plain(word)}%") for word in words.split()[:WORDS]]
    return select(_who).where(and_(*(plain(_p.name).like(mark, escape="\\") for mark in marks)))


def plain(name: Any) -> ColumnElement[str]:
    """In small letters, without accents."""
    return func.translate(func.lower(name), *ACCENTS)


def _plain(word: str) -> str:
    return re.sub(r"([%_\\])", r"\\\1", word)


def _listed(session: Session, *where: ColumnElement[bool] | None, order: Any) -> list[FoundPatient]:
    conditions = [condition for condition in where if condition is not None]
    ids = [_p.id]
    visits = select(func.count()).where(_v.patient_id.in_(ids), _v.status == "completed")
    last = select(func.max(_v.start_time)).where(_v.patient_id.in_(ids)).correlate(sql.patient).scalar_subquery()
    asked = select(func.max(_r.requested_time)).where(_r.patient_id.in_(ids)).correlate(sql.patient).scalar_subquery()
    born = func.coalesce(
        func.to_char(_p.birth_date, "YYYY-MM-DD"),
        func.to_char(func.extract("year", _p.asked_on) - _p.age_years, "FM9999"),
    )
    rows = session.execute(
        select(
            _p.id,
            _p.name,
            _p.species,
            _c.phone,
            born.label("born"),
            visits.correlate(sql.patient).scalar_subquery().label("visits"),
            func.coalesce(last, asked).label("last_at"),
            _p.erased_at.is_not(None).label("erased"),
        )
        .join(sql.contact, (_c.clinic_id == _p.clinic_id) & (_c.id == _p.contact_id))
        .where(_p.merged_into.is_(None), *conditions)
        .order_by(*(order if isinstance(order, tuple) else (order,)))
        .limit(SHOWN)
    )
    return [FoundPatient(*row) for row in rows]
