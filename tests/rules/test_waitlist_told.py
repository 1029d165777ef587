"""Who hears what of the waiting list: each once, the doctor only of what is booked, nobody who cannot be reached."""

import threading
from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.sweeps import sweep
from models import sql
from models.facts import AcceptOffer, OptOut, Propose, Proposed, Refused, Request, Submitted, Suits
from tests.support.front import ANA, LUIS, RUIZ, Front, front_desk
from tests.support.house import House
from tests.support.listing import cancels, states, wishes

NINE = "2026-03-03 09:00"
TUESDAY = Suits(date(2026, 3, 3), date(2026, 3, 3))


@pytest.fixture
def doctor(house: House) -> UUID:
    doctor = house.doctor(whatsapp=RUIZ, appointment_approval_required=False)
    house.hours(doctor, "09:00", "09:30", ("tue",))
    house.service(doctor)
    return doctor


@pytest.fixture
def front(house: House, doctor: UUID) -> Iterator[Front]:  # noqa: ARG001  (without a doctor there is nothing to book)
    with front_desk(house) as front:
        yield front


@pytest.fixture
def ana(house: House, doctor: UUID) -> UUID:  # noqa: ARG001
    """Tuesday at nine is taken, and she waits for it."""
    luis, ana = house.contact(LUIS), house.contact(ANA)
    with house.visit(luis) as visitor:
        visitor.book(house.wall(NINE))
    wishes(house, ana, TUESDAY)
    return ana


def comes_free(front: Front) -> None:
    cancels(front.house, front.contact_id(LUIS))
    front.house.passes(minutes=1)
    sweep(front.services)


def open_request(house: House, contact: UUID) -> Request:
    with house.visit(contact) as visitor:
        (request,) = visitor.view.open_requests()
    return request


def test_four_workers_offer_a_time_once(front: Front, ana: UUID) -> None:
    cancels(front.house, front.contact_id(LUIS))
    front.house.passes(minutes=1)
    ticks = [threading.Thread(target=sweep, args=(front.services,)) for _ in range(4)]
    for tick in ticks:
        tick.start()
    for tick in ticks:
        tick.join()
    (offer,) = front.sent_to(ANA)
    assert offer.startswith("🔔 A time came free that you are waiting for:")
    assert open_request(front.house, ana).from_list


@pytest.mark.usefixtures("ana")
def test_silence_is_told_once_to_the_patient_and_not_to_the_doctor(front: Front) -> None:
    comes_free(front)
    front.sender.drain()
    before = front.sent_to(RUIZ)
    front.house.passes(minutes=16)
    sweep(front.services)
    sweep(front.services)
    told = front.sent_to(ANA)[1:]
    assert len(told) == 1
    assert "You keep your place" in told[0]
    assert front.sent_to(RUIZ) == before
    assert front.tasks() == []


@pytest.mark.usefixtures("ana")
def test_the_second_silence_says_that_the_place_is_gone(front: Front) -> None:
    front.house.rows(sql.entry.update().values(unanswered=1).returning(sql.entry.c.id))
    comes_free(front)
    front.sender.drain()
    front.house.passes(minutes=16)
    sweep(front.services)
    assert "I took you off the waiting list" in front.sent_to(ANA)[-1]
    assert states(front.house) == ["ended"]


def test_the_doctor_hears_of_it_when_it_is_booked(front: Front, ana: UUID) -> None:
    comes_free(front)
    front.sender.drain()
    front.says(ANA, "yes")
    assert front.sent_to(RUIZ)[-1].startswith("New visit from the waiting list, no approval needed:")
    assert front.sent_to(ANA)[-1].startswith("✅ Confirmed")
    with front.house.visit(ana) as visitor:
        assert visitor.view.entries() == ()


def test_stop_gives_the_time_to_the_next_and_keeps_the_place(front: Front, ana: UUID) -> None:
    comes_free(front)
    with front.house.visit(ana) as visitor:
        visitor.hands.carry_out(OptOut())
    assert states(front.house) == ["open"]
    assert front.tasks() == []  # nobody need call about a time that went to somebody else
    front.house.passes(minutes=2)
    sweep(front.services)
    assert states(front.house) == ["open"]


