"""The catalogues: the same keys and facts in each language, none unused, all within WhatsApp's limits."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from dialogs.consent import VERSION
from dialogs.intake import COLUMNS, PICKED, REASON
from dialogs.reading.words import command
from dialogs.say import LONGEST, Option, Say, numbered, units
from dialogs.texts import NoSuchText, languages, text
from dialogs.texts.own import BUTTON, ROW
from tests.support.catalogues import ENDINGS, catalogue, used

TEN = datetime(2026, 3, 3, 16, 0, tzinfo=UTC)
AGREED_TO = ("ar", "en", "es", "ur")
"""The languages in which people have agreed to something already."""
EVERYTHING = frozenset({REASON, *COLUMNS})


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_keys_with_the_same_facts(language: str) -> None:
    assert catalogue(language) == catalogue("en")


def test_every_text_is_used() -> None:
    asked = used()
    picked = {f"{column}-{value}".replace("_", "-") for column, values in PICKED.items() for value in values}
    scripted = re.compile(
        r"(booking|again|mine|menu|resume|leave|reject-reason|reminder|rating|rating-comment|life|delay|absence"
        r"|offer|propose|asked|move)-[a-z-]+"
    )
    for key in set(catalogue("en")) - picked:
        base = key
        for ending in ENDINGS:
            base = base.removesuffix(ending)
        assert any(asked.fullmatch(name) or scripted.fullmatch(name) for name in (key, base)), f"nobody says {key}"


@pytest.mark.parametrize("language", languages())
def test_every_word_that_a_text_tells_people_to_write_is_understood(language: str) -> None:
    told = " ".join(text(language, key, clinic="-", emergency="-", phone="-") for key in ("help", "person"))
    told += text(language, "emergency-go-on") + text(language, "stopped")
    told += " ".join(text(language, key) for key in catalogue(language) if key.startswith("choice-"))
    for word in re.findall(r"\*(\w[\w ]*)\*", told):
        assert command(word, language), word


@pytest.mark.parametrize("language", languages())
def test_buttons_and_rows_are_short_enough_to_be_drawn(language: str) -> None:
    for key, facts in catalogue(language).items():
        if (BUTTON.fullmatch(key) or ROW.fullmatch(key)) and not facts:
            assert units(text(language, key)) <= (20 if BUTTON.fullmatch(key) else 24), key


def test_a_missing_text_or_fact_is_an_error() -> None:
    with pytest.raises(NoSuchText):
        text("en", "no-such-key")
    with pytest.raises(NoSuchText):
        text("en", "hello-name")


def test_an_unknown_language_speaks_english() -> None:
    assert text("xx", "hello") == text("en", "hello")


def test_a_right_to_left_name_is_fenced_and_a_plain_one_is_not() -> None:
    assert text("en", "hello-name", name="علي") == "Hello \u2068علي\u2069!"
    assert text("en", "hello-name", name="Ana") == "Hello Ana!"


def test_numbered_options_go_on_counting_and_never_pass_the_limit() -> None:
    assert numbered(Say("Sure?", (Option("y", "Yes", "do it"),), first=3)) == "Sure?\n\n3. Yes — do it"
    long = Say("ñ😀" * 900, tuple(Option(str(n), "t" * 24, "d" * 72) for n in range(10)))
    assert units(numbered(long)) <= LONGEST
    assert "10. " in numbered(long)


def test_the_consent_text_and_its_version_change_together() -> None:
    empty = dict.fromkeys(("hello", "clinic", "emergency", "open", "privacy", "languages"), "")
    said = "".join(text(language, "booking-welcome", **empty) for language in AGREED_TO)
    assert (VERSION, len(said), sum(map(ord, said)) % 9973) == ("2026-1", 1608, 4220)
