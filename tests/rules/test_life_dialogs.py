"""Before a time of hers is closed a doctor is asked: what she tells instead of yes or no decides nothing."""

from __future__ import annotations

import pytest

from models.facts import Close
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, CONSULTATION, contact
from tests.support.talk import Phone

AWAY = {"en": "away tomorrow", "es": "ausente mañana", "ar": "غائب غدا", "ur": "چھٹی کل"}


def asked(language: str) -> tuple[Phone, FakeClinic]:
    """Dr. Ahmed is asked whether tomorrow shall be closed; nobody is booked then."""
    clinic = FakeClinic(CONSULTATION, who=contact(language=language, doctor_id=AHMED, doctor_name="Dr. Sarah Ahmed"))
    clinic.closed = []
    phone = Phone(clinic)
    phone.say(AWAY[language])
    assert phone.asked == "life.what"
    return phone, clinic


@pytest.mark.parametrize(
    "language, said",
    [("es", "mañana no voy"), ("es", "no voy"), ("es", "mañana no puedo ir"), ("es", "no trabajo mañana"),
     ("es", "sí, pero solo la tarde"), ("en", "I'm not coming tomorrow"), ("en", "I can't come"), ("en", "not coming"),
     ("en", "yes if Ana agrees"), ("ar", "لن آتي غدا"), ("ur", "کل نہیں آؤں گا"), ("ur", "kal nahi aaunga")],
)  # fmt: skip
def test_that_she_does_not_come_is_neither_yes_nor_no(language: str, said: str) -> None:
    phone, clinic = asked(language)
    told = phone.say(said)
    assert clinic.did(Close) == []
    assert phone.asked == "life.what"
    assert "*" in told, "it is said what to write"
    assert phone.saved()["mentions"] == {}


@pytest.mark.parametrize(
    "language, said",
    [("en", "no"), ("en", "no thanks"), ("en", "no, keep it open"), ("en", "don't close it"), ("en", "leave it"),
     ("en", "better not"), ("en", "2"), ("es", "no"), ("es", "mejor no"), ("es", "no, gracias, déjelo"), ("ar", "لا"),
     ("ur", "نہیں"), ("ur", "رہنے دیں"), ("en", "no. keep it"), ("en", "no; keep it"), ("ar", "لا، اتركه"),
     ("ur", "نہیں، کھلا رکھیں"), ("ur", "نہیں۔ کھلا رکھیں")],
)  # fmt: skip
def test_a_no_leaves_everything_as_it_is(language: str, said: str) -> None:
    phone, clinic = asked(language)
    phone.say(said)
    assert clinic.did(Close) == []
    assert phone.asked is None


@pytest.mark.parametrize(
    "language, said", [("en", "yes"), ("en", "yes, close it"), ("es", "sí"), ("ar", "نعم"), ("ur", "ہاں")]
)
def test_a_yes_closes(language: str, said: str) -> None:
    phone, clinic = asked(language)
    phone.say(said)
    assert len(clinic.did(Close)) == 1
