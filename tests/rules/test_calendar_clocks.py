"""The calendar on the days on which the clock jumps."""

from datetime import date, datetime
from uuid import UUID

from bot.console.calendar_rows import lines
from models.calendar import calendar
from models.database import work
from tests.support.house import DAYS, House
from tests.support.staff import books


def rows(house: House, doctor: UUID, day: date) -> list[tuple[str, str, int]]:
    """Each half hour of a day: its clock, its state, and how many things begin in it."""
    with work(house.engine, house.clinic_id) as session:
        found = calendar(session, house.clinic_id, doctor, day, day)
    assert found is not None
    return [(line.label, cell.state, len(cell.shown)) for line in lines(found) for cell in line.cells]


def test_where_the_clock_jumps_there_is_no_time_to_book_and_where_it_goes_back_nothing_is_lost(house: House) -> None:
    doctor = house.doctor("Dr. Berlin", timezone="Europe/Berlin")
    house.hours(doctor, "01:00", "04:00", DAYS)
    house.service(doctor, "Check")
    assert rows(house, doctor, date(2026, 3, 29)) == [
        ("01:00", "open", 0), ("01:30", "open", 0), ("02:00", "skipped", 0), ("02:30", "skipped", 0),
        ("03:00", "open", 0), ("03:30", "open", 0),
    ]  # fmt: skip
    for clock in ("00:30", "01:30"):  # half past two, twice
        books(house, datetime.fromisoformat(f"2026-10-25T{clock}:00+00:00"), service="Check", anyway=True)
    assert [shown for label, _, shown in rows(house, doctor, date(2026, 10, 25)) if label == "02:30"] == [2]
