"""What a patient can say about a day and a time, and what the desk makes of it on Wednesday, 4 March 2026."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.days import When, when

WEDNESDAY = datetime(2026, 3, 4, 9, 0)  # noqa: DTZ001  wall time on purpose

DAYS = [
    ("en", "today", date(2026, 3, 4)),
    ("en", "could you do tomorrow please?", date(2026, 3, 5)),
    ("en", "day after tomorrow", date(2026, 3, 6)),
    ("en", "Friday", date(2026, 3, 6)),
    ("en", "wednesday", date(2026, 3, 11)),
    ("en", "Tuesday of next week", date(2026, 3, 10)),
    ("en", "the 20th", date(2026, 3, 20)),
    ("en", "the 2nd would suit me", date(2026, 4, 2)),
    ("en", "March 9", date(2026, 3, 9)),
    ("en", "9th of march", date(2026, 3, 9)),
    ("en", "twenty first of april", date(2026, 4, 21)),
    ("en", "2026-03-12", date(2026, 3, 12)),
    ("en", "in two weeks", date(2026, 3, 18)),
    ("en", "5 days from now", date(2026, 3, 9)),
    ("en", "jan 8", date(2027, 1, 8)),
    ("es", "hoy", date(2026, 3, 4)),
    ("es", "mañana si se puede", date(2026, 3, 5)),
    ("es", "pasado mañana", date(2026, 3, 6)),
    ("es", "el sábado", date(2026, 3, 7)),
    ("es", "el martes de la semana que viene", date(2026, 3, 10)),
    ("es", "el 15", date(2026, 3, 15)),
    ("es", "el 3 de abril", date(2026, 4, 3)),
    ("es", "dentro de 3 dias", date(2026, 3, 7)),
    ("es", "el lunes 9", date(2026, 3, 9)),
]


@pytest.mark.parametrize("language, text, day", DAYS)
def test_a_day_is_read(language: str, text: str, day: date) -> None:
    read = when(text, language, WEDNESDAY)
    assert read is not None
    assert (read.day, read.time, read.part) == (day, None, None)


TIMES = [
    ("en", "10am", time(10)),
    ("en", "10:30", time(10, 30)),
    ("en", "10.30", time(10, 30)),
    ("en", "half past ten", time(10, 30)),
    ("en", "quarter to 4 in the afternoon", time(15, 45)),
    ("en", "20 past 9", time(9, 20)),
    ("en", "15h", time(15)),
    ("en", "at 4", time(16)),
    ("en", "around 1630", time(16, 30)),
    ("en", "evening 6", time(18)),
    ("en", "noon", time(12)),
    ("en", "12 at night", time(0)),
    ("es", "a las 4 y media", time(16, 30)),
    ("es", "a las nueve menos cuarto", time(8, 45)),
    ("es", "cuarto para las diez", time(9, 45)),
    ("es", "las ocho y veinte de la noche", time(20, 20)),
    ("es", "a las 17 h", time(17)),
    ("es", "10 de la mañana", time(10)),
    ("es", "al mediodía", time(12)),
]


@pytest.mark.parametrize("language, text, clock", TIMES)
def test_a_time_is_read(language: str, text: str, clock: time) -> None:
    read = when(text, language, WEDNESDAY)
    assert read is not None
    assert (read.day, read.time) == (None, clock)


TOGETHER = [
    ("en", "tomorrow at 10", When(day=date(2026, 3, 5), time=time(10), either_half=True)),
    ("en", "friday 6pm", When(day=date(2026, 3, 6), time=time(18))),
    ("en", "9 March, 10:30 am please", When(day=date(2026, 3, 9), time=time(10, 30))),
    ("en", "tomorrow morning", When(day=date(2026, 3, 5), part="morning")),
    ("en", "tonight", When(day=date(2026, 3, 4), part="evening", night=True)),
    ("en", "after 3pm", When(times=(time(15), None))),
    ("en", "monday between 2 and 4 pm", When(day=date(2026, 3, 9), times=(time(14), time(16)))),
    ("en", "next week, afternoons", When(days=(date(2026, 3, 9), date(2026, 3, 15)), part="afternoon")),
    ("en", "this weekend", When(days=(date(2026, 3, 7), date(2026, 3, 8)))),
    ("en", "from monday on", When(days=(date(2026, 3, 9), None))),
    ("en", "not Mondays or Fridays", When(without_weekdays=frozenset({0, 4}))),
    ("en", "as soon as possible", When(soonest=True)),
    ("en", "on Wednesday", When(day=date(2026, 3, 11), other_days=(date(2026, 3, 4),))),
    ("en", "next Friday", When(day=date(2026, 3, 6), other_days=(date(2026, 3, 13),))),
    ("en", "Tuesday 12 March", When(day=date(2026, 3, 12), other_days=(date(2026, 3, 10),))),
    ("es", "mañana por la mañana", When(day=date(2026, 3, 5), part="morning")),
    ("es", "el viernes por la tarde", When(day=date(2026, 3, 6), part="afternoon")),
    ("es", "el jueves a las 11", When(day=date(2026, 3, 5), time=time(11), either_half=True)),
    ("es", "de 9 a 11 de la mañana", When(times=(time(9), time(11)))),
    ("es", "no los lunes", When(without_weekdays=frozenset({0}))),
    ("es", "lo antes posible", When(soonest=True)),
    ("es", "del 9 al 13 de marzo", When(days=(date(2026, 3, 9), date(2026, 3, 13)))),
]


@pytest.mark.parametrize("language, text, expected", TOGETHER)
def test_days_times_and_parts_are_read_together(language: str, text: str, expected: When) -> None:
    read = when(text, language, WEDNESDAY)
    assert read == expected


@pytest.mark.parametrize("dayfirst, day", [(True, date(2026, 4, 3)), (False, date(2026, 3, 4))])
def test_the_country_decides_what_3_4_is(dayfirst: bool, day: date) -> None:
    read = when("3/4", "en", WEDNESDAY, dayfirst)
    assert read is not None
    assert read.day == day


def test_a_day_that_cannot_be_a_month_is_still_a_day() -> None:
    read = when("3/25", "en", WEDNESDAY, dayfirst=True)
    assert read is not None
    assert read.day == date(2026, 3, 25)


def test_the_other_language_is_read_too() -> None:
    read = when("mañana", "en", WEDNESDAY)
    assert read is not None
    assert read.day == date(2026, 3, 5)


SILENT = [
    ("en", "2"),
    ("en", "number 4 please"),
    ("en", "Ana Gomez, 34"),
    ("en", "my son has had a cough for 3 days"),
    ("en", "fever of 38.5"),
    ("en", "thanks, that may be fine"),
    ("en", "+52 55 1234 5678"),
    ("en", "it costs $200"),
    ("en", "good morning"),
    ("en", "a second opinion"),
    ("en", "not tomorrow"),
    ("en", "born 12/03/1987"),
    ("es", "buenas tardes"),
    ("es", "tengo 34 años"),
    ("es", "me duele desde hace 3 días"),
    ("es", "quiero una cita con la doctora"),
]


@pytest.mark.parametrize("language, text", SILENT)
def test_a_text_without_a_day_or_time_yields_none(language: str, text: str) -> None:
    assert when(text, language, WEDNESDAY) is None


PIECES = [str(case[1]) for cases in (DAYS, TIMES, TOGETHER, SILENT) for case in cases]
talk = st.lists(st.sampled_from([word for text in PIECES for word in text.split()]), max_size=12).map(" ".join)
moments = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2090, 1, 1))  # noqa: DTZ001  wall times


@given(st.text() | talk, st.sampled_from(["en", "es", "xx"]), moments, st.booleans())
def test_no_text_is_too_strange_to_read(text: str, language: str, now: datetime, dayfirst: bool) -> None:
    read = when(text, language, now, dayfirst)
    assert read is None or read != When()


@given(st.sampled_from(PIECES) | talk, st.sampled_from(["en", "es"]))
def test_case_spaces_and_digit_script_make_no_difference(text: str, language: str) -> None:
    plain = when(text, language, WEDNESDAY)
    arabic = text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for variant in (text.upper(), text.title(), text.replace(" ", "   "), f"  {text} ", arabic):
        assert when(variant, language, WEDNESDAY) == plain
