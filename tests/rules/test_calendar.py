"""A doctor's calendar: everything that is in it, on her clock, in as many statements for one visit as for a hundred."""

from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from models import sql
from models.base import new_id
from models.calendar import CalendarDay, DoctorCalendar, calendar
from models.database import work
from tests.support.counting import counted
from tests.support.ends import DOCTOR
from tests.support.house import DAYS, House
from tests.support.moving import booked
from tests.support.staff import books

MONDAY = date(2026, 3, 2)


@pytest.fixture
def doctor(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "12:00", breaks=[{"start": "10:00", "end": "10:30"}])
    house.service(doctor)
    house.service(doctor, "Class", max_patients=3)
    return doctor


def read(house: House, doctor: UUID, first: date = MONDAY, last: date | None = None) -> DoctorCalendar:
    with work(house.engine, house.clinic_id) as session:
        found = calendar(session, house.clinic_id, doctor, first, last or first)
    assert found is not None
    return found


def spans(of: Any, zone: ZoneInfo) -> list[str]:
    return [f"{start.astimezone(zone):%H:%M}-{end.astimezone(zone):%H:%M}" for start, end in of]


def entries(day: CalendarDay) -> list[tuple[str, str]]:
    return [(entry.kind, entry.status) for entry in day.entries]


def test_a_doctor_of_another_clinic_has_none(house: House) -> None:
    with work(house.engine, house.clinic_id) as session:
        assert calendar(session, house.clinic_id, new_id(), MONDAY, MONDAY) is None


def test_a_day_is_open_without_its_breaks(house: House, doctor: UUID) -> None:
    (day,) = read(house, doctor).days
    assert spans(day.open, house_zone(house)) == ["09:00-10:00", "10:30-12:00"]


def house_zone(house: House) -> ZoneInfo:
    return ZoneInfo(house.zone)


def test_exceptions_say_why_and_change_the_hours(house: House, doctor: UUID) -> None:
    house.exception(doctor, "closed", "2026-03-03", reason="Holiday")
    house.exception(doctor, "closed", "2026-03-02", start_time="11:00", end_time="12:00", rrule="FREQ=WEEKLY;COUNT=2")
    week = read(house, doctor, MONDAY, date(2026, 3, 9)).days
    assert [(e.kind, e.reason) for e in week[1].exceptions] == [("closed", "Holiday")]
    assert week[1].open == ()
    for monday in (week[0], week[7]):
        assert spans(monday.open, house_zone(house)) == ["09:00-10:00", "10:30-11:00"]
        assert len(monday.exceptions) == 1


def test_everything_is_in_it_with_its_state(house: House, doctor: UUID, ana: UUID) -> None:
    at = house.wall
    ahmed = house.contact(DOCTOR)
    booked(house, ahmed, ana, at("2026-03-02 09:00"))
    books(house, at("2026-03-02 09:00"), "Eva", overbook="in pain")
    luis = house.contact("+525522222222")
    with house.visit(luis) as visitor:
        visitor.ask(at("2026-03-02 09:30"), "Luis")
    with house.visit(ana) as visitor:
        visitor.hold(at("2026-03-02 10:30"))
    span = {"start_time": at("2026-03-02 11:00"), "end_time": at("2026-03-02 11:30")}
    house.add(sql.slot, doctor_id=doctor, kind="block", status="blocked", **span)
    books(house, at("2026-03-02 11:30"), "Leo", service="Class")
    (day,) = read(house, doctor).days
    assert sorted(entries(day)) == [
        ("block", "blocked"), ("hold", "held"), ("request", "pending_approval"), ("session", "available"),
        ("visit", "confirmed"), ("visit", "confirmed"), ("visit", "confirmed"),
    ]  # fmt: skip
    assert [entry.overbooked for entry in day.entries if entry.overbooked] == ["in pain"]
    (group,) = [entry for entry in day.entries if entry.kind == "session"]
    assert (group.taken, group.seats) == (1, 3)
    assert [entry.patient for entry in day.entries if entry.session_id == group.id] == ["Leo"]


def test_what_is_over_is_shown_as_it_ended_and_a_hold_whose_time_is_over_not_at_all(
    house: House, doctor: UUID, ana: UUID
) -> None:
    with house.visit(ana) as visitor:
        visitor.hold(house.wall("2026-03-02 10:30"))
    done = books(house, house.wall("2026-03-02 09:00"))
    house.set(sql.visit, done.visit.id, status="arrived")
    house.add(
        sql.event, subject_kind="visit", reservation_id=done.visit.id, from_status="confirmed", to_status="arrived",
        actor_kind="staff",
    )  # fmt: skip
    house.passes(hours=1)
    (day,) = read(house, doctor).days
    assert entries(day) == [("visit", "arrived")]


@pytest.mark.parametrize("day, hours", [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 3, 30), 24)])
def test_the_days_on_which_the_clock_moves_are_as_long_as_they_are(house: House, day: date, hours: int) -> None:
    doctor = house.doctor(timezone="Europe/Berlin")
    house.hours(doctor, "01:00", "04:00", DAYS)
    house.service(doctor)
    (found,) = read(house, doctor, day).days
    assert (found.ends - found.begins).total_seconds() / 3600 == hours
    (start, end) = found.open[0]
    assert (end - start).total_seconds() / 3600 == 3 + hours - 24


def test_it_takes_as_many_statements_whatever_is_in_it(house: House, doctor: UUID) -> None:
    def cost() -> int:
        with counted(house) as said:
            read(house, doctor, MONDAY, date(2026, 3, 8))
        return len(said)

    before = cost()
    for hour in ("09:00", "09:30", "11:00"):
        for day in range(2, 6):
            books(house, house.wall(f"2026-03-0{day} {hour}"))
    house.exception(doctor, "closed", "2026-03-08")
    assert cost() == before <= 9  # with the role and the clinic
