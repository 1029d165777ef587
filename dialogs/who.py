"""Who the visit is for: somebody we know, or a new person by name and age."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from dialogs import sayings
from dialogs.chat import Chat
from dialogs.kinds import Age, Kind, Look, Read, Stale, Take
from dialogs.quoting import whole_name
from dialogs.reading import people
from dialogs.reading.answers import yes_no
from dialogs.reading.clean import fold
from dialogs.reading.phrases import words_of
from dialogs.say import shortened
from dialogs.spoken_of import Spoken, several, spoken_of
from dialogs.state import Row
from models.facts import Person


@dataclass(frozen=True)
class Whom:
    """The person of this booking; `known` when we have them on file."""

    name: str
    age: int | None
    known: Person | None = None


def whom(chat: Chat) -> Whom:
    """Where exactly one person is known it is they, unless the patient wants to change that."""
    persons = chat.view.persons()
    if len(persons) == 1 and not (chat.wants("who") or chat.answered("who") or chat.mentioned("who")):
        chosen = Whom(persons[0].name, persons[0].age, persons[0])
    else:
        chosen = chat.ask("who", WhoIs(chat, persons))
    if chosen.age is not None:
        return chosen
    return Whom(chosen.name, chat.ask("age", Age(), says={"name": shown(chosen.name)}, name=chosen.name), chosen.known)


def packed(name: str, age: int | None) -> str:
    """A new person as a stored answer."""
    return json.dumps({"name": name, "age": age})


def hinted(how: str) -> str:
    """As a mention: somebody without a name, "me", "theirs" (a relative) or "several"."""
    return json.dumps({"hint": how})


def shown(name: str, longest: int = 60) -> str:
    """A name inside a sentence of ours."""
    return shortened(whole_name(name) or "…", longest)


NO_NAMES = sayings.words("opener") | sayings.words("relation") | sayings.words("self")
HINTS = {"several": "-one", "age": "-name", "me": "-me", "theirs": "-theirs"}
"""How the question is put, by what is known of the person already."""


class WhoIs(Kind[Whom]):
    """Name and age in one answer; the people on file are rows, with one for somebody new."""

    about = "who"
    labelled = False

    def __init__(self, chat: Chat, persons: Sequence[Person]) -> None:
        self.chat, self.persons = chat, persons

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        if not self.persons or "new" in view:
            return ()
        known = [
            Row(
                f"p{person.id.hex[-12:]}",
                shown(person.name, 24),
                json.dumps({"id": str(person.id)}),
                self._aged(person),
            )
            for person in self.persons[:9]
        ]
        return (*known, Row("new", self.chat.text("someone-new"), look={"new": "yes"}))

    def says(self, view: Mapping[str, str]) -> tuple[str, Mapping[str, object]]:
        for hint, suffix in HINTS.items():
            if hint in view:
                return suffix, {}
        return ("-known" if self.persons and "new" not in view else ""), {}

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered
        spoken = spoken_of(text, [person.name for person in self.persons])
        if several(text, language) or (spoken is not None and spoken.several):
            return None if "several" in view else Look({"new": "yes", "several": "yes"})
        name, age = people.name_and_age(text, language)
        if spoken is not None:
            name = spoken.name or (name if name and not set(fold(name).split()) & NO_NAMES else None)
        elif sayings.starts(words_of(text), "self") == len(words_of(text)) > 0:
            spoken = Spoken(self=True)
        if spoken is not None and not name and age is None:
            return self.recall(hinted("me" if spoken.self else "theirs"))
        known = self._known(name or text)
        if known is not None and age in {None, known.age}:
            return Take(json.dumps({"id": str(known.id)}))
        if name and (age is not None or not ("?" in text or yes_no(text, language) is not None)):
            return Take(packed(name, age if age is not None else _years(view)))
        return Look({"new": "yes", "age": str(age)}) if age is not None and "age" not in view else None

    def recall(self, mention: str) -> Read:
        """A name is one on file where it fits; a hint only says how to ask."""
        said = json.loads(mention)
        hint = said.get("hint")
        if hint == "me" and (me := self._known(self.chat.view.contact.profile_name or "")):
            return Take(json.dumps({"id": str(me.id)}))
        if hint:
            return Look({hint: "yes"})
        known = self._known(said["name"]) if "name" in said else None
        return Take(json.dumps({"id": str(known.id)})) if known and said["age"] in {None, known.age} else Take(mention)

    def revive(self, value: str) -> Whom:
        said = json.loads(value)
        if "id" not in said:
            return Whom(str(said["name"]), said["age"])
        for person in self.persons:
            if person.id == UUID(said["id"]):
                return Whom(person.name, person.age, person)
        raise Stale(value)

    def _known(self, name: str) -> Person | None:
        """The one person on file who has all the names that were said."""
        words = set(fold(name).split())
        fitting = [person for person in self.persons if words and words <= set(fold(person.name).split())]
        return fitting[0] if len(fitting) == 1 else None

    def _aged(self, person: Person) -> str:
        return "" if person.age is None else self.chat.text("years", age=person.age)


def _years(view: Mapping[str, str]) -> int | None:
    return int(view["age"]) if "age" in view else None
