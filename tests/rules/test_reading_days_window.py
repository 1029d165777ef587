"""What holds for every text: no error, no moment outside the window, and no difference by how it is written."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.lexicon import lexicon
from dialogs.reading.scored import Answer, when
from dialogs.reading.vocabulary import LANGUAGES
from tests.support.spoken_days import SAID, SILENT, WEDNESDAY

NINE_TO_FIVE = (WEDNESDAY, datetime(2026, 3, 20, 17, 0))  # noqa: DTZ001  wall times


@pytest.mark.parametrize(
    "text, expected",
    [
        ("today at 8", ("2026-03-04", "20:00")),  # eight in the morning has passed
        ("today at 10", ("2026-03-04", "10:00")),
        ("20 March at 6pm", None),
        ("20 March at 5", ("2026-03-20", "17:00")),
        ("today at 7am", None),
        ("21 March", None),
        ("next friday", ("2026-03-06", None)),
        ("wednesday", ("2026-03-11", None)),
        ("at 4", (None, "16:00")),
    ],
)
def test_what_lies_outside_the_window_was_not_meant(text: str, expected: tuple[str | None, str | None] | None) -> None:
    found = when(text, "en", WEDNESDAY, window=NINE_TO_FIVE)
    assert (found and (found["date"], found["time"])) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("this morning", ["2026-03-04T09:00", "2026-03-04T12:00"]),
        ("this month", ["2026-03-04", "2026-03-20"]),
        ("from monday on", ["2026-03-09", "2026-03-20"]),
        ("between 3 and 5 on the 20th", ["2026-03-20T15:00", "2026-03-20T17:00"]),
    ],
)
def test_a_span_is_cut_to_the_window(text: str, expected: list[str]) -> None:
    found = when(text, "en", WEDNESDAY, window=NINE_TO_FIVE)
    assert found is not None
    assert found["range"] == expected


def test_a_window_may_be_told_in_days() -> None:
    window = (date(2026, 3, 5), date(2026, 3, 6))
    assert when("today", "en", WEDNESDAY, window=window) is None
    assert when("friday 11pm", "en", WEDNESDAY, window=window) is not None


def test_the_other_reading_counts_where_only_it_fits() -> None:
    window = (date(2026, 3, 9), date(2026, 3, 31))
    found = when("next friday", "en", WEDNESDAY, window=window)
    assert found == {"date": "2026-03-13", "time": None, "range": None}


WORDS = {language: sorted(lexicon(language).known) for language in LANGUAGES}
MARKS = [",", ".", ":", "-", "/", "'", "(", "\n"]
NUMBERS = ["0", "3", "9", "15", "31", "1830", "2026", "10:30", "3/4", "8th", "29.2.", "7-8", "99"]
talk = st.sampled_from(LANGUAGES).flatmap(
    lambda language: st.lists(st.sampled_from(WORDS[language] + MARKS + NUMBERS * 20), max_size=25).map(" ".join)
)
texts = st.text() | talk
languages = st.sampled_from([*LANGUAGES, "xx"])
moments = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2090, 1, 1))  # noqa: DTZ001  wall times


@given(texts, languages, moments, st.booleans())
def test_no_text_is_too_strange(text: str, language: str, now: datetime, dayfirst: bool) -> None:
    found = when(text, language, now, dayfirst)
    assert found is None or any(found[told] for told in ("date", "time", "range"))


def told(answer: Answer) -> list[datetime]:
    """Every moment that an answer names; a day without a time is told by `days_of`."""
    days = {day for day in (answer["date"], *answer.get("dates", [])) if day}
    clock = answer["time"]
    named = [datetime.fromisoformat(f"{day}T{clock}") for day in days if clock]
    return named + [datetime.fromisoformat(end) for end in answer["range"] or () if end and len(end) > 10]


def days_of(answer: Answer) -> list[date]:
    """Every date in the answer."""
    ends = (answer["date"], *answer.get("dates", ()), *(answer["range"] or ()), *(answer.get("days") or ()))
    return [date.fromisoformat(end[:10]) for end in ends if end and len(end) >= 10]


@given(texts, languages, moments, st.integers(0, 90), st.integers(0, 1439))
def test_no_moment_outside_the_window_is_told(text: str, language: str, now: datetime, length: int, more: int) -> None:
    window = (now, now + timedelta(days=length, minutes=more))
    found = when(text, language, now, True, window)
    if found is None:
        return
    assert all(window[0].date() <= day <= window[1].date() for day in days_of(found))
    assert all(window[0] <= moment <= window[1] for moment in told(found))


said = st.sampled_from(
    [(language, text) for told in (SAID, SILENT) for language, texts in told.items() for text in texts]
)
STRESS, FATHA = "\u0301", "\u064e"


def marked(text: str) -> str:
    """With an accent on each letter, or a vowel sign where letters are Arabic."""
    signs = (FATHA if "\u0600" < letter < "\u0700" else STRESS for letter in text)
    return "".join(letter + sign if letter.isalpha() else letter for letter, sign in zip(text, signs, strict=True))


@pytest.mark.parametrize("zero", ["٠", "۰", "०", "０"])
def test_every_script_of_digits_is_read(zero: str) -> None:
    digits = {ord("0") + value: chr(ord(zero) + value) for value in range(10)}
    for language, said_in in SAID.items():
        for text in said_in:
            ascii_only = unicodedata.normalize("NFKC", text)
            assert when(ascii_only.translate(digits), language, WEDNESDAY) == when(text, language, WEDNESDAY)


@given(said | st.tuples(languages, talk))
def test_case_spaces_and_marks_make_no_difference(pair: tuple[str, str]) -> None:
    language, text = pair
    plain = when(text, language, WEDNESDAY)
    variants = [text.upper(), text.title(), text.replace(" ", " \u00a0  "), f"  {text} ", marked(text)]
    assert [when(variant, language, WEDNESDAY) for variant in variants] == [plain] * len(variants)


def test_a_long_story_costs_no_more_than_a_short_one() -> None:
    story = " ".join(word for known in WORDS.values() for pair in pairwise(known) for word in pair)
    assert when(story * 20, "en", WEDNESDAY) == when(story, "en", WEDNESDAY)


@pytest.mark.parametrize("times", [1, 4, 30])
@pytest.mark.parametrize(
    "said, language",
    [
        ("painsath appointment last hafty hafte", "ur-Latn"),
        ("el moverla por", "es"),
        ("swap it for ", "en"),
        ("move it for", "en"),
    ],
)
def test_words_without_an_end_break_nothing(said: str, language: str, times: int) -> None:
    """Found by `make fuzz`: a word said twice is one atom, and behind "for" there may be nothing."""
    when(said * times, language, WEDNESDAY)
