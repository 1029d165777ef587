"""Staff act in place of doctor or patient: the same commands and locks, always with a reason, bound by no limit."""

from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.database import work
from models.expiring import expire_request
from models.facts import (
    AcceptOffer,
    Attend,
    Attended,
    Cancelled,
    CancelVisit,
    Confirmed,
    Decide,
    DecisionNoted,
    Expired,
    OfferedLate,
    Propose,
    Proposed,
    Refused,
    Rejected,
    Request,
    TooLate,
    Undo,
    Undone,
    Withdraw,
    Withdrawn,
)
from models.settling import settle_request
from tests.support.acting import MARTA, WHY, all_of, marta, row_of, steps
from tests.support.ends import offered, yes
from tests.support.house import House
from tests.support.moving import booked

TEN = "2026-03-02 10:00"


def refusal(house: House, command: object, why: str = WHY, *, only: UUID | None = None) -> str:
    with pytest.raises(Refused) as refused:
        marta(house, command, why, only=only)  # type: ignore[arg-type]
    return refused.value.why


# deciding
def test_staff_approve_and_the_history_says_who_and_why(house: House, asked: Request) -> None:
    outcome = marta(house, yes(asked), "the doctor said yes by phone")
    assert isinstance(outcome, Confirmed)
    assert (outcome.request.decided_by, outcome.visit.status) == ("staff", "confirmed")
    row = row_of(house, asked.id)
    assert (row.status, row.decided_by_kind, row.decided_by, row.approved_by) == (
        "approved", "staff", MARTA.id, None,
    )  # fmt: skip
    assert steps(house) == [
        ("request", "approved", "the doctor said yes by phone"),
        ("visit", "confirmed", None),
    ]


def test_staff_reject_and_what_the_patient_is_told_is_another_thing_than_why(house: House, asked: Request) -> None:
    outcome = marta(house, Decide(asked.id, "reject", "tap", "Please call us"), "no insurance")
    assert isinstance(outcome, Rejected)
    assert (outcome.request.rejection_reason, outcome.request.decided_by) == ("Please call us", "staff")
    assert steps(house) == [("request", "rejected", "no insurance")]


@pytest.mark.parametrize("why", ["", "  ", "\n"])
def test_without_a_reason_nothing_is_done(house: House, asked: Request, why: str) -> None:
    assert refusal(house, yes(asked), why) == "no-reason"
    assert row_of(house, asked.id).status == "pending"


def test_whoever_was_faster_is_told_to_the_other(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked, "reject"))
    late = marta(house, yes(asked))
    assert isinstance(late, TooLate)
    assert (late.request.status, late.request.decided_by) == ("rejected", "Dr. Sarah Ahmed")
    assert steps(house) == []


def test_a_doctor_who_is_late_hears_that_staff_were_first(house: House, ahmed: UUID, asked: Request) -> None:
    marta(house, yes(asked))
    with house.visit(ahmed) as doctor:
        late = doctor.hands.carry_out(yes(asked))
    assert isinstance(late, TooLate)
    assert (late.request.status, late.request.decided_by) == ("approved", "staff")


def test_a_yes_after_the_deadline_asks_the_patient_as_a_doctors_does(house: House, asked: Request) -> None:
    house.passes(minutes=31)
    outcome = marta(house, yes(asked))
    assert isinstance(outcome, OfferedLate)
    assert (outcome.by_staff, outcome.previous.status, outcome.request.waits_for) == (True, "expired", "patient")
    assert steps(house) == [("request", "pending", WHY)]


def test_a_no_after_the_deadline_finds_it_expired_and_that_is_announced(house: House, asked: Request) -> None:
    house.passes(minutes=31)
    done = all_of(house, yes(asked, "reject"))
    assert isinstance(done.outcome, TooLate)
    assert [type(each) for each in done.all] == [Expired, TooLate]
    with work(house.engine, house.clinic_id) as session:
        assert expire_request(session, asked.id) == []


# taking it back
@pytest.fixture
def noted(house: House, asked: Request) -> Request:
    """Marta's yes, which can be taken back for half a minute."""
    house.set(sql.clinic, undo_seconds=30)
    outcome = marta(house, yes(asked), "by phone")
    assert isinstance(outcome, DecisionNoted)
    return outcome.request


def test_what_staff_decided_is_noted_where_a_doctor_could_take_it_back(house: House, noted: Request) -> None:
    row = row_of(house, noted.id)
    assert (row.status, row.decision, row.decided_by_kind, row.decision_binding) == (
        "pending",
        "approve",
        "staff",
        None,
    )
    house.passes(seconds=31)
    with work(house.engine, house.clinic_id) as session:
        (confirmed,) = settle_request(session, noted.id)
    assert (confirmed.request.status, confirmed.request.decided_by) == ("approved", "staff")
    assert [step[:2] for step in steps(house)] == [
        ("request", "noted"),
        ("request", "approved"),
        ("visit", "confirmed"),
    ]


def test_staff_take_back_what_staff_noted(house: House, noted: Request) -> None:
    assert isinstance(marta(house, Undo(noted.id), "wrong row"), Undone)
    assert row_of(house, noted.id).decision is None
    assert steps(house) == [("request", "noted", "by phone"), ("request", "undone", "wrong row")]
    house.passes(seconds=31)
    assert isinstance(marta(house, Undo(noted.id)), TooLate)


