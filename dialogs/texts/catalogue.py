"""The catalogues as files: which languages there are, what stands in each, and who has reviewed it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

HERE = Path(__file__).parent
REVIEWED = re.compile(r"^### reviewed_by: (?!nobody)(.+)$", re.MULTILINE)
"""The line at the head of a catalogue that says who has read it as somebody who grew up with the language."""


@cache
def languages() -> tuple[str, ...]:
    """The languages there is a catalogue for."""
    return tuple(sorted(file.stem for file in HERE.glob("*.ftl")))


def source(language: str) -> str:
    """The catalogue as it is written."""
    return (HERE / f"{language}.ftl").read_text(encoding="utf-8")


@cache
def reviewed_by(language: str) -> str | None:
    """Who has read the catalogue; None for nobody yet."""
    found = REVIEWED.search(source(language))
    return found[1].strip() if found else None


@cache
def right_to_left(language: str) -> bool:
    """Whether it is read from the right, by CLDR."""
    return bool(Locale.parse(language, sep="-").character_order == "right-to-left")


@cache
def bundle_of(language: str) -> FluentBundle:
    """The parsed catalogue. Fluent would fence every insertion; `text` fences those that run the other way."""
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source(language)))
    return bundle
