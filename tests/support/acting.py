"""Marta of the front desk, who acts in place of doctors and patients."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from models import acting, sql
from models.acting import Act, Acted
from models.database import work
from models.errand import InPlace
from models.events import Actor
from models.facts import Outcome
from tests.support.house import House

MARTA = Actor("staff", UUID(int=77), "Marta")
WHY = "she called"


def marta(house: House, command: Act, why: str = WHY, *, only: UUID | None = None) -> Outcome:
    """What came of it."""
    return all_of(house, command, why, only=only).outcome


def all_of(house: House, command: Act, why: str = WHY, *, only: UUID | None = None) -> Acted:
    """The same with what is announced beside it."""
    with work(house.engine, house.clinic_id) as session:
        return acting.act(session, InPlace(MARTA, why, only), command)


def steps(house: House) -> list[tuple[str, str, str | None]]:
    """What the history says that staff did, and why; the oldest first."""
    theirs = select(sql.event).where(sql.event.c.actor_id == MARTA.id).order_by(sql.event.c.at, sql.event.c.id)
    return [(row.subject_kind, row.to_status, row.why) for row in house.rows(theirs)]


def row_of(house: House, request_id: UUID) -> Any:
    """The request as it is stored."""
    (row,) = house.rows(select(sql.request).where(sql.request.c.id == request_id))
    return row
