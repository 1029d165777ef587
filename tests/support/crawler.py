"""Walks every path of the dialogs by answering each option, and a few texts where none is offered."""

from __future__ import annotations

import io
import pickle
from collections import deque
from collections.abc import Iterator, Sequence

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
    keeps = Keeping((clinic.clinic, *clinic.all_offers))  # nothing changes these
    start = Phone(clinic)
    start.say("hi")
    places, seen = deque([start]), {_place(start)}
    while places:
        here = places.popleft()
        kept = keeps.down(here)
        for said in _sayings(here):
            there = keeps.up(kept)
            there.tap(said[4:]) if said.startswith("tap:") else there.say(said)
            assert there.last is not None
            yield there.last
            if _place(there) not in seen:
                seen.add(_place(there))
                places.append(there)


class Keeping:
    """Writes a phone down with its clinic once, and takes up as many copies as there are things to say."""

    def __init__(self, shared: Sequence[object]) -> None:
        self._shared, self._number = shared, {id(fact): number for number, fact in enumerate(shared)}

    def down(self, phone: Phone) -> bytes:
        into = io.BytesIO()
        writer = pickle.Pickler(into, pickle.HIGHEST_PROTOCOL)
        writer.persistent_id = lambda fact: self._number.get(id(fact))  # type: ignore[method-assign]  # as documented
        writer.dump(phone)
        return into.getvalue()

    def up(self, kept: bytes) -> Phone:
        reader = pickle.Unpickler(io.BytesIO(kept))  # noqa: S301  (written a moment ago, by ourselves)
        reader.persistent_load = self._shared.__getitem__  # type: ignore[method-assign]  # as documented
        phone = reader.load()
        assert isinstance(phone, Phone)
        return phone


def _sayings(phone: Phone) -> list[str]:
    options = phone.last.say.options if phone.last and phone.last.say else ()
    ids = {option.id.split(".")[0][:4]: option.id for option in options}
    return [*(f"tap:{row_id}" for row_id in ids.values() if phone.asked), TEXTS.get(phone.asked or "", LONG), *ALWAYS]


def _place(phone: Phone) -> tuple[object, ...]:
    assert phone.last is not None
    say = phone.last.say
    return phone.asked, tuple(sorted(option.id[:4] for option in say.options)) if say else (), say and say.text[:20]
