"""Which of several days and hours is wanted, on Wednesday, 14 October 2026, half past ten."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.days import When, wholly
from dialogs.reading.days import when as read

NOW = datetime(2026, 10, 14, 10, 30)  # noqa: DTZ001  wall time on purpose
Said = tuple[str, str, date | None, time | None]


def day(number: int, month: int = 10) -> date:
    return date(2026, month, number)


MOVED: list[Said] = [
    ("en", "can you move my appointment from the 5th to the 8th at 4pm", day(8, 11), time(16)),
    ("en", "swap the 11th for the 13th", day(13, 11), None),
    ("en", "mine is at noon, change it from noon to 3pm", None, time(15)),
    ("en", "bring it forward from 4 to 2", None, time(14)),
    ("en", "switch my 2pm on tuesday to thursday", day(15), time(14)),
    ("en", "I'm away so please move my visit from tuesday to thursday", day(15), None),
    ("en", "I start at 9, so can we move it to 8", None, time(8)),
    ("ur-Latn", "shift karna hai peer se mangal", day(20), None),
    ("en", "rather than the 20th could we do the 22nd", day(22), None),
    ("en", "please change it to friday instead of thursday", day(16), None),
    ("es", "mi turno es el jueves, ¿lo puedo pasar al lunes?", day(19), None),
    ("es", "quiero cambiar mi cita del 5 por el 8", day(8, 11), None),
    ("es", "quisiera mover mi turno de las 9 para las 11", None, time(11)),
    ("es", "en vez del martes, el jueves", day(15), None),
    ("ar", "ممكن تغيير الموعد من الاثنين الى الخميس", day(15), None),
    ("ar", "بدل بكرة بعد بكرة", day(16), None),
    ("ur", "اتوار کی بجائے پیر", day(19), None),
    ("ur", "5 بجے کی بجائے 6 بجے", None, time(18)),
    ("ur", "میری اپائنٹمنٹ منگل کو ہے، جمعرات کو کر دیں", day(15), None),
    ("ur-Latn", "5 tareekh se 8 tareekh kar dein", day(8, 11), None),
    ("ur-Latn", "itwar ki jagah peer", day(19), None),
]
REASONS: list[Said] = [
    ("en", "i get home at 6 so 6.30", None, time(18, 30)),
    ("en", "my class ends at 3, so how about half 3?", None, time(15, 30)),
    ("en", "on holiday until the 18th, so the 19th please", day(19), None),
    ("en", "I fly on the 14th of November, the day before?", day(13, 11), None),
    ("en", "I'm back on the 20th so the day after", day(21), None),
    ("en", "gave him calpol at 7am. could I get 11am", None, time(11)),
    ("en", "took ibuprofen at 8, anything tomorrow?", day(15), None),
    ("en", "tomorrow at 5 so I can be home by 7", day(15), time(17)),
    ("es", "salgo a las 18, así que 18:30", None, time(18, 30)),
    ("es", "tomé ibuprofeno a las 8, puedo ir a las 10?", None, time(10)),
    ("es", "estoy fuera hasta el 18, el 19 estaría bien", day(19), None),
    ("ar", "بخلص الشغل الساعة ٥ خليها ٦ ونص", None, time(18, 30)),
    ("ar", "اخذت الدوا الساعة ٨، ممكن بكرة", day(15), None),
    ("ur", "دفتر 6 بجے ختم ہوتا ہے تو شام 7 بجے", None, time(19)),
    ("ur", "15 کو واپس آؤں گی اس لیے 16 کو", day(16), None),
    ("ur-Latn", "main 15 ko wapis aungi is liye 16 ko", day(16), None),
]
KEPT: list[Said] = [
    ("en", "i'm back on monday so 3pm", day(19), time(15)),
    ("en", "for 3pm, can we do thursday", day(15), time(15)),
    ("en", "my appointment is on monday at 3", day(19), time(15)),
    ("en", "so tomorrow at 5?", day(15), time(17)),
    ("es", "mejor a las 5", None, time(17)),
    ("ur", "شام تو 5 بجے", None, time(17)),
    ("ur-Latn", "kal shaam 5 baje kar dein", day(15), time(17)),
]
"""The other part names what the wanted one does not, or there is no other part."""


@pytest.mark.parametrize("language, text, wanted, at", [*MOVED, *REASONS, *KEPT])
def test_what_is_wanted_wins_over_what_is_told(language: str, text: str, wanted: date | None, at: time | None) -> None:
    found = read(text, language, NOW, dayfirst=language != "en")
    assert found is not None
    assert (found.day, found.time) == (wanted, at)
    assert found.days is None


@pytest.mark.parametrize(
    "language, text",
    [
        ("es", "soy Domingo Pérez"), ("es", "calle 9 de octubre 234"), ("en", "is dr sun in"),
        ("ar", "اسمي خميس محمد"), ("ur", "میرا نام جمعہ ہے"), ("ur-Latn", "naam juma hai"),
        ("ur", "کل دکھایا تھا"), ("ur-Latn", "kal dikhaya tha"), ("ur-Latn", "suno meri baat"), ("es", "tardes buenas"),
    ],
)  # fmt: skip
def test_a_name_a_street_and_what_has_been_are_no_wish(language: str, text: str) -> None:
    assert read(text, language, NOW) is None


@pytest.mark.parametrize(
    "language, text, wanted",
    [
        ("es", "soy Julio, quiero el viernes", day(16)), ("en", "my name is Tom, monday", day(19)),
        ("ar", "يوم الخميس الدكتور موجود؟", day(15)), ("es", "vivo en calle 25 de Mayo, mañana puedo", day(15)),
        ("es", "vine el lunes y me dijeron que el viernes", day(16)),
        ("ur", "میں کل آیا تھا، اب جمعہ کو آنا ہے", day(16)), ("ur-Latn", "kal ki appointment leni thi", day(15)),
    ],
)  # fmt: skip
def test_beside_a_name_or_a_street_a_day_is_still_a_day(language: str, text: str, wanted: date) -> None:
    found = read(text, language, NOW)
    assert found is not None
    assert found.day == wanted


@pytest.mark.parametrize(
    "language, text, wanted",
    [
        ("en", "not this friday, the next one", day(23)), ("en", "not next monday, the one after", day(26)),
        ("en", "the tuesday after this one", day(27)), ("es", "este lunes no, el siguiente", day(26)),
        ("es", "el otro jueves", day(22)), ("es", "martes en ocho días", day(27)), ("es", "jueves en quince", day(29)),
        ("es", "mejor no mañana, pasado", day(16)), ("ar", "الخميس مو هذا اللي بعده", day(22)),
        ("ur", "یہ جمعرات نہیں اس سے اگلی", day(22)), ("ur-Latn", "ye jumerat nahi us se agli", day(22)),
        ("en", "three weeks today", day(4, 11)), ("en", "a fortnight tomorrow", day(29)),
        ("en", "two weeks this friday", day(30)), ("en", "the day after the 20th", day(21)),
    ],
)  # fmt: skip
def test_a_day_is_named_by_another_one(language: str, text: str, wanted: date) -> None:
    found = read(text, language, NOW)
    assert found is not None
    assert found.day == wanted


@pytest.mark.parametrize(
    "language, text", [("ur-Latn", "kal 3 se 5 baje ke darmiyan kar dein"), ("ur", "کل 3 سے 5 بجے کر دیں")]
)
def test_hours_that_are_only_booked_stay_a_span(language: str, text: str) -> None:
    found = read(text, language, NOW)
    assert found is not None
    assert (found.day, found.times) == (day(15), (time(15), time(17)))


def test_a_reason_beside_a_day_is_more_than_a_day() -> None:
    assert wholly("I start at 9, so 8", "en", NOW) is None
    assert wholly("tomorrow at 8", "en", NOW) == When(day=day(15), time=time(8), either_half=True)


WORDS = "so how about move from to for the instead of 3rd 9 5pm friday , tomorrow took start because day after not mg"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=60))
def test_no_heap_of_such_words_is_too_strange(words: list[str]) -> None:
    read(" ".join(words), "en", NOW)
