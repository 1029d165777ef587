"""A doctor closes a time: who is called off, how it is written down, what stays, and how it is taken back."""

from datetime import date, time
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.facts import (
    CalledOff,
    Close,
    Closed,
    Decide,
    Refused,
    Rejected,
    Reopened,
    Request,
    RunLate,
    RunningLate,
    Span,
    TakeBack,
)
from tests.support.ends import history, yes
from tests.support.house import House, walls

MONDAY = date(2026, 3, 2)
DAY, MORNING = Span(MONDAY, MONDAY), Span(MONDAY, MONDAY, time(9), time(10))


def close(span: Span, *known: UUID, tell: bool = True) -> Close:
    return Close(span, "not available", tell, frozenset(known))


@pytest.fixture
def booked(house: House, ahmed: UUID, asked: Request) -> Request:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
    return asked


@pytest.fixture
def luis(house: House, ahmed: UUID) -> Request:  # noqa: ARG001  (without the doctor there is nothing to ask for)
    with house.visit(house.contact("+525522222222")) as visitor:
        return visitor.ask(house.wall("2026-03-02 10:30"), "Luis").request


def test_a_booked_visit_is_cancelled_by_the_doctor_and_its_patient_told_with_times(
    house: House, ahmed: UUID, booked: Request
) -> None:
    with house.visit(ahmed) as doctor:
        done = doctor.hands.carry_out(close(MORNING, booked.id))
        (told,) = doctor.hands.extra
    assert isinstance(done, Closed)
    assert [each.id for each in done.cancelled] == [booked.id]
    assert isinstance(told, CalledOff)
    assert walls(list(told.times)) == ["03-02 10:00", "03-02 10:30", "03-03 09:00"]
    assert history(house)[-1] == ("confirmed", "cancelled", "doctor")
    visit = sql.visit.c
    (row,) = house.rows(select(visit.status, visit.cancelled_by_kind, visit.cancellation_reason))
    assert tuple(row) == ("cancelled", "doctor", "not available")
    assert house.rows(select(sql.slot.c.status)) == [("released",)]


def test_a_request_is_rejected_as_hers_and_not_asked_why(house: House, ahmed: UUID, asked: Request) -> None:
    with house.visit(ahmed) as doctor:
        done = doctor.hands.carry_out(close(MORNING, asked.id))
        (told,) = doctor.hands.extra
    assert isinstance(done, Closed)
    assert isinstance(told, Rejected)
    assert (told.away, told.request.status) == (True, "rejected")
    assert history(house)[-1] == ("pending", "rejected", "doctor")
    with house.visit(ahmed) as doctor:
        late = doctor.hands.carry_out(Decide(asked.id, "approve", "tap"))
    assert type(late).__name__ == "TooLate"


def test_whoever_was_not_shown_to_her_is_not_called_off(
    house: House, ahmed: UUID, booked: Request, luis: Request
) -> None:
    with house.visit(ahmed) as doctor, pytest.raises(Refused, match="life-changed"):
        doctor.hands.carry_out(close(DAY, booked.id))
    assert house.rows(select(sql.exception)) == []
    with house.visit(ahmed) as doctor:
        assert {each.id for each in doctor.view.concerned(DAY)} == {booked.id, luis.id}


def test_closing_what_is_free_leaves_the_rest_and_lets_go_of_what_is_held(
    house: House, ahmed: UUID, booked: Request, luis: Request
) -> None:
    eva = house.contact("+525533333333")
    with house.visit(eva) as visitor:
        visitor.hold(house.wall("2026-03-02 10:00"))
    with house.visit(ahmed) as doctor:
        done = doctor.hands.carry_out(close(DAY, tell=False))
        assert doctor.hands.extra == []
        assert [each.id for each in doctor.view.concerned(DAY)] == [booked.id, luis.id]
    assert isinstance(done, Closed)
    with house.visit(eva) as visitor:
        assert walls(visitor.times(limit=1)) == ["03-03 09:00"]
    assert sorted(row[0] for row in house.rows(select(sql.slot.c.status))) == [
        "pending_approval", "released", "reserved",
    ]  # fmt: skip


