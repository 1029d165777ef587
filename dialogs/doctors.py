"""Which doctor: asked only where several give the service; price and length are said where they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dialogs import formats
from dialogs.chat import Chat
from dialogs.kinds import Choice, Look, Pick, Read, Stale, Take
from dialogs.reading.plainly import plainly
from dialogs.say import shortened
from dialogs.state import Row
from dialogs.unwanted import refused
from models.facts import Offer

FIRST_AVAILABLE = "first"
NOT = "not"
"""Begins a mention of doctors who are not wanted, and names them in the view; behind "first" stand their ids alone."""


def doctor_of(chat: Chat, service: str) -> tuple[str, tuple[Offer, ...]]:
    """The doctor's id, or "first …" for whoever is free first, and the offers whose times come next."""
    offers = tuple(offer for offer in chat.view.offers() if offer.service == service)
    if len(offers) > 1:
        fields = {str(offer.doctor_id): offer.specialty or "" for offer in offers}
        kind = asked_of(chat, offers, fields)
        chosen = chat.ask("doctor", kind, says={"service": service}, service=service)
        return one_left(chosen, of_chosen(chosen, offers))
    return str(offers[0].doctor_id), offers


def asked_of(chat: Chat, offers: tuple[Offer, ...], fields: Mapping[str, str]) -> DoctorOf:
    """The question which of these doctors."""
    names = {str(offer.doctor_id): offer.doctor for offer in offers}

    def left_out(unwanted: Sequence[str]) -> str:
        return chat.text(
            "doctor-left-out", doctors=formats.listed([shortened(one, 60) for one in unwanted], chat.language)
        )

    return DoctorOf(choices(chat, offers), about="doctor", more=chat.text("more-rows"), fields=fields, names=names,
                    left_out=left_out)  # fmt: skip


def refused_in(text: str, names: Mapping[str, str], language: str) -> list[str]:
    """The ids of the doctors whom the text names only to say that they are not wanted."""
    return [one for one, name in names.items() if refused(text, name, language)]


def is_first(chosen: str) -> bool:
    """Whether whoever is free first was chosen, with or without doctors who are not wanted."""
    return chosen.partition(" ")[0] == FIRST_AVAILABLE


def of_chosen(chosen: str, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """The offers of the doctor, or of all but those who are not wanted."""
    first, *left_out = chosen.split()
    if first == FIRST_AVAILABLE:
        return tuple(offer for offer in offers if str(offer.doctor_id) not in left_out)
    return tuple(offer for offer in offers if str(offer.doctor_id) == chosen)


def one_left(chosen: str, offers: tuple[Offer, ...]) -> tuple[str, tuple[Offer, ...]]:
    """ "First available" of one doctor is that doctor."""
    return (str(offers[0].doctor_id) if len(offers) == 1 else chosen), offers


@dataclass(frozen=True)
class DoctorOf(Pick[str]):
    """A doctor by name, or the first who is free; "the family doctor" is the one whose specialty that is.

    Who is not wanted is not listed, and not meant by the first who is free; by name they can still be chosen.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    """Doctors' ids and their specialties."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Doctors' ids and their names."""
    left_out: Callable[[Sequence[str]], str] = ", ".join
    """What is said of those who are not wanted."""

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered
        found = [doctor for doctor, name in self.fields.items() if name and plainly(text, name, language)]
        if len(found) == 1:
            return Take(found[0])
        against = refused_in(text, self.names, language)
        return self._without([*view.get(NOT, "").split(), *against]) if against else None

    def recall(self, mention: str) -> Read:
        first, *ids = mention.split()
        return self._without(ids) if first == NOT else super().recall(mention)

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        left_out = view.get(NOT, "").split()
        kept = [row for row in super().rows(view) if row.value not in left_out]
        anyone = " ".join([FIRST_AVAILABLE, *left_out])
        return tuple(replace(row, value=anyone) if row.value == FIRST_AVAILABLE else row for row in kept)

    def revive(self, value: str) -> str:
        first, *left_out = value.split()
        if first != FIRST_AVAILABLE or not left_out:
            return super().revive(value)
        if not set(self.names) - set(left_out):
            raise Stale(value)
        return value

    def _without(self, ids: Sequence[str]) -> Look | None:
        """Those who are left, where anybody is."""
        names = [self.names[one] for one in dict.fromkeys(ids) if one in self.names]
        if not names or len(names) == len(self.names):
            return None
        return Look({NOT: " ".join(dict.fromkeys(ids))}, self.left_out(names))


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
