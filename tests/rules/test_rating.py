"""After a completed visit its patient is thanked and rates it; the doctor's average is that of the rows."""

from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select, update

from bot.channels.recorder import Recorder
from models import sql
from models.database import moment, work
from models.events import CLOCK, Change, write
from models.facts import Rate, Rated, TooLate
from tests.support.front import ANA, LUIS, Front, front_desk
from tests.support.house import House

BOOKING = ("hi", "Consultation", "Wednesday at {}", "{}, 34", "headache", "skip", "send")


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor(appointment_approval_required=False)
    house.service(doctor)
    house.hours(doctor, "07:00", "20:30")
    house.set(sql.clinic, reminders=[], thanks_after_minutes=60)
    with front_desk(house, channel=Recorder()) as front:
        yield front


def books(front: Front, person: str = ANA, at: str = "11:00") -> UUID:
    """The visit, on Wednesday; it is Monday at eight."""
    for said in BOOKING:
        front.says(person, said.format(at if "at" in said else "Ana López"))
        front.sender.drain()
    front.recorder.forget()
    return UUID(str(front.house.rows(select(sql.visit.c.id).order_by(sql.visit.c.created_at.desc()))[0].id))


def is_completed(front: Front, visit_id: UUID) -> None:
    with work(front.services.engine, front.house.clinic_id) as session:
        now = moment(session)
        done = update(sql.visit).where(sql.visit.c.id == visit_id).values(status="completed", completed_at=now)
        session.execute(done)
        write(session, front.house.clinic_id, now, Change("completed", CLOCK, reservation_id=visit_id))


def completed(front: Front, person: str = ANA, at: str = "11:00") -> UUID:
    visit_id = books(front, person, at)
    front.house.it_is(f"2026-03-04 {at}")
    is_completed(front, visit_id)
    return visit_id


def ratings(front: Front) -> list[tuple[int, str | None]]:
    row = sql.rating.c
    return [tuple(one) for one in front.house.rows(select(row.stars, row.comment).order_by(row.created_at))]


def of_doctor(front: Front) -> tuple[Decimal | None, int]:
    (row,) = front.house.rows(select(sql.doctor.c.rating_average, sql.doctor.c.rating_count))
    return row.rating_average, row.rating_count


def test_an_hour_after_the_visit_its_patient_is_thanked_and_rates_it(front: Front) -> None:
    completed(front)
    front.house.it_is("2026-03-04 12:29")
    assert front.sent_to(ANA) == []
    front.house.it_is("2026-03-04 12:30")
    assert front.sent_to(ANA)[0].startswith("Thank you for your visit: Consultation")
    front.says(ANA, "4")
    assert (ratings(front), of_doctor(front)) == ([(4, None)], (Decimal("4.00"), 1))
    assert "Would you like to tell us more?" in front.sent_to(ANA)[-1]
    front.says(ANA, "She was very kind")
    assert ratings(front) == [(4, "She was very kind")]
    assert "kept your words" in front.sent_to(ANA)[-1]


def test_a_second_answer_changes_the_row_and_keeps_the_words(front: Front) -> None:
    visit_id = completed(front)
    with front.house.visit(front.contact_id(ANA)) as ana:
        assert isinstance(ana.hands.carry_out(Rate(visit_id, 2, "A long wait")), Rated)
        ana.hands.carry_out(Rate(visit_id, 5))
    assert (ratings(front), of_doctor(front)) == ([(5, "A long wait")], (Decimal("5.00"), 1))


def test_the_average_is_that_of_all_patients(front: Front) -> None:
    first, second = books(front), books(front, LUIS, "12:00")
    front.house.it_is("2026-03-04 13:00")
    is_completed(front, first)
    is_completed(front, second)
    for person, visit_id, stars in ((ANA, first, 2), (LUIS, second, 5)):
        with front.house.visit(front.contact_id(person)) as visitor:
            visitor.hands.carry_out(Rate(visit_id, stars))
    assert of_doctor(front) == (Decimal("3.50"), 2)


def test_a_visit_that_did_not_take_place_is_not_rated(front: Front) -> None:
    visit_id = books(front)
    with front.house.visit(front.contact_id(ANA)) as ana:
        assert isinstance(ana.hands.carry_out(Rate(visit_id, 5)), TooLate)
    assert ratings(front) == []


def test_thanks_wait_until_the_doctor_has_written_that_it_is_over(front: Front) -> None:
    visit_id = books(front)
    front.house.it_is("2026-03-04 12:30")
    assert front.sent_to(ANA) == []
    is_completed(front, visit_id)
    front.house.it_is("2026-03-04 13:31")
    assert len(front.sent_to(ANA)) == 1


def test_nobody_is_thanked_in_the_night_or_for_what_nobody_completed(front: Front) -> None:
    completed(front, at="20:00")
    front.house.it_is("2026-03-04 21:30")
    assert front.sent_to(ANA) == []
    front.house.it_is("2026-03-05 08:00")
    assert len(front.sent_to(ANA)) == 1


def test_two_days_later_nobody_waits_for_it_any_more(front: Front) -> None:
    books(front)
    front.house.it_is("2026-03-06 12:30")
    assert front.sent_to(ANA) == []
    (row,) = front.house.rows(select(sql.outbound.c.state).where(sql.outbound.c.purpose.startswith("thanks:")))
    assert row.state == "dropped"


def test_whoever_wants_no_updates_is_not_asked(front: Front) -> None:
    completed(front)
    front.house.set(sql.contact, front.contact_id(ANA), wants_updates=False)
    front.house.it_is("2026-03-04 12:30")
    assert front.sent_to(ANA) == []


def test_a_clinic_that_did_not_ask_for_it_thanks_nobody(house: House, front: Front) -> None:
    house.set(sql.clinic, thanks_after_minutes=None)
    books(front)
    assert not [row for row in front.outbox() if row.purpose.startswith("thanks:")]


def test_a_month_later_the_question_is_closed(front: Front) -> None:
    completed(front)
    front.house.it_is("2026-03-04 12:30")
    assert len(front.sent_to(ANA)) == 1
    front.house.it_is("2026-04-03 12:30")
    front.says(ANA, "5")
    assert ratings(front) == []
