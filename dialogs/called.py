"""A patient in a line: the name, what an animal is, and the age in years or, under two, in months."""

from __future__ import annotations

from dialogs.quoting import first_name
from dialogs.texts import has, text


def called(
    language: str,
    name: str,
    *,
    age: int | None = None,
    months: int | None = None,
    species: str | None = None,
    key: str = "person-aged",
) -> str:
    """ "Leo, 7", "Luna, dog, 8 months"; `key` is the text that puts a name and whole years together."""
    if species:
        name = text(language, "name-species", name=name, species=species_in(language, species))
    if months is not None:
        return text(language, "person-months", name=name, months=months)
    return name if age is None else text(language, key, name=name, age=age)


def species_in(language: str, species: str) -> str:
    """A species of ours in that language, or the contact's own word made harmless."""
    key = f"species-{species}".replace("_", "-")
    return text(language, key) if has(language, key) else first_name(species) or text(language, "species-any")
