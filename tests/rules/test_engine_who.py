"""Who it is for: nobody is made out of a stray word, and a patient may be called like a doctor."""

from __future__ import annotations

import json

import pytest

from dialogs.aged_names import volunteered
from tests.support.people import AHMED
from tests.support.talk import Phone

TO_THE_TIME = ("hi", "1", "Dr. Ahmed")
TO_WHO = (*TO_THE_TIME, "tomorrow at 9")
TO_THE_CARD = (*TO_WHO, "Ana Gil 34", "headaches", "skip")
LANGUAGES = ("en", "es", "ar", "ur", "ur-Latn")


@pytest.mark.parametrize("said, name, years, months", [
    ("Ana Gil, 34", "Ana Gil", 34, None),
    ("consultation tomorrow 9:30 for Ana Gil, 34", "Ana Gil", 34, None),
    ("Ana Gil 34 consultation tomorrow at 9", "Ana Gil", 34, None),
    ("same for his sister Mia, 6, right after", "Mia", 6, None),
    ("Emma she is 8 months", "Emma", 0, 8),
    ("leo gómez, 7", "leo gómez", 7, None),
    ("mañana a las 10 para Noa, 2 meses", "Noa", 0, 2),
    ("Francisco Ruis 79 años", "Francisco Ruis", 79, None),
    ("انا علي حسن ٣٣", "علي حسن", 33, None),
    ("consultation tomorrow at 10, Luis 50", "Luis", 50, None),
    ("احمد، چھ سال", "احمد", 6, None),
    ("Bilal Ahmed 30 saal", "Bilal Ahmed", 30, None),
    ("maría de la cruz, 40", "maría de la cruz", 40, None),
])  # fmt: skip
def test_a_name_with_an_age_is_a_person(said: str, name: str, years: int, months: int | None) -> None:
    found = volunteered(said, LANGUAGES)
    assert found is not None
    assert (found.name, found.aged.years, found.aged.months) == (name, years, months)


@pytest.mark.parametrize("said", [
    "make it 11", "Time 10", "theek hai lekin 12 baje kar dein", "خليها 11", "cámbialo a 12", "back pain 3 days",
    "ammi ka bp high rehta hai kal subha 11 baje dr ayesha se", "consultation tomorrow at 10, fever 39",
    "اريد موعد لوالدتي عند د ليلى يوم الثلاثاء الساعة 10", "ساڑھے چھ بجے", "dolor de cabeza 2 dias", "until 4",
    "Leo 7 and Mia 5", "I took Panadol 2 hours ago", "we live at Calle 12",
    "as late as possible, 5", "can't, I work until 4", "bukhar hai 3 din se",
])  # fmt: skip
def test_a_word_beside_a_number_is_none(said: str) -> None:
    assert volunteered(said, LANGUAGES) is None


@pytest.mark.parametrize(
    "said", ["the last one", "wait", "can't, I work until 4", "dizzy since monday", "half past ten"]
)
def test_where_the_name_is_asked_this_is_none(phone: Phone, said: str) -> None:
    phone.all(*TO_WHO, said)
    assert phone.asked != "booking.age"
    assert "who" not in phone.answers()


@pytest.mark.parametrize("said", ["Yusuf Ruiz 50", "Yusuf Ruiz", "yusuf ruiz 50"])
def test_where_the_name_is_asked_a_name_is_a_name(phone: Phone, said: str) -> None:
    phone.all(*TO_WHO, said)
    assert json.loads(phone.answers()["who"])["name"] == said.removesuffix(" 50")
    assert phone.answers()["doctor"] == str(AHMED)


@pytest.mark.parametrize("said", ["with Dr Ruiz", "no, with ruiz"])
def test_a_doctor_asked_for_there_is_one(phone: Phone, said: str) -> None:
    phone.all(*TO_WHO, said)
    assert phone.answers()["doctor"] != str(AHMED)


