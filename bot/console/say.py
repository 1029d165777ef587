"""The console's texts: an area a file, `texts/<area>.<language>.ftl`, together one catalogue a language."""

from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from flask import g, has_request_context, request
from flask_login import current_user
from fluent.runtime import FluentBundle, FluentResource

from dialogs.directions import fenced

HERE = Path(__file__).parent / "texts"
FALLBACK = "en"


class NoSuchText(LookupError):
    """A key or a fact that the catalogue wants is missing: a mistake of ours, found by the tests of the texts."""


@cache
def languages() -> tuple[str, ...]:
    """The languages there is a catalogue for, English first."""
    found = {file.name.split(".")[1] for file in HERE.glob("*.ftl")}
    return (FALLBACK, *sorted(found - {FALLBACK}))


@cache
def bundle_of(language: str) -> FluentBundle:
    """All areas in this language; a key that two of them have is a mistake that a test finds."""
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted(HERE.glob(f"*.{language}.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def language() -> str:
    """The signed-in person's, else what their browser asks for."""
    if not has_request_context():
        return FALLBACK
    person = None if "failed" in g else current_user
    chosen = getattr(person, "language", None) or request.accept_languages.best_match(languages())
    return chosen if chosen in languages() else FALLBACK


def direction(spoken: str | None = None) -> str:
    """Which way the reader's language runs, or another's: "ltr" or "rtl"."""
    return str(Locale.parse(spoken or language(), sep="-").text_direction)


def named(code: str) -> str:
    """A language as the reader calls it; a code that is none stays as it is."""
    try:
        return str(Locale.parse(code, sep="-").get_display_name(language()) or code)
    except (ValueError, UnknownLocaleError):
        return code


def has(key: str) -> bool:
    """Whether there is such a text, in every language then."""
    return bool(bundle_of(FALLBACK).has_message(key))


def say(key: str, /, **facts: object) -> str:
    """The text under `key` in the reader's language. Raises NoSuchText."""
    return say_in(language(), key, **facts)


def say_in(spoken: str, key: str, /, **facts: object) -> str:
    """The same in that language; words that run the other way are fenced. Raises NoSuchText."""
    bundle = bundle_of(spoken)
    pattern = bundle.get_message(key).value if bundle.has_message(key) else None
    if pattern is None:
        raise NoSuchText(f"texts/*.{spoken}.ftl have no {key}")
    rightward = direction(spoken) == "rtl"
    given = {name: fenced(fact, rightward=rightward) if isinstance(fact, str) else fact for name, fact in facts.items()}
    said, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise NoSuchText(f"texts/*.{spoken}.ftl, {key}: {errors[0]}")
    return str(said)
