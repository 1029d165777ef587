"""Where somebody can be called whose number WhatsApp does not show: asked once, of any country, and never needed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import phonenumbers

from dialogs.chat import Chat
from dialogs.kinds import Kind, Read, Take
from dialogs.reading.answers import yes_no
from dialogs.reading.phones import phone
from dialogs.state import Row

HIDDEN = re.compile(r"\w+:([A-Z]{2})\.")
"""An address without a number says of which country it is."""
ANYWHERE = "MX"


def callback(chat: Chat) -> str:
    """A number as +5255…, or "" where theirs is known or none was given."""
    contact = chat.view.contact
    if contact.phone:
        return ""
    if contact.callback and not (chat.wants("callback") or chat.answered("callback")):
        return contact.callback
    country = country_of(chat)
    return chat.ask("callback", Callback(country, chat.text("skip")), says={"example": example(country)})


def country_of(chat: Chat) -> str | None:
    """Where a number without a country code is from: the person's country, else the clinic's."""
    hidden = HIDDEN.match(chat.view.contact.address)
    if hidden:
        return hidden.group(1)
    try:
        number = phonenumbers.parse(chat.view.clinic.phone or "", None)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.region_code_for_number(number)


def example(country: str | None) -> str:
    """A number of that country as it is written abroad; nobody's, or of a region where none is known."""
    number = phonenumbers.example_number_for_type(country or ANYWHERE, phonenumbers.PhoneNumberType.MOBILE)
    return written(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if number else "+"


def written(number: str) -> str:
    """ "+52 55 1234 5678", as it is read aloud."""
    return phonenumbers.format_number(phonenumbers.parse(number, None), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


class Callback(Kind[str]):
    """A valid number, or a no."""

    literal = True

    def __init__(self, country: str | None, skip: str) -> None:
        self.country, self.skip = country, skip

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        return (Row("skip", self.skip),)

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        found = phone(text, self.country)
        if found is not None:
            return Take(found)
        return Take("") if yes_no(text, language) is False else None

    def revive(self, value: str) -> str:
        return value
