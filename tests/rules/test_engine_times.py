"""What was said of a day and an hour, read with what the clinic knows: its hours, its window, the list just shown."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.facts import Hold
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CLEANING, MONDAY, RUIZ, ZONE
from tests.support.talk import Phone


def clinic_open(opens: int, closes: int) -> FakeClinic:
    clinic = FakeClinic(CLEANING)
    clinic.opens, clinic.closes = opens, closes
    return clinic


def asked(clinic: FakeClinic, *lines: str) -> tuple[Phone, str]:
    """Ana at the question for a time, after these lines."""
    phone = Phone(clinic)
    return phone, phone.all("hi", "1", *lines)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=ZoneInfo(ZONE))


def held(clinic: FakeClinic) -> list[datetime]:
    """The times that were held, in order."""
    return [done.start.astimezone(ZoneInfo(ZONE)) for done in clinic.did(Hold) if isinstance(done, Hold)]


@pytest.mark.parametrize(
    "opens, closes, said, hour",
    [
        (9, 18, "tomorrow at 4", 16),
        (9, 18, "tomorrow at 9", 9),
        (15, 21, "tomorrow at 8", 20),
        (7, 12, "tomorrow at 8", 8),
        (5, 8, "tomorrow at 6", 6),
    ],
)
def test_the_opening_hours_tell_which_half_of_the_day_was_meant(opens: int, closes: int, said: str, hour: int) -> None:
    clinic = clinic_open(opens, closes)
    asked(clinic, said)
    assert held(clinic) == [at(3, hour)]


def test_a_taken_hour_is_named_as_the_clinic_has_it() -> None:
    clinic = clinic_open(16, 20)
    clinic.taken.add((RUIZ, at(3, 19)))
    _, bubble = asked(clinic, "tomorrow at 7")
    assert "19:00" in bubble.splitlines()[0]


def test_hours_are_moved_into_the_opening_hours() -> None:
    _, bubble = asked(clinic_open(14, 21), "tomorrow between 7 and 9")
    assert "1. Tue 3 Mar, 19:00" in bubble
    assert "14:00" not in bubble


def test_where_both_halves_are_open_both_are_asked_about() -> None:
    clinic = clinic_open(8, 21)
    phone, bubble = asked(clinic, "tomorrow at 8")
    assert held(clinic) == []
    assert "1. Tue 3 Mar, 08:00\n2. Tue 3 Mar, 20:00" in bubble
    phone.say("2")
    assert held(clinic) == [at(3, 20)]


def test_of_two_halves_the_one_on_the_list_is_taken() -> None:
    clinic = clinic_open(8, 21)
    asked(clinic, "tomorrow", "at 8")
    assert held(clinic) == [at(3, 8)]


def test_an_hour_without_a_day_shows_the_days_that_have_it() -> None:
    _, bubble = asked(clinic_open(9, 18), "at 4")
    assert "1. Mon 2 Mar, 16:00\n2. Tue 3 Mar, 16:00" in bubble


@pytest.mark.parametrize(
    "now, said, shown",
    [
        (at(2, 8), "on the 3rd", "Tuesday 3 March"),
        (at(3, 18), "on the 3rd", "Friday 3 April"),
        (at(4, 8), "on the 3rd", "Friday 3 April"),
    ],
)
def test_a_day_of_the_month_is_the_next_one_that_can_be_booked(now: datetime, said: str, shown: str) -> None:
    clinic = clinic_open(9, 17)
    clinic.now = now.astimezone(MONDAY.tzinfo)
    clinic.notice = timedelta(hours=8)
    _, bubble = asked(clinic, said)
    assert shown in bubble


def days_in(bubble: str) -> list[str]:
    return [line.partition(". ")[2] for line in bubble.splitlines() if line[:1].isdecimal()]


@pytest.mark.parametrize(
    "said, days",
    [
        ("next Friday", ["Fri 6 Mar", "Fri 13 Mar"]),
        ("friday the 17th", ["Tue 17 Mar", "Fri 20 Mar", "Fri 17 Apr"]),
        ("Tuesday 12 March", ["Tue 10 Mar", "Thu 12 Mar"]),
        ("the 12th, next friday", ["Fri 6 Mar", "Thu 12 Mar", "Fri 13 Mar"]),
    ],
)
def test_every_day_that_may_be_meant_is_asked_about(said: str, days: list[str]) -> None:
    clinic = clinic_open(9, 17)
    _, bubble = asked(clinic, said)
    assert days_in(bubble) == days


def test_the_only_free_one_of_two_days_is_shown_and_not_taken() -> None:
    clinic = clinic_open(9, 17)
    clinic.taken = {(RUIZ, at(6, hour, minute)) for hour in range(9, 17) for minute in (0, 30)}
    _, bubble = asked(clinic, "next friday at 10")
    assert held(clinic) == []
    assert "Friday 13 March" in bubble


def test_what_was_doubtful_when_volunteered_is_asked_about_later() -> None:
    bubble = Phone(clinic_open(9, 17)).all("hi, I need a cleaning next friday", "1")
    assert days_in(bubble) == ["Fri 6 Mar", "Fri 13 Mar"]


def test_a_day_not_wanted_is_left_out_of_the_list() -> None:
    _, bubble = asked(clinic_open(9, 11), "los martes no puedo")
    assert "lun 2 mar" in bubble
    assert "mar 3 mar" not in bubble


def test_the_day_of_a_date_in_the_past_is_never_offered() -> None:
    _, bubble = asked(clinic_open(9, 17), "27.2.2026")
    assert "Fri 27 Feb" not in bubble


def test_the_4th_may_be_the_fourth_row_or_a_day_and_is_asked_about() -> None:
    _, bubble = asked(clinic_open(9, 17), "the 4th")
    assert days_in(bubble) == ["Mon 2 Mar", "Wed 4 Mar"]


def test_a_bare_number_is_a_row() -> None:
    clinic = clinic_open(9, 17)
    asked(clinic, "4")
    assert len(held(clinic)) == 1


def test_where_the_day_has_nothing_free_the_number_is_a_row() -> None:
    clinic = clinic_open(9, 17)
    clinic.taken = {(RUIZ, at(4, hour, minute)) for hour in range(9, 17) for minute in (0, 30)}
    asked(clinic, "the 4th")
    assert len(held(clinic)) == 1


def test_a_number_behind_a_weekday_that_is_not_its_date_is_the_hour() -> None:
    clinic = clinic_open(9, 17)
    asked(clinic, "friday 10")
    assert held(clinic) == [at(6, 10)]
