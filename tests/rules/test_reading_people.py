"""Names, ages, e-mail addresses, and the one dense answer about health."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.births import birth_date
from dialogs.reading.intake import intake
from dialogs.reading.people import age, email, name_and_age
from dialogs.reading.phones import phone

PEOPLE = [
    ("en", "Ana Gómez, 34", "Ana Gómez", 34),
    ("en", "my son Leo is 4", "Leo", 4),
    ("en", "Leo, 10 months", "Leo", 0),
    ("en", "34, Ana Gómez", "Ana Gómez", 34),
    ("en", "Tina O'Brien 29 y/o", "Tina O'Brien", 29),
    ("en", "J. R. Smith (40)", "J. R. Smith", 40),
    ("en", "Hi, my name is ana gomez and I'm 34", "ana gomez", 34),
    ("en", "It's for my wife Sara, she is 31", "Sara", 31),
    ("en", "My mother. Rosa. She's seventy one years old", "Rosa", 71),
    ("en", "Dr. Ali Khan, 50", "Ali Khan", 50),
    ("en", "أحمد علي، ٣٤", "أحمد علي", 34),
    ("en", "Al, 5", "Al", 5),
    ("en", "San, 6 years", "San", 6),
    ("en", "Al Pacino, 80", "Al Pacino", 80),
    ("en", "the, 5", None, 5),
    ("en", "yes, 5", None, 5),
    ("ar", "عمر أحمد، 7", "عمر أحمد", 7),
    ("ur", "عمر احمد، 7", "عمر احمد", 7),
    ("en", "عمر، 7", "عمر", 7),
    ("ar", "عمره، 7", None, 7),
    ("en", "maría-josé D'Angelo, 7", "maría-josé D'Angelo", 7),
    ("en", "John", "John", None),
    ("en", "34", None, 34),
    ("en", "me", None, None),
    ("en", "for my daughter", None, None),
    ("en", "I'd like to come tomorrow at 10", None, None),
    ("es", "soy Ana, tengo 34 años", "Ana", 34),
    ("es", "Es para mi hija María de la Cruz, 6 años", "María de la Cruz", 6),
    ("es", "me llamo luis hernández y tengo treinta y cuatro años", "luis hernández", 34),
    ("es", "mi bebé Leo, recién nacido", "Leo", 0),
    ("es", "José 8 meses", "José", 0),
    ("es", "Ana Gómez, edad 34", "Ana Gómez", 34),
    ("es", "García, Ana", "Ana García", None),
    ("en", "Leo, four and a half years", "Leo", 4),
    ("en", "Leo is twenty-five", "Leo", 25),
    ("en", "my daughter Mia, 18 months", "Mia", 1),
    ("en", "Mona is my name", "Mona", None),
    ("en", "I'm Mona and my doctor is named Ruiz", "Mona", None),
    ("en", "I don't know", None, None),
    ("en", "my stomach hurts", None, None),
    ("en", "me llamo Luis Soto y tengo 40 años", "Luis Soto", 40),
    ("ar", "اسمي محمد علي وعمري خمس وعشرون سنة", "محمد علي", 25),
    ("ar", "ابنتي سارة، ٨ أشهر", "سارة", 0),
    ("ur", "میرا نام علی خان ہے، عمر 34 سال", "علی خان", 34),
    ("ur", "mera naam Ali Khan hai, 34 saal", "Ali Khan", 34),
    ("ur-Latn", "meri beti Sana, umar 5 saal", "Sana", 5),
]


@pytest.mark.parametrize("language, text, name, years", PEOPLE)
def test_a_name_and_an_age_are_read_in_one_message(
    language: str, text: str, name: str | None, years: int | None
) -> None:
    assert name_and_age(text, language) == (name, years)


@pytest.mark.parametrize(
    "text", ["131", "12/03/1987", "38.5", "10:30", "tomorrow at 4", "+52 55 1234 5678", "20%", "many"]
)
def test_not_every_number_is_an_age(text: str) -> None:
    assert age(text, "en") is None


@pytest.mark.parametrize(
    "text, address",
    [
        ("ana@example.com", "ana@example.com"),
        ("my mail is Ana.Gomez+x@Example.ORG.", "Ana.Gomez+x@example.org"),
        ("write to <a@b.co>, thanks", "a@b.co"),
        ("ana@example", None),
        ("no mail", None),
        ("@ana", None),
    ],
)
def test_an_address_is_found_in_the_text(text: str, address: str | None) -> None:
    assert email(text) == address


@pytest.mark.parametrize(
    "language, text, columns",
    [
        ("en", "none", {}),
        ("en", "No", {}),
        ("es", "ninguna", {}),
        ("en", "rash on both arms", {"symptoms": "rash on both arms"}),
        ("en", "allergies: nuts, penicillin", {"allergies": "nuts, penicillin"}),
        (
            "en",
            "Allergic to penicillin and taking ibuprofen. It started 3 days ago",
            {"allergies": "penicillin", "current_medications": "ibuprofen", "symptoms": "It started 3 days ago"},
        ),
        (
            "en",
            "history of asthma; takes salbutamol",
            {"medical_history": "asthma", "current_medications": "salbutamol"},
        ),
        ("en", "fever, no allergies, female", {"symptoms": "fever", "allergies": "no", "patient_gender": "female"}),
        ("en", "not urgent, call me", {"urgency_level": "low", "preferred_contact_method": "phone"}),
        ("en", "it's urgent, my tooth broke", {"urgency_level": "urgent", "symptoms": "my tooth broke"}),
        ("en", "Urgency: high\nemail: ana@x.org", {"urgency_level": "high", "patient_email": "ana@x.org"}),
        (
            "es",
            "soy alérgica a la penicilina y tomo losartán",
            {"allergies": "la penicilina", "current_medications": "losartán"},
        ),
        ("es", "no tengo alergias, tomo metformina", {"allergies": "no", "current_medications": "metformina"}),
        ("en", "fever, alergias: nueces", {"symptoms": "fever, alergias: nueces"}),
        ("en", "tengo fiebre y tomo paracetamol", {"symptoms": "tengo fiebre", "current_medications": "paracetamol"}),
        ("ar", "حساسية من البنسلين، صداع", {"allergies": "البنسلين، صداع"}),
        ("ar", "لا شيء", {}),
        ("es", "me duele la cabeza, mujer", {"symptoms": "me duele la cabeza", "patient_gender": "female"}),
    ],
)
def test_a_dense_answer_falls_into_its_columns(language: str, text: str, columns: dict[str, str]) -> None:
    assert intake(text, language) == columns


TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    "language, text, born",
    [
        ("en", "3rd of May 1984", "1984-05-03"), ("en", "May 3, 1984", "1984-05-03"), ("en", "3.5.84", "1984-05-03"),
        ("en", "born 1984-05-03", "1984-05-03"), ("en", "03051984", "1984-05-03"), ("en", "the 3rd of the fifth '84",
        "1984-05-03"),
        ("en", "the third of May nineteen eighty four", "1984-05-03"), ("en", "3 3 May 1984", "1984-05-03"),
        ("en", "31 December two thousand and one", "2001-12-31"), ("en", "4/13/2001", "2001-04-13"),
        ("es", "3 de mayo de mil novecientos ochenta y cuatro", "1984-05-03"), ("ar", "٣ مايو ١٩٨٤", "1984-05-03"),
        ("ur", "3 مئی 1984", "1984-05-03"), ("ur-Latn", "3 may 84", "1984-05-03"), ("en", "1/1/27", "1927-01-01"),
        ("en", "3 May", None), ("en", "1984", None), ("en", "3 May 2031", None), ("en", "30 February 1990", None),
        ("en", "soon", None),
    ],
)  # fmt: skip
def test_a_date_of_birth_is_a_whole_date_in_the_past(language: str, text: str, born: str | None) -> None:
    found = birth_date(text, language, today=TODAY)
    assert (found and found.isoformat()) == born


def test_the_countrys_order_decides_about_a_doubtful_date() -> None:
    assert birth_date("3/5/1984", "en", today=TODAY, dayfirst=False) == date(1984, 3, 5)


@pytest.mark.parametrize(
    "text, country, number",
    [
        ("my number is 55 1234 5678", "MX", "+525512345678"), ("+52 (55) 1234-5678", None, "+525512345678"),
        ("0300 1234567", "PK", "+923001234567"), ("0092 300 1234567", "MX", "+923001234567"),
        ("٠٥٠ ١٢٣ ٤٥٦٧", "AE", "+971501234567"), ("+33 (0)6 12 34 56 78", "MX", "+33612345678"),
        ("12/03/1987", "MX", None), ("55 1234", "MX", None), ("no phone", "MX", None), ("55 1234 5678", None, None),
    ],
)  # fmt: skip
def test_a_phone_of_any_country_becomes_one_that_can_be_dialled(
    text: str, country: str | None, number: str | None
) -> None:
    assert phone(text, country) == number


@given(st.text() | st.sampled_from([text for _, text, *_ in PEOPLE]), st.sampled_from(["en", "es", "ar", "ur", "xx"]))
def test_no_person_is_too_strange_to_read(text: str, language: str) -> None:
    name, years = name_and_age(text, language)
    assert name is None or (2 <= len(name) <= 80 and not any(letter.isdigit() for letter in name))
    assert years is None or 0 <= years <= 130
    assert email(text) is None or "@" in text
    assert all(intake(text, language).values())
