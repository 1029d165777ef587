"""Which doctor: asked only where several give the service; price and length are said where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dialogs import formats
from dialogs.chat import Chat
from dialogs.kinds import Choice, Pick, Read, Take
from dialogs.reading.plainly import plainly
from dialogs.say import shortened
from dialogs.state import Row
from models.facts import Offer

FIRST_AVAILABLE = "first"


def doctor_of(chat: Chat, service: str) -> tuple[str, tuple[Offer, ...]]:
    """The doctor's id, or "first" for whoever is free first, and the offers whose times come next."""
    offers = tuple(offer for offer in chat.view.offers() if offer.service == service)
    if len(offers) > 1:
        fields = {str(offer.doctor_id): offer.specialty or "" for offer in offers}
        kind = DoctorOf(choices(chat, offers), about="doctor", more=chat.text("more-rows"), fields=fields)
        chosen = chat.ask("doctor", kind, says={"service": service}, service=service)
        offers = offers if chosen == FIRST_AVAILABLE else tuple(o for o in offers if str(o.doctor_id) == chosen)
        return chosen, offers
    return str(offers[0].doctor_id), offers


@dataclass(frozen=True)
class DoctorOf(Pick[str]):
    """A doctor by name, or the first who is free; "the family doctor" is the one whose specialty that is."""

    fields: Mapping[str, str] = field(default_factory=dict)
    """Doctors' ids and their specialties."""

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        found = [doctor for doctor, name in self.fields.items() if name and plainly(text, name, language)]
        return Take(found[0]) if len(found) == 1 else None


def choices(chat: Chat, offers: tuple[Offer, ...]) -> list[Choice[str]]:
    """A row for each doctor, the first one for those who do not mind."""
    said = {offer.doctor_id: terms(chat, offer) for offer in offers}
    differ = len(set(said.values())) > 1
    first = Choice(FIRST_AVAILABLE, chat.text("first-available"), FIRST_AVAILABLE)
    return [first, *(choice(offer, said[offer.doctor_id] if differ else "") for offer in offers)]


def choice(offer: Offer, said: str) -> Choice[str]:
    """The doctor's name, in full below where it is too long for a title, the specialty, and the terms."""
    title = shortened(offer.doctor, 24)
    parts = [offer.doctor if title != offer.doctor else "", offer.specialty or "", said]
    return Choice(str(offer.doctor_id), title, str(offer.doctor_id), shortened(" · ".join(filter(None, parts)), 72))


def terms(chat: Chat, offer: Offer) -> str:
    """Price and length."""
    return " · ".join(filter(None, [formats.price(offer, chat.language), formats.length(offer, chat.language)]))
