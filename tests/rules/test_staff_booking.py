"""Staff book who calls or comes in: a visit at once, by the same rules, and nobody is written to who has not agreed."""

from typing import Any
from uuid import UUID

import pytest

from bot.deliver import announce
from models import desk_contacts, outbox, sql, staff_booking
from models.base import new_id
from models.database import moment, work
from models.facts import Confirmed, Refused
from models.patient_erasing import erase
from models.view import View
from tests.support.ends import DOCTOR, history
from tests.support.front import front_desk
from tests.support.house import House, walls
from tests.support.staff import ROSA, booking, books, books_all

LUZ = "+525544444444"


@pytest.fixture(autouse=True)
def doctor(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "11:00", step=30)
    house.service(doctor)
    house.service(doctor, "Class", max_patients=2)
    return doctor


def tell(house: House, confirmed: Confirmed) -> list[str]:
    """Tells whom it concerns; by whom the messages are for."""
    with work(house.engine, house.clinic_id) as session:
        clinic = View(session, confirmed.request.contact_id).clinic
        announce(session, [confirmed], clinic=clinic, channel="whatsapp", now=moment(session))
    out, contact = sql.outbound, sql.contact
    rows = house.rows(out.select().join(contact, contact.c.id == out.c.contact_id).add_columns(contact.c.phone))
    return sorted(f"{row.phone} {row.purpose.partition(':')[0]}" for row in rows)


def test_a_visit_stands_at_once_with_a_request_that_staff_approved(house: House) -> None:
    done = books(house, house.wall("2026-03-03 09:00"), phone=LUZ, why="a cough")
    assert (done.request.status, done.request.decided_by, done.request.patient_phone) == ("approved", "staff", LUZ)
    assert done.request.intake["chief_complaint"] == "a cough"
    assert history(house) == [
        (None, "pending", "staff"),
        ("pending", "approved", "staff"),
        (None, "confirmed", "staff"),
    ]
    (visit,) = house.rows(sql.visit.select())
    assert (visit.source, visit.status, visit.patient_name) == ("phone", "confirmed", "Luz")


def test_the_time_is_nobody_elses_any_more(house: House, ana: UUID) -> None:
    books(house, house.wall("2026-03-02 09:00"))
    with house.visit(ana) as visitor:
        assert walls(visitor.times(limit=1)) == ["03-02 09:30"]


def test_who_gives_no_number_is_booked_all_the_same(house: House) -> None:
    done = books(house, house.wall("2026-03-02 09:00"), source="walk_in")
    assert done.request.patient_phone is None
    assert tell(house, done) == [f"{DOCTOR} confirmed"]
    assert house.rows(sql.task.select()) == []


def test_a_number_on_file_is_the_same_person_however_it_is_spelled(house: House, ana: UUID) -> None:
    house.set(sql.contact, ana, phone="+5215511111111")
    one = books(house, house.wall("2026-03-02 09:00"), "Ana", phone="+525511111111")
    two = books(house, house.wall("2026-03-02 10:00"), "ana", phone="+525511111111")
    assert one.request.contact_id == two.request.contact_id == ana
    assert one.request.patient_id == two.request.patient_id
    again = books(house, house.wall("2026-03-02 10:30"), "Ana", person_id=one.request.patient_id)
    assert again.request.contact_id == ana


def test_a_caller_who_never_agreed_is_not_written_to(house: House) -> None:
    done = books(house, house.wall("2026-03-03 09:00"), phone=LUZ)
    assert tell(house, done) == [f"{DOCTOR} confirmed"]
    assert house.rows(sql.task.select()) == []  # they were there when it was booked


def test_who_has_agreed_is_told_and_reminded(house: House, ana: UUID) -> None:
    house.agrees(ana)
    told = tell(house, books(house, house.wall("2026-03-04 09:00"), "Ana", phone="+525511111111"))
    assert {"+525511111111 confirmed", "+525511111111 reminder", f"{DOCTOR} confirmed"} <= set(told)


def test_who_wants_no_messages_gets_none(house: House, ana: UUID) -> None:
    house.agrees(ana)
    house.set(sql.contact, ana, opted_out_at=house.wall("2026-03-01 09:00"))
    assert tell(house, books(house, house.wall("2026-03-04 09:00"), "Ana", phone="+525511111111")) == [
        f"{DOCTOR} confirmed"
    ]


def test_later_news_for_a_silent_number_is_a_call_for_the_staff(house: House) -> None:
    done = books(house, house.wall("2026-03-03 09:00"), phone=LUZ)
    later = Confirmed(done.request, done.visit, by_rule=False)
    assert tell(house, later) == [f"{DOCTOR} confirmed"]
    assert [row.kind for row in house.rows(sql.task.select())] == ["tell_by_phone"]
    assert books(house, house.wall("2026-03-03 10:00"), phone=LUZ).request.by_phone


def test_health_is_not_kept_of_who_has_declined(house: House, ana: UUID) -> None:
    house.set(sql.contact, ana, declined_at=house.wall("2026-03-01 09:00"))
    done = books(house, house.wall("2026-03-04 09:00"), "Ana", phone="+525511111111", why="a cough")
    assert "chief_complaint" not in done.request.intake


