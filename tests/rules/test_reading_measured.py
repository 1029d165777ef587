"""Numbers that are neither day nor hour, and hours written in a less usual way, on Wednesday, 14 October 2026."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from dialogs.reading import when
from dialogs.reading.days import when as read

NOW = datetime(2026, 10, 14, 10, 30)  # noqa: DTZ001  wall time on purpose


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "he is 9.5 kg"), ("en", "blood sugar was 8.6"), ("en", "pain 4/10"), ("en", "i'd say 7 out of 10"),
        ("en", "6.1 feet tall"), ("es", "mide 1.9 metros"), ("es", "glucosa 8.6"), ("es", "dolor de 7 sobre 10"),
        ("ar", "وزنه ٩.٥ كيلو"), ("ar", "السكر ٨.٦"), ("ur", "وزن 9.5 کلو ہے"), ("ur", "درد 10 میں سے 8"),
        ("ur-Latn", "bukhar 10.2 hai"), ("ur-Latn", "10 mein se 8 dard"),
    ],
)  # fmt: skip
def test_what_is_measured_is_no_day(language: str, text: str) -> None:
    assert read(text, language, NOW, dayfirst=language != "en") is None


@pytest.mark.parametrize(
    "language, text, day, at",
    [
        ("en", "baby is 3.5 kg, can we come on 3.11", date(2027, 3, 11), None),
        ("en", "sugar test at 9.30", None, time(9, 30)),
        ("en", "pain 7/10, tomorrow at 4pm", date(2026, 10, 15), time(16)),
        ("es", "1/2 pastilla a las 8, ¿puedo mañana a las 10?", date(2026, 10, 15), time(10)),
        ("en", "200 mg at 9, can we do 11?", None, time(11)),
    ],
)  # fmt: skip
def test_a_day_or_an_hour_beside_it_is_one(language: str, text: str, day: date | None, at: time | None) -> None:
    found = read(text, language, NOW, dayfirst=language != "en")
    assert found is not None
    assert (found.day, found.time) == (day, at)


@pytest.mark.parametrize(
    "language, text, at",
    [
        ("en", "3/4 past 4", time(16, 45)), ("en", "quarter 2 five", time(16, 45)), ("en", "nine-fifteen", time(9, 15)),
        ("en", "8-thirty in the morning", time(8, 30)), ("en", "tenish", time(10)), ("en", "2-ish", time(14)),
        ("en", "10 sharp", time(10)), ("en", "1715 works for me", time(17, 15)), ("en", "14:30hrs", time(14, 30)),
        ("en", "mid-day", time(12)), ("es", "a las 5 y 1/2", time(17, 30)), ("es", "9 y 40 de la mañana", time(9, 40)),
        ("es", "un cuarto pa las tres", time(14, 45)), ("es", "18hs15", time(18, 15)), ("es", "onda diez", time(10)),
        ("ar", "الساعة اطناشر ونص", time(12, 30)), ("ur-Latn", "rat no baje", time(21)),
    ],
)  # fmt: skip
def test_an_hour_is_read_however_it_is_written(language: str, text: str, at: time) -> None:
    found = read(text, language, NOW, dayfirst=language != "en")
    assert found is not None
    assert found.time == at


@pytest.mark.parametrize(
    "language, text, answer",
    [
        ("en", "friday 10", ("2026-10-16", "10:00", None)), ("es", "viernes 10", ("2026-10-16", "10:00", None)),
        ("en", "10 friday", ("2026-10-16", "10:00", None)), ("en", "friday 16", ("2026-10-16", None, None)),
        ("es", "viernes 23", ("2026-10-23", None, None)), ("en", "2 friday afternoon", ("2026-10-16", "14:00", None)),
        ("en", "9-10 tomorrow", ("2026-10-15", None, ["2026-10-15T09:00", "2026-10-15T10:00"])),
        ("en", "12-1 on thursday", ("2026-10-15", None, ["2026-10-15T12:00", "2026-10-15T13:00"])),
        ("es", "a más tardar el jueves", (None, None, ["2026-10-14", "2026-10-15"])),
        ("es", "juevesito a las 11", ("2026-10-15", "11:00", None)), ("ar", "الحد", ("2026-10-18", None, None)),
        ("ar", "باچر", ("2026-10-15", None, None)), ("ar", "يوم ٢٥ الشهر", ("2026-10-25", None, None)),
        ("ar", "الجمعة ٢٣ - ٣:٣٠ م", ("2026-10-23", "15:30", None)),
    ],
)  # fmt: skip
def test_a_day_and_an_hour_are_told_apart(
    language: str, text: str, answer: tuple[str | None, str | None, list[str] | None]
) -> None:
    found = when(text, language, NOW, language != "en")
    assert found is not None
    assert (found["date"], found["time"], found["range"]) == answer


@pytest.mark.parametrize(
    "language, text", [("es", "lunes o miércoles"), ("ar", "الاثنين او الاربعاء"), ("ur-Latn", "peer ya budh")]
)
def test_two_days_are_two_days_and_no_span(language: str, text: str) -> None:
    found = when(text, language, NOW)
    assert found is not None
    assert (found["range"], found["dates"]) == (None, ["2026-10-19", "2026-10-21"])


def test_a_bound_that_does_not_suit_is_where_the_wish_begins() -> None:
    found = read("antes de las 3 no puedo", "es", NOW)
    assert found is not None
    assert found.times == (time(15), None)
