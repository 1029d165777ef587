"""The words each language needs to be read; a new language is one TOML file beside this one and one name below."""

from __future__ import annotations

from dialogs.reading.vocabulary.form import Vocabulary, load

LANGUAGES = ("en", "es")

VOCABULARIES: dict[str, Vocabulary] = {language: load(language) for language in LANGUAGES}

__all__ = ["LANGUAGES", "VOCABULARIES", "Vocabulary"]
