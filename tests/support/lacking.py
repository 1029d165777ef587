"""What a language still lacks of its two files, one sentence for each thing, for whoever writes the language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from dialogs.reading.phrases import same_language
from dialogs.reading.vocabulary import Vocabulary

Vocabularies = Mapping[str, Vocabulary]
Catalogues = Mapping[str, Mapping[str, frozenset[str]]]
"""By language, each key of its texts with the facts it names."""
LENGTHS = {"weekdays": 7, "months": 12}
SPOKEN_ONLY = {"sayings", "desk", "faq", "faq_alone", "faq_asked", "names", "glued"}
"""What the same language in other letters ("ur-Latn") need not bring: people mix the two, and it says nothing."""

DAYS = [
    "D0",
    "D1",
    "D2",
    "P0",
    "P1",
    "P2",
    "P3",
    "C720",
    "C0",
    "U-1",
    "U0",
    "U1",
    "U7",
    "U30",
    "X0",
    "X1",
    "X-1",
    "Y",
    "%",
    "%1",
    "%2",
    "F",
    "&",
    "a",
    "s",
    "x",
]
"""Codes of [calendar] that every language has words for; for others a language may use words of its own making."""
MAY_LACK = {"joiners", "ones", "article", "my", "particles", "before_an_hour"}
"""Lists that only some languages have a use for, though most have."""


def lacking(language: str, vocabularies: Vocabularies, catalogues: Catalogues) -> list[str]:
    """What is missing of the language; nothing where it is whole."""
    file = f"dialogs/reading/vocabulary/{language.lower().replace('-', '_')}.toml"
    written = next((code for code in catalogues if same_language(code, language)), None)
    if written is None:
        return [f"dialogs/texts/{language}.ftl is missing"]
    found = [] if written != language else list(_texts(language, catalogues))
    if language not in vocabularies:
        return [*found, f"{file} is missing"]
    return found + [f"{file}: {what}" for what in _words(language, vocabularies, catalogues)]


def _texts(language: str, catalogues: Catalogues) -> Iterator[str]:
    ours, english = catalogues[language], catalogues["en"]
    for key, facts in english.items():
        if key not in ours:
            yield f"dialogs/texts/{language}.ftl: {key} is missing"
        elif ours[key] != facts:
            yield f"dialogs/texts/{language}.ftl: {key} names {_braces(ours[key])}, not {_braces(facts)}"
    yield from (f"dialogs/texts/{language}.ftl: {key} is no text of ours" for key in ours if key not in english)


def _words(language: str, vocabularies: Vocabularies, catalogues: Catalogues) -> Iterator[str]:
    """A list is needed where every other language has it; one that some do without is a matter of the language."""
    spoken = language in catalogues
    others = [own for code, own in vocabularies.items() if code != language and (code in catalogues or not spoken)]
    own = vocabularies[language]
    for field in fields(own):
        needed = [getattr(other, field.name) for other in others]
        if isinstance(needed[0], str | tuple | Mapping) and (spoken or field.name not in SPOKEN_ONLY):
            yield from _list(field.name, getattr(own, field.name), needed)


def _list(name: str, ours: object, others: list[object]) -> Iterator[str]:
    if name in MAY_LACK or not all(others):
        return
    if not ours:
        yield f"{_section(name)} is missing"
    elif name in LENGTHS and isinstance(ours, tuple) and len(ours) != LENGTHS[name]:
        yield f"{name} has {len(ours)} lines, not {LENGTHS[name]}"
    elif isinstance(ours, Mapping) and name not in {"numbers", "ordinals", "amounts"}:
        needed = DAYS if name == "calendar" else _keys([other for other in others if isinstance(other, Mapping)])
        yield from (f"[{_section(name)}] {key} is missing" for key in needed if not ours.get(key))


def _keys(tables: list[Mapping[str, object]]) -> list[str]:
    """The lists of a section that each of these has, ways of asking for their own language aside."""
    common = [key for key in tables[0] if all(table.get(key) for table in tables)]
    return [key for key in common if key not in MAY_LACK and not key.startswith("language:")]


def _section(name: str) -> str:
    return name.replace("faq_", "faq.")


def _braces(facts: frozenset[str]) -> str:
    return ", ".join(f"{{ ${name} }}" for name in sorted(facts)) or "nothing"
