"""A yes after the deadline: where the time is still free it is held again and the patient asked; else it is said."""

from uuid import UUID

import pytest

from models import sql
from models.database import work
from models.expiring import expire_request
from models.facts import (
    AcceptOffer,
    Confirmed,
    Decide,
    Declined,
    Expired,
    OfferedLate,
    Outcome,
    Propose,
    Proposed,
    Refused,
    Request,
    Submitted,
    TooLate,
)
from tests.support.ends import again, history, yes
from tests.support.house import House

pytestmark = pytest.mark.usefixtures("ahmed")


def swept(house: House, request: Request) -> None:
    with work(house.engine, house.clinic_id) as session:
        assert expire_request(session, request.id)


def late_yes(house: House, ahmed: UUID, request: Request) -> tuple[Outcome, list[Outcome]]:
    with house.visit(ahmed) as doctor:
        return doctor.hands.carry_out(yes(request)), doctor.hands.extra


@pytest.mark.parametrize("was_swept", [True, False])
def test_the_time_is_held_again_and_the_patient_asked_once(
    house: House, ana: UUID, ahmed: UUID, asked: Request, was_swept: bool
) -> None:
    house.passes(minutes=31)
    if was_swept:
        swept(house, asked)
    outcome, extra = late_yes(house, ahmed, asked)
    assert isinstance(outcome, OfferedLate)
    assert extra == []  # the question says that the request had expired
    new = outcome.request
    assert (outcome.previous.status, outcome.previous.id, new.waits_for) == ("expired", asked.id, "patient")
    assert (new.start, new.previous_id) == (asked.start, asked.id)
    assert new.expires_at == asked.start  # a minute before would still be in time; after the start it would not
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(AcceptOffer(new.id)), Confirmed)
    assert [step[1:] for step in history(house)] == [
        ("pending", "patient"),
        ("expired", "system"),
        ("pending", "doctor"),
        ("approved", "patient"),
        ("confirmed", "patient"),
    ]


@pytest.mark.parametrize("was_swept", [True, False])
def test_a_time_that_is_over_is_said_to_be(house: House, ahmed: UUID, asked: Request, was_swept: bool) -> None:
    house.passes(minutes=60)
    if was_swept:
        swept(house, asked)
    outcome, extra = late_yes(house, ahmed, asked)
    assert outcome == TooLate(outcome.request, "past")  # type: ignore[union-attr]  # shown by the comparison
    assert [type(more) for more in extra] == ([] if was_swept else [Expired])


def test_a_time_that_somebody_took_meanwhile_is_said_to_be_taken(house: House, ahmed: UUID, asked: Request) -> None:
    house.passes(minutes=31)
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(asked.start)
        assert [type(more) for more in luis.hands.extra] == [Expired]
    outcome, extra = late_yes(house, ahmed, asked)
    assert isinstance(outcome, TooLate)
    assert (outcome.why, outcome.request.status, extra) == ("taken", "expired", [])


@pytest.mark.parametrize("booked", [True, False])
def test_who_has_asked_again_is_not_asked_twice(
    house: House, ana: UUID, ahmed: UUID, asked: Request, booked: bool
) -> None:
    house.passes(minutes=31)
    swept(house, asked)
    with house.visit(ana) as visitor:
        anew = visitor.hands.carry_out(again(visitor.hold(house.wall("2026-03-02 10:00")), asked))
    assert isinstance(anew, Submitted)
    if booked:
        late_yes(house, ahmed, anew.request)
    outcome, _ = late_yes(house, ahmed, asked)
    assert isinstance(outcome, TooLate)
    assert outcome.why == "asked-again"
    assert outcome.instead is not None
    assert outcome.instead.id == anew.request.id


def test_after_a_late_yes_a_second_one_says_that_the_patient_is_asked(
    house: House, ahmed: UUID, asked: Request
) -> None:
    house.passes(minutes=31)
    first, _ = late_yes(house, ahmed, asked)
    second, _ = late_yes(house, ahmed, asked)
    assert isinstance(first, OfferedLate)
    assert second == TooLate(second.request, "asked-again", first.request)  # type: ignore[union-attr]


def test_a_late_no_is_only_late_and_a_late_other_time_is_an_offer(house: House, ahmed: UUID, asked: Request) -> None:
    house.passes(minutes=31)
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(yes(asked, "reject")), TooLate)
        outcome = doctor.hands.carry_out(Propose(asked.id, house.wall("2026-03-02 10:00"), "code"))
    assert isinstance(outcome, Proposed)
    assert outcome.previous.status == "expired"


def test_who_asks_for_another_time_instead_declines_the_late_offer(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    house.passes(minutes=31)
    first, _ = late_yes(house, ahmed, asked)
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(again(visitor.hold(house.wall("2026-03-02 10:00")), asked))
        (declined,) = visitor.hands.extra
    assert isinstance(declined, Declined)
    assert declined.request.id == first.request.id  # type: ignore[union-attr]


def test_a_late_yes_is_bound_like_any_other(house: House, ahmed: UUID, asked: Request) -> None:
    house.passes(minutes=31)
    house.set(sql.clinic, decision_binding="tap")
    with house.visit(ahmed) as doctor, pytest.raises(Refused) as refused:
        doctor.hands.carry_out(Decide(asked.id, "approve", "code"))
    assert refused.value.why == "tap-only"
