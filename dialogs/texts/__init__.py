"""The texts people read: one Project Fluent catalogue a language, `text(language, key, name="Ana")`."""

from __future__ import annotations

from fluent.runtime import FluentBundle

from dialogs.directions import fenced
from dialogs.texts import own
from dialogs.texts.catalogue import HERE, bundle_of, languages, reviewed_by, right_to_left, source
from models.facts import Language

__all__ = ["HERE", "NoSuchText", "has", "languages", "reviewed_by", "right_to_left", "source", "text"]

FALLBACK = "en"


class NoSuchText(LookupError):
    """A key or a fact that the catalogue wants is missing: a mistake of ours, found by the tests of the texts."""


def text(language: str, key: str, /, **facts: object) -> str:
    """The text under `key`, as the clinic words it where it does; an unknown language speaks English.

    Raises NoSuchText.
    """
    spoken = known(language)
    bundle = in_its_words(language, key) or bundle_of(spoken)
    if not bundle.has_message(key):
        raise NoSuchText(f"{spoken}.ftl has no {key}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise NoSuchText(f"{spoken}.ftl, {key} has no text")
    rightward = right_to_left(spoken)
    given = {name: fenced(fact, rightward=rightward) if isinstance(fact, str) else fact for name, fact in facts.items()}
    said, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise NoSuchText(f"{spoken}.ftl, {key}: {errors[0]}")
    return str(said)


def has(language: str, key: str) -> bool:
    """Whether the catalogue knows `key`."""
    return bool(bundle_of(known(language)).has_message(key))


def known(language: str) -> str:
    """The language itself where there is a catalogue for it."""
    return str(language) if language in languages() else FALLBACK


def in_its_words(language: str, key: str) -> FluentBundle | None:
    """The clinic's own wording."""
    words = language.own.get(key) if isinstance(language, Language) else None
    return own.bundle(known(language), key, words) if words else None
