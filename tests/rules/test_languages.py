"""What a language still lacks: plural forms, words that its reader does not understand, lengths, a reviewer."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from babel import Locale

from dialogs import formats
from dialogs.desk_words import NO, WORDS, YES
from dialogs.directions import POP_ISOLATE, RIGHT_TO_LEFT_MARK
from dialogs.reading.answers import nothing_to_tell, yes_no
from dialogs.reading.clean import fold
from dialogs.reading.vocabulary import VOCABULARIES
from dialogs.reading.words import command
from dialogs.say import Option, Say, numbered, units
from dialogs.texts import languages, reviewed_by, right_to_left, source, text
from tests.support.catalogues import catalogue, forms, patterns

STARRED = re.compile(r"\*([^*\n]+)\*")
FLUENT = re.compile(r"\{ \$\w+ ->|\[\w+\]|\{[^{}]*\}")
QUOTED = re.compile("[“«”](\\w+)[”»“]$|: (\\w+)(?: \\(.*)?$|[“«”](\\w+)[”»“]")
LAST_WORDS = ("notice-confirmed-cancel", "notice-confirmed-cancel-person", "notice-no-times")
"""Texts that name a word without stars."""
LATIN_NAMES = {"Twilio", "ana", "example", "com"}
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
MONDAY = datetime(2026, 1, 5, 23, 55, tzinfo=UTC)


@pytest.mark.parametrize("language", languages())
def test_every_catalogue_says_at_its_head_who_has_reviewed_it(language: str) -> None:
    assert re.match(r"(### .*\n)*### reviewed_by: \S", source(language))


def test_english_is_reviewed_and_arabic_and_urdu_are_not_yet() -> None:
    assert reviewed_by("en")
    assert (reviewed_by("ar"), reviewed_by("ur")) == (None, None)


@pytest.mark.parametrize("language", languages())
def test_every_plural_has_all_the_forms_of_its_language(language: str) -> None:
    needed = {*map(Locale.parse(language).plural_form, range(1000)), "other"}  # nobody waits a million minutes
    for key, variants in forms(language):
        if variants & (CATEGORIES - {"other"}):
            told = variants | ({"zero"} if "0" in variants else set())
            assert needed <= told, f"{key} lacks {needed - told}"


@pytest.mark.parametrize("language", languages())
def test_an_inserted_number_has_digits_that_everybody_reads(language: str) -> None:
    for minutes in (0, 1, 2, 3, 11, 30, 100):
        said = text(language, "desk-left", minutes=minutes, until="09:30")
        assert all(letter.isascii() for letter in said if letter.isdigit()), said
        assert str(minutes) in said or minutes < 3, said


def understood(word: str, language: str) -> str:
    """What the reader takes the word for; "" where it says nothing to it."""
    if fold(word) == fold(text(language, "card-send")):
        return "send"
    if (spoken := command(word, language)) is not None:
        return spoken
    return "yes" if yes_no(word, language) else "no" if nothing_to_tell(word, language) else ""


@cache
def told(language: str) -> dict[str, list[str]]:
    """Each text with the words that it tells people to write, numbers left out."""
    found = {}
    for key, written in patterns(language).items():
        words = STARRED.findall(written) if not re.match(r"status-|state-(?!superseded)", key) else []
        if key in LAST_WORDS:
            words = ["".join(match) for match in QUOTED.findall(written)]
        found[key] = [word for word in words if not re.search(r"[\d{}:]", word)]
    return found


@pytest.mark.parametrize("language", languages())
def test_every_word_that_any_text_tells_people_to_write_is_understood_as_meant(language: str) -> None:
    if not VOCABULARIES[language].commands:
        pytest.skip("its vocabulary has no commands yet")
    english, missing = told("en"), []
    for key, words in told(language).items():
        if key == "speak":
            assert understood(words[0], "en") == f"language:{language}"
            continue
        meant = sorted(understood(word, "en") for word in english[key])
        read = sorted(understood(word, language) for word in words)
        missing += [f"{key}: {words} are read as {read}, not {meant}"] if read != meant or "" in read else []
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("language", languages())
def test_the_words_of_the_doctors_desk_are_read_there(language: str) -> None:
    assert fold(text(language, "desk-verdict-approve")) in YES
    assert fold(text(language, "desk-verdict-reject")) in NO
    help_lines = text(language, "desk-help-tap", code="KR47").splitlines()
    assert WORDS[fold(help_lines[1].split(" – ")[0])] == "pending"
    assert "details" in {WORDS.get(fold(word)) for word in help_lines[2].split(" – ")[0].split()}
    assert command(help_lines[3].split(" – ")[0], language) == "book"
    assert [command(word, language) for word in help_lines[4].split(" · ")] == ["menu", "person", "stop"]


@pytest.mark.parametrize("language", languages())
def test_every_day_and_time_of_two_years_fits_a_row(language: str) -> None:
    for number in range(730):
        at = MONDAY + timedelta(days=number)
        assert units(formats.day_and_time(at, "UTC", language)) <= 24
        assert units(formats.short_day(at.date(), language)) <= 24


@pytest.mark.parametrize("language", languages())
def test_rows_with_a_code_fit(language: str) -> None:
    for key in ("mine-withdraw-row", "mine-cancel-row"):
        assert units(text(language, key, code="KR847")) <= 24


@pytest.mark.parametrize("language", [*filter(right_to_left, languages())])
def test_nothing_is_left_in_latin_letters_but_names(language: str) -> None:
    for key, written in patterns(language).items():
        spoken = "" if key.startswith("cldr-") else FLUENT.sub("", written)
        left = set(re.findall("[A-Za-zÀ-ÿ]+", spoken)) - LATIN_NAMES
        assert not left, (key, left)


def test_latin_names_and_codes_are_fenced_in_arabic_and_arabic_ones_are_not() -> None:
    assert text("ar", "hello-name", name="Ana") == "مرحبًا \u2066Ana\u2069!"
    assert text("ar", "hello-name", name="علي") == "مرحبًا علي!"
    said = text("ar", "notice-confirmed-cancel-phone", phone="+971 50 123 4567")
    assert said.endswith("\u2066+971 50 123 4567\u2069")


def test_times_and_plain_numbers_need_no_fence() -> None:
    assert "09:30" in text("ar", "hour-not-free", time="09:30")
    assert "\u2066" not in text("ar", "hour-not-free", time="09:30")


def test_numbered_rows_under_an_arabic_text_all_begin_at_the_right() -> None:
    said = numbered(Say("أي طبيب؟", (Option("a", "Dr Ruiz", "30 min"), Option("b", "د. علي", "الأسنان"))))
    first, second = said.splitlines()[-2:]
    assert first == f"{RIGHT_TO_LEFT_MARK}1. \u2066Dr Ruiz\u2069 — \u206630 min\u2069"
    assert second == f"{RIGHT_TO_LEFT_MARK}2. د. علي — الأسنان"


def test_an_arabic_name_in_an_english_list_is_fenced_too() -> None:
    assert numbered(Say("Which doctor?", (Option("a", "علي"),))).endswith(f"1. \u2068علي{POP_ISOLATE}")


def test_days_and_times_are_written_as_cldr_writes_them() -> None:
    at = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
    assert formats.day_and_time(at, "UTC", "ar") == "الثلاثاء 3 مارس 09:30"
    assert formats.day_and_time_in_full(at, "UTC", "ur") == "منگل 3 مارچ، 09:30"
    assert formats.day(date(2026, 3, 3), "ar") == "الثلاثاء 3 مارس"


@pytest.mark.parametrize("language", languages())
def test_no_text_holds_invisible_characters_of_its_own(language: str) -> None:
    for key in catalogue(language):
        assert not [letter for letter in patterns(language)[key] if unicodedata.category(letter) == "Cf"], key
