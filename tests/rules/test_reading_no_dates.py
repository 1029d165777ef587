"""Numbers that are no date, and dates that no calendar has: on Monday, 2 March 2026, at eight."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from dialogs.reading.days import when
from tests.support.answered import answers, known
from tests.support.talk import Phone

MONDAY = datetime(2026, 3, 2, 8)  # noqa: DTZ001  wall time on purpose

MEASURED = [
    ("en", "pain is 8/10"), ("en", "8/10 pain"), ("en", "my BP is 14/9"), ("en", "blood pressure 12/8"),
    ("en", "1/2 pill"),
    ("en", "1/2 tablet daily"), ("en", "a dose of 2.5 ml"), ("en", "diabetic since 2020"), ("en", "pain 4/3"),
    ("es", "dolor 8/10"), ("es", "presión 12/8"), ("es", "1/2 pastilla"), ("es", "tomo 2.5 ml"),
    ("es", "diabética desde 2020"),
    ("ar", "الم 8/10"), ("ar", "ضغطي 14/9"), ("ar", "منذ 2020"), ("ur", "درد 8/10 ہے"), ("ur", "2020 سے شوگر ہے"),
    ("ur-Latn", "dard 8/10 hai"), ("ur-Latn", "bp 14/9"),
]  # fmt: skip


@pytest.mark.parametrize("language, text", MEASURED)
def test_what_is_measured_is_no_date(language: str, text: str) -> None:
    assert when(text, language, MONDAY) is None


@pytest.mark.parametrize(
    "text", ["pain 4/3, tomorrow at 10", "back pain 9/3 since yesterday, tomorrow at 10", "tomorrow at 10, BP 14/9"]
)
def test_the_day_beside_it_is_read(text: str) -> None:
    found = when(text, "en", MONDAY)
    assert found is not None
    assert (found.day, found.time) == (date(2026, 3, 3), time(10))


@pytest.mark.parametrize("text, day", [("5/3 back pain", date(2026, 3, 5)),
                                       ("back pain, 4/3", date(2026, 3, 4)),
                                       ("dolor de espalda, el 5/3", date(2026, 3, 5)),
                                       ("12/8", date(2026, 8, 12))])  # fmt: skip
def test_a_date_is_one_still(text: str, day: date) -> None:
    found = when(text, "en", MONDAY)
    assert found is not None
    assert found.day == day


NONE = [
    "the 30th of February at 10",
    "30 Feb",
    "el 31 de abril a las 10",
    "31/4 at 10",
    "30/02/2026 at 10",
    "31 June at 9",
]


@pytest.mark.parametrize("text", NONE)
def test_a_day_that_its_month_has_not_is_none_and_its_hour_is_on_no_day(text: str) -> None:
    assert when(text, "en", MONDAY) is None


def test_the_29th_of_february_is_one_in_a_leap_year() -> None:
    found = when("29 February", "en", MONDAY)
    assert found is not None
    assert found.day == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text", ["Wed 3 March at 10", "Wednesday the 3rd of March at 10", "miércoles 3 de marzo a las 10"]
)
def test_a_date_on_another_weekday_may_be_either(text: str) -> None:
    found = when(text, "en", MONDAY)
    assert found is not None
    assert {found.day, *found.other_days} == {date(2026, 3, 3), date(2026, 3, 4)}


@pytest.mark.parametrize("text", [*NONE, "Wed 3 March at 10"])
def test_nothing_is_held_before_that_is_settled(text: str) -> None:
    phone = Phone(known())
    phone.all("hi", "Consultation", "Dr. Sarah Ahmed", text)
    assert phone.asked == "booking.slot"
    assert "slot" not in answers(phone)


def test_which_of_the_two_days_is_meant_is_asked() -> None:
    phone = Phone(known())
    said = phone.all("hi", "Consultation", "Dr. Sarah Ahmed", "Wed 3 March at 10")
    assert "1. Tue 3 Mar\n2. Wed 4 Mar" in said
