"""Walks every path of the dialogs by answering each option, and a few texts where none is offered."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Iterator

from dialogs.engine import Turn
from tests.support.fake_clinic import FakeClinic
from tests.support.talk import Phone

TEXTS = {
    "booking.who": "Maximiliana Guadalupe Fernández de la Vega y Santiago, 34",
    "booking.age": "34",
    "booking.callback": "+52 222 123 4567",
    "booking.species": "erizo",
    "booking.patient_email": "ana@example.com",
    "booking.slot": "Tuesday at 10",
}
ALWAYS = ("blablabla", "back", "menu", "help", "mine", "cancel", "person", "no", "yes")
LONG = "x" * 40 + " so long a story " * 60


def walk(clinic: FakeClinic) -> Iterator[Turn]:
    """Every bubble of a walk through the dialogs, each kind of place once with each thing that can be said there."""
    shared = {id(fact): fact for fact in (clinic.clinic, *clinic.all_offers)}  # nothing changes these
    start = Phone(clinic)
    start.say("hi")
    places, seen = deque([start]), {_place(start)}
    while places:
        here = places.popleft()
        for said in _sayings(here):
            there = copy.deepcopy(here, {**shared})
            there.tap(said[4:]) if said.startswith("tap:") else there.say(said)
            assert there.last is not None
            yield there.last
            if _place(there) not in seen:
                seen.add(_place(there))
                places.append(there)


def _sayings(phone: Phone) -> list[str]:
    options = phone.last.say.options if phone.last and phone.last.say else ()
    ids = {option.id.split(".")[0][:4]: option.id for option in options}
    return [*(f"tap:{row_id}" for row_id in ids.values() if phone.asked), TEXTS.get(phone.asked or "", LONG), *ALWAYS]


def _place(phone: Phone) -> tuple[object, ...]:
    assert phone.last is not None
    say = phone.last.say
    return phone.asked, tuple(sorted(option.id[:4] for option in say.options)) if say else (), say and say.text[:20]
