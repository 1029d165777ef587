"""What is free: rules less claims, with buffers, notice, horizon, daily limits, seats and more than one doctor."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from models import sql
from models.base import new_id
from models.facts import FreeTime
from tests.support.house import House, walls


@pytest.fixture
def ahmed(house: House) -> UUID:
    """Half-hours from nine to eleven on weekdays."""
    doctor = house.doctor()
    house.hours(doctor, "09:00", "11:00")
    return doctor


@pytest.fixture
def ana(house: House) -> UUID:
    return house.contact()


def times(house: House, contact: UUID, service: str = "Consultation", **wish: object) -> list[str]:
    with house.visit(contact) as visitor:
        return walls(visitor.times(service, **wish))


def block(house: House, doctor: UUID, start: str, end: str, **more: object) -> UUID:
    span = {"start_time": house.wall(start), "end_time": house.wall(end)}
    return house.add(sql.slot, doctor_id=doctor, kind="block", status="blocked", **span, **more)


def test_the_next_times_come_in_order_and_go_on_where_the_page_ended(house: House, ahmed: UUID, ana: UUID) -> None:
    house.service(ahmed)
    with house.visit(ana) as visitor:
        first = visitor.times(limit=5)
        then = visitor.times(limit=2, after=first[-1].start)
    assert walls(first) == ["03-02 09:00", "03-02 09:30", "03-02 10:00", "03-02 10:30", "03-03 09:00"]
    assert walls(then) == ["03-03 09:30", "03-03 10:00"]


def test_a_wish_narrows_the_list(house: House, ana: UUID) -> None:
    doctor = house.doctor()
    house.hours(doctor, "11:00", "12:30")
    house.service(doctor)
    assert times(house, ana, day=date(2026, 3, 4)) == ["03-04 11:00", "03-04 11:30", "03-04 12:00"]
    assert times(house, ana, part="afternoon", limit=2) == ["03-02 12:00", "03-03 12:00"]
    assert times(house, ana, without_weekdays=frozenset({0, 1}), limit=1) == ["03-04 11:00"]
    assert times(house, ana, day=date(2026, 3, 7)) == []


def test_notice_and_horizon_fall_through_from_service_to_doctor_to_clinic(house: House, ahmed: UUID, ana: UUID) -> None:
    service = house.service(ahmed)
    house.set(sql.clinic, minimum_notice_minutes=24 * 60, booking_horizon_days=2)
    assert times(house, ana) == [f"03-0{day} {at}" for day in (3, 4) for at in ("09:00", "09:30", "10:00", "10:30")]
    house.set(sql.doctor, ahmed, minimum_notice_minutes=48 * 60, booking_horizon_days=3)
    assert times(house, ana, limit=2) == ["03-04 09:00", "03-04 09:30"]
    house.set(sql.service, service, minimum_notice_minutes=0, booking_horizon_days=1)
    assert times(house, ana)[0] == "03-02 09:00"
    assert times(house, ana)[-1] == "03-03 10:30"


def test_a_doctor_who_takes_nobody_is_not_offered(house: House, ahmed: UUID, ana: UUID) -> None:
    service = house.service(ahmed)
    for setting in ("is_accepting_patients", "is_verified", "is_active"):
        house.set(sql.doctor, ahmed, **{setting: False})
        assert times(house, ana) == []
        house.set(sql.doctor, ahmed, **{setting: True})
    house.set(sql.service, service, is_active=False)
    assert times(house, ana) == []


def test_a_service_longer_than_the_doctor_allows_is_not_offered(house: House, ahmed: UUID, ana: UUID) -> None:
    house.service(ahmed, duration=60)
    house.set(sql.doctor, ahmed, max_appointment_duration=45)
    assert times(house, ana) == []


def test_a_block_takes_its_time_and_a_block_of_weeks_too(house: House, ahmed: UUID, ana: UUID) -> None:
    house.service(ahmed)
    block(house, ahmed, "2026-03-02 09:15", "2026-03-02 10:00")
    block(house, ahmed, "2026-02-01 00:00", "2026-02-27 00:00", id=new_id())
    assert times(house, ana, limit=3) == ["03-02 10:00", "03-02 10:30", "03-03 09:00"]
    block(house, ahmed, "2026-03-02 10:00", "2026-03-20 10:00")
    assert times(house, ana, limit=1) == ["03-20 10:00"]


def test_a_claim_takes_its_time_from_every_service_of_the_doctor(house: House, ahmed: UUID, ana: UUID) -> None:
    house.service(ahmed)
    house.service(ahmed, "Check-up", duration=45)
    with house.visit(house.contact("+525511111111")) as luis:
        luis.ask(house.wall("2026-03-02 09:30"), "Luis", "Check-up")
    assert times(house, ana, day=date(2026, 3, 2)) == ["03-02 09:00", "03-02 10:30"]
    assert times(house, ana, "Check-up", day=date(2026, 3, 2)) == []


def test_what_is_overdue_is_free_before_any_sweep_has_come(house: House, ahmed: UUID, ana: UUID) -> None:
    house.service(ahmed)
    with house.visit(house.contact("+525511111111")) as luis:
        luis.hold(house.wall("2026-03-02 09:00"))
    with house.visit(house.contact("+525522222222")) as eva:
        eva.ask(house.wall("2026-03-02 09:30"), "Eva")
    assert times(house, ana, limit=1) == ["03-02 10:00"]
    house.passes(minutes=11)
    assert times(house, ana, limit=1) == ["03-02 09:00"]
    house.passes(minutes=20)
    assert times(house, ana, limit=2) == ["03-02 09:00", "03-02 09:30"]


def test_the_own_held_time_stays_in_the_own_list_only(house: House, ahmed: UUID, ana: UUID) -> None:
    house.service(ahmed)
    start = house.wall("2026-03-02 09:00")
    with house.visit(ana) as visitor:
        visitor.hold(start)
    assert times(house, ana, limit=1) == ["03-02 09:00"]
    assert times(house, house.contact("+525511111111"), limit=1) == ["03-02 09:30"]
    house.set(sql.clinic, minimum_notice_minutes=110)
    assert times(house, ana, limit=2) == ["03-02 09:00", "03-02 10:00"]


# ------------------------------------------------------------------------------------------------------------ buffers
def claimed(house: House, start: str, service: str) -> None:
    with house.visit(house.contact("+525599999999")) as luis:
        luis.ask(house.wall(start), "Luis", service)


def test_buffers_of_both_visits_add_up(house: House, ana: UUID) -> None:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "12:00", step=10)
    house.service(doctor, buffer_before_minutes=10, buffer_minutes=20)
    claimed(house, "2026-03-02 10:00", "Consultation")
    # Before it: an own 30 minutes, 20 after and its 10 before; after it: its 20 and an own 10.
    assert times(house, ana, day=date(2026, 3, 2)) == [
        "03-02 09:00",
        "03-02 11:00",
        "03-02 11:10",
        "03-02 11:20",
        "03-02 11:30",
    ]


def test_buffers_may_lie_outside_the_hours(house: House, ana: UUID) -> None:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "10:00")
    house.service(doctor, buffer_before_minutes=60, buffer_minutes=60)
    assert times(house, ana, day=date(2026, 3, 2)) == ["03-02 09:00", "03-02 09:30"]


def test_the_buffer_is_the_services_else_the_rules_else_the_doctors(house: House, ana: UUID) -> None:
    doctor = house.doctor(buffer_time_minutes=60)
    house.hours(doctor, "09:00", "11:00")
    service = house.service(doctor)
    claimed(house, "2026-03-02 10:00", "Consultation")
    assert times(house, ana, day=date(2026, 3, 2)) == []  # 9:00 to 9:30, and an hour after
    house.set_rules(doctor, buffer_time=30)
    assert times(house, ana, day=date(2026, 3, 2)) == ["03-02 09:00"]
    house.set(sql.service, service, buffer_minutes=0)
    assert times(house, ana, day=date(2026, 3, 2)) == ["03-02 09:00", "03-02 09:30"]


# ---------------------------------------------------------------------------------------------------- limits and seats
def test_a_full_day_is_not_offered(house: House, ana: UUID) -> None:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "11:00", max_patients_per_day=1)
    house.service(doctor)
    claimed(house, "2026-03-02 10:00", "Consultation")
    assert times(house, ana, limit=1) == ["03-03 09:00"]
    house.passes(minutes=31)
    assert times(house, ana, limit=1) == ["03-02 09:00"]


def test_a_group_has_seats_until_it_is_full(house: House, ana: UUID) -> None:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "10:00", max_appointments_per_slot=2)
    house.service(doctor, "Class", duration=60, max_patients=5)
    people = [house.contact(f"+52555555000{n}") for n in range(2)]
    for contact in people:
        assert times(house, ana, "Class", limit=1) == ["03-02 09:00"]
        with house.visit(contact) as visitor:
            visitor.hold(house.wall("2026-03-02 09:00"), "Class")
    assert times(house, ana, "Class", limit=1) == ["03-03 09:00"]
    assert times(house, people[0], "Class", limit=1) == ["03-02 09:00"]
    house.passes(minutes=11)
    assert times(house, ana, "Class", limit=1) == ["03-02 09:00"]


def test_a_group_takes_the_doctors_time_from_other_services(house: House, ana: UUID) -> None:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "10:00")
    house.service(doctor, "Class", duration=60, max_patients=5)
    house.service(doctor)
    claimed(house, "2026-03-02 09:00", "Class")
    assert times(house, ana, "Class", limit=1) == ["03-02 09:00"]
    assert times(house, ana, limit=1) == ["03-03 09:00"]


# -------------------------------------------------------------------------------------------------------- two doctors
def test_first_available_is_by_start_and_then_by_the_doctors_order(house: House, ana: UUID) -> None:
    ruiz, ahmed = house.doctor("Dr Ruiz", position=2), house.doctor("Dr Ahmed", position=1)
    for doctor in (ruiz, ahmed):
        house.hours(doctor, "09:00", "10:00")
        house.service(doctor)
    with house.visit(ana) as visitor:
        found = visitor.times(limit=4)
    assert [free.doctor_id for free in found] == [ahmed, ruiz, ahmed, ruiz]


def test_a_page_never_splits_the_doctors_of_one_start(house: House, ana: UUID) -> None:
    for name in ("Dr Ruiz", "Dr Ahmed"):
        doctor = house.doctor(name)
        house.hours(doctor, "09:00", "11:00")
        house.service(doctor)
    seen: list[FreeTime] = []
    with house.visit(ana) as visitor:
        for _ in range(3):
            seen += visitor.times(limit=3, after=seen[-1].start if seen else None)
    assert len(seen) == len({(free.start, free.doctor_id) for free in seen}) == 6


def test_doctors_in_far_zones_are_sorted_by_the_true_time(house: House, ana: UUID) -> None:
    for name, zone in (("Dr West", "America/Los_Angeles"), ("Dr East", "Asia/Tokyo")):
        doctor = house.doctor(name, timezone=zone)
        house.hours(doctor, "09:00", "10:00")
        house.service(doctor)
    with house.visit(ana) as visitor:
        found = visitor.times(limit=6)
    assert [free.start for free in found] == sorted(free.start for free in found)
    assert [free.timezone for free in found] == ["America/Los_Angeles"] * 2 + ["Asia/Tokyo"] * 2 + [
        "America/Los_Angeles"
    ] * 2


def test_is_free_agrees_with_the_list(house: House, ahmed: UUID, ana: UUID) -> None:
    house.service(ahmed)
    block(house, ahmed, "2026-03-02 09:30", "2026-03-02 10:00")
    with house.visit(ana) as visitor:
        (offer,) = visitor.offers()
        listed = {free.start for free in visitor.times(day=date(2026, 3, 2))}
        quarter = timedelta(minutes=15)
        for number in range(12):
            start = house.wall("2026-03-02 08:45") + number * quarter
            assert (visitor.view.is_free(offer, start) is not None) == (start in listed)
