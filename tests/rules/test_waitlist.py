"""The waiting list: a time that comes free is offered to one person at a time, the oldest wish first."""

from datetime import date, time, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.database import work
from models.expiring import expire_request
from models.facts import (
    AcceptOffer,
    Confirmed,
    Declined,
    DeclineOffer,
    Freed,
    Suits,
)
from models.vacancies import Looked
from tests.support.house import House
from tests.support.listing import (
    at,
    cancels,
    is_due,
    look,
    look_and_offer,
    next_minute,
    reached,
    runs_out,
    states,
    wishes,
)

NINE, TEN = "2026-03-03 09:00", "2026-03-03 09:30"
TUESDAY = Suits(date(2026, 3, 3), date(2026, 3, 3))


@pytest.fixture(autouse=True)
def doctor(half_hours: UUID) -> UUID:
    return half_hours


def accepts(house: House, contact: UUID, offer: Freed) -> Confirmed:
    with house.visit(contact) as visitor:
        outcome = visitor.hands.carry_out(AcceptOffer(offer.request.id))
    assert isinstance(outcome, Confirmed)
    return outcome


def test_what_is_free_already_is_never_offered_since_it_did_not_suit(house: House, ana: UUID, luis: UUID) -> None:
    wishes(house, ana, TUESDAY)
    assert next_minute(house) == []
    cancels(house, luis)
    assert at(next_minute(house)) == [house.wall(NINE)]


def test_the_offer_needs_only_a_yes_and_says_whose_it_is(house: House, ana: UUID, luis: UUID) -> None:
    wishes(house, ana, TUESDAY, name="Ana Gómez", intake={"chief_complaint": "a tooth"})
    cancels(house, luis)
    (offer,) = next_minute(house)
    request = offer.request
    assert (request.waits_for, request.from_list, request.on_list) == ("patient", True, "offered")
    assert (request.patient_name, request.patient_age) == ("Ana Gómez", 34)
    assert request.intake["chief_complaint"] == "a tooth"
    assert request.expires_at - request.created_at == timedelta(minutes=15)
    done = accepts(house, ana, offer)
    assert (done.visit.start, done.request.on_list, states(house)) == (house.wall(NINE), "fulfilled", ["fulfilled"])


def test_one_time_goes_to_one_person_the_oldest_wish_first(house: House, ana: UUID, luis: UUID, rosa: UUID) -> None:
    wishes(house, rosa, TUESDAY, name="Rosa")
    house.passes(seconds=1)
    wishes(house, ana, TUESDAY)
    cancels(house, luis)
    (offer,) = next_minute(house)
    assert offer.request.contact_id == rosa
    assert next_minute(house) == []
    with house.visit(rosa) as visitor:
        assert isinstance(visitor.hands.carry_out(DeclineOffer(offer.request.id)), Declined)
    (second,) = look_and_offer(house)  # a no is due at once, nobody waits for the minute
    assert second.request.contact_id == ana
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(DeclineOffer(second.request.id))
    assert (next_minute(house), states(house)) == ([], ["open", "open"])  # nobody is asked the same twice


def test_two_times_go_to_two_people_and_nobody_has_two_offers(house: House, ana: UUID, luis: UUID, rosa: UUID) -> None:
    with house.visit(luis) as visitor:
        visitor.book(house.wall(TEN))
    wishes(house, ana, TUESDAY)
    wishes(house, ana, TUESDAY, name="Leo")
    wishes(house, rosa, TUESDAY, name="Rosa")
    cancels(house, luis)
    cancels(house, luis)
    offers = next_minute(house)
    assert sorted(at(offers)) == [house.wall(NINE), house.wall(TEN)]
    assert {offer.request.contact_id for offer in offers} == {ana, rosa}


def test_silence_twice_ends_a_wish_but_only_where_the_offer_had_arrived(house: House, ana: UUID, luis: UUID) -> None:
    wishes(house, ana, Suits())
    cancels(house, luis)
    (offer,) = next_minute(house)
    runs_out(house, offer)
    assert states(house) == ["open"]
    for start, state in ((TEN, "open"), ("2026-03-10 09:00", "ended")):
        with house.visit(luis) as visitor:
            visitor.hold(house.wall(start))
        house.rows(sql.entry.update().values(known_starts=[]).returning(sql.entry.c.id))
        (offer,) = next_minute(house)
        reached(house, offer)
        runs_out(house, offer)
        assert states(house) == [state]


