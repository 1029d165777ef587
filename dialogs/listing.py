"""A wish for the waiting list, as the end of a booking where nothing suits: which times, who, why; then it is noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from dialogs.callback import callback, written
from dialogs.called import called
from dialogs.card import FEW_WORDS, Card, Line, answers_of
from dialogs.chat import Chat
from dialogs.doctors import is_first
from dialogs.in_words import suits as in_words
from dialogs.intake import intake
from dialogs.list_says import waking
from dialogs.patient import Whom, shown
from dialogs.quoting import quoted
from dialogs.state import Row
from dialogs.who import whom
from dialogs.wished import Wished
from models.facts import JoinList, Offer, Suits

WANTED = "list"
"""As a question that a booking's person wanted to be asked."""


def on_list(chat: Chat, service: str, doctor: str, offers: tuple[Offer, ...], *, agreed: bool) -> JoinList:
    """Everything that a booking asks but the time, so that a time that comes free needs only a yes."""
    said_anew(chat)
    says = {"service": service}
    suits = chat.ask("wish", Wished(chat, offers), says=says, service=service, doctor=doctor)
    who = whom(chat)
    phone = callback(chat)
    answers = intake(chat, offers[0], who) if agreed else {}
    told = Told(service, "" if is_first(doctor) else offers[0].doctor, suits, who, phone, answers)
    lines = lines_of(chat, told)
    quoted_lines = {line.edit or f"line{number}": line.text for number, line in enumerate(lines)}
    facts = {"card": Card.written(lines), "hours": waking(chat.view.clinic, chat.language)}
    facts |= {"minutes": str(chat.view.clinic.waitlist_minutes)}
    chat.ask("join", Joining(chat, lines), says=facts, **quoted_lines)
    known = who.known.id if who.known else None
    of = None if is_first(doctor) else UUID(doctor)
    return JoinList(service, of, suits, known, who.name, who.age, answers, months=who.aged.months, born=who.aged.born,
                    species=who.species, phone=phone or None)  # fmt: skip


def said_anew(chat: Chat) -> None:
    """A day that is said at any of the questions is one that would suit."""
    said = chat.mentions.pop("when", "")
    if said:
        chat.frame.drop("wish")
        chat.mentions["wish"] = said


@dataclass(frozen=True)
class Told:
    """Everything that was wished and said; `doctor` and `phone` may be ""."""

    service: str
    doctor: str
    suits: Suits
    who: Whom
    phone: str
    intake: Mapping[str, str]


def lines_of(chat: Chat, told: Told) -> list[Line]:
    """The lines of the card, in the order in which they were asked."""
    several = sum(offer.service == told.service for offer in chat.view.offers()) > 1
    doctor = quoted(told.doctor, 60) if told.doctor else chat.text("waitlist-any-doctor")
    who, phone = told.who, told.phone
    months, species = who.aged.months, who.species
    person = called(chat.language, shown(who.name), age=who.age, months=months, species=species, key="person-aged")
    asked = "service" if chat.answered("service") else "welcome"
    return [
        Line(chat.text("line-service"), quoted(told.service, 60), asked),
        Line(chat.text("line-doctor"), doctor, "doctor" if several else ""),
        Line(chat.text("line-days"), in_words(told.suits, chat.language), "wish"),
        Line(chat.text("line-person"), person, "who"),
        *([Line(chat.text("line-phone"), written(phone), "callback")] if phone else []),
        *answers_of(chat, told.intake, FEW_WORDS),
    ]


class Joining(Card):
    """Onto the list, or a number to change that line."""

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        *lines, send, cancel = super().rows(view)
        return (*lines, Row("send", self.chat.text("waitlist-join-row"), send.value), cancel)
