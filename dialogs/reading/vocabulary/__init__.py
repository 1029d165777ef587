"""The words each language needs to be read: one TOML file a language, found here by its name."""

from __future__ import annotations

from dialogs.reading.vocabulary.form import Vocabulary, known, load

LANGUAGES = known()
VOCABULARIES: dict[str, Vocabulary] = {language: load(language) for language in LANGUAGES}

__all__ = ["LANGUAGES", "VOCABULARIES", "Vocabulary"]
