"""The read-back card: everything that will be sent, in numbered lines; a number asks that line again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs import formats
from dialogs.callback import written
from dialogs.called import called
from dialogs.chat import Chat
from dialogs.directions import beside
from dialogs.intake import COLUMNS, REASON
from dialogs.kinds import Kind, Look, Read, Take
from dialogs.patient import Whom, shown
from dialogs.quoting import quoted
from dialogs.reading import answers, choices
from dialogs.reading.consents import agrees
from dialogs.reading.leanings import leaning
from dialogs.say import shortened, units
from dialogs.state import Row
from dialogs.times import Chosen

WORDS, FEW_WORDS = 110, 45
"""Units of each answer that the card shows; the fewer where the whole would not fit one bubble."""
ROOM = 1_150


@dataclass(frozen=True)
class Line:
    """One line: its name, what it says, and the answer that its number asks again ("" for what cannot be changed)."""

    name: str
    text: str
    edit: str = ""

    def __str__(self) -> str:
        return f"{self.name}: {beside(self.text, self.name)}"


class Card(Kind[bool]):
    """Send, or a number to change that line; what was quoted may not change between reading and sending."""

    consent = True

    def __init__(self, chat: Chat, lines: Sequence[Line]) -> None:
        self.chat, self.lines = chat, lines

    @staticmethod
    def written(lines: Sequence[Line]) -> str:
        """The lines as text, those that can be changed numbered and first."""
        changing = [line for line in lines if line.edit]
        numbered = [f"{number}. {line}" for number, line in enumerate(changing, start=1)]
        return "\n".join([*numbered, *(str(line) for line in lines if not line.edit)])

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        lines = (Row(f"edit_{line.edit}", line.name, edit=line.edit, hidden=True) for line in self.lines if line.edit)
        send, cancel = self.chat.text("card-send"), self.chat.text("card-cancel")
        return (*lines, Row("send", send, "yes"), Row("cancel", cancel, word="cancel"))

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered
        send = self.chat.text("card-send")
        if agrees(text, language, send):
            return Take("yes")
        if answers.yes_no(text, language) is False:
            return Look(view, self.chat.text("card-what"))
        # a yes with a no, a doubt or a question in it is none
        unsure = leaning(text, language) or choices.choose(text, [send], language)
        return Look(view, self.chat.text("card-not-sent")) if unsure else None

    def revive(self, value: str) -> bool:
        return value == "yes"


@dataclass(frozen=True)
class Told:
    """Everything that was chosen and said; `phone` is a number given to be called on, or ""."""

    chosen: Chosen
    who: Whom
    phone: str
    intake: Mapping[str, str]
    second: datetime | None = None


def lines_of(chat: Chat, told: Told) -> list[Line]:
    """Every line of the card, in the order in which it was asked."""
    whole = everything(chat, told, WORDS)
    whole = whole if units(Card.written(whole)) <= ROOM else everything(chat, told, FEW_WORDS)
    if told.second is None:
        return whole
    at = formats.day_and_time_in_full(told.second, told.chosen.offer.timezone, chat.language)
    behind = next(number for number, line in enumerate(whole, start=1) if line.edit == "slot")
    return [*whole[:behind], Line(chat.text("line-second"), at, "second"), *whole[behind:]]


def everything(chat: Chat, told: Told, longest: int) -> list[Line]:
    """The same, with so much of each answer."""
    chosen, who = told.chosen, told.who
    offer, language = chosen.offer, chat.language
    several = sum(other.service == offer.service for other in chat.view.offers()) > 1
    at = formats.day_and_time_in_full(chosen.start, offer.timezone, language)
    zone = formats.zone_note(chosen.start, offer.timezone, chat.view.contact.phone, language)
    person = called(
        language, shown(who.name), age=who.age, months=who.aged.months, species=who.species, key="person-aged"
    )
    return [
        Line(
            chat.text("line-service"), quoted(offer.service, 60), "service" if chat.answered("service") else "welcome"
        ),
        Line(chat.text("line-doctor"), quoted(offer.doctor, 60), "doctor" if several else ""),
        Line(chat.text("line-time"), chat.text("time-in-zone", time=at, zone=zone) if zone else at, "slot"),
        Line(chat.text("line-person"), person, "who"),
        *([Line(chat.text("line-phone"), written(told.phone), "callback")] if told.phone else []),
        *answers_of(chat, told.intake, longest),
        *terms(chat, chosen, 2 * longest),
    ]


def answers_of(chat: Chat, intake: Mapping[str, str], longest: int) -> list[Line]:
    """The reason, and what else was said or is on file."""
    lines = []
    if intake.get(REASON):
        lines.append(Line(chat.text("line-reason"), quoted(intake[REASON], longest), "reason"))
    lines += [
        Line(heading(chat, column), said(chat, column, intake[column], longest), _asked_as(chat, column))
        for column in COLUMNS
        if intake.get(column)
    ]
    return lines


def _asked_as(chat: Chat, column: str) -> str:
    """The question that an edit leads back to: urgency may have been asked before the time."""
    return "urgent" if column == "urgency_level" and chat.answered("urgent") else column


def heading(chat: Chat, column: str) -> str:
    """The column's name at the head of a line."""
    name = chat.text(f"field-{column}".replace("_", "-"))
    return name[:1].upper() + name[1:]


def said(chat: Chat, column: str, words: str, longest: int) -> str:
    """What was picked, by its title; what was written, made harmless and short."""
    if column in {"urgency_level", "preferred_contact_method"}:
        return chat.text(f"{column}-{words}".replace("_", "-"))
    return shortened(words, longest) if column == "patient_email" else quoted(words, longest)


def terms(chat: Chat, chosen: Chosen, longest: int) -> list[Line]:
    """Length, price, what to bring, the clinic's policy: promised, and therefore shown before it is sent."""
    offer, language = chosen.offer, chat.language
    said_so = {
        "length": formats.length(offer, language),
        "price": formats.price(offer, language),
        "requirements": shortened(" ".join((offer.requirements or "").split()), longest),
        "policy": shortened(" ".join((offer.policy or "").split()), longest),
    }
    return [Line(chat.text(f"line-{name}"), words) for name, words in said_so.items() if words]
