"""The texts people read: one Project Fluent catalogue a language, `text(language, key, name="Ana")`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from dialogs.directions import fenced

HERE = Path(__file__).parent
FALLBACK = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
REVIEWED = re.compile(r"^### reviewed_by: (?!nobody)(.+)$", re.MULTILINE)
"""The line at the head of a catalogue that says who has read it as somebody who grew up with the language."""


class NoSuchText(LookupError):
    """A key or a fact that the catalogue wants is missing: a mistake of ours, found by the tests of the texts."""


def languages() -> tuple[str, ...]:
    """The languages there is a catalogue for."""
    return tuple(sorted(file.stem for file in HERE.glob("*.ftl")))


def text(language: str, key: str, /, **facts: object) -> str:
    """The text under `key`; an unknown language speaks English. Raises NoSuchText."""
    spoken = language if language in languages_known() else FALLBACK
    bundle = bundle_of(spoken)
    if not bundle.has_message(key):
        raise NoSuchText(f"{spoken}.ftl has no {key}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise NoSuchText(f"{spoken}.ftl, {key} has no text")
    rightward = spoken in RIGHT_TO_LEFT
    given = {name: fenced(fact, rightward=rightward) if isinstance(fact, str) else fact for name, fact in facts.items()}
    said, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise NoSuchText(f"{spoken}.ftl, {key}: {errors[0]}")
    return str(said)


def has(language: str, key: str) -> bool:
    """Whether the catalogue knows `key`."""
    return bool(bundle_of(language if language in languages_known() else FALLBACK).has_message(key))


@cache
def reviewed_by(language: str) -> str | None:
    """Who has read the catalogue; None for nobody yet."""
    found = REVIEWED.search(source(language))
    return found[1].strip() if found else None


def source(language: str) -> str:
    """The catalogue as it is written."""
    return (HERE / f"{language}.ftl").read_text(encoding="utf-8")


@cache
def languages_known() -> frozenset[str]:
    """The same as `languages`, read once a process."""
    return frozenset(languages())


@cache
def bundle_of(language: str) -> FluentBundle:
    """The parsed catalogue. Fluent would fence every insertion; `text` fences those that run the other way."""
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source(language)))
    return bundle
