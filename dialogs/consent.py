"""The first bubble: who we are, what happens with what is said, the emergency number, and the services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from dialogs import status
from dialogs.chat import Chat
from dialogs.directions import beside
from dialogs.kinds import Choice, Look, Pick, Read, Take
from dialogs.quoting import first_name
from dialogs.reading import choices, consents
from dialogs.reading.answers import yes_no
from dialogs.reading.phrases import words_of
from dialogs.say import shortened
from dialogs.spoken_of import spoken_of
from dialogs.state import Row
from dialogs.texts import languages, text
from models.facts import Consent

VERSION = "2026-1"
"""Of the consent text in all languages; a test pins the texts to it."""
DECLINED = "decline"
FEW_WORDS = 4
"""Words of a no that is nothing but a no."""
NAMES = UUID("6f3f5a52-5f4e-4c0e-9d57-0a6d3f6b5f11")


@dataclass(frozen=True)
class Service(Pick[str]):
    """A service by name. Before the text was shown, what was named earlier is only shown first."""

    def recall(self, mention: str) -> Read:
        """One name answers; the services of a doctor who was named are shown first."""
        keys = [key_of(name) for name in mention.split("\n")]
        known = [key for key in keys if super(Service, self).recall(key) is not None]
        if len(known) == 1 and len(keys) == 1 and not self.asks_consent:
            return Take(known[0])
        return Look({"first": " ".join(known)}) if known else None

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        """A no declines; a yes agrees and still leaves the service to be chosen, unless there is only one."""
        del offered
        agrees = yes_no(text, language) if self.asks_consent else None
        if agrees is False:
            return Take(DECLINED) if self._is_all(text, language) else None
        if agrees and len(self.choices) == 2 and consents.agrees(text, language):
            return Take(self.choices[0].id)
        return Look({**view, "agrees": "yes"}) if agrees else None

    def says(self, view: Mapping[str, str]) -> tuple[str, Mapping[str, object]]:
        return ("-again" if "agrees" in view else ""), {}

    def _is_all(self, text: str, language: str) -> bool:
        """Whether the no is to the text: "it's not for me", "I don't want a cleaning" decline something else."""
        titles = [choice.title for choice in self.choices if choice.id != DECLINED]
        short = len(words_of(text)) <= FEW_WORDS and "?" not in text
        return short and spoken_of(text) is None and not choices.choose(text, titles, language)

    @property
    def once(self) -> bool:
        """The text stands above; it is not read out to everybody who first asks about parking."""
        return self.asks_consent

    @property
    def asks_consent(self) -> bool:
        """Whether choosing a row agrees to the text of the bubble."""
        return any(choice.id == DECLINED for choice in self.choices)


def service_of(chat: Chat) -> tuple[str, bool]:
    """The service's name, and whether health details may be asked: choosing a service agrees, a row declines."""
    contact = chat.view.contact
    if contact.consent_version == VERSION and not chat.answered("welcome"):
        changing = chat.wants("service") or chat.wants("welcome")
        wording = "booking-service-only" if changing else ""
        return chat.ask("service", services(chat), wording=wording, says=hello(chat)), not contact.declined
    first = chat.ask("welcome", services(chat, declining=True), says=hello(chat), version=VERSION)
    agreed, changing = first != DECLINED, chat.wants("service")
    chat.do("consent", Consent(VERSION, chat.language, given=agreed), version=VERSION, given=agreed)
    wording = "booking-service-only" if changing else "booking-service-declined"
    return (first, True) if agreed else (chat.ask("service", services(chat), wording=wording), False)


def key_of(name: str) -> str:
    """A service's name as an id: the same for every doctor who gives it, and short enough for a button."""
    return uuid5(NAMES, name).hex[:12]


def services(chat: Chat, *, declining: bool = False) -> Service:
    """The clinic's services, and on the first bubble the row that declines; "my visits" where there are any."""
    names = dict.fromkeys(offer.service for offer in chat.view.offers())
    choices = [
        Choice(key_of(name), shortened(name, 24), name, shortened(name, 72) if len(name) > 24 else "") for name in names
    ]
    if declining:
        choices.append(Choice(DECLINED, chat.text("decline"), DECLINED))
    mine = [("mine", chat.text("menu-mine"))] if status.anything(chat.view) else []
    return Service(choices, tuple(mine), about="service", more=chat.text("more-rows"))


def hello(chat: Chat) -> dict[str, object]:
    """What the greeting says of the clinic and of what is open already."""
    clinic, name = chat.view.clinic, first_name(chat.view.contact.profile_name or "")
    others = [language for language in clinic.languages if language != chat.language and language in languages()]
    return {
        "hello": chat.text("hello-name", name=name) if name else chat.text("hello"),
        "clinic": clinic.name,
        "emergency": clinic.emergency_number,
        "privacy": chat.text("privacy-page", url=clinic.privacy_url) if clinic.privacy_url else "",
        "languages": " ".join(beside(text(other, "speak"), chat.text("speak")) for other in others),
        "open": status.lines(chat.view, chat.language, most=2),
    }
