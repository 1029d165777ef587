"""Yes, no, a number, a name off the list, a command: short answers as people give them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.answers import nothing_to_tell, number, ordinal, soonest, yes_no
from dialogs.reading.choices import choose
from dialogs.reading.words import command

YES = [
    ("en", "yes"), ("en", "Yes please!"), ("en", "yep, that's right"), ("en", "ok 👍"), ("en", "👍🏽"), ("en",
    "no problem"),
    ("en", "sounds good to me"), ("en", "that's fine, thanks"), ("en", "Sure, go ahead"), ("en", "sí"), ("en", "y"),
    ("es", "sí"), ("es", "Si, por favor"), ("es", "claro que sí"), ("es", "está bien"), ("es", "dale"), ("es", "✅"),
    ("es", "no hay problema"), ("es", "de acuerdo, gracias"), ("es", "yes"), ("es", "todo correcto"),
]  # fmt: skip
NO = [
    ("en", "no"), ("en", "Nope"), ("en", "no thanks"), ("en", "no, that's not right"), ("en", "not really"), ("en",
    "👎"),
    ("en", "that doesn't work for me"), ("en", "I said no"), ("en", "of course not"), ("en", "it's wrong"),
    ("es", "no"), ("es", "no, gracias"), ("es", "para nada"), ("es", "no está bien"), ("es", "❌"), ("es",
    "claro que no"),
]  # fmt: skip
NEITHER = [
    ("en", "maybe"), ("en", "not yet"), ("en", "not sure"), ("en", "yes, but at five"), ("en", "yes and no"), ("en",
    "1"),
    ("en", "who is the doctor?"), ("en", "let me think"), ("en", "I have a good doctor already in mind"), ("en",
    "no idea"),
    ("en", "yes if it is free"), ("en", ""), ("en", "👍👎"), ("en", "no, it's fine"), ("en", "ok no"),
    ("es", "quizás"), ("es", "todavía no"), ("es", "no sé"), ("es", "sí, pero más tarde"), ("es", "depende"), ("es",
    "2"),
]  # fmt: skip


@pytest.mark.parametrize("language, text", YES)
def test_this_is_a_yes(language: str, text: str) -> None:
    assert yes_no(text, language) is True


@pytest.mark.parametrize("language, text", NO)
def test_this_is_a_no(language: str, text: str) -> None:
    assert yes_no(text, language) is False


@pytest.mark.parametrize("language, text", NEITHER)
def test_this_is_neither_yes_nor_no(language: str, text: str) -> None:
    assert yes_no(text, language) is None


@pytest.mark.parametrize(
    "language, text, row",
    [
        ("en", "2", 2), ("en", "2.", 2), ("en", "#2", 2), ("en", "2️⃣", 2), ("en", "option 2", 2), ("en", "(3)", 3),
        ("en", "the second one", 2), ("en", "the 3rd please", 3), ("en", "number four", 4), ("en", "last one", -1),
        ("en", "twenty one", 21), ("en", "٣", 3), ("en", "one", 1), ("en", "🔟", 10), ("en", "I'll take 5", 5),
        ("es", "la segunda", 2), ("es", "el primero", 1), ("es", "la última", -1), ("es", "opción 3 por favor", 3),
        ("es", "dos", 2), ("es", "uno", 1), ("es", "treinta y dos", 32), ("es", "third", 3),
        ("en", "twenty-first", 21), ("en", "one hundred and two", 102), ("en", "a pair", 2), ("en", "007", 7),
        ("es", "vigésimo quinto", 25), ("es", "cero dos", 2), ("es", "treinta y 3", 33), ("es", "décimo tercero", 13),
        ("ar", "خمسة وعشرون", 25), ("ar", "الثالث عشر", 13), ("ar", "الواحد والعشرون", 21), ("ar", "٢٦٫٠", 26),
        ("ar", "الخيار الثاني", 2), ("ar", "الأخير", -1), ("ur", "دوسرا والا", 2), ("ur", "پچیس", 25), ("ur",
        "آخری والا", -1),
        ("ur-Latn", "do number", 2), ("ur-Latn", "pehla wala", 1), ("ur-Latn", "akhri", -1), ("ur", "teesra wala", 3),
    ],
)  # fmt: skip
def test_a_bare_choice_is_a_number(language: str, text: str, row: int) -> None:
    assert number(text, language) == row


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "10:30"), ("en", "1 or 2"), ("en", "4 pm"), ("en", "34 years"), ("en", "at 4"), ("en", "1/2"), ("en",
        "2.5"),
        ("en", "$200"), ("en", "no"), ("en", "this one"), ("en", "the blue one"), ("en", "2nd floor"), ("en", ""),
        ("en", "55512345"), ("ar", "الاثنين"), ("ar", "الأحد"), ("ar", "والإثنين"),
        ("es", "somos dos"), ("es", "a las 2"), ("es", "2 o 3"), ("es", "dos semanas"),
    ],
)  # fmt: skip
def test_more_than_a_bare_choice_is_no_number(language: str, text: str) -> None:
    assert number(text, language) is None


@pytest.mark.parametrize(
    "language, text, place",
    [
        ("en", "the third floor, left", 3), ("en", "remove the last line", -1), ("en", "five of them", None),
        ("es", "quiero la segunda fila", 2), ("ar", "السؤال الخامس والعشرون", 25), ("ar", "أريد آخر موعد", -1),
        ("ur", "تیسرا سوال", 3), ("ur-Latn", "dusra doctor", 2),
    ],
)  # fmt: skip
def test_a_place_in_a_row_is_found_in_a_sentence(language: str, text: str, place: int | None) -> None:
    assert ordinal(text, language) == place


@pytest.mark.parametrize(
    "text", ["none", "No, thank you", "nada", "no, gracias", "لا شيء", "کچھ نہیں", "kuch nahi", "skip"]
)
def test_nothing_to_tell_is_told_in_every_language(text: str) -> None:
    assert nothing_to_tell(text, "en")


@pytest.mark.parametrize(
    "text", ["no appetite", "nada de apetito", "لا أستطيع النوم", "neend nahi aati", "I have a rash"]
)
def test_a_complaint_that_begins_with_a_no_is_something_to_tell(text: str) -> None:
    assert not nothing_to_tell(text, "en")


@pytest.mark.parametrize("text", ["asap please", "lo antes posible", "في أقرب وقت", "جلد از جلد", "jaldi chahiye"])
def test_as_soon_as_possible_is_heard(text: str) -> None:
    assert soonest(text, "en")
    assert not soonest("tomorrow at ten", "en")


SERVICES = ["Consultation", "Dental cleaning", "Dental implant", "Cardiology check-up"]
DOCTORS = ["Dr. Sarah Ahmed", "Dr. Luis Ruiz", "Dr. Luisa Romero"]


@pytest.mark.parametrize(
    "text, labels, rows",
    [
        ("consultation", SERVICES, [0]), ("a consultaton please", SERVICES, [0]), ("cardio", SERVICES, [3]),
        ("the cleaning", SERVICES, [1]), ("dental", SERVICES, [1, 2]), ("dental implant", SERVICES, [2]),
        ("with dr ahmed tomorrow", DOCTORS, [0]), ("RUÍZ", DOCTORS, [1]), ("luisa", DOCTORS, [2]),
        ("amhed", DOCTORS, [0]),
        ("doctor", DOCTORS, []), ("hello", SERVICES, []), ("", SERVICES, []), ("2", SERVICES, []), ("anything", [], []),
    ],
)  # fmt: skip
def test_a_label_is_chosen_by_what_is_its_own(text: str, labels: list[str], rows: list[int]) -> None:
    assert choose(text, labels, "en") == rows


ALL = ("en", "es", "ar", "ur", "ur-Latn", "xx")
said = st.text() | st.sampled_from([text for _, text in [*YES, *NO, *NEITHER]])


@given(said, st.sampled_from(ALL), st.lists(st.text(max_size=40), max_size=6))
def test_no_answer_is_too_strange_to_read(text: str, language: str, labels: list[str]) -> None:
    yes_no(text, language)
    number(text, language)
    command(text, language)
    assert all(0 <= index < len(labels) for index in choose(text, labels, language))


@given(said, st.sampled_from(ALL))
def test_case_and_spaces_make_no_difference(text: str, language: str) -> None:
    if text.casefold() != text.upper().casefold():
        return
    for read in (yes_no, number, command):
        assert read(text.upper(), language) == read(text, language) == read(f"  {text}\t", language)