def test_a_patient_called_like_a_doctor_chooses_none(phone: Phone) -> None:
    phone.all("hi", "1", "Francisco Ruis 79 years")
    assert phone.asked == "booking.doctor"
    phone.all("Dr. Ahmed", "tomorrow at 9")
    assert json.loads(phone.answers()["who"]) == {"name": "Francisco Ruis", "age": 79}


def test_a_patient_called_like_a_doctor_leaves_the_times(phone: Phone) -> None:
    phone.all(*TO_THE_TIME, "Elena Ruiz, 34")
    assert phone.asked == "booking.slot"
    assert phone.answers()["doctor"] == str(AHMED)


@pytest.mark.parametrize("said, name, age", [("Luis Pérez, 7", "Luis Pérez", 7), ("Leo, 7", "Leo", 7)])
def test_a_name_with_an_age_replaces_the_name_whose_age_was_asked(phone: Phone, said: str, name: str, age: int) -> None:
    phone.all(*TO_WHO, "Ana Gil", said)
    assert json.loads(phone.answers()["who"]) == {"name": name, "age": age}


def test_the_same_name_there_only_tells_the_age(phone: Phone) -> None:
    phone.all(*TO_WHO, "Ana Gil", "Ana, 7")
    assert json.loads(phone.answers()["who"])["name"] == "Ana Gil"


@pytest.mark.parametrize("said, asked", [
    ("Consultation with Dr Ahmed tomorrow at 9, she is 77 and her name is Luisa", {"name": "Luisa", "age": 77}),
    ("Consultation tomorrow at 9 for Ana Gil, 34", {"name": "Ana Gil", "age": 34}),
    ("Leo 7 months, consultation tomorrow at 9", {"name": "Leo", "age": 0, "months": 7}),
    ("my 5 year old son Leo needs a consultation", {"name": "Leo", "age": 5}),
])  # fmt: skip
def test_what_was_said_of_them_is_not_asked_again(phone: Phone, said: str, asked: dict[str, object]) -> None:
    phone.all(said, "Consultation", "Dr. Ahmed", "tomorrow at 9")
    assert json.loads(phone.answers()["who"]) == asked


@pytest.mark.parametrize("said", [
    "my 2 month old baby needs a consultation", "mi bebe de 2 meses necesita una consulta", "for my baby, 2 months",
    "میری بیٹی 2 ماہ کی ہے", "meri beti 2 mahine ki hai",
])  # fmt: skip
def test_only_the_name_is_asked_of_a_relative_whose_age_was_said(phone: Phone, said: str) -> None:
    phone.all(said, "Consultation", "Dr. Ahmed", "tomorrow at 9")
    phone.say("Noa")
    assert json.loads(phone.answers()["who"]) == {"name": "Noa", "age": 0, "months": 2}


def test_how_long_it_lasts_is_no_age(phone: Phone) -> None:
    phone.all("mi hijo tiene 2 meses con tos", "Consultation", "Dr. Ahmed", "tomorrow at 9", "Leo")
    assert phone.asked == "booking.age"


@pytest.mark.parametrize("said, name", [
    ("wrong name, it's Anna Gil", "Anna Gil"), ("el nombre está mal, es Anna Gil", "Anna Gil"),
    ("the name is Ana María Gil", "Ana María Gil"),
])  # fmt: skip
def test_a_name_put_right_on_the_card_keeps_the_age(phone: Phone, said: str, name: str) -> None:
    phone.all(*TO_THE_CARD, said)
    assert json.loads(phone.answers()["who"]) == {"name": name, "age": 34}


@pytest.mark.parametrize("said", ["الاسم غلط", "the name is wrong", "el nombre está mal", "نام غلط ہے"])
def test_nobody_is_called_wrong(phone: Phone, said: str) -> None:
    phone.all(*TO_THE_CARD, said)
    assert phone.asked in {"booking.who", "booking.sure"}


def test_who_it_is_for_is_no_reason(phone: Phone) -> None:
    phone.all(*TO_WHO, "myself, Ana, 34")
    assert phone.asked == "booking.reason"
