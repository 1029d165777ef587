"""The texts people read: one Project Fluent catalogue a language, `text(language, key, name="Ana")`."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

HERE = Path(__file__).parent
FALLBACK = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


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
    given = facts if spoken in RIGHT_TO_LEFT else {name: isolated(fact) for name, fact in facts.items()}
    said, errors = bundle.format_pattern(pattern, given)
    if errors:
        raise NoSuchText(f"{spoken}.ftl, {key}: {errors[0]}")
    return str(said)


def has(language: str, key: str) -> bool:
    """Whether the catalogue knows `key`."""
    return bool(bundle_of(language if language in languages_known() else FALLBACK).has_message(key))


def isolated(fact: object) -> object:
    """A right-to-left name inside a left-to-right sentence is fenced, so that it does not turn its neighbours round."""
    if not isinstance(fact, str) or "\n" in fact or fact.isascii():  # what has lines was put together, and fenced, here
        return fact
    if any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in fact):
        return f"{FIRST_STRONG_ISOLATE}{fact}{POP_ISOLATE}"
    return fact


@cache
def languages_known() -> frozenset[str]:
    """The same as `languages`, read once a process."""
    return frozenset(languages())


@cache
def bundle_of(language: str) -> FluentBundle:
    """The parsed catalogue; in a right-to-left language every insertion is isolated by Fluent itself."""
    bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
    bundle.add_resource(FluentResource((HERE / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle
