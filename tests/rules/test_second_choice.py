"""The second time a patient named: asked for at once, and once, when the first is refused or expires, if it is free."""

from datetime import date, time
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.database import work
from models.expiring import expire_request
from models.facts import Close, Confirmed, Expired, Outcome, Propose, Rejected, Request, Span, Submitted
from tests.support.ends import again, history, yes
from tests.support.house import House

pytestmark = pytest.mark.usefixtures("ahmed")
DAY = date(2026, 3, 2)
TEN = "2026-03-02 10:00"


@pytest.fixture
def asked(house: House, ana: UUID, ahmed: UUID) -> Request:  # noqa: ARG001  (without the doctor there is nothing to ask for)
    """Ana would like nine o'clock, or ten."""
    with house.visit(ana) as visitor:
        return visitor.ask(house.wall("2026-03-02 09:00"), second_start=house.wall(TEN)).request


def refused(house: House, ahmed: UUID, request: Request) -> tuple[Rejected, list[Outcome]]:
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(yes(request, "reject"))
        assert isinstance(outcome, Rejected)
        return outcome, doctor.hands.extra


def swept(house: House, request: Request) -> list[Outcome]:
    with work(house.engine, house.clinic_id) as session:
        return list(expire_request(session, request.id))


def test_it_holds_nothing_while_the_first_waits(house: House, asked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        assert house.wall(TEN) in [free.start for free in luis.times()]
    assert asked.second_start == house.wall(TEN)


def test_a_no_asks_for_it_at_once(house: House, ahmed: UUID, asked: Request) -> None:
    outcome, extra = refused(house, ahmed, asked)
    second = outcome.second
    assert second is not None
    assert extra == [Submitted(second)]
    assert outcome.times == ()
    assert (second.start, second.waits_for, second.previous_id) == (house.wall(TEN), "doctor", asked.id)
    assert (second.patient_id, second.intake, second.second_start) == (asked.patient_id, asked.intake, None)
    with house.visit(ahmed) as doctor:
        assert doctor.view.waiting() == (second,)
        assert isinstance(doctor.hands.carry_out(yes(second)), Confirmed)
    assert history(house)[2] == (None, "pending", "patient")


def test_a_doctor_who_closes_the_first_time_is_asked_for_the_second_if_that_is_still_open(
    house: House, ahmed: UUID, asked: Request
) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Close(Span(DAY, DAY, time(9), time(10)), "away", True, frozenset({asked.id})))
        told, submitted = doctor.hands.extra
    assert isinstance(told, Rejected)
    assert (told.away, told.times) == (True, ())
    assert told.second is not None
    assert submitted == Submitted(told.second)
    assert told.second.start == house.wall(TEN)


def test_a_second_choice_that_she_closes_too_is_gone(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Close(Span(DAY, DAY), "away", True, frozenset({asked.id})))
        (told,) = doctor.hands.extra
    assert isinstance(told, Rejected)
    assert told.second is None
    assert [free.start for free in told.times][:1] == [house.wall("2026-03-03 09:00")]


def test_an_expiry_asks_for_it_with_a_deadline_of_its_own_and_no_third_time(house: House, asked: Request) -> None:
    house.passes(minutes=30)
    expired, submitted = swept(house, asked)
    assert isinstance(expired, Expired)
    assert isinstance(submitted, Submitted)
    assert expired.second == submitted.request
    assert (submitted.request.expires_at - submitted.request.created_at).seconds == 30 * 60
    assert swept(house, asked) == []
    house.passes(minutes=31)
    (over,) = swept(house, submitted.request)
    assert isinstance(over, Expired)
    assert over.second is None


def test_where_it_is_taken_the_next_times_are_offered(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(house.wall(TEN))
    outcome, extra = refused(house, ahmed, asked)
    assert (outcome.second, len(outcome.times), extra) == (None, 3, [])


def test_where_it_is_over_or_no_longer_on_the_rules_it_is_let_be(house: House, ana: UUID, ahmed: UUID) -> None:
    with house.visit(ana) as visitor:
        past = visitor.ask(house.wall("2026-03-02 09:00"), second_start=house.wall("2026-03-02 08:10")).request
    house.passes(minutes=20)
    assert refused(house, ahmed, past)[0].second is None
    with house.visit(ana) as visitor:
        off = visitor.ask(house.wall("2026-03-02 09:00"), "Eva", second_start=house.wall("2026-03-02 10:10")).request
    assert refused(house, ahmed, off)[0].second is None


def test_an_overdue_claim_there_is_no_obstacle_and_its_patient_is_told(house: House, asked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        other = luis.ask(house.wall(TEN), "Luis").request
    house.passes(minutes=30)
    expired, submitted, met = swept(house, asked)
    assert isinstance(submitted, Submitted)
    assert isinstance(met, Expired)
    assert (expired.request.id, met.request.id) == (asked.id, other.id)  # type: ignore[union-attr]  # an Expired


def test_not_beside_another_request_of_the_same_person_there(house: House, ana: UUID, asked: Request) -> None:
    house.passes(minutes=30)
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 10:30"))
        outcome = visitor.hands.carry_out(again(held, asked))
        (expired,) = visitor.hands.extra
    assert isinstance(outcome, Submitted)
    assert isinstance(expired, Expired)
    assert expired.second is None


def test_a_counter_offer_leaves_it_be(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Propose(asked.id, house.wall("2026-03-02 10:30"), "tap"))
    assert len(house.rows(select(sql.request.c.id))) == 2