def test_an_absence_is_taken_back_and_what_was_called_off_stays_so(house: House, ahmed: UUID, booked: Request) -> None:
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(close(MORNING, booked.id))
        again = doctor.hands.carry_out(close(MORNING))
        assert isinstance(again, Closed)
        assert doctor.view.absences() == (again.absence,)  # the same words close the same time once
    with house.visit(ahmed) as doctor:
        assert doctor.hands.carry_out(TakeBack(again.absence.id)) == Reopened(again.absence)
    with house.visit(ahmed) as doctor:
        assert doctor.view.absences() == ()
        assert walls(doctor.times(limit=1)) == ["03-02 09:00"]
        with pytest.raises(Refused, match="absence-over"):
            doctor.hands.carry_out(TakeBack(again.absence.id))
    assert house.rows(select(sql.visit.c.status)) == [("cancelled",)]


def test_what_the_clinic_closed_is_not_hers_to_take_back(house: House, ahmed: UUID) -> None:
    (doctor_id,) = house.rows(select(sql.doctor.c.id))[0]
    house.exception(doctor_id, "closed", "2026-03-02")
    ((known,),) = house.rows(select(sql.exception.c.id))
    with house.visit(ahmed) as doctor:
        assert doctor.view.absences() == ()
        with pytest.raises(Refused, match="absence-over"):
            doctor.hands.carry_out(TakeBack(known))


def test_nobody_but_a_doctor_closes_anything(house: House, ana: UUID, booked: Request) -> None:
    with house.visit(ana) as visitor:
        assert not visitor.view.concerned(DAY)
        assert not visitor.view.absences()
        assert not visitor.view.delays(20)
        for command in (close(DAY, booked.id), TakeBack(booked.id), RunLate(20, frozenset({booked.id}))):
            with pytest.raises(Refused, match="not-a-doctor"):
                visitor.hands.carry_out(command)


def test_another_doctors_patients_are_not_concerned(house: House, booked: Request) -> None:
    ruiz = house.doctor("Dr. Ruiz", whatsapp="+525555550121")
    house.service(ruiz, "Check-up")
    with house.visit(house.contact("+525555550121")) as doctor:
        assert doctor.view.concerned(DAY) == ()
        done = doctor.hands.carry_out(close(DAY, booked.id))
    assert isinstance(done, Closed)
    assert done.cancelled == ()
    assert house.rows(select(sql.visit.c.status)) == [("confirmed",)]


def test_who_is_late_changes_nothing_and_a_gap_makes_up_for_it(house: House, ahmed: UUID, booked: Request) -> None:
    with house.visit(house.contact("+525522222222")) as visitor:
        later = visitor.ask(house.wall("2026-03-02 10:00"), "Luis").request
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(later))
    with house.visit(ahmed) as doctor:
        (first,) = doctor.view.delays(30)  # the second begins half an hour after the first has ended
        assert (first.request.id, first.starts) == (booked.id, house.wall("2026-03-02 09:30"))
        assert [each.starts for each in doctor.view.delays(45)] == [
            house.wall("2026-03-02 09:45"), house.wall("2026-03-02 10:15"),
        ]  # fmt: skip
        before = history(house)
        done = doctor.hands.carry_out(RunLate(30, frozenset({booked.id})))
        assert done == RunningLate((first,))
        assert len(doctor.hands.extra) == 1
        with pytest.raises(Refused, match="life-changed"):
            doctor.hands.carry_out(RunLate(45, frozenset({booked.id})))
    assert history(house) == before


def test_what_she_had_just_approved_and_then_closed_is_not_booked(house: House, ahmed: UUID, asked: Request) -> None:
    house.set(sql.clinic, undo_seconds=60)
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
    with house.visit(ahmed) as doctor:
        done = doctor.hands.carry_out(close(MORNING, asked.id))
    assert isinstance(done, Closed)
    assert [each.id for each in done.rejected] == [asked.id]
    assert history(house)[-1] == ("pending", "rejected", "doctor")
    assert house.rows(select(sql.visit.c.id)) == []