def test_a_no_forgets_an_earlier_silence(house: House, ana: UUID, luis: UUID) -> None:
    wishes(house, ana, TUESDAY)
    house.rows(sql.entry.update().values(unanswered=1).returning(sql.entry.c.id))
    cancels(house, luis)
    (offer,) = next_minute(house)
    with house.visit(ana) as visitor:
        visitor.hands.carry_out(DeclineOffer(offer.request.id))
    assert house.rows(select(sql.entry.c.unanswered))[0].unanswered == 0


@pytest.mark.parametrize(
    "suits, offered",
    [
        (Suits(weekdays=frozenset({1})), True),
        (Suits(weekdays=frozenset({0, 2})), False),
        (Suits(part="morning"), True),
        (Suits(part="afternoon"), False),
        (Suits(start=time(9), end=time(9)), True),
        (Suits(start=time(9, 15)), False),
        (Suits(first=date(2026, 3, 4)), False),
        (Suits(last=date(2026, 3, 3)), True),
    ],
)
def test_only_what_was_wished_for_is_offered(
    house: House, ana: UUID, luis: UUID, *, suits: Suits, offered: bool
) -> None:
    wishes(house, ana, suits)
    cancels(house, luis)
    assert bool(next_minute(house)) == offered


def test_in_the_night_nothing_is_offered_and_no_quarter_of_an_hour_reaches_into_it(
    house: House, ana: UUID, luis: UUID
) -> None:
    wishes(house, ana, TUESDAY)
    house.it_is("2026-03-02 20:46")
    cancels(house, luis)
    assert look(house) == Looked()
    house.it_is("2026-03-02 23:00")
    assert not is_due(house)
    house.it_is("2026-03-03 08:00")
    assert is_due(house)
    assert at(look_and_offer(house)) == [house.wall(NINE)]


def test_the_notice_is_kept_even_if_the_answer_comes_last_minute(house: House, ana: UUID, luis: UUID) -> None:
    house.set(sql.clinic, minimum_notice_minutes=60)
    wishes(house, ana, TUESDAY)
    cancels(house, luis)
    house.it_is("2026-03-03 07:50")
    house.set(sql.clinic, quiet_from=time(0), quiet_to=time(0))
    assert look_and_offer(house) == []  # nine o'clock less an hour and fifteen minutes is over


def test_a_time_whose_doctor_did_not_answer_is_first_left_to_who_asked(
    house: House, ana: UUID, rosa: UUID, doctor: UUID
) -> None:
    house.set(sql.doctor, doctor, appointment_approval_required=True)
    with house.visit(rosa) as visitor:
        asked = visitor.ask(house.wall(NINE), "Rosa").request
    wishes(house, ana, TUESDAY)
    house.passes(minutes=31)
    with work(house.engine, house.clinic_id) as session:
        expire_request(session, asked.id)
    assert next_minute(house) == []
    house.passes(minutes=10)
    assert at(look_and_offer(house)) == [house.wall(NINE)]


def test_hours_that_are_added_later_are_offered_too(house: House, ana: UUID, doctor: UUID) -> None:
    wishes(house, ana, Suits(date(2026, 3, 4), date(2026, 3, 4)))
    assert next_minute(house) == []
    house.exception(doctor, "extra_hours", "2026-03-04", start_time="16:00", end_time="16:30")
    assert at(next_minute(house)) == [house.wall("2026-03-04 16:00")]


def test_an_absence_that_is_taken_back_frees_its_times(house: House, ana: UUID, doctor: UUID) -> None:
    house.exception(doctor, "closed", "2026-03-03")
    wishes(house, ana, TUESDAY)
    assert next_minute(house) == []
    house.rows(sql.exception.update().values(is_active=False).returning(sql.exception.c.id))
    assert at(next_minute(house)) == [house.wall(NINE)]
