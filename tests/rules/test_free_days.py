"""Days that are unlike others: 29 February, the midnight a visit crosses, the night the clock moves, a far patient."""

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from dialogs import formats
from models.recurring import spread
from models.rules import Change, Week, WeeklyRule
from tests.support.house import House, walls

SERVICE, OTHER = uuid4(), uuid4()
MEXICO = ZoneInfo("America/Mexico_City")
FRIDAY, SATURDAY = date(2026, 3, 6), date(2026, 3, 7)
MIDNIGHT = time(0)
NIGHT = (WeeklyRule(4, time(22), MIDNIGHT), WeeklyRule(5, MIDNIGHT, time(2)))


def starts(of: Week, day: date, minutes: int = 60) -> list[str]:
    return [f"{s.start.astimezone(of.zone):%d %H:%M}" for s in of.starts(day, minutes, SERVICE)]


# ------------------------------------------------------------------------------------------------------- over midnight
def test_a_visit_may_cross_the_midnight_that_the_doctor_works_through() -> None:
    of = Week(MEXICO, NIGHT)
    assert starts(of, FRIDAY) == ["06 22:00", "06 22:30", "06 23:00", "06 23:30"]
    assert starts(of, SATURDAY) == ["07 00:00", "07 00:30", "07 01:00"]


def test_without_hours_after_it_a_visit_ends_at_midnight() -> None:
    assert starts(Week(MEXICO, NIGHT[:1]), FRIDAY) == ["06 22:00", "06 22:30", "06 23:00"]


def test_a_visit_never_crosses_midnight_into_hours_of_another_service_or_a_closed_day() -> None:
    only = WeeklyRule(5, MIDNIGHT, time(2), services=frozenset({OTHER}))
    assert starts(Week(MEXICO, (NIGHT[0], only)), FRIDAY)[-1] == "06 23:00"
    closed = (Change("closed", SATURDAY, SATURDAY),)
    assert starts(Week(MEXICO, NIGHT, closed), FRIDAY)[-1] == "06 23:00"
    pause = WeeklyRule(5, MIDNIGHT, time(2), breaks=((time(0, 15), time(0, 45)),))
    assert starts(Week(MEXICO, (NIGHT[0], pause)), FRIDAY)[-1] == "06 23:00"


def test_over_midnight_a_visit_counts_for_the_day_on_which_it_begins(house: House, ana: UUID) -> None:
    doctor = house.doctor()
    house.hours(doctor, "22:00", "00:00", ("fri",), max_patients_per_day=1)
    house.hours(doctor, "00:00", "02:00", ("sat",), max_patients_per_day=1)
    house.service(doctor, duration=60)
    with house.visit(house.contact("+525599999999")) as luis:
        luis.ask(house.wall("2026-03-06 23:30"), "Luis")
    with house.visit(ana) as visitor:
        assert walls(visitor.times(limit=2)) == ["03-07 00:30", "03-07 01:00"]  # the first half hour is Luis's


# --------------------------------------------------------------------------------- nights on which the clock moves
MOVING_NIGHTS = [  # zone, the evening before, hours of real time between 22:00 and 02:00 on the wall
    ("Europe/Berlin", date(2027, 3, 27), 4),
    ("America/Santiago", date(2027, 9, 4), 3),
    ("America/Santiago", date(2027, 4, 3), 5),
    ("Africa/Cairo", date(2027, 4, 29), 3),
    ("Africa/Cairo", date(2027, 10, 28), 5),
    ("America/New_York", date(2027, 11, 6), 5),
    ("Australia/Lord_Howe", date(2027, 4, 3), 4.5),
    ("Africa/Casablanca", date(2027, 3, 13), 4),
]


@pytest.mark.parametrize("zone, evening, hours", MOVING_NIGHTS)
def test_a_night_that_the_clock_moves_is_as_long_as_it_really_is(zone: str, evening: date, hours: float) -> None:
    day = evening.weekday()
    rules = (WeeklyRule(day, time(22), MIDNIGHT), WeeklyRule((day + 1) % 7, MIDNIGHT, time(2)))
    of = Week(ZoneInfo(zone), rules)
    longest = next(of.starts(evening, round(hours * 60), SERVICE), None)
    assert longest is not None
    assert longest.end - longest.start == timedelta(hours=hours)
    assert next(of.starts(evening, round(hours * 60) + 30, SERVICE), None) is None


@pytest.mark.parametrize("zone, evening, _", MOVING_NIGHTS)
def test_no_two_times_of_such_a_night_are_one_instant(zone: str, evening: date, _: float) -> None:
    day = evening.weekday()
    of = Week(ZoneInfo(zone), (WeeklyRule(day, time(12), MIDNIGHT), WeeklyRule((day + 1) % 7, MIDNIGHT, time(12))))
    found = [s.start for on in (evening, evening + timedelta(days=1)) for s in of.starts(on, 30, SERVICE)]
    assert found == sorted(set(found))


# --------------------------------------------------------------------------------------------------------- 29 February
def test_the_29th_of_february_has_its_hours_and_its_exception() -> None:
    leap = date(2028, 2, 29)
    rules = (WeeklyRule(leap.weekday(), time(9), time(11)),)
    assert starts(Week(MEXICO, rules), leap, 60) == ["29 09:00", "29 09:30", "29 10:00"]
    assert starts(Week(MEXICO, rules, (Change("closed", leap, leap),)), leap) == []


def test_a_yearly_exception_of_the_29th_comes_in_leap_years_only() -> None:
    change = Change("closed", date(2024, 2, 29), date(2024, 2, 29))
    days = spread(change, "FREQ=YEARLY", date(2025, 1, 1), date(2033, 1, 1))
    assert [each.first for each in days] == [date(2028, 2, 29), date(2032, 2, 29)]


# ---------------------------------------------------------------------------------------- doctor and patient far apart
def test_a_far_patient_reads_the_doctors_wall_and_is_told_whose_it_is(house: House) -> None:
    doctor = house.doctor("Dr East", timezone="Asia/Tokyo")
    house.hours(doctor, "09:00", "10:00")
    house.service(doctor)
    with house.visit(house.contact("+525512345678")) as ana:
        (first, *_) = ana.times(limit=1)
    assert walls([first]) == ["03-03 09:00"]
    assert first.start.astimezone(MEXICO) == datetime(2026, 3, 2, 18, tzinfo=MEXICO)
    assert formats.zone_note(first.start, first.timezone, "+525512345678", "en") == "Tokyo"
    assert not formats.zone_note(first.start, first.timezone, "+81312345678", "en")
