"""A clinic's own wording: said instead of ours, checked before it is stored, and never in the way."""

from __future__ import annotations

import pytest

from bot.clinic_file import loading
from bot.clinic_file.problems import FileRefused
from bot.clinic_file.reading import read
from dialogs.texts import languages, text
from dialogs.texts.own import fault, messages, parsed, words_of
from models.database import make_engine
from models.facts import Language
from tests.support.catalogues import patterns
from tests.support.clinic_files import SMALL, edited

OWN = """
[clinic.texts.en]
thanks = "Our pleasure!"
hello-name = "Good day, { $name }!"
"""


def with_texts(words: str) -> str:
    return edited(SMALL, 'currency = "MXN"\n', f'currency = "MXN"\n\n{words}\n')


def refused(words: str) -> str:
    with pytest.raises(FileRefused) as caught:
        read(with_texts(words))
    return str(caught.value)


def test_a_clinics_wording_is_said_and_all_else_stays_ours() -> None:
    spoken = Language("en", {"hello-name": "Good day, { $name }!"})
    assert text(spoken, "hello-name", name="علي") == "Good day, \u2068علي\u2069!"
    assert text(spoken, "hello") == text("en", "hello")
    assert spoken == "en"


def test_lines_and_stars_are_said_as_written() -> None:
    spoken = Language("es", {"thanks": "*Con gusto.*\n\n[Recepción]"})
    assert text(spoken, "thanks") == "*Con gusto.*\n\n[Recepción]"


def test_a_wording_that_no_longer_fits_gives_way_to_ours() -> None:
    assert text(Language("en", {"hello-name": "Dear { $patient }"}), "hello-name", name="Ana") == "Hello Ana!"


@pytest.mark.parametrize(
    "words, why",
    [
        ('helo = "Hi"', "clinic.texts.en.helo: is no text of this language"),
        ('hello-name = "Hi!"', "clinic.texts.en.hello-name: must hold exactly { $name }"),
        ('hello = "Hi { $name }"', "clinic.texts.en.hello: must hold exactly no braces"),
        ('hello = "Hi { $name"', "clinic.texts.en.hello: is not written as Fluent"),
        ('hello = "Hi { thanks }"', "clinic.texts.en.hello: must hold exactly no braces"),
        ('card-send = "Send it to the clinic"', "clinic.texts.en.card-send: is too long: at most 20 characters"),
        ('emergency = "Call { $number }"', "clinic.texts.en.emergency: is not for changing"),
    ],
)
def test_what_cannot_be_said_is_refused_with_its_place(words: str, why: str) -> None:
    assert why in refused(f"[clinic.texts.en]\n{words}")


def test_a_language_without_texts_is_refused() -> None:
    assert "clinic.texts.xx: must be a language" in refused('[clinic.texts.xx]\nhello = "Hi"')


@pytest.mark.parametrize("language", languages())
def test_every_text_of_ours_would_be_accepted_as_a_clinics_own(language: str) -> None:
    for key, message in messages(language).items():
        written = patterns(language)[key]
        assert parsed(key, written) is not None, key
        why = fault(language, key, written) or ""
        assert not why or why.startswith("is not for changing"), (key, why, words_of(message))


def test_what_is_loaded_is_shown_and_can_be_loaded_again(database_url: str) -> None:
    engine = make_engine(database_url)
    try:
        assert loading.load(engine, with_texts(OWN)).steps
        shown = loading.shown(engine, "luna")
        assert "Our pleasure!" in shown
        assert not loading.load(engine, shown).steps
    finally:
        engine.dispose()
