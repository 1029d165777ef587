"""What a doctor writes down about her own visits, with the times that S1 and S2 keep."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from models import sql
from models.attending import undecided
from models.database import work
from models.facts import Attend, Attended, CancelVisit, Confirmed, Decide, Refused, Request, WriteNote
from tests.support.house import House

NINE = "2026-03-02 09:00"


@pytest.fixture
def booked(house: House, ahmed: UUID, asked: Request) -> UUID:
    """Ana's visit at nine."""
    with house.visit(ahmed) as doctor:
        outcome = doctor.hands.carry_out(Decide(asked.id, "approve", "tap"))
    assert isinstance(outcome, Confirmed)
    return outcome.visit.id


def row(house: House, visit: UUID) -> Any:
    with work(house.engine, house.clinic_id) as session:
        return session.execute(select(sql.visit).where(sql.visit.c.id == visit)).one()


def says(house: House, who: UUID, command: Attend | WriteNote) -> Attended:
    with house.visit(who) as visitor:
        outcome = visitor.hands.carry_out(command)
    assert isinstance(outcome, Attended)
    return outcome


def refuses(house: House, who: UUID, command: Attend | WriteNote) -> str:
    with house.visit(who) as visitor, pytest.raises(Refused) as refused:
        visitor.hands.carry_out(command)
    return refused.value.why


def test_arrived_and_done_write_when(house: House, ahmed: UUID, booked: UUID) -> None:
    came = house.it_is("2026-03-02 08:55")
    says(house, ahmed, Attend(booked, "arrived"))
    done = house.it_is("2026-03-02 09:40")
    says(house, ahmed, Attend(booked, "completed"))
    visit = row(house, booked)
    second = timedelta(seconds=30)
    assert visit.status == "completed"
    assert came <= visit.actual_start < came + second
    assert done <= visit.actual_end == visit.completed_at < done + second


def test_done_alone_began_when_it_was_planned(house: House, ahmed: UUID, booked: UUID) -> None:
    house.it_is("2026-03-02 09:40")
    says(house, ahmed, Attend(booked, "completed"))
    assert row(house, booked).actual_start == house.wall(NINE)


def test_what_is_added_to_done_is_kept_as_a_note(house: House, ahmed: UUID, booked: UUID) -> None:
    house.it_is("2026-03-02 09:40")
    assert says(house, ahmed, Attend(booked, "completed", "all well")).noted
    says(house, ahmed, WriteNote(booked, "diagnosis", "tension headache", private=True))
    with work(house.engine, house.clinic_id) as session:
        notes = session.execute(select(sql.note).order_by(sql.note.c.created_at)).all()
    assert [(note.note_type, note.content, note.is_private) for note in notes] == [
        ("treatment", "all well", False),
        ("diagnosis", "tension headache", True),
    ]


def test_nobody_is_late_before_the_start(house: House, ahmed: UUID, booked: UUID) -> None:
    house.it_is("2026-03-02 08:59")
    assert refuses(house, ahmed, Attend(booked, "no_show")) == "visit-not-begun"
    house.it_is("2026-03-02 09:10")
    says(house, ahmed, Attend(booked, "no_show"))
    assert row(house, booked).no_show


def test_a_visit_is_not_done_long_before_it_begins_unless_its_patient_is_there(
    house: House, ahmed: UUID, booked: UUID
) -> None:
    """What is done stays done, and nobody is reminded of it."""
    house.it_is("2026-03-02 08:44")
    assert refuses(house, ahmed, Attend(booked, "completed")) == "visit-early"
    assert row(house, booked).status == "confirmed"
    says(house, ahmed, Attend(booked, "arrived"))
    says(house, ahmed, Attend(booked, "completed"))
    assert row(house, booked).status == "completed"


def test_a_few_minutes_too_early_are_none(house: House, ahmed: UUID, booked: UUID) -> None:
    house.it_is("2026-03-02 08:46")
    says(house, ahmed, Attend(booked, "completed"))


def test_a_visit_of_another_day_is_not_done(house: House, ahmed: UUID, booked: UUID) -> None:
    house.it_is("2026-03-01 23:59")
    assert refuses(house, ahmed, Attend(booked, "completed")) == "visit-later"


def test_what_is_closed_stays_closed(house: House, ahmed: UUID, ana: UUID, booked: UUID) -> None:
    with house.visit(ana) as patient:
        patient.hands.carry_out(CancelVisit(booked, None))
    assert refuses(house, ahmed, Attend(booked, "arrived")) == "visit-ended"


@pytest.mark.parametrize(
    "command", [lambda visit: Attend(visit, "completed"), lambda visit: WriteNote(visit, "diagnosis", "x")]
)
def test_only_its_doctor_writes_about_it(
    house: House, ana: UUID, booked: UUID, command: Callable[[UUID], Attend | WriteNote]
) -> None:
    house.doctor("Dr. Elena Ruiz", whatsapp="+525555550121")
    assert refuses(house, house.contact("+525555550121"), command(booked)) == "not-yours"
    assert refuses(house, ana, command(booked)) == "not-a-doctor"


def test_only_what_is_over_and_open_is_asked_about(house: House, ahmed: UUID, booked: UUID) -> None:
    def asked_about() -> list[UUID]:
        with work(house.engine, house.clinic_id) as session:
            doctor = session.execute(select(sql.doctor.c.id)).scalar_one()
            return [visit.id for visit in undecided(session, doctor)]

    house.it_is("2026-03-02 09:29")
    assert asked_about() == []
    house.it_is("2026-03-02 09:30")
    assert asked_about() == [booked]
    says(house, ahmed, Attend(booked, "no_show"))
    assert asked_about() == []
