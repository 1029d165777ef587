"""A visit that comes back: each of its times is looked at, and those that were chosen are booked together."""

from datetime import datetime
from uuid import UUID

import pytest

from models import sql
from models.database import work
from models.facts import Refused
from models.series import MOST, Chance, chances, rule
from tests.support.counting import counted
from tests.support.house import DAYS, House
from tests.support.staff import booking, books, books_all


@pytest.fixture
def doctor(house: House) -> UUID:
    doctor = house.doctor()
    house.hours(doctor, "09:00", "12:00")
    return doctor


@pytest.fixture
def service(house: House, doctor: UUID) -> UUID:
    return house.service(doctor)


def look(house: House, service: UUID, wall: str, text: str) -> tuple[Chance, ...]:
    with work(house.engine, house.clinic_id) as session:
        return chances(session, house.clinic_id, service, datetime.fromisoformat(wall), text)


def test_every_second_week_far_beyond_what_patients_may_book(house: House, service: UUID) -> None:
    found = look(house, service, "2026-03-03 09:00", rule("WEEKLY", 2, 20))
    assert len(found) == 20
    assert {chance.warning for chance in found} == {""}
    assert found[-1].day.isoformat() == "2026-11-24"


def test_each_time_says_what_stands_in_its_way(house: House, doctor: UUID, service: UUID) -> None:
    books(house, house.wall("2026-03-04 09:15"), "Luis")
    house.exception(doctor, "closed", "2026-03-05", rrule="FREQ=YEARLY")
    found = look(house, service, "2026-03-02 09:00", rule("DAILY", 1, 7))
    warned = [chance.warning for chance in found]
    assert warned == ["", "", "taken", "outside-hours", "", "outside-hours", "outside-hours"]


def test_what_the_clock_jumps_over_is_no_time(house: House) -> None:
    doctor = house.doctor(timezone="Europe/Berlin")
    house.hours(doctor, "02:00", "04:00", DAYS)
    found = look(house, house.service(doctor), "2026-03-28 02:30", rule("DAILY", 1, 3))
    assert [(chance.start is None, chance.warning) for chance in found] == [
        (False, ""),
        (True, "clock-skips"),
        (False, ""),
    ]


@pytest.mark.parametrize("interval, count", [(1, 0), (1, MOST + 1), (0, 5), (53, 5)])
def test_a_series_has_an_end(interval: int, count: int) -> None:
    with pytest.raises(ValueError, match="a series has"):
        rule("WEEKLY", interval, count)


def test_a_year_is_looked_at_in_as_many_statements_as_a_day(house: House, service: UUID) -> None:
    costs = []
    for count in (1, 1, MOST):  # the first opens the connection
        with counted(house) as said:
            assert len(look(house, service, "2026-03-03 09:00", rule("WEEKLY", 1, count))) == count
        costs.append(len(said))
    assert costs[1] == costs[2] <= 8


def test_the_chosen_ones_are_booked_together_with_a_claim_each(house: House, service: UUID) -> None:
    found = look(house, service, "2026-03-03 09:00", rule("WEEKLY", 1, 5))
    starts = [chance.start for chance in found if chance.start]
    booked, _ = books_all(house, *(booking(house, start, "Ana", anyway=True) for start in starts))
    assert len({done.request.code for done in booked}) == 5
    assert len(house.rows(sql.slot.select().where(sql.slot.c.status == "reserved"))) == 5


def test_who_was_faster_at_one_of_them_leaves_nothing_half_booked(house: House, service: UUID) -> None:
    found = look(house, service, "2026-03-03 09:00", rule("WEEKLY", 1, 3))
    books(house, house.wall("2026-03-10 09:00"), "Luis")
    with pytest.raises(Refused, match="booking-taken"):
        books_all(house, *(booking(house, chance.start, "Ana") for chance in found if chance.start))
    assert len(house.rows(sql.visit.select())) == 1
