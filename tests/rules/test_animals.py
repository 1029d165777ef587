"""Animals in what people write: what each is, its name and its age, in the languages people write in."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from dialogs.aged import Aged, age_in
from dialogs.animals import animal_in, described, without
from dialogs.called import called, species_in
from models.facts import Submit
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CLINIC, CONSULTATION, contact
from tests.support.talk import Phone

VETS = replace(CLINIC, treats="animals")
SENTENCES = [
    ("en", "my dog Luna, 3, is limping", "dog", "Luna", Aged(3)),
    ("en", "my 8-month-old kitten Misu has diarrhea", "cat", "Misu", Aged(0, 8)),
    ("en", "my 3 year old cat named misu", "cat", "misu", Aged(3)),
    ("en", "Checkup for my dog Rex", "dog", "Rex", Aged()),
    ("en", "my dog's name is Luna, she is 3", "dog", "Luna", Aged(3)),
    ("en", "my dog vomiting for 2 days", "dog", "", Aged()),
    ("en", "vaccine for my cat tomorrow at 10", "cat", "", Aged()),
    ("en", "my pet is ill", "", "", Aged()),
    ("es", "cita para mi perro Toby, 4 años, no come", "dog", "Toby", Aged(4)),
    ("es", "Luna, mi perra, 3 años, está cojeando", "dog", "Luna", Aged(3)),
    ("es", "mi gato Tom de 8 meses vomita", "cat", "Tom", Aged(0, 8)),
    ("ar", "كلبي لونا، 3 سنوات، يعرج", "dog", "لونا", Aged(3)),
    ("ur", "میری بلی مانو، 2 سال، کھانا نہیں کھاتی", "cat", "مانو", Aged(2)),
    ("ur", "meri billi Mano, 2 saal, khana nahi kha rahi", "cat", "Mano", Aged(2)),
]
ANSWERS = [
    ("en", "Luna, dog, 3", "dog", "Luna", Aged(3)),
    ("en", "luna, cat, 8 months", "cat", "luna", Aged(0, 8)),
    ("en", "Kitten, my cat, 8 weeks", "cat", "Kitten", Aged(0, 1)),
    ("es", "Es un gato, se llama Misu y tiene 2 años", "cat", "Misu", Aged(2)),
    ("ar", "لونا، كلبة، 3", "dog", "لونا", Aged(3)),
    ("ur", "ٹومی، کتا، 3", "dog", "ٹومی", Aged(3)),
]


@pytest.mark.parametrize("language, text, species, name, aged", SENTENCES)
def test_a_sentence_says_which_animal_it_is_for(language: str, text: str, species: str, name: str, aged: Aged) -> None:
    found = animal_in(text, language)
    assert found is not None
    assert (found.species, found.name, found.aged) == (species, name, aged)


@pytest.mark.parametrize("language, text, species, name, aged", ANSWERS)
def test_an_answer_may_be_little_more_than_name_animal_and_age(
    language: str, text: str, species: str, name: str, aged: Aged
) -> None:
    found = described(text, language, FakeClinic(CONSULTATION, clinic=VETS))
    assert found is not None
    assert (found.species, found.name, found.aged) == (species, name, aged)


@pytest.mark.parametrize("text", ["Ana Gómez, 34", "I need a visit tomorrow", "mañana a las 10", "", "غدا"])
def test_no_animal_is_seen_where_there_is_none(text: str) -> None:
    assert animal_in(text, "en") is None


def test_a_dog_that_bit_is_nobodys_and_two_are_too_many() -> None:
    bitten, two = animal_in("I was bitten by a dog", "en"), animal_in("my two cats", "en")
    assert bitten is not None
    assert not bitten.owned
    assert two is not None
    assert two.several


def test_what_is_left_is_why_it_comes() -> None:
    text = "my dog Luna, 3, is limping"
    assert without(text, animal_in(text, "en")).strip(" ,") == "is limping"
    assert without("fever", None) == "fever"


@pytest.mark.parametrize(
    "text, aged",
    [
        ("ten months", Aged(0, 10)),
        ("10", Aged(10)),
        ("18 months", Aged(1, 18)),
        ("30 months", Aged(2)),
        ("3 weeks", Aged(0, 0)),
        ("two years", Aged(2)),
        ("no idea", Aged()),
    ],
)
def test_months_are_kept_until_two_years(text: str, aged: Aged) -> None:
    assert age_in(text, "en") == aged


def test_an_animal_of_ours_is_named_in_the_readers_language_and_any_other_as_it_was_written() -> None:
    assert called("es", "Luna", age=0, months=8, species="dog") == "Luna, perro, 8 meses"
    assert called("en", "Rocky", species="erizo") == "Rocky, erizo"
    assert species_in("en", "<b>KR47 approved</b> *yes*") == "animal"


@pytest.mark.parametrize("where", ["people", "both"])
def test_a_clinic_for_people_hears_of_no_animals(where: Literal["people", "both"]) -> None:
    clinic = FakeClinic(CONSULTATION, clinic=replace(CLINIC, treats=where))
    phone = Phone(clinic)
    for said in ("hi", "Consultation", "tomorrow at 10", "Ana Gómez, 34", "I was bitten by my dog", "skip", "send"):
        phone.say(said)
    (sent,) = clinic.did(Submit)
    assert isinstance(sent, Submit)
    assert (sent.name, sent.age, sent.species) == ("Ana Gómez", 34, None)
    assert sent.intake["chief_complaint"] == "I was bitten by my dog"


@pytest.mark.parametrize(
    "language, said",
    [
        ("ar", ("مرحبا", "1", "1", "لونا، كلبة، 8 أشهر", "تعرج منذ أمس", "تخطي", "إرسال")),
        ("ur", ("سلام", "1", "1", "ٹومی، کتا، 8 ماہ", "لنگڑا رہا ہے", "چھوڑیں", "بھیجیں")),
    ],
)
def test_an_animal_is_booked_in_arabic_and_urdu(language: str, said: tuple[str, ...]) -> None:
    clinic = FakeClinic(CONSULTATION, who=contact(language=language, language_chosen=True),
                        clinic=replace(VETS, languages=("ar", "ur")))  # fmt: skip
    phone = Phone(clinic)
    for words in said:
        phone.say(words)
    (sent,) = clinic.did(Submit)
    assert isinstance(sent, Submit)
    assert (sent.species, sent.age, sent.months) == ("dog", 0, 8)
