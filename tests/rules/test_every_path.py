"""Every path of the dialogs, with everything as long as a clinic may make it: within WhatsApp's limits, drawn whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from bot.channels.content import drawing
from dialogs.consent import VERSION
from dialogs.engine import Turn
from dialogs.intake import COLUMNS, REASON
from dialogs.say import LONGEST, numbered, units
from dialogs.texts import languages
from tests.support.crawler import walk
from tests.support.drawn import phone, tagged
from tests.support.fake_clinic import FakeClinic
from tests.support.people import ANA, CLINIC, CONSULTATION, RUIZ, WITH_RUIZ, contact, offer

TEN = datetime(2026, 3, 3, 16, 0, tzinfo=UTC)
EVERYTHING = frozenset({REASON, *COLUMNS})


def long_clinic(language: str) -> FakeClinic:
    """Everything as long as a clinic may make it."""
    name = "Clínica Universitaria de Especialidades Médico-Quirúrgicas "
    ours = replace(CLINIC, name=name * 2, address=name * 4, privacy_url="https://example.com/" + "p" * 150)
    long = offer(name * 4, requirements=name * 20, policy=name * 20, asked=EVERYTHING, required=EVERYTHING)
    offers = (
        long,
        replace(long, service_id=UUID(int=0x600), doctor_id=RUIZ, doctor="Dra. " + name * 3, specialty=name),
        *(offer(f"{number} {name}", number=10 + number) for number in range(14)),
    )
    return FakeClinic(
        *offers, who=contact(language=language, profile_name="W" * 200, phone="+971501234567"), clinic=ours
    )


def place(language: str, case: str) -> FakeClinic:
    """Somebody new, somebody who asks for an animal, somebody with a history, or a clinic of long words."""
    clinic = long_clinic(language)
    if case == "new":
        return FakeClinic(CONSULTATION, WITH_RUIZ, who=contact(language=language))
    if case == "animals":
        hidden = contact(language=language, address="whatsapp:MX.k7Qp2x", phone=None)
        return FakeClinic(CONSULTATION, WITH_RUIZ, who=hidden, clinic=replace(CLINIC, treats="animals"))
    clinic.add_visit(clinic.add_request(clinic.all_offers[0], TEN))
    if case == "known":
        clinic.contact = replace(clinic.contact, consent_version=VERSION)
        clinic.people = [replace(ANA, medical_history="h" * 900, current_medications="m " * 400)]
        clinic.add_request(clinic.all_offers[1], TEN)
    return clinic


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("case", ["new", "known", "long", "animals"])
def test_every_bubble_stays_within_the_limits_of_whatsapp_and_is_drawn_whole(language: str, case: str) -> None:
    places, shapes = set(), set()
    for turn in walk(place(language, case)):
        fits(turn)
        places.add(turn.asked)
        shapes.add(drawn_whole(turn, language))
    assert len(places) > 6
    assert case != "long" or {"quick-reply-2", "list-picker-10"} <= shapes


def fits(turn: Turn) -> None:
    assert turn.say is not None
    assert turn.say.text
    assert units(turn.say.text) <= LONGEST
    assert units(numbered(turn.say)) <= LONGEST
    assert len(turn.say.options) <= 10
    assert len({option.id for option in turn.say.options}) == len(turn.say.options)
    for option in turn.say.options:
        assert 0 < units(option.title) <= 24, option
        assert units(option.description) <= 72, option
        assert units(option.id) <= 150, option


def drawn_whole(turn: Turn, language: str) -> str | None:
    """What fits a list or a button is never cut again; the shape of what was drawn."""
    assert turn.say is not None
    found = drawing(tagged(turn.say), language)
    if found is None:
        return None
    bubble = phone(found)
    assert bubble.titles == [option.title for option in turn.say.options]
    assert bubble.body.split() == turn.say.text.split()
    return found.shape
