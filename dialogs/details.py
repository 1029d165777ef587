"""One request or visit in full: when, with whom, for whom, where, what to bring, and how it can be moved."""

from __future__ import annotations

from dialogs import formats, moving, places, refusals, status
from dialogs.called import called
from dialogs.chat import Chat
from dialogs.directions import beside
from dialogs.patient import shown
from dialogs.say import shortened
from models.facts import Request, Visit

Own = Request | Visit
LONGEST = 240
"""UTF-16 units of what the clinic says of a visit."""


def told(chat: Chat, one: Own) -> str:
    """Everything, in lines."""
    how_it_stands = status.line(one, chat.view, chat.language)
    lines = [headed(chat.text(f"line-{name}"), words) for name, words in facts(chat, one).items() if words]
    return "\n".join([how_it_stands, "", *lines, "", *another_time(chat, one)]).rstrip()


def another_time(chat: Chat, one: Own) -> list[str]:
    """How it can have one, where no row says that."""
    if isinstance(one, Visit):
        why = moving.hindrance(one, chat)
        return [refusals.why(moving.refused(one, why), chat.view)] if why else []
    phone = chat.view.clinic.phone
    return [chat.text("move-how", phone=phone) if phone else chat.text("move-how-no-phone")]


def headed(name: str, words: str) -> str:
    """A line with its name, in which words of the other direction stay readable."""
    return f"{name}: {beside(words, name)}"


def facts(chat: Chat, one: Own) -> dict[str, str]:
    """By the name of the line."""
    offer, language = one.offer, chat.language
    at = formats.day_and_time_in_full(one.start, offer.timezone, language)
    zone = formats.zone_note(one.start, offer.timezone, chat.view.contact.phone, language)
    return {
        "time": chat.text("time-in-zone", time=at, zone=zone) if zone else "",
        "person": called(language, shown(one.patient_name), species=one.patient_species),
        "where": shortened(places.where(chat.view.clinic).replace("\n", " · "), LONGEST),
        "length": formats.length(offer, language),
        "price": formats.price(offer, language),
        "requirements": quoted_whole(offer.requirements),
        "policy": quoted_whole(offer.policy),
    }


def quoted_whole(words: str | None) -> str:
    """The clinic's own words in one line."""
    return shortened(" ".join((words or "").split()), LONGEST)
