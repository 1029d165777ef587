"""A doctor's line about her own time: the span or the minutes it means, and what makes it half-understood."""

from datetime import date, datetime, time

import pytest

from dialogs.life_orders import LifeOrder, read
from models.facts import Span

NOW = datetime(2026, 3, 2, 14, 20)  # noqa: DTZ001 - the doctor's wall, a Monday
TODAY, TOMORROW = date(2026, 3, 2), date(2026, 3, 3)
MAY = Span(date(2026, 5, 3), date(2026, 5, 7))
UNTIL_THREE = Span(TODAY, TODAY, time(14, 20), time(15))


def order(line: str, language: str = "en") -> LifeOrder | None:
    return read(line, language, NOW)


def span(line: str, language: str = "en") -> Span | None:
    found = order(line, language)
    assert found is not None
    assert found.wholly, found
    return found.span


@pytest.mark.parametrize(
    "language, line, meant",
    [
        ("en", "busy until 15:00", UNTIL_THREE),
        ("en", "Busy until 3.", UNTIL_THREE),
        ("en", "I'm away tomorrow", Span(TOMORROW, TOMORROW)),
        ("en", "tomorrow away", Span(TOMORROW, TOMORROW)),
        ("en", "away tomorrow all day", Span(TOMORROW, TOMORROW)),
        ("en", "away all day", Span(TODAY, TODAY)),
        ("en", "away 3-7 May", MAY),
        ("en", "away 29 February", Span(date(2028, 2, 29), date(2028, 2, 29))),
        ("en", "away tomorrow morning", Span(TOMORROW, TOMORROW, time(0), time(12))),
        ("en", "busy tomorrow from 14 to 16", Span(TOMORROW, TOMORROW, time(14), time(16))),
        ("en", "busy tomorrow 10-11", Span(TOMORROW, TOMORROW, time(10), time(11))),
        ("en", "busy today 15–16:30", Span(TODAY, TODAY, time(15), time(16, 30))),
        ("es", "ocupada mañana 10-11", Span(TOMORROW, TOMORROW, time(10), time(11))),
        ("en", "busy from 16:00", Span(TODAY, TODAY, time(16), time(0))),
        ("en", "away until friday", Span(TODAY, date(2026, 3, 6))),
        ("es", "ocupada hasta las 15", UNTIL_THREE),
        ("es", "ausente del 3 al 7 de mayo", MAY),
        ("es", "estoy fuera hoy todo el día", Span(TODAY, TODAY)),
        ("ar", "مشغول حتى الساعة 15:00", UNTIL_THREE),
        ("ar", "غائب من 3 إلى 7 مايو", MAY),
        ("ur", "15:00 تک مصروف", UNTIL_THREE),
        ("ur", "چھٹی 3 سے 7 مئی", MAY),
    ],
)
def test_a_line_closes_days_or_a_part_of_one(language: str, line: str, meant: Span) -> None:
    assert span(line, language) == meant


@pytest.mark.parametrize(
    "language, line",
    [("en", "late 20"), ("en", "I'm running 20 minutes late"), ("es", "llego 20 minutos tarde"),
     ("es", "voy 20 min tarde"), ("en", "running late 20min"), ("en", "late 20 minutes"), ("es", "retraso 20"),
     ("es", "llego tarde 20 minutos"), ("ar", "متأخر ٢٠ دقيقة"), ("ur", "20 منٹ لیٹ")],
)  # fmt: skip
def test_a_line_says_how_late_she_is(language: str, line: str) -> None:
    found = order(line, language)
    assert found is not None
    assert (found.minutes, found.wholly) == (20, True)


@pytest.mark.parametrize(
    "line, rest",
    [
        ("away maybe tomorrow", "maybe tomorrow"),
        ("away tomorrow unless Ana comes", "tomorrow unless Ana comes"),
        ("away tomorrow 15:00", "tomorrow 15:00"),
        ("away on monday and friday", "on monday and friday"),
        ("away from friday on", "from friday on"),
        ("late yes", "yes"),
        ("late 500", "500"),
        ("late 0", "0"),
        ("busy tomorrow 11-10", "tomorrow 11-10"),
        ("busy 10-11", "10-11"),
        ("my absences KR47", "KR47"),
    ],
)
def test_what_is_half_understood_says_which_half(line: str, rest: str) -> None:
    found = order(line)
    assert found is not None
    assert (found.rest, found.wholly) == (rest, False)


@pytest.mark.parametrize("line", ["busy", "late", "away next friday", "busy until 13:00", "busy from 16 to 14"])
def test_what_lacks_a_time_or_may_be_two_or_is_over_is_not_done(line: str) -> None:
    found = order(line)
    assert found is not None
    assert not found.wholly


@pytest.mark.parametrize("line", ["KR47 busy", "no away", "yes", "I saw her late", "book", "tomorrow"])
def test_other_lines_are_not_about_her_time(line: str) -> None:
    assert order(line) is None