def test_nobody_takes_back_what_somebody_else_noted(house: House, ahmed: UUID, noted: Request) -> None:
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(Undo(noted.id)), TooLate)
    marta(house, Undo(noted.id))
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(noted))
    late = marta(house, Undo(noted.id))
    assert isinstance(late, TooLate)
    assert row_of(house, noted.id).decided_by_kind == "doctor"


def test_a_note_whose_time_is_over_is_final_for_whoever_comes_late(house: House, noted: Request) -> None:
    house.passes(seconds=31)
    done = all_of(house, Undo(noted.id))
    assert isinstance(done.outcome, TooLate)
    assert [type(each) for each in done.all] == [Confirmed, TooLate]


# another time
def test_staff_offer_another_time_which_waits_for_the_patient(house: House, ana: UUID, asked: Request) -> None:
    outcome = marta(house, Propose(asked.id, house.wall(TEN), "tap"))
    assert isinstance(outcome, Proposed)
    assert (outcome.by_staff, outcome.previous.status, outcome.previous.decided_by) == (True, "superseded", "staff")
    assert steps(house) == [("request", "superseded", WHY), ("request", "pending", WHY)]
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(AcceptOffer(outcome.request.id)), Confirmed)


def test_outside_the_hours_staff_have_to_mean_it(house: House, asked: Request) -> None:
    evening = house.wall("2026-03-02 20:00")
    assert refusal(house, Propose(asked.id, evening, "tap")) == "outside-hours"
    assert isinstance(marta(house, Propose(asked.id, evening, "tap", anyway=True)), Proposed)


def test_a_time_that_the_patient_holds_in_a_draft_is_somebodys(house: House, ana: UUID, asked: Request) -> None:
    with house.visit(ana) as visitor:
        visitor.hold(house.wall(TEN))
    assert refusal(house, Propose(asked.id, house.wall(TEN), "tap")) == "offer-taken"


# for the patient
def test_staff_withdraw_for_the_patient(house: House, asked: Request) -> None:
    outcome = marta(house, Withdraw(asked.id))
    assert isinstance(outcome, Withdrawn)
    assert outcome.request.decided_by == "staff"
    assert steps(house) == [("request", "withdrawn", WHY)]


def test_staff_accept_an_offer_for_the_patient_and_take_one_back(house: House, ahmed: UUID, asked: Request) -> None:
    offer = offered(house, ahmed, asked)
    assert isinstance(marta(house, AcceptOffer(offer.id)), Confirmed)
    assert steps(house)[0] == ("request", "approved", WHY)


def test_staff_take_an_offer_back(house: House, ahmed: UUID, asked: Request) -> None:
    offer = offered(house, ahmed, asked)
    assert isinstance(marta(house, Decide(offer.id, "reject", "tap")), Rejected)


def test_no_cut_off_binds_staff_who_cancel(house: House, ahmed: UUID, ana: UUID) -> None:
    house.set(sql.clinic, cancellation_cutoff_hours=24)
    visit = booked(house, ahmed, ana, house.wall(TEN))
    with house.visit(ana) as visitor, pytest.raises(Refused):
        visitor.hands.carry_out(CancelVisit(visit.id, None))
    outcome = marta(house, CancelVisit(visit.id, None))
    assert isinstance(outcome, Cancelled)
    assert outcome.by_staff
    assert house.wall(TEN) not in [time.start for time in outcome.times]
    (row,) = house.rows(select(sql.visit).where(sql.visit.c.id == visit.id))
    assert (row.cancelled_by_kind, row.cancelled_by, row.cancellation_reason) == ("staff", MARTA.id, None)
    assert steps(house) == [("visit", "cancelled", WHY)]
    assert isinstance(marta(house, CancelVisit(visit.id, None)), TooLate)


def test_staff_write_down_that_somebody_came(house: House, ahmed: UUID, ana: UUID) -> None:
    visit = booked(house, ahmed, ana, house.wall(TEN))
    house.it_is("2026-03-02 09:55")
    assert isinstance(marta(house, Attend(visit.id, "arrived")), Attended)
    assert steps(house) == [("visit", "arrived", WHY)]


# whose it may be
def test_a_doctor_at_the_desk_acts_on_her_own_alone(house: House, ahmed: UUID, ana: UUID, asked: Request) -> None:
    ruiz = house.doctor("Dr. Elena Ruiz")
    assert refusal(house, yes(asked), only=ruiz) == "not-yours"
    assert refusal(house, Withdraw(asked.id), only=ruiz) == "not-yours"
    assert refusal(house, Propose(asked.id, house.wall(TEN), "tap"), only=ruiz) == "not-yours"
    marta(house, Withdraw(asked.id))
    visit = booked(house, ahmed, ana, house.wall(TEN))
    assert refusal(house, CancelVisit(visit.id, None), only=ruiz) == "not-yours"
    assert isinstance(marta(house, CancelVisit(visit.id, None), only=asked.offer.doctor_id), Cancelled)


def test_what_is_not_there_is_nobodys(house: House) -> None:
    assert refusal(house, Decide(UUID(int=1), "approve", "tap")) == "not-yours"
    assert refusal(house, CancelVisit(UUID(int=1), None)) == "not-yours"
