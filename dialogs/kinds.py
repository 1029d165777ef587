"""Kinds of answers: what can be chosen, how a text is read against it, how a stored answer comes back to life."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dialogs.reading import answers, people
from dialogs.reading.clean import fold
from dialogs.reading.consents import agrees
from dialogs.reading.leanings import leaning
from dialogs.state import Row
from models.facts import Unavailable

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Stale(Exception):
    """The stored answer is true no longer: the doctor left, the service is not offered any more."""


@dataclass(frozen=True)
class Take:
    """The text is an answer; `value` is what is stored."""

    value: str


@dataclass(frozen=True)
class Look:
    """The text is no answer but wants to see other rows; `note` is said above the question.

    `instead_of`: what was wanted was not to be had, so something else is shown.
    """

    view: Mapping[str, str]
    note: str = ""
    instead_of: Unavailable | None = None


Read = Take | Look | None


class Kind(Generic[T_co]):
    """A question's kind; each method has the answer of the plainest kind, a line of free text."""

    about: str = ""
    """The mention this question takes: "service", "doctor", "when", "who", "reason"."""
    consent: bool = False
    """A yes to what was quoted: it falls when that changes, and is never taken from anywhere else."""
    literal: bool = False
    """The words are the answer: nothing else is looked for in them."""
    quiet: bool = False
    """What falls with its facts need not be said: it is plain why it is asked again."""
    whole: bool = False
    """Whatever is said to it is the answer: a yes, a number or "I don't know" too."""
    labelled: bool = True
    """Whether the engine matches the text with the titles of the rows before `read` is asked."""

    @property
    def once(self) -> bool:
        """Whether its whole text is said only once; after that it is asked as after a miss."""
        return False

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        """What is offered under this view."""
        del view
        return ()

    def says(self, view: Mapping[str, str]) -> tuple[str, Mapping[str, object]]:
        """A suffix of the text's key ("-day") and further facts for it."""
        del view
        return "", {}

    def lacks(self, view: Mapping[str, str]) -> Unavailable | None:
        """What somebody wants under this view of which there is nothing at all."""
        del view
        return None

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        """What the text means to this question; None where it says nothing it understands."""
        raise NotImplementedError

    def recall(self, mention: str) -> Read:
        """The same for something volunteered earlier."""
        del mention
        return None

    def look(self, word: str, offered: Sequence[Row], view: Mapping[str, str]) -> Look | None:
        """Another view of the offer for "more", "later", "earlier", "another_day"; None where there is none."""
        del word, offered, view
        return None

    def revive(self, value: str) -> T_co:
        """The answer itself. Raises Stale."""
        raise NotImplementedError

    def refit(self, value: str) -> str | None:
        """The stored answer under changed facts, as a wish: its new value, or None where it fits no more."""
        try:
            self.revive(value)
        except Stale:
            return None
        return value

    def wish(self, value: str) -> str:
        """What of an answer that fits no more is still wanted, as a mention; "" for nothing."""
        del value
        return ""


@dataclass(frozen=True)
class Choice(Generic[T]):
    """One row of a Pick: the id is stored, `thing` is what the script gets."""

    id: str
    title: str
    thing: T
    description: str = ""


@dataclass(frozen=True)
class Pick(Kind[T]):
    """One of a few things, by number, tap or name; `words` are rows that mean a word: ("person", "Talk to someone")."""

    choices: Sequence[Choice[T]]
    words: Sequence[tuple[str, str]] = ()
    about: str = ""
    more: str = ""
    """Title of the row that leads on where there are more than ten rows."""

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        first = [choice for choice in self.choices if choice.id in view.get("first", "").split()]
        ordered = [*first, *(choice for choice in self.choices if choice not in first)]
        words = [Row(word, title, word=word) for word, title in self.words]
        start, room = int(view.get("from", "0")), 10 - len(words)
        if len(ordered) - start > room and self.more:
            next_page = dict(view) | {"from": str(start + room - 1)}
            words.insert(0, Row("more", self.more, look=next_page))
            room -= 1
        shown = ordered[start : start + room]
        return (*(Row(choice.id, choice.title, choice.id, choice.description) for choice in shown), *words)

    def look(self, word: str, offered: Sequence[Row], view: Mapping[str, str]) -> Look | None:
        onward = next((row.look for row in offered if row.id == "more"), None)
        if word == "more" and onward:
            return Look(onward)
        return Look({name: value for name, value in view.items() if name != "from"}) if word == "earlier" else None

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view, text, language  # numbers, taps and titles were read before
        return None

    def recall(self, mention: str) -> Read:
        return Take(mention) if any(choice.id == mention for choice in self.choices) else None

    def revive(self, value: str) -> T:
        for choice in self.choices:
            if choice.id == value:
                return choice.thing
        raise Stale(value)


@dataclass(frozen=True)
class YesNo(Kind[bool]):
    """Yes or no to what the bubble says; the titles are those of the two buttons."""

    yes: str
    no: str
    harmless: bool = False
    """Whether a yes sends and takes nothing, so that more may be said beside it."""
    consent: bool = True

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        return Row("yes", self.yes, "yes"), Row("no", self.no, "no")

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        meant = answers.yes_no(text, language)
        if agrees(text, language, self.yes) or (meant and self.harmless):
            return Take("yes")
        # leaving things as they are does no harm
        return Take("no") if meant is False or (meant is None and leaning(text, language) == "no") else None

    def revive(self, value: str) -> bool:
        return value == "yes"


@dataclass(frozen=True)
class Words(Kind[str]):
    """The person's own words, whole; `skip` titles a row that leaves them out (then the answer is "").

    `none` is what "nothing", "nada" … is kept as, in one word whatever was written; without it that is no answer.
    """

    skip: str = ""
    none: str = ""
    longest: int = 1_000
    literal: bool = True

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        return (Row("skip", self.skip),) if self.skip else ()

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        if self.skip and answers.yes_no(text, language) is False:
            return Take("")
        if answers.nothing_to_tell(text, language):
            return Take(self.none) if self.skip or self.none else None
        return Take(text.strip()[: self.longest]) if sum(map(str.isalpha, text)) > 1 else None

    def revive(self, value: str) -> str:
        return value


@dataclass(frozen=True)
class Email(Kind[str]):
    """An e-mail address."""

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view, language
        address = people.email(text)
        return None if address is None else Take(address)

    def revive(self, value: str) -> str:
        return value


def same(text: str, label: str) -> bool:
    """Whether the text is this label, small differences of writing apart."""
    return fold(text).strip(" .!*") == fold(label).strip(" .!*")
