"""A clinic where Ana is new or known, and what her dialog remembers."""

from __future__ import annotations

import json
from typing import Any

from dialogs.consent import VERSION
from models.facts import Offer, Person
from tests.support.fake_clinic import FakeClinic
from tests.support.people import ANA, CLEANING, CONSULTATION, WITH_RUIZ, contact
from tests.support.talk import Phone


def clinic(*offers: Offer, people: tuple[Person, ...] = (), language: str = "en", known: bool = False) -> FakeClinic:
    ours = offers or (CONSULTATION, WITH_RUIZ, CLEANING)
    fake = FakeClinic(*ours, who=contact(language=language, consent_version=VERSION if known else None))
    fake.people = list(people)
    return fake


def known(*offers: Offer, language: str = "en") -> FakeClinic:
    """A clinic where Ana has been before and agreed."""
    return clinic(*offers, people=(ANA,), language=language, known=True)


def answers(phone: Phone) -> dict[str, Any]:
    assert phone.state is not None
    return {answer["key"]: answer["value"] for answer in json.loads(phone.state)["stack"][-1]["answers"]}
