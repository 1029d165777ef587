"""A doctor offers another time: held for the patient, who books it with one word, or lets it go; one end for each."""

from datetime import timedelta
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
    Expired,
    Propose,
    Proposed,
    Refused,
    Rejected,
    Request,
    TooLate,
    Withdraw,
    Withdrawn,
)
from tests.support.ends import history, offered, yes
from tests.support.house import House

pytestmark = pytest.mark.usefixtures("ahmed")


def refusal(house: House, ahmed: UUID, asked: Request, at: str) -> Refused:
    with house.visit(ahmed) as doctor, pytest.raises(Refused) as refused:
        doctor.hands.carry_out(Propose(asked.id, house.wall(at), "tap"))
    return refused.value


def test_another_time_is_held_and_waits_for_the_patient(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(Propose(asked.id, house.wall("2026-03-02 10:00"), "tap"))
        assert isinstance(outcome, Proposed)
        new = outcome.request
        assert (doctor.view.waiting(), doctor.view.offered()) == ((), (new,))
        assert doctor.view.request(asked.id) == outcome.previous
    assert (outcome.previous.status, outcome.previous.replaced_by) == ("superseded", new.code)
    assert (new.waits_for, new.previous_id, new.start) == ("patient", asked.id, house.wall("2026-03-02 10:00"))
    assert new.code != asked.code
    assert (new.patient_name, new.intake) == (asked.patient_name, asked.intake)
    assert new.expires_at - new.created_at == timedelta(minutes=30)
    with house.visit(ana) as visitor:
        assert visitor.view.open_requests() == (new,)
        assert asked.start in [free.start for free in visitor.times()]
        assert new.start not in [free.start for free in visitor.times()]


def test_a_yes_books_it_and_nobody_approves_again(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    new = offered(house, ahmed, asked)
    with house.visit(ana) as visitor:
        outcome = visitor.hands.carry_out(AcceptOffer(new.id))
        assert isinstance(outcome, Confirmed)
        assert visitor.view.visits() == (outcome.visit,)
        assert visitor.view.request(new.id) == outcome.request
    assert (outcome.visit.start, outcome.visit.code, outcome.request.decided_by) == (new.start, new.code, "patient")
    assert history(house) == [
        (None, "pending", "patient"),
        ("pending", "superseded", "doctor"),
        (None, "pending", "doctor"),
        ("pending", "approved", "patient"),
        (None, "confirmed", "patient"),
    ]


def test_a_no_frees_it_and_a_second_answer_hears_the_first(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    new = offered(house, ahmed, asked)
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(DeclineOffer(new.id)), Declined)
        late = visitor.hands.carry_out(AcceptOffer(new.id))
        assert new.start in [free.start for free in visitor.times()]
    assert isinstance(late, TooLate)
    assert (late.request.status, late.request.decided_by) == ("rejected", "patient")


def test_without_an_answer_it_expires_after_the_patients_own_time(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    house.set(sql.clinic, patient_answer_minutes=20)
    new = offered(house, ahmed, asked)
    house.passes(minutes=20)
    with house.visit(ana) as visitor:
        late = visitor.hands.carry_out(AcceptOffer(new.id))
        (expired,) = visitor.hands.extra
    assert isinstance(late, TooLate)
    assert isinstance(expired, Expired)
    assert (expired.request.id, expired.request.status, expired.request.waits_for) == (new.id, "expired", "patient")
    assert len(expired.times) == 3
    with work(house.engine, house.clinic_id) as session:
        assert expire_request(session, new.id) == []


def test_its_deadline_is_never_after_its_start_less_the_margin(house: House, ahmed: UUID, asked: Request) -> None:
    house.set(sql.clinic, slot_margin_minutes=10)
    assert refusal(house, ahmed, asked, "2026-03-02 08:09").why == "offer-soon"
    assert offered(house, ahmed, asked, "2026-03-02 08:30", anyway=True).expires_at == house.wall("2026-03-02 08:20")


def test_any_minute_of_her_hours_will_do_and_it_may_overlap_the_old_time(
    house: House, ahmed: UUID, asked: Request
) -> None:
    assert offered(house, ahmed, asked, "2026-03-02 09:17").start == house.wall("2026-03-02 09:17")


def test_outside_her_hours_she_is_asked_first(house: House, ahmed: UUID, asked: Request) -> None:
    for at in ("2026-03-02 18:00", "2026-03-02 10:45", "2026-03-07 09:00", "2026-06-01 09:00"):
        assert refusal(house, ahmed, asked, at).why == "outside-hours"
    assert offered(house, ahmed, asked, "2026-03-02 18:00", anyway=True).start == house.wall("2026-03-02 18:00")


def test_what_cannot_be_offered_changes_nothing(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(house.wall("2026-03-02 10:00"))
    for at, why in (
        ("10:00", "offer-taken"),
        ("10:15", "offer-taken"),
        ("07:59", "offer-past"),
        ("09:00", "offer-same"),
    ):
        assert refusal(house, ahmed, asked, f"2026-03-02 {at}").why == why
    with house.visit(ana) as visitor:
        assert visitor.view.open_requests() == (asked,)
    assert history(house) == [(None, "pending", "patient")]


def test_an_overdue_claim_is_not_in_the_way_and_its_patient_is_told(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as luis:
        other = luis.ask(house.wall("2026-03-02 10:00"), "Luis").request
    house.set(sql.request, asked.id, expires_at=house.wall("2026-03-02 08:50"))
    house.set(sql.slot, expires_at=house.wall("2026-03-02 08:50"), key=slot_of(house, asked))
    house.passes(minutes=30)
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(Propose(asked.id, other.start, "tap"))
        (expired,) = doctor.hands.extra
    assert isinstance(outcome, Proposed)
    assert isinstance(expired, Expired)
    assert expired.request.id == other.id


def slot_of(house: House, request: Request) -> UUID:
    return UUID(str(house.rows(select(sql.request.c.slot_id).where(sql.request.c.id == request.id))[0].slot_id))


def test_an_offer_may_be_followed_by_another(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    first = offered(house, ahmed, asked)
    second = offered(house, ahmed, first, "2026-03-02 10:30")
    with house.visit(ana) as visitor:
        assert visitor.view.open_requests() == (second,)
        late = visitor.hands.carry_out(AcceptOffer(first.id))
    assert isinstance(late, TooLate)
    assert (late.request.status, late.request.replaced_by) == ("superseded", second.code)


def test_she_may_take_it_back_and_cannot_approve_it_herself(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    new = offered(house, ahmed, asked)
    with house.visit(ahmed) as doctor:
        kept = doctor.hands.carry_out(yes(new))
        taken_back = doctor.hands.carry_out(yes(new, "reject"))
    assert isinstance(kept, TooLate)
    assert kept.request.status == "pending"
    assert isinstance(taken_back, Rejected)
    assert len(taken_back.times) == 3
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(AcceptOffer(new.id)), TooLate)


def test_the_patient_may_withdraw_it_too(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    new = offered(house, ahmed, asked)
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(Withdraw(new.id)), Withdrawn)


def test_only_its_patient_answers_and_only_what_waits_for_them(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(AcceptOffer(asked.id)), TooLate)
    new = offered(house, ahmed, asked)
    for contact in (house.contact("+525522222222"), ahmed):
        for command in (AcceptOffer(new.id), DeclineOffer(new.id)):
            with house.visit(contact) as visitor, pytest.raises(Refused) as refused:
                visitor.hands.carry_out(command)
            assert refused.value.why == "not-yours"


def test_only_its_doctor_offers_and_in_a_tap_only_clinic_not_by_typing(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    ten = house.wall("2026-03-02 10:00")
    with house.visit(ana) as visitor, pytest.raises(Refused) as refused:
        visitor.hands.carry_out(Propose(asked.id, ten, "tap"))
    assert refused.value.why == "not-a-doctor"
    house.set(sql.clinic, decision_binding="tap")
    with house.visit(ahmed) as doctor, pytest.raises(Refused) as refused:
        doctor.hands.carry_out(Propose(asked.id, ten, "code"))
    assert refused.value.why == "tap-only"


def test_what_is_decided_is_offered_nothing_else(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
        late = doctor.hands.carry_out(Propose(asked.id, house.wall("2026-03-02 10:00"), "tap"))
    assert isinstance(late, TooLate)
    assert late.request.status == "approved"
