"""A free time as a row of the list: when it is and, with several doctors, whose."""

from __future__ import annotations

from dialogs import formats
from dialogs.say import shortened
from dialogs.state import Row
from dialogs.when import stored
from models.facts import FreeTime, Offer


def row(free: FreeTime, offers: tuple[Offer, ...], language: str) -> Row:
    offer = next(offer for offer in offers if (offer.service_id, offer.doctor_id) == (free.service_id, free.doctor_id))
    title = formats.day_and_time(free.start, free.timezone, language)
    row_id = f"{free.start:%Y%m%dT%H%M}.{free.doctor_id.hex[-8:]}"
    return Row(row_id, title, stored(free.service_id, free.doctor_id, free.start), whose(offer, offers, language))


def whose(offer: Offer, offers: tuple[Offer, ...], language: str) -> str:
    """Whose time it is, and what it costs there where that differs; nothing where one doctor is asked for."""
    if len(offers) == 1:
        return ""
    prices = {each.doctor_id: formats.price(each, language) for each in offers}
    price = prices[offer.doctor_id] if len(set(prices.values())) > 1 else ""
    return " · ".join(filter(None, [shortened(offer.doctor, 50), price]))[:72]
