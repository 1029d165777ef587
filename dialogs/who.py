"""Who the visit is for: somebody we know, or a new person by name and age."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from dialogs.chat import Chat
from dialogs.desk_words import TITLES
from dialogs.kinds import Age, Kind, Look, Read, Stale, Take
from dialogs.quoting import whole_name
from dialogs.reading import people
from dialogs.reading.answers import yes_no
from dialogs.reading.clean import fold
from dialogs.reading.words import command
from dialogs.say import shortened
from dialogs.state import Row
from models.facts import Person

AGED = re.compile(r"(?<![\d/:.-])\d{1,3}\b(?![/:.-]\d)")
"""A number that may be an age: no part of a date, a time or a phone number."""
MOST_CUTS, WORDS_BEFORE, MOST_NAMES = 4, 5, 4


@dataclass(frozen=True)
class Whom:
    """The person of this booking; `known` when we have them on file."""

    name: str
    age: int | None
    known: Person | None = None


def whom(chat: Chat) -> Whom:
    """Where exactly one person is known it is they, unless the patient wants to change that."""
    persons = chat.view.persons()
    if len(persons) == 1 and not chat.wants("who"):
        chosen = Whom(persons[0].name, persons[0].age, persons[0])
    else:
        chosen = chat.ask("who", WhoIs(chat, persons))
    if chosen.age is not None:
        return chosen
    return Whom(chosen.name, chat.ask("age", Age(), says={"name": shown(chosen.name)}, name=chosen.name), chosen.known)


def packed(name: str, age: int | None) -> str:
    """A new person as a stored answer."""
    return json.dumps({"name": name, "age": age})


def several(text: str, language: str) -> bool:
    """Whether two people are named, each with an age: a visit is for one, and whose age is whose is not guessed."""
    cuts = [match.end() for match in AGED.finditer(text)][:-1][:MOST_CUTS]
    return any(_aged_name(text[:cut], language) and _aged_name(text[cut:], language) for cut in cuts)


def volunteered(text: str, languages: Sequence[str]) -> tuple[str, int] | None:
    """A name right before its age, somewhere in a sentence; None for nobody, and for several people.

    The sentence may be in a language nobody chose yet: it must be a name in each ("she is 7" is one to whoever knows
    no English), and of the readings the one with the fewest words is taken.
    """
    if any(several(text, language) for language in languages):
        return None
    for number in AGED.finditer(text):
        before, after = text[: number.start()].split()[-WORDS_BEFORE:], text[number.end() :].split()[:1]
        read = [_named_before(before, number.group(), after, language) for language in languages]
        found = [named for named in read if named is not None]
        named = min(found, key=lambda named: len(named[0].split()), default=None)
        if named is not None and len(found) == len(read) and len(named[0].split()) <= MOST_NAMES:
            return named
    return None


def is_name(words: str, language: str) -> bool:
    """Whether words out of a sentence look like a name: none of them a title, and no greeting."""
    folded = fold(words).split()
    return not TITLES & set(folded) and command(words, language) is None


def _named_before(before: list[str], number: str, after: list[str], language: str) -> tuple[str, int] | None:
    """The name that ends right before the number; the word after it may be its unit ("months")."""
    for words in (after, []):
        name, age = people.name_and_age(" ".join([*before, number, *words]), language)
        if age not in {None, int(number)}:
            return None  # months or days: it is asked
        if name and age is not None and is_name(name, language):
            return name, age
    return None


def _aged_name(text: str, language: str) -> bool:
    """Whether a name and an age are here, behind an "and" or at once."""
    line = text.lstrip(" ,;.&+\n")
    found = (people.name_and_age(part, language) for part in (line, line.partition(" ")[2]))
    return any(name and age is not None for name, age in found)


def shown(name: str, longest: int = 60) -> str:
    """A name inside a sentence of ours."""
    return shortened(whole_name(name) or "…", longest)


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
        if "several" in view:
            return "-one", {}
        if "age" in view:
            return "-name", {}
        return ("-known" if self.persons and "new" not in view else ""), {}

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered
        if several(text, language):
            return None if "several" in view else Look({"new": "yes", "several": "yes"})
        name, age = people.name_and_age(text, language)
        known = self._known(name or text)
        if known is not None and age in {None, known.age}:
            return Take(json.dumps({"id": str(known.id)}))
        if name and (age is not None or not ("?" in text or yes_no(text, language) is not None)):
            return Take(packed(name, age if age is not None else _years(view)))
        return Look({"new": "yes", "age": str(age)}) if age is not None and "age" not in view else None

    def recall(self, mention: str) -> Read:
        return Take(mention)

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
