"""A clinic's waiting list in tests: wishes that people leave, times that come free, and one look at it all."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import freed, sql, vacancies
from models.database import work
from models.expiring import expire_request
from models.facts import CancelVisit, Freed, JoinList, Listed, Suits
from models.lookups import due
from models.vacancies import Looked
from tests.support.house import House

ANY = Suits()


def wishes(house: House, contact: UUID, suits: Suits = ANY, **more: Any) -> UUID:
    """They are put on the list; the wish's id."""
    command = JoinList(
        more.pop("service", "Consultation"), more.pop("doctor", None), suits, None, more.pop("name", "Ana"), 34,
        more.pop("intake", {}), **more,
    )  # fmt: skip
    with house.visit(contact) as visitor:
        outcome = visitor.hands.carry_out(command)
    assert isinstance(outcome, Listed)
    return outcome.entry.id


def everybody(_session: Session, people: Collection[UUID]) -> Collection[UUID]:
    return people


def look(house: House) -> Looked:
    with work(house.engine, house.clinic_id) as session:
        return vacancies.look(session, house.clinic_id, everybody)


def look_and_offer(house: House) -> list[Freed]:
    """A round as the sweep makes it, announcements apart."""
    offers = []
    for match in look(house).matches:
        with work(house.engine, house.clinic_id) as session:
            offers.append(freed.offer(session, house.clinic_id, match)[0])
    return [one for one in offers if one is not None]


def next_minute(house: House) -> list[Freed]:
    house.passes(minutes=1)
    return look_and_offer(house)


def runs_out(house: House, offer: Freed) -> None:
    """Nobody answers it."""
    house.passes(minutes=16)
    with work(house.engine, house.clinic_id) as session:
        expire_request(session, offer.request.id)


def reached(house: House, offer: Freed) -> None:
    """Its message was handed to the provider."""
    about = {"contact_id": offer.request.contact_id, "about_request_id": offer.request.id}
    purpose = f"freed:{offer.request.id}:patient"
    house.add(
        sql.outbound,
        **about,
        purpose=purpose,
        body="?",
        state="sent",
        handed_at=sql.NOW,
        provider_sid=f"SM{offer.request.code}",
    )


def cancels(house: House, contact: UUID) -> None:
    with house.visit(contact) as visitor:
        visitor.hands.carry_out(CancelVisit(visitor.view.visits()[0].id, None))


def states(house: House) -> list[str]:
    """Of all wishes, the oldest first."""
    e = sql.entry.c
    return [row.status for row in house.rows(select(e.status).order_by(e.created_at, e.id))]


def is_due(house: House) -> bool:
    with work(house.engine, None) as session:
        return any(found.kind == "waitlist" for found in due(session, 10))


def at(offers: list[Freed]) -> list[datetime]:
    return [offer.request.start for offer in offers]


def everybody_waits(house: House, people: int) -> None:
    """So many, each for any time."""
    for number in range(people):
        wishes(house, house.contact(f"+5255330000{number:02}"), name=f"P{number}")
