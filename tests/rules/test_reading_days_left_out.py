"""Days that do not suit are left out, and what suits instead is taken: on Wednesday, 4 March 2026, at nine."""

from __future__ import annotations

from datetime import date, time

import pytest

from dialogs.reading.days import When, when
from tests.support.spoken_days import WEDNESDAY

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
LEFT_OUT = [
    ("en", "not on Mondays", {MON}),
    ("en", "mondays don't work for me", {MON}),
    ("en", "I can't do tuesdays or thursdays", {TUE, THU}),
    ("en", "any time but monday", {MON}),
    ("en", "every day apart from friday is fine", {FRI}),
    ("en", "friday is no good", {FRI}),
    ("en", "no Fridays please", {FRI}),
    ("en", "weekdays only", {SAT, SUN}),
    ("en", "I'm not free Tuesday", {TUE}),
    ("en", "Monday won't do", {MON}),
    ("en", "skip Monday", {MON}),
    ("en", "I work Mondays", {MON}),
    ("en", "I'm busy on Friday", {FRI}),
    ("en", "Friday I'm busy", {FRI}),
    ("en", "neither Monday nor Tuesday", {MON, TUE}),
    ("en", "I'm away from Tuesday to Thursday", {TUE, WED, THU}),
    ("en", "anything but weekends", {SAT, SUN}),
    ("es", "los lunes no", {MON}),
    ("es", "los lunes no puedo", {MON}),
    ("es", "lunes no puedo", {MON}),
    ("es", "excepto martes", {TUE}),
    ("es", "no puedo los martes ni los jueves", {TUE, THU}),
    ("es", "cualquier día menos viernes", {FRI}),
    ("es", "el viernes no me viene bien", {FRI}),
    ("es", "fines de semana no", {SAT, SUN}),
    ("es", "martes y jueves no me sirven", {TUE, THU}),
    ("es", "los martes me es imposible", {TUE}),
    ("es", "ni lunes ni martes", {MON, TUE}),
    ("es", "trabajo los lunes", {MON}),
    ("es", "no estoy del martes al jueves", {TUE, WED, THU}),
    ("ar", "الثلاثاء مستحيل", {TUE}),
    ("ar", "نهاية الاسبوع لا", {SAT, SUN}),
    ("ar", "ما عدا الجمعة", {FRI}),
    ("ar", "الاثنين لا", {MON}),
    ("ar", "الاثنين ما يناسبني", {MON}),
    ("ar", "ما اقدر يوم الاثنين", {MON}),
    ("ar", "كل الايام الا الجمعة", {FRI}),
    ("ar", "انا مسافر الاثنين", {MON}),
    ("ur", "پیر کو ممکن نہیں", {MON}),
    ("ur", "جمعہ کے علاوہ", {FRI}),
    ("ur", "سوائے منگل کے", {TUE}),
    ("ur", "اتوار چھوڑ کر کوئی بھی دن", {SUN}),
    ("ur", "نہ پیر نہ منگل", {MON, TUE}),
    ("ur", "پیر کو کام ہے", {MON}),
    ("ur-Latn", "jumma ke ilawa", {FRI}),
    ("ur-Latn", "peer ko nahi aa sakta", {MON}),
    ("ur-Latn", "sunday chor kar koi bhi din", {SUN}),
    ("ur-Latn", "monday possible nahi hai", {MON}),
    ("ur-Latn", "na peer na mangal", {MON, TUE}),
]


@pytest.mark.parametrize("language, text, weekdays", LEFT_OUT)
def test_a_weekday_that_does_not_suit_is_left_out(language: str, text: str, weekdays: set[int]) -> None:
    assert when(text, language, WEDNESDAY) == When(without_weekdays=frozenset(weekdays))


INSTEAD = [
    ("en", "Monday is no good, what about Tuesday?", {MON}, date(2026, 3, 10)),
    ("en", "not Thursday, Friday is better", {THU}, date(2026, 3, 6)),
    ("es", "el lunes no, mejor el martes", {MON}, date(2026, 3, 10)),
    ("es", "el jueves no puedo, ¿el viernes?", {THU}, date(2026, 3, 6)),
    ("ar", "مش الخميس، الجمعة احسن", {THU}, date(2026, 3, 6)),
    ("ur", "پیر کو نہیں، منگل کو", {MON}, date(2026, 3, 10)),
    ("ur-Latn", "thursday nahi ho sakta, friday?", {THU}, date(2026, 3, 6)),
    ("ur-Latn", "nahi jumma nahi hafta wale din", {FRI}, date(2026, 3, 7)),
]


@pytest.mark.parametrize("language, text, weekdays, day", INSTEAD)
def test_the_day_that_suits_instead_is_read(language: str, text: str, weekdays: set[int], day: date) -> None:
    found = when(text, language, WEDNESDAY)
    assert found is not None
    assert (found.day, found.without_weekdays) == (day, frozenset(weekdays))


@pytest.mark.parametrize("text", ["mañana no puedo", "el 12 no puedo", "hoy no", "por la tarde no puedo"])
def test_a_refused_day_is_no_wish_for_it(text: str) -> None:
    assert when(text, "es", WEDNESDAY) is None


@pytest.mark.parametrize(
    "language, text", [("en", "monday no problem"), ("es", "¿el lunes, no?"), ("ar", "الاثنين لا باس")]
)
def test_a_no_that_refuses_nothing_leaves_the_day(language: str, text: str) -> None:
    found = when(text, language, WEDNESDAY)
    assert found is not None
    assert (found.day, found.without_weekdays) == (date(2026, 3, 9), frozenset())


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "the 15th, but not before 2"),
        ("es", "el 15 pero no antes de las 2"),
        ("ar", "يوم 15 مو قبل الساعة 2"),
        ("ur", "15 تاریخ کو دو بجے سے پہلے نہیں"),
        ("ur-Latn", "15 ko 2 baje se pehle nahi"),
    ],
)
def test_not_before_an_hour_begins_there(language: str, text: str) -> None:
    found = when(text, language, WEDNESDAY)
    assert found is not None
    assert (found.day, found.times) == (date(2026, 3, 15), (time(14), None))
