"""What patients say about days and times in each language, and what looks like it and is not."""

from __future__ import annotations

from datetime import date, time

import pytest

from dialogs.reading import days
from dialogs.reading.days import When
from dialogs.reading.scored import when
from tests.support.spoken_days import SAID, SILENT, WEDNESDAY

SPOKEN = [(language, text, meant) for language, texts in SAID.items() for text, meant in texts.items()]


@pytest.mark.parametrize("language, text, meant", SPOKEN)
def test_words_about_a_day_and_a_time_are_read(
    language: str, text: str, meant: tuple[str | None, str | None, tuple[str | None, str | None] | None]
) -> None:
    day, clock, span = meant
    found = when(text, language, WEDNESDAY)
    assert found is not None
    hours = span is not None and len(span[0] or span[1] or "") == 5
    on = f"{day}T" if day and hours else ""
    expected = [end and on + end for end in span] if span else None
    assert (found["date"], found["time"], found["range"]) == (day, clock, expected)


@pytest.mark.parametrize("language, text", [(language, text) for language, texts in SILENT.items() for text in texts])
def test_no_day_is_heard_where_none_was_said(language: str, text: str) -> None:
    assert when(text, language, WEDNESDAY) is None


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "mañana a las 4 pm"),
        ("es", "tomorrow at 4pm"),
        ("en", "غدا الساعة 4 مساء"),
        ("es", "kal shaam 4 baje"),
        ("ur", "kal shaam 4 baje"),
        ("ar", "کل شام 4 بجے"),
        ("xx", "tomorrow 4 pm"),
    ],
)
def test_another_language_than_the_contacts_own_is_read_too(language: str, text: str) -> None:
    found = when(text, language, WEDNESDAY)
    assert found is not None
    assert (found["date"], found["time"]) == ("2026-03-05", "16:00")


OPEN = [
    ("en", "next friday", When(day=date(2026, 3, 6), other_days=(date(2026, 3, 13),))),
    ("en", "friday the 15th", When(day=date(2026, 5, 15), other_days=(date(2026, 3, 15), date(2026, 3, 13)))),
    ("en", "tuesday 12 march", When(day=date(2026, 3, 12), other_days=(date(2026, 3, 10),))),
    ("ar", "الاحد 9/3", When(day=date(2026, 3, 9), other_days=(date(2026, 3, 8),))),
    ("ur", "اگلے جمعہ", When(day=date(2026, 3, 6), other_days=(date(2026, 3, 13),))),
    ("es", "miércoles", When(day=date(2026, 3, 11), other_days=(date(2026, 3, 4),))),
]


@pytest.mark.parametrize("language, text, expected", OPEN)
def test_two_readings_are_both_kept(language: str, text: str, expected: When) -> None:
    assert days.when(text, language, WEDNESDAY) == expected


CHOICES = [
    ("en", "monday or wednesday", (date(2026, 3, 9), date(2026, 3, 11)), {1}),
    ("en", "mon, wed or fri", (date(2026, 3, 6), date(2026, 3, 11)), {1, 5, 6}),
    ("ar", "الاثنين او الثلاثاء", (date(2026, 3, 9), date(2026, 3, 10)), set()),
    ("ur-Latn", "aaj ya kal", (date(2026, 3, 4), date(2026, 3, 5)), set()),
    ("ur-Latn", "mangal ko nahi", None, {1}),
    ("ur", "منگل کو نہیں", None, {1}),
    ("ar", "اي يوم ما عدا الجمعة", None, {4}),
    ("es", "cualquier dia menos el lunes", None, {0}),
    ("en", "any day but friday", None, {4}),
]


@pytest.mark.parametrize("language, text, span, without", CHOICES)
def test_several_days_and_days_left_out(
    language: str, text: str, span: tuple[date, date] | None, without: set[int]
) -> None:
    found = days.when(text, language, WEDNESDAY)
    assert found is not None
    assert (found.day, found.days, found.without_weekdays) == (None, span, frozenset(without))


@pytest.mark.parametrize("text, clock", [("noon", time(12)), ("midnight", time(0))])
def test_noon_is_not_midnight(text: str, clock: time) -> None:
    assert days.when(text, "en", WEDNESDAY) == When(time=clock)
