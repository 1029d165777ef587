"""Taking back, cancelling, running out of time: each frees the time, once, and whoever comes late hears the truth."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from models import sql
from models.database import work
from models.expiring import expire_hold, expire_request
from models.facts import (
    Cancelled,
    CancelVisit,
    Confirmed,
    Expired,
    Refused,
    Request,
    TooLate,
    Withdraw,
    Withdrawn,
)
from tests.support.ends import history, yes
from tests.support.house import House

pytestmark = pytest.mark.usefixtures("ahmed")


def test_a_patient_takes_a_request_back_and_the_doctor_is_too_late(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(Withdraw(asked.id)), Withdrawn)
    with house.visit(ahmed) as doctor:
        late = doctor.hands.carry_out(yes(asked))
    assert isinstance(late, TooLate)
    assert (late.request.status, late.request.decided_by) == ("withdrawn", "patient")
    with house.visit(house.contact("+525522222222")) as luis:
        with pytest.raises(Refused):
            luis.hands.carry_out(Withdraw(asked.id))
        luis.hold(asked.start)


def test_taking_back_what_was_just_approved_says_so(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
    with house.visit(ana) as visitor:
        late = visitor.hands.carry_out(Withdraw(asked.id))
    assert isinstance(late, TooLate)
    assert (late.request.status, late.request.visit_status) == ("approved", "confirmed")


def test_cancelling_a_visit_frees_its_time(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        confirmed = doctor.hands.carry_out(yes(asked))
    assert isinstance(confirmed, Confirmed)
    cancel = CancelVisit(confirmed.visit.id, "I am better")
    with house.visit(house.contact("+525522222222")) as luis, pytest.raises(Refused):
        luis.hands.carry_out(cancel)
    with house.visit(ana) as visitor:
        cancelled = visitor.hands.carry_out(cancel)
        assert visitor.view.visits() == ()
        again = visitor.hands.carry_out(cancel)
        visitor.hold(asked.start)
    assert isinstance(cancelled, Cancelled)
    assert (cancelled.visit.status, cancelled.request.visit_status) == ("cancelled", "cancelled")
    assert isinstance(again, TooLate)
    assert history(house)[-1] == ("confirmed", "cancelled", "patient")


def test_after_the_cut_off_a_visit_is_not_cancelled_in_the_chat(
    house: House, ana: UUID, ahmed: UUID, asked: Request
) -> None:
    with house.visit(ahmed) as doctor:
        confirmed = doctor.hands.carry_out(yes(asked))
    assert isinstance(confirmed, Confirmed)
    # Clinic, doctor, service: the nearest that is set counts.
    house.set(sql.clinic, cancellation_cutoff_hours=48)
    house.set(sql.doctor, asked.offer.doctor_id, cancellation_cutoff_hours=24)
    with house.visit(ana) as visitor, pytest.raises(Refused) as refused:
        visitor.hands.carry_out(CancelVisit(confirmed.visit.id, None))
    assert refused.value.why == "cutoff"
    assert refused.value.facts["until"] == asked.start - timedelta(hours=24)
    house.set(sql.service, asked.offer.service_id, cancellation_cutoff_hours=0)
    with house.visit(ana) as visitor:
        assert isinstance(visitor.hands.carry_out(CancelVisit(confirmed.visit.id, None)), Cancelled)


# ----------------------------------------------------------------------------------------------------------- the sweep
def test_the_sweep_ends_an_overdue_request_once(house: House, ana: UUID, asked: Request) -> None:
    house.passes(minutes=30)
    with work(house.engine, house.clinic_id) as session:
        (expired,) = expire_request(session, asked.id)
    assert isinstance(expired, Expired)
    assert expired.times[0].start == asked.start
    with work(house.engine, house.clinic_id) as session:
        assert expire_request(session, asked.id) == []
    with house.visit(ana) as visitor:
        assert visitor.view.open_requests() == ()


def test_the_sweep_leaves_alone_what_still_has_time(house: House, asked: Request) -> None:
    with work(house.engine, house.clinic_id) as session:
        assert expire_request(session, asked.id) == []
        assert expire_request(session, uuid4()) == []


def test_the_sweep_frees_a_hold_only_when_it_is_over(house: House, ana: UUID) -> None:
    with house.visit(ana) as visitor:
        held = visitor.hold(house.wall("2026-03-02 09:00"))
    with work(house.engine, house.clinic_id) as session:
        assert not expire_hold(session, held.slot_id)
    house.passes(minutes=10)
    with work(house.engine, house.clinic_id) as session:
        assert expire_hold(session, held.slot_id)
        assert not expire_hold(session, held.slot_id)