@pytest.mark.parametrize(
    "start, why",
    [
        ("2026-03-02 05:30", "booking-past"),
        ("2026-03-02 09:10", None),
        ("2026-03-02 11:00", "outside-hours"),
        ("2026-03-07 09:00", "outside-hours"),
        ("2026-03-02 07:00", "outside-hours"),
    ],
)
def test_what_staff_are_warned_of(house: House, start: str, why: str | None) -> None:
    if why is None:
        assert books(house, house.wall(start)).visit.start == house.wall(start)
        return
    with pytest.raises(Refused, match=why):
        books(house, house.wall(start))
    if why == "outside-hours":
        assert books(house, house.wall(start), anyway=True).visit.start == house.wall(start)


def test_what_is_no_number_no_patient_or_no_service_is_refused(house: House) -> None:
    at = house.wall("2026-03-02 09:00")
    for more, why in (({"phone": "55 1234"}, "no-number"), ({"person_id": new_id()}, "no-such-person")):
        with pytest.raises(Refused, match=why):
            books(house, at, **more)
    house.set(sql.doctor, house.rows(sql.doctor.select())[0].id, is_active=False)
    with pytest.raises(Refused, match="not-offered"):
        books(house, at)


def test_who_is_erased_at_that_moment_is_not_booked_on_what_is_left_of_them(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = books(house, house.wall("2026-03-02 09:00"), phone=LUZ).request.patient_id
    house.it_is("2026-03-02 12:00")
    found = desk_contacts.contact_of

    def meanwhile(*told: Any, **more: Any) -> UUID:
        contact = found(*told, **more)
        with work(house.engine, house.clinic_id) as session:
            erase(session, patient, ROSA)
        return contact

    monkeypatch.setattr(staff_booking, "contact_of", meanwhile)
    with pytest.raises(Refused, match="no-such-person"):
        books(house, house.wall("2026-03-03 09:00"), phone=LUZ)
    monkeypatch.undo()
    assert books(house, house.wall("2026-03-03 09:00"), phone=LUZ).request.patient_id != patient


def test_several_are_booked_together_or_not_at_all(house: House) -> None:
    starts = [house.wall(f"2026-03-0{day} 09:00") for day in (2, 3, 4)]
    books(house, starts[2])
    with pytest.raises(Refused, match="booking-taken"):
        books_all(house, *(booking(house, start, "Ana") for start in starts))
    assert len(house.rows(sql.visit.select())) == 1
    booked, _ = books_all(house, *(booking(house, start, "Ana") for start in starts[:2]))
    assert [done.visit.start for done in booked] == starts[:2]
    assert len({done.request.patient_id for done in booked}) == 1


def test_a_group_fills_seat_by_seat(house: House) -> None:
    at = house.wall("2026-03-02 09:00")
    books(house, at, "Ana", service="Class")
    books(house, at, "Luis", service="Class")
    with pytest.raises(Refused, match="booking-taken"):
        books(house, at, "Eva", service="Class")


def test_a_series_is_told_in_one_bubble_and_each_visit_is_reminded_of(house: House, ana: UUID) -> None:
    house.agrees(ana)
    starts = [house.wall(f"2026-03-{day:02} 09:00") for day in (4, 11, 18)]
    commands = [booking(house, start, "Ana", phone="+525511111111", anyway=True) for start in starts]
    booked, _ = books_all(house, *commands)
    for done in booked:
        told = tell(house, done)
    assert [one for one in told if "confirmed" in one] == ["+525511111111 confirmed", f"{DOCTOR} confirmed"]
    assert told.count("+525511111111 reminder") == 2 * len(booked)
    bodies = [row.body for row in house.rows(sql.outbound.select()) if row.purpose.startswith("confirmed")]
    assert all(done.request.code in body for done in booked for body in bodies)


def test_nothing_at_all_goes_to_a_number_that_only_staff_wrote_down(house: House) -> None:
    contact = books(house, house.wall("2026-03-03 09:00"), phone=LUZ).request.contact_id
    with work(house.engine, house.clinic_id) as session:
        outbox.put(session, contact_id=contact, purpose="hello:1", body="Hello")
    with front_desk(house) as front:
        assert front.sent_to(LUZ) == []
        assert [row.state for row in front.outbox()] == ["parked"]
        front.says(LUZ, "hi")
        assert "Hello" in front.sent_to(LUZ)  # now they have written to us


def test_a_doctor_whom_staff_had_written_down_as_a_patient_still_gets_her_cards(house: House, ana: UUID) -> None:
    books(house, house.wall("2026-03-03 09:00"), "Dr. Ahmed", phone=DOCTOR)
    with front_desk(house) as front:
        with house.visit(ana) as visitor:
            asked = visitor.ask(house.wall("2026-03-03 10:00"))
            clinic, now = visitor.view.clinic, visitor.view.now
        with work(house.engine, house.clinic_id) as session:
            announce(session, [asked], clinic=clinic, channel="whatsapp", now=now)
        assert any(asked.request.code in text for text in front.sent_to(DOCTOR))
