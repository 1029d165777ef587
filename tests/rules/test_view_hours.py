"""What a view tells of a doctor's hours and of the time in which visits may begin, without a statement more."""

from datetime import date, time, timedelta
from uuid import UUID

import pytest

from models import sql
from tests.support.counting import counted
from tests.support.house import House


@pytest.fixture
def ahmed(house: House) -> UUID:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "13:00")
    house.hours(doctor, "15:00", "18:00")
    return doctor


def test_the_hours_are_those_of_the_day_or_of_any(house: House, ahmed: UUID) -> None:
    house.service(ahmed)
    friday, saturday = date(2026, 3, 6), date(2026, 3, 7)
    whole = {"date_from": friday, "date_to": friday}
    house.add(sql.exception, doctor_id=ahmed, kind="custom_hours", start_time=time(19), end_time=time(21), **whole)
    with house.visit(house.contact()) as visitor:
        offers = visitor.offers()
        usual = ((time(9), time(13)), (time(15), time(18)))
        assert visitor.view.hours(offers, date(2026, 3, 3)) == usual
        assert visitor.view.hours(offers, friday) == ((time(19), time(21)),)
        assert visitor.view.hours(offers, saturday) == ()
        assert visitor.view.hours(offers) == (*usual, (time(19), time(21)))


def test_the_window_goes_from_the_notice_to_the_horizon(house: House, ahmed: UUID) -> None:
    house.service(ahmed, minimum_notice_minutes=24 * 60, booking_horizon_days=10)
    with house.visit(house.contact()) as visitor:
        first, last = visitor.view.window(visitor.offers())
        now = visitor.view.now
    assert first == now + timedelta(days=1)
    assert last == house.wall("2026-03-13 00:00")


def test_hours_and_window_cost_nothing_once_times_were_read(house: House, ahmed: UUID) -> None:
    house.service(ahmed)
    with house.visit(house.contact()) as visitor:
        visitor.times()
        with counted(house) as said:
            visitor.view.window(visitor.offers())
            visitor.view.hours(visitor.offers())
        assert said == []
