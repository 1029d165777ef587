"""Who the visit is for: somebody we know, or a new person by name and age, or an animal with its species."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from dialogs import reasons, sayings
from dialogs.aged import Aged, AgeOf, age_or_birth, revived
from dialogs.animals import Animal, described
from dialogs.called import species_in
from dialogs.chat import Chat
from dialogs.formats import dayfirst, local
from dialogs.kinds import Kind, Look, Read, Stale, Take
from dialogs.patient import Whom, hinted, on_file, packed, shown
from dialogs.reading import days, people
from dialogs.reading.ages import told
from dialogs.reading.answers import yes_no
from dialogs.reading.clean import fold
from dialogs.reading.phrases import words_of
from dialogs.reading.retimed import retimed
from dialogs.species import SpeciesOf
from dialogs.spoken_of import Spoken, several, spoken_of
from dialogs.state import Row
from dialogs.together import together
from dialogs.unwanted import refused
from models.facts import Person


def whom(chat: Chat) -> Whom:
    """Where exactly one patient is known it is they, unless the contact wants to change that."""
    persons = chat.view.persons()
    if len(persons) == 1 and not (chat.wants("who") or chat.answered("who") or chat.mentioned("who")):
        chosen = on_file(persons[0])
    else:
        chosen = chat.ask("who", WhoIs(chat, persons))
    name = {"name": shown(chosen.name)}
    if chat.view.clinic.treats == "animals" and not chosen.species:
        chosen = replace(chosen, species=chat.ask("species", SpeciesOf(chat), says=name, name=chosen.name))
    if chosen.aged or (chosen.known and chosen.species):
        return chosen
    if chosen.species:
        age = chat.ask("age", AgeOf(chat, chat.text("skip")), wording="booking-age-animal", says=name, name=chosen.name)
    else:
        age = chat.ask("age", AgeOf(chat), says=name, name=chosen.name)
    return replace(chosen, aged=age)


NO_NAMES = sayings.words("opener") | sayings.words("relation") | sayings.words("self")
HINTS = {"several": "-one", "age": "-name", "which": "-which", "me": "-me", "theirs": "-theirs"}
"""How the question is put, by what is known of the person already."""
OF_ANIMALS = frozenset({"", "-known", "-name", "-one"})
"""Those that are put otherwise where animals are treated."""


class WhoIs(Kind[Whom]):
    """Name and age in one answer; the people on file are rows, with one for somebody new."""

    about = "who"
    labelled = False

    def __init__(self, chat: Chat, persons: Sequence[Person]) -> None:
        self.chat, self.persons, self.treats = chat, persons, chat.view.clinic.treats

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        if not self.persons or "new" in view:
            return ()
        known = [
            Row(
                f"p{person.id.hex[-12:]}",
                shown(person.name, 24),
                json.dumps({"id": str(person.id)}),
                self._told(person),
            )
            for person in self.persons[:9]
        ]
        new = self.chat.text("animal-new" if self.treats == "animals" else "someone-new")
        return (*known, Row("new", new, look={"new": "yes"}))

    def says(self, view: Mapping[str, str]) -> tuple[str, Mapping[str, object]]:
        suffix = next((suffix for hint, suffix in HINTS.items() if hint in view), None)
        if suffix is None:
            suffix = "-known" if self.persons and "new" not in view else ""
        if self.treats == "animals" and suffix in OF_ANIMALS:
            return f"-animal{suffix}", {}
        return ("-both" if self.treats == "both" and not suffix else suffix), {}

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered
        names = [person.name for person in self.persons]
        spoken = spoken_of(text, names)
        animal = described(text, language, self.chat.view) if self.treats != "people" else None
        if crowd := self._crowd(text, language, spoken, animal):
            return None if "several" in view else Look(crowd)
        if any(refused(text, name, language) for name in names) and (spoken is None or spoken.name):
            return None
        return self._animal(animal, view) if animal is not None else self._person(text, language, spoken, view)

    def _crowd(self, text: str, language: str, spoken: Spoken | None, animal: Animal | None) -> dict[str, str]:
        """How several people are asked about; empty where it is one."""
        if several(text, language) or (spoken is not None and spoken.several) or (animal and animal.several):
            return {"new": "yes", "several": "yes"}
        both = not animal and together(text, [person.name for person in self.persons], language)
        return {"several": "yes"} if both else {}

    def _animal(self, animal: Animal, view: Mapping[str, str]) -> Read:
        which = {"new": "yes", "which": "yes"} | ({"species": animal.species} if animal.species else {})
        bare = not animal.name and not animal.aged and "which" not in view
        return Look(which) if bare else self._named(animal.name, animal.aged, animal.species, view)

    def _person(self, text: str, language: str, spoken: Spoken | None, view: Mapping[str, str]) -> Read:
        name, aged = people.name(text, language), age_or_birth(text, language, self.chat.view)
        if spoken is not None:
            named = bool(name) and not spoken.self and not set(fold(name or "").split()) & NO_NAMES
            name = spoken.name or (name if named else None)
        elif sayings.starts(words_of(text), "self") == len(words_of(text)) > 0:
            spoken = Spoken(self=True)
        if self._time(text, name, aged) or (name and not aged and reasons.complaint(text)):
            return None
        if spoken is not None and not name and not aged:
            return self.recall(hinted("me" if spoken.self else "theirs"))
        if name and not aged and ("?" in text or yes_no(text, language) is not None):
            name = None if self._known(name) is None else name
        return self._named(name or "", aged, view.get("species", ""), view, text)

    def _time(self, text: str, name: str | None, aged: Aged) -> bool:
        """Whether it is a day or an hour and nobody: "make it 11", "tomorrow 11", "half past ten"."""
        if retimed(text):
            return True
        if aged.born or len(words_of(text)) == 1 or told(text, self.chat.language) is not None:
            return False
        language, here = self.chat.language, local(self.chat.view.now, self.chat.view.clinic.timezone)
        first = dayfirst(self.chat.view.clinic)
        if days.wholly(text, language, here, first) or days.says_only(text, language, here, dayfirst=first):
            return True
        return not name and bool(aged) and days.when(text, language, here, first) is not None

    def _named(self, name: str, aged: Aged, species: str, view: Mapping[str, str], text: str = "") -> Read:
        """Somebody on file, somebody new, or what is still to be said: the name, an animal's name and age."""
        known, species = self._known(name or text), species or view.get("species", "")
        if known and aged.years in {None, known.age} and species in {"", known.species}:
            return Take(json.dumps({"id": str(known.id)}))
        if name:
            species = species or (known.species if known else None) or ""
            return Take(packed(name, aged or _age_of(view), species))
        seen = {"new": "yes", "age": packed("", aged)} | ({"species": species} if species else {})
        return Look(seen) if aged and "age" not in view else None

    def recall(self, mention: str) -> Read:
        """A name is one on file where it fits; a hint only says how to ask."""
        said = json.loads(mention)
        hint = said.get("hint")
        if hint == "me" and (me := self._known(self.chat.view.contact.profile_name or "")):
            return Take(json.dumps({"id": str(me.id)}))
        if hint:
            return self._hinted(hint, said.get("species", ""), said.get("aged", ""))
        known = self._known(said["name"]) if "name" in said else None
        fits = known and said["age"] in {None, known.age} and said.get("species") in {None, known.species}
        return Take(json.dumps({"id": str(known.id)})) if known and fits else Take(mention)

    def _hinted(self, hint: str, species: str, aged: str = "") -> Read:
        """ "My dog" is the one dog on file; "me" and "my son" say nothing where only animals are treated."""
        known = [person for person in self.persons if species and person.species == species]
        if len(known) == 1:
            return Take(json.dumps({"id": str(known[0].id)}))
        if self.treats == "animals" and hint in {"me", "theirs"}:
            return None
        seen = {"new": "yes"} if hint == "which" else {}
        return Look(seen | {hint: "yes"} | ({"species": species} if species else {}) | ({"age": aged} if aged else {}))

    def revive(self, value: str) -> Whom:
        said = json.loads(value)
        if "id" not in said:
            return Whom(str(said["name"]), revived(said), species=said.get("species"))
        for person in self.persons:
            if person.id == UUID(said["id"]):
                return on_file(person)
        raise Stale(value)

    def _known(self, name: str) -> Person | None:
        """The one person on file who has all the names that were said."""
        words = set(fold(name).split())
        fitting = [person for person in self.persons if words and words <= set(fold(person.name).split())]
        return fitting[0] if len(fitting) == 1 else None

    def _told(self, person: Person) -> str:
        """What an animal is, and how old."""
        species = species_in(self.chat.language, person.species) if person.species else ""
        if person.months is not None:
            age = self.chat.text("months-old", months=person.months)
        else:
            age = "" if person.age is None else self.chat.text("years", age=person.age)
        return " · ".join(filter(None, [species, age]))


def _age_of(view: Mapping[str, str]) -> Aged:
    return revived(json.loads(view["age"])) if "age" in view else Aged()
