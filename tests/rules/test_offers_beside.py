"""What an offer leaves alone, and what goes along with it: limits, another wish, emergencies, the backup."""

from datetime import timedelta
from uuid import UUID

import pytest

from models import sql
from models.facts import (
    AcceptOffer,
    Declined,
    Propose,
    Refused,
    Request,
    Submitted,
)
from tests.support.ends import again, offered
from tests.support.house import House

pytestmark = pytest.mark.usefixtures("ahmed")


def test_an_offer_counts_against_no_limit(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    house.set(sql.clinic, max_open_requests_per_contact=1)
    offered(house, ahmed, asked)
    with house.visit(ana) as visitor:
        assert isinstance(visitor.ask(house.wall("2026-03-02 09:00")), Submitted)


def test_who_asks_for_another_time_instead_declines_the_offer(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    new = offered(house, ahmed, asked)
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 10:30"))
        visitor.hands.carry_out(again(held, new))
        (declined,) = visitor.hands.extra
    assert isinstance(declined, Declined)
    assert declined.request.id == new.id


def test_emergency_words_go_on_to_the_request_that_follows(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    house.add(sql.task, kind="emergency_chest", contact_id=ana, request_id=asked.id)
    assert offered(house, ahmed, asked).emergency
    with house.visit(ahmed) as doctor:
        assert doctor.view.offered()[0].emergency


def test_no_card_ended_when_an_offer_was_answered(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    new = offered(house, ahmed, asked)
    house.passes(minutes=15)
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(AcceptOffer(new.id))
    with house.visit(ahmed) as doctor:
        ended = doctor.view.last_ended_at()
        assert ended is not None
        assert doctor.view.now - ended >= timedelta(minutes=15)


def test_the_backup_decides_but_offers_no_time_of_another(house: House, ana: UUID, ahmed: UUID) -> None:
    ruiz = house.contact("+525533333333")
    house.doctor("Dr Ruiz", whatsapp="+525533333333")
    house.set(sql.doctor, doctor_of(house, ahmed), backup="drruiz")
    with house.visit(ana) as visitor:
        asked = visitor.ask(house.wall("2026-03-02 10:00")).request
    house.passes(minutes=25)
    with house.visit(ruiz) as backup:
        assert backup.view.waiting()
        with pytest.raises(Refused) as refused:
            backup.hands.carry_out(Propose(asked.id, house.wall("2026-03-02 10:30"), "tap"))
    assert refused.value.why == "not-yours"


def doctor_of(house: House, contact: UUID) -> UUID:
    with house.visit(contact) as doctor:
        assert doctor.view.contact.doctor_id is not None
        return doctor.view.contact.doctor_id
