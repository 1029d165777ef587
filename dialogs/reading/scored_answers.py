"""One short answer read by its kind: the public `answer` that is scored, fuzzed and tested."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from dialogs.reading.ages import how_old
from dialogs.reading.answers import LAST, number, ordinal, soonest
from dialogs.reading.births import birth_date
from dialogs.reading.counts import how_many
from dialogs.reading.intake import intake
from dialogs.reading.leanings import leaning
from dialogs.reading.people import email, name
from dialogs.reading.phones import written_phone
from dialogs.reading.wishes import wish
from dialogs.reading.words import command

Value = str | int | tuple[int, str] | None
CALLED = {"person": "human", "hello": "greet", "more": "another_option", "another_day": "another_option"}
"""Commands that have another name outside."""
SPANISH = {"year": "Año", "month": "Mes", "week": "Semana", "day": "Día"}


def answer(text: str, language: str, kind: str) -> Value:
    """What the text says where a `kind` was asked for, None where it says nothing of it.

    Kinds: yes_no (yes, no, no+change), command, ordinal (-1 is told as "last"), number, age (value and unit), dob (ISO
    date), name, phone (as written), email, urgency (asap), symptoms. Raises KeyError for another kind.
    """
    return KINDS[kind](text, language)


def _command(text: str, language: str) -> Value:
    meant = wish(text, language) or command(text, language)
    return CALLED.get(meant, meant) if meant else None


def _ordinal(text: str, language: str) -> Value:
    place = ordinal(text, language)
    place = number(text, language) if place is None else place
    return "last" if place == LAST else place


def _age(text: str, language: str) -> Value:
    found = how_old(text, language)
    if found is None:
        return None
    return found.value, SPANISH[found.unit] if language == "es" else found.unit.capitalize()


def _born(text: str, language: str) -> Value:
    found = birth_date(text, language, today=dt.datetime.now(dt.UTC).date())
    return None if found is None else found.isoformat()


def _email(text: str, language: str) -> Value:
    del language
    address = email(text)
    return None if address is None else address.lower()


KINDS: dict[str, Callable[[str, str], Value]] = {
    "yes_no": leaning,
    "command": _command,
    "ordinal": _ordinal,
    "number": how_many,
    "age": _age,
    "dob": _born,
    "name": name,
    "phone": lambda text, _: written_phone(text),
    "email": _email,
    "urgency": lambda text, language: "asap" if soonest(text, language) else None,
    "symptoms": lambda text, language: intake(text, language).get("symptoms"),
}
