"""Yes, no, too late, taken back, cancelled: one end for each request, and everybody hears the true one."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from models import sql
from models.facts import (
    Confirmed,
    Decide,
    Expired,
    GiveReason,
    Noted,
    Reasoned,
    Refused,
    Rejected,
    Request,
    TooLate,
    Verdict,
    Withdraw,
    WrongCode,
)
from tests.support.ends import history, yes
from tests.support.house import House

pytestmark = pytest.mark.usefixtures("ahmed")


def test_yes_makes_the_visit(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        assert doctor.view.waiting() == (asked,)
        assert doctor.view.by_code(asked.code.lower()) == asked
        outcome = doctor.hands.carry_out(yes(asked))
        assert doctor.view.waiting() == ()
        assert doctor.view.last_ended_at() is not None
    assert isinstance(outcome, Confirmed)
    assert (outcome.by_rule, outcome.request.decided_by, outcome.visit.code) == (False, "Dr. Sarah Ahmed", asked.code)
    with house.visit(ana) as visitor:
        assert visitor.view.visits() == (outcome.visit,)
        assert visitor.view.open_requests() == ()
        assert visitor.view.request(asked.id) == outcome.request
    assert history(house) == [
        (None, "pending", "patient"),
        ("pending", "approved", "doctor"),
        (None, "confirmed", "doctor"),
    ]


def test_no_frees_the_time_and_offers_others(house: House, ana: UUID, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(yes(asked, "reject"))
    assert isinstance(outcome, Rejected)
    assert [free.start - asked.start for free in outcome.times] == [timedelta(minutes=30 * n) for n in (1, 2, 3)]
    with house.visit(house.contact("+525522222222")) as luis:
        luis.hold(asked.start)
    with house.visit(ana) as visitor:
        assert visitor.view.request(asked.id) == outcome.request


@pytest.mark.parametrize("first", ["approve", "reject"])
@pytest.mark.parametrize("second", ["approve", "reject"])
def test_a_second_decision_changes_nothing_and_hears_who_decided(
    house: House, ahmed: UUID, asked: Request, first: Verdict, second: Verdict
) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked, first))
        late = doctor.hands.carry_out(yes(asked, second))
    assert isinstance(late, TooLate)
    assert late.request.status == {"approve": "approved", "reject": "rejected"}[first]
    assert late.request.decided_by == "Dr. Sarah Ahmed"
    assert late.request.decided_at is not None


def test_a_no_after_the_deadline_is_an_expiry_and_the_patient_hears_of_it(
    house: House, ahmed: UUID, asked: Request
) -> None:
    house.passes(minutes=30)
    with house.visit(ahmed) as doctor:
        assert doctor.view.waiting() == ()
        late = doctor.hands.carry_out(yes(asked, "reject"))
        (expired,) = doctor.hands.extra
    assert isinstance(late, TooLate)
    assert isinstance(expired, Expired)
    assert (late.request.status, late.request.decided_by) == ("expired", None)
    assert expired.request == late.request
    assert len(expired.times) == 3
    assert history(house)[-1] == ("pending", "expired", "system")


def test_a_yes_a_moment_before_the_deadline_counts(house: House, ahmed: UUID, asked: Request) -> None:
    house.passes(minutes=29, seconds=30)
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(yes(asked)), Confirmed)


def test_only_the_requests_doctor_decides(house: House, ana: UUID, asked: Request) -> None:
    house.doctor("Dr Ruiz", whatsapp="+525533333333")
    for contact, why in ((ana, "not-a-doctor"), (house.contact("+525533333333"), "not-yours")):
        with house.visit(contact) as visitor:
            for command in (yes(asked), GiveReason(asked.id, "busy")):
                with pytest.raises(Refused) as refused:
                    visitor.hands.carry_out(command)
                assert refused.value.why == why
            assert visitor.view.by_code(asked.code) is None


def test_a_doctors_number_in_another_spelling_is_the_same_doctor(house: House, asked: Request) -> None:
    house.set(sql.doctor, asked.offer.doctor_id, whatsapp="+5215598765432")
    with house.visit(house.contact("+525598765432")) as doctor:
        assert doctor.view.contact.doctor_name == "Dr. Sarah Ahmed"
        assert isinstance(doctor.hands.carry_out(yes(asked)), Confirmed)


def test_a_doctor_who_left_or_has_not_enrolled_is_a_patient(house: House, ahmed: UUID, asked: Request) -> None:
    house.set(sql.clinic, enrolment="code")
    with house.visit(ahmed) as doctor, pytest.raises(Refused):
        doctor.hands.carry_out(yes(asked))
    house.set(sql.clinic, enrolment="file")
    house.set(sql.doctor, asked.offer.doctor_id, is_active=False)
    with house.visit(ahmed) as doctor, pytest.raises(Refused):
        doctor.hands.carry_out(yes(asked))


def test_a_request_that_is_nowhere_is_nobodys(house: House, ahmed: UUID, ana: UUID) -> None:
    with house.visit(ahmed) as doctor, pytest.raises(Refused):
        doctor.hands.carry_out(Decide(uuid4(), "approve", "tap"))
    with house.visit(ana) as visitor, pytest.raises(Refused):
        visitor.hands.carry_out(Withdraw(uuid4()))


# ------------------------------------------------------------------------------------------------------------- reasons
def test_a_reason_follows_within_ten_minutes_and_once(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked, "reject"))
    house.passes(minutes=9)
    with house.visit(ahmed) as doctor:
        reasoned = doctor.hands.carry_out(GiveReason(asked.id, " Please see Dr Ruiz. "))
        assert isinstance(reasoned, Reasoned)
        assert reasoned.request.rejection_reason == "Please see Dr Ruiz."
        assert doctor.view.request(asked.id) == reasoned.request
        assert isinstance(doctor.hands.carry_out(GiveReason(asked.id, "Or not.")), TooLate)


def test_a_reason_that_comes_too_late_or_for_a_yes_is_not_kept(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(GiveReason(asked.id, "Busy.")), TooLate)
        doctor.hands.carry_out(yes(asked, "reject"))
    house.passes(minutes=10)
    with house.visit(ahmed) as doctor:
        assert isinstance(doctor.hands.carry_out(GiveReason(asked.id, "Busy.")), TooLate)


# --------------------------------------------------------------------------------------------------- wrong codes, taps
def test_five_wrong_codes_in_an_hour_leave_only_taps_for_an_hour(house: House, ahmed: UUID, asked: Request) -> None:
    for _ in range(4):
        with house.visit(ahmed) as doctor:
            assert isinstance(doctor.hands.carry_out(WrongCode()), Noted)
            assert doctor.view.typed_decisions_closed_until() is None
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(WrongCode())
        until = doctor.view.typed_decisions_closed_until()
        assert until is not None
        for binding in ("code", "bare"):
            with pytest.raises(Refused) as refused:
                doctor.hands.carry_out(Decide(asked.id, "approve", binding))
            assert refused.value.why == "tap-only"
        assert isinstance(doctor.hands.carry_out(Decide(asked.id, "approve", "quote")), Confirmed)
    house.passes(minutes=61)
    with house.visit(ahmed) as doctor:
        assert doctor.view.typed_decisions_closed_until() is None


def test_wrong_codes_are_forgotten_after_an_hour(house: House, ahmed: UUID) -> None:
    for _ in range(4):
        with house.visit(ahmed) as doctor:
            doctor.hands.carry_out(WrongCode())
    house.passes(minutes=61)
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(WrongCode())
        assert doctor.view.typed_decisions_closed_until() is None


def test_a_clinic_may_allow_taps_only(house: House, ahmed: UUID, asked: Request) -> None:
    house.set(sql.clinic, decision_binding="tap")
    with house.visit(ahmed) as doctor:
        with pytest.raises(Refused):
            doctor.hands.carry_out(Decide(asked.id, "approve", "code"))
        assert isinstance(doctor.hands.carry_out(yes(asked)), Confirmed)
