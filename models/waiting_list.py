"""Onto the waiting list and off it again, by the person's own word."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, insert, select, update

from models import entries, locks, sql
from models.base import new_id
from models.bookable import Wish
from models.ending import end
from models.errand import Errand
from models.facts import FreeTime, JoinList, LeaveList, Listed, Refused, Suits, Unlisted
from models.intake import columns
from models.people import found_or_made
from models.requests import by_id, find
from models.terms import Terms
from models.walltime import local_day

MOST = 5
"""Wishes of one person that may wait at a time."""
LONGEST = timedelta(days=366)
KNOWN = 2000
"""Starts that are remembered as free already: two months of a full grid are fewer."""

_e, _r = sql.entry.c, sql.request.c


def join(errand: Errand, command: JoinList) -> Listed:
    """Writes the wish down, with every time that is free already: those do not suit, or it would not be left.

    Without a last day it waits as long as times can be booked ahead today.

    Raises Refused: "not-offered" (drop service), "no-such-person" (drop person), "listed-already", "list-full", and
    "list-past" (drop days) where its last day is over.
    """
    terms = _terms(errand, command)
    now = errand.session.execute(select(sql.NOW)).scalar_one()
    intake = {} if errand.contact.declined else columns(command.intake)
    person = found_or_made(errand.session, errand.clinic_id, errand.contact.id, command, intake=intake, now=now)
    _within_limits(errand, command.service, person.id)
    suits = _until(command.suits, terms, now)
    row: dict[str, Any] = {
        "clinic_id": errand.clinic_id,
        "id": new_id(),
        "contact_id": errand.contact.id,
        "patient_id": person.id,
        "patient_name": person.name,
        "patient_phone": errand.contact.phone or command.phone,
        "intake": json.dumps(intake, ensure_ascii=False) if intake else None,
        "service_name": command.service,
        "doctor_id": command.doctor_id,
        "known_starts": _free_already(errand, terms, suits, now),
        "created_at": now,
        "look_at": now,
    }
    errand.session.execute(insert(sql.entry).values(**row, **entries.columns_of(suits)))
    return Listed(entries.find(errand.session, _e.id == row["id"])[0])


def leave(errand: Errand, command: LeaveList) -> Unlisted:
    """Also the time that is on offer for it is free again; a request that waits for the doctor goes on.

    Raises Refused("list-left") where it is not on the list any more.
    """
    waiting = (_r.waitlist_entry_id == command.entry_id, _r.waits_for == "patient")
    release(errand, *waiting)
    mine = (_e.id == command.entry_id, _e.contact_id == errand.contact.id, entries.WAITING)
    known = entries.find(errand.session, *mine)
    gone = update(sql.entry).where(*mine).values(status="withdrawn", ended_at=sql.NOW)
    if not known or errand.session.execute(gone.returning(_e.id)).first() is None:
        raise Refused("list-left")
    return Unlisted(known[0])


def release(errand: Errand, *which: ColumnElement[bool]) -> None:
    """Gives the times back that this person was offered from the list and has not answered."""
    own = (_r.contact_id == errand.contact.id, sql.PENDING, *which)
    waiting = [found.request for found in find(errand.session, *own) if found.request.from_list]
    if waiting:
        locks.requests(errand.session, [request.id for request in waiting])
    for request in waiting:
        found = by_id(errand.session, request.id)
        if found is not None and found.request.status == "pending":
            end(errand.session, found, "withdrawn", errand.patient, why="list")


def _terms(errand: Errand, command: JoinList) -> list[Terms]:
    found = [terms for terms in errand.terms.values() if terms.offer.service == command.service]
    fitting = [terms for terms in found if command.doctor_id in {None, terms.offer.doctor_id}]
    if not fitting:
        raise Refused("not-offered", drop="service")
    return fitting


def _within_limits(errand: Errand, service: str, patient_id: UUID) -> None:
    waits = entries.WAITING
    same = func.count().filter((_e.patient_id == patient_id) & (_e.service_name == service))
    row = errand.session.execute(
        select(func.count().label("all"), same.label("same")).where(_e.contact_id == errand.contact.id, waits)
    ).one()
    if row.same:
        raise Refused("listed-already", service=service)
    if row.all >= MOST:
        raise Refused("list-full")


def _until(suits: Suits, terms: list[Terms], now: datetime) -> Suits:
    """With its last day."""
    today = min(local_day(now, ZoneInfo(each.offer.timezone)) for each in terms)
    last = min(suits.last or today + timedelta(days=max(each.horizon_days for each in terms)), today + LONGEST)
    first = suits.first if suits.first is not None and suits.first > today else None
    if last < today or (first is not None and first > last):
        raise Refused("list-past", drop="days")
    return replace(suits, first=first, last=last)


def _free_already(errand: Errand, terms: list[Terms], suits: Suits, now: datetime) -> list[datetime]:
    free = errand.diary.times(terms, now, Wish(), KNOWN)
    return sorted({each.start for each in free if entries.likes(suits, _here(each))})


def _here(free: FreeTime) -> datetime:
    return free.start.astimezone(ZoneInfo(free.timezone))
