"""[clinic.texts.es]: the clinic's own wording of single texts, checked against ours."""

from __future__ import annotations

from typing import Any

from bot.clinic_file.problems import Wrong
from bot.clinic_file.tables import sorted_keys
from bot.clinic_file.values import Kind, text
from bot.clinic_file.world import spoken_here
from dialogs.texts.own import fault

WORDS = text(2_000, lines=True)


def own_texts() -> Kind:
    """Language → key → wording; the same facts as ours, and no longer than there is room for."""
    return Kind(
        "table of language → { name of a text = its wording }, as in [clinic.texts.es]", read, sorted_keys, "table"
    )


def read(value: object) -> dict[str, dict[str, str]] | None:
    if not isinstance(value, dict) or not all(isinstance(texts, dict) for texts in value.values()):
        raise Wrong("must be tables, each headed [clinic.texts.es] with its language")
    found: dict[str, dict[str, str]] = {}
    faults: list[tuple[str, str]] = []
    for language, texts in value.items():
        try:
            found[spoken_here().read(language)] = dict(in_one(language, texts, faults))
        except Wrong as wrong:
            faults += wrong.inside(f".{language}")
    if faults:
        raise Wrong(faults=faults)
    return {language: texts for language, texts in found.items() if texts} or None


def in_one(language: str, texts: dict[str, Any], faults: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The wordings of one language; adds what is wrong with them. Raises Wrong where there is no such language."""
    spoken_here().read(language)
    said = []
    for key, value in texts.items():
        try:
            words = WORDS.read(value)
        except Wrong as wrong:
            faults += wrong.inside(f".{language}.{key}")
            continue
        if why := fault(language, key, words):
            faults.append((f".{language}.{key}", why))
        said.append((key, words))
    return said
