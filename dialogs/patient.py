"""A patient as a booking knows them: somebody on file, or a new name with an age, or an animal with its species."""

from __future__ import annotations

import json
from dataclasses import dataclass

from dialogs.aged import Aged
from dialogs.quoting import whole_name
from dialogs.say import shortened
from models.facts import Person


@dataclass(frozen=True)
class Whom:
    """The patient of this booking; `known` when we have them on file, `species` when it is an animal."""

    name: str
    aged: Aged
    known: Person | None = None
    species: str | None = None

    @property
    def age(self) -> int | None:
        """Whole years."""
        return self.aged.years


def on_file(person: Person) -> Whom:
    """A patient as we know them."""
    return Whom(person.name, Aged(person.age, person.months), person, person.species)


def packed(name: str, age: int | Aged | None, species: str = "") -> str:
    """A new patient as a stored answer."""
    aged = age if isinstance(age, Aged) else Aged(age)
    known = {"name": name, "age": aged.years} | aged.stored() | ({"species": species} if species else {})
    return json.dumps(known, ensure_ascii=False)


def hinted(how: str, species: str = "", aged: Aged | None = None) -> str:
    """As a mention: somebody without a name, "me", "theirs" (a relative), "several" or an animal ("which")."""
    age = {"aged": packed("", aged)} if aged else {}
    return json.dumps({"hint": how} | ({"species": species} if species else {}) | age)


def shown(name: str, longest: int = 60) -> str:
    """A name inside a sentence of ours."""
    return shortened(whole_name(name) or "…", longest)