def test_who_is_talking_to_staff_is_passed_over(front: Front, ana: UUID) -> None:
    conversation = select(sql.conversation.c.id).where(sql.conversation.c.contact_id == ana)
    key = front.house.rows(conversation)[0].id
    until = front.house.wall("2026-03-02 12:00")
    front.house.set(sql.conversation, key, taken_over_until=until, taken_over_by="Marta")
    comes_free(front)
    assert states(front.house) == ["open"]


def test_a_wish_that_is_over_is_said_so(front: Front, ana: UUID) -> None:
    front.house.it_is("2026-03-04 09:00")
    sweep(front.services)
    sweep(front.services)
    (told,) = front.sent_to(ANA)
    assert told.startswith("No time came free for what you were waiting for: Consultation")
    assert states(front.house) == ["ended"]
    with front.house.visit(ana) as visitor:
        assert visitor.view.entries() == ()


def approving(front: Front, doctor: UUID) -> None:
    front.house.set(sql.doctor, doctor, appointment_approval_required=True)


def asked_of_doctor(front: Front, ana: UUID) -> Request:
    """Ana's yes to a time that Dr Ruiz has to approve."""
    with front.house.visit(ana) as visitor:
        outcome = visitor.hands.carry_out(AcceptOffer(visitor.view.open_requests()[0].id))
    assert isinstance(outcome, Submitted)
    return outcome.request


def test_where_the_doctor_decides_a_yes_asks_her_and_keeps_the_time(front: Front, ana: UUID, doctor: UUID) -> None:
    approving(front, doctor)
    comes_free(front)
    offer = open_request(front.house, ana)
    request = asked_of_doctor(front, ana)
    assert (request.waits_for, request.start, request.previous_id) == ("doctor", offer.start, offer.id)
    assert (request.on_list, states(front.house)) == ("offered", ["offered"])
    with front.house.visit(ana) as visitor:
        assert visitor.times(day=date(2026, 3, 3)) == []


@pytest.mark.usefixtures("ana")
def test_her_no_gives_the_place_back(front: Front, doctor: UUID) -> None:
    approving(front, doctor)
    comes_free(front)
    front.sender.drain()
    front.says(ANA, "yes")
    front.sender.drain()
    (card,) = [said for said in front.sent_to(RUIZ) if "30 minutes left" in said]
    front.says(RUIZ, f"{card[:4]} no")
    assert "You keep your place on the waiting list." in front.sent_to(ANA)[-1]
    assert states(front.house) == ["open"]
    front.house.passes(minutes=2)
    sweep(front.services)
    assert states(front.house) == ["open"]  # it is not offered to her again


def test_another_time_of_hers_is_her_offer_and_the_wish_waits_for_it(front: Front, ana: UUID, doctor: UUID) -> None:
    approving(front, doctor)
    comes_free(front)
    request = asked_of_doctor(front, ana)
    with front.house.visit(front.contact_id(RUIZ)) as ruiz:
        start = front.house.wall("2026-03-03 12:00")
        outcome = ruiz.hands.carry_out(Propose(request.id, start, "tap", anyway=True))
        assert isinstance(outcome, Proposed)
        assert (outcome.request.from_list, outcome.request.on_list) == (False, "offered")
        assert [one.id for one in ruiz.view.offered()] == [outcome.request.id]
    with front.house.visit(ana) as visitor:
        visitor.hands.carry_out(AcceptOffer(outcome.request.id))
    assert states(front.house) == ["fulfilled"]


def test_a_yes_beside_another_request_of_that_doctor_is_refused_and_the_time_kept(
    front: Front, ana: UUID, doctor: UUID
) -> None:
    approving(front, doctor)
    comes_free(front)
    offer = open_request(front.house, ana)
    with front.house.visit(ana) as visitor:
        visitor.ask(front.house.wall("2026-03-10 09:00"))
    with front.house.visit(ana) as visitor, pytest.raises(Refused) as refused:
        visitor.hands.carry_out(AcceptOffer(offer.id))
    assert refused.value.why == "limit-doctor"
    assert states(front.house) == ["offered"]


def test_the_doctors_own_list_of_offers_leaves_these_out(front: Front, ana: UUID) -> None:
    comes_free(front)
    assert open_request(front.house, ana).from_list
    with front.house.visit(front.contact_id(RUIZ)) as ruiz:
        assert ruiz.view.offered() == ()
