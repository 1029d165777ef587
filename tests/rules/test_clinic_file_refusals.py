"""Every way a clinic file can be wrong is told by the key's path and a plain sentence, all at once."""

import pytest

from bot.clinic_file.problems import FileRefused
from bot.clinic_file.reading import read
from tests.support.clinic_files import SAMPLE, SMALL, edited

NAME, NUMBER, ZONE = 'name = "Clínica Luna"', 'whatsapp = "+525555550180"', 'timezone = "America/Mexico_City"'
ANA, LUIS, CONSULTA, CONTROL = 'slug = "ana"', 'slug = "luis"', 'name = "Consulta"', 'name = "Control"'
HALF_HOUR, PRICE = "duration_minutes = 30", 'price = "400.00"'
LENGTH, COST, WAS = (f"doctor[0].service[0].{key}" for key in ("duration_minutes", "price", "was"))

# what is written, instead of what, is refused at which key, with which words
REFUSALS = [
    ("an unknown section", "[clinic]", "[opening]\n[clinic]", "opening", "is no key of this section"),
    ("an unknown key", NAME, f"{NAME}\nnmae = 1", "clinic.nmae", 'did you mean "name"?'),
    ("an unknown key of a service", PRICE, "prise = 1", "doctor[0].service[0].prise", 'did you mean "price"?'),
    ("a missing key", ZONE, "", "clinic.timezone", "is missing: Where its clocks are."),
    ("one doctor as a table", '[[doctor]]\nslug = "luis"', '[doctor]\nslug = "luis"', "line 39, column 8", "TOML"),
    ("bad syntax", NAME, "name = Luna", "line 4, column 8", "is not written as TOML: Invalid value"),
    ("a key given twice", NAME, f"{NAME}\n{NAME}", "line 5, column 22", "is not written as TOML"),
    ("an empty name", NAME, 'name = "  "', "clinic.name", "must not be empty"),
    ("a name that is too long", NAME, f'name = "{"x" * 256}"', "clinic.name", "256 characters, at most 255"),
    ("a name on two lines", NAME, r'name = "Clínica\nLuna"', "clinic.name", "must be one line"),
    ("a NUL byte", NAME, r'name = "Luna\u0000"', "clinic.name", "without control characters"),
    ("a number for a name", NAME, "name = 3", "clinic.name", "must be a text in quotes"),
    ("a slug with a space", ANA, 'slug = "dra ana"', "doctor[0].slug", "small letters a–z, digits and hyphens"),
    ("a zone that does not exist", ZONE, 'timezone = "America/Mexico"', "clinic.timezone", "must be a time zone"),
    ("a zone without its clock changes", ZONE, 'timezone = "EST"', "clinic.timezone", "must be a time zone"),
    ("a number without country code", NUMBER, 'whatsapp = "5555550180"', "clinic.whatsapp", "with + and country code"),
    ("a number that is too short", NUMBER, 'whatsapp = "+5255"', "clinic.whatsapp", "no phone number that can exist"),
    ("a number of no country", NUMBER, 'whatsapp = "+9991234567"', "clinic.whatsapp", "is no phone number"),
    ("a number without quotes", NUMBER, "whatsapp = 525555550180", "clinic.whatsapp", "must be a phone number"),
    ("a doctor with the clinic's number", '"+525555550181"', '"+5215555550180"', "doctor[0].whatsapp", "own number"),
    ("two doctors with one number", '"+525555550182"', '"+525555550181"', "doctor[1].whatsapp", "that of doctor[0]"),
    ("two doctors with one slug", LUIS, ANA, "doctor[1].slug", '"ana" is already that of doctor[0]'),
    ("two doctors with one name", '"Dr. Luis"', '"DRA.  ANA"', "doctor[1].name", "that of doctor[0]"),
    ("two services with one name", CONTROL, 'name = "consulta"', "doctor[0].service[1].name", "doctor[0].service[0]"),
    ("a language without texts", NAME, f'{NAME}\nlanguage = "fr"', "clinic.language", "a language there are texts for"),
    ("a list without its language", NAME, f'{NAME}\nlanguages = ["es"]', "clinic.languages", 'own language, "en"'),
    ("a language nobody speaks", ANA, f'{ANA}\nlanguages = ["en", "qq"]', "doctor[0].languages[1]", "code of"),
    ("true for a number of minutes", HALF_HOUR, "duration_minutes = true", LENGTH, "whole"),
    ("half a minute", HALF_HOUR, "duration_minutes = 30.5", LENGTH, "whole number"),
    ("minutes in quotes", HALF_HOUR, 'duration_minutes = "30"', LENGTH, "without quotes"),
    ("a length of nothing", HALF_HOUR, "duration_minutes = 0", LENGTH, "from 1 to 1440"),
    ("a word for yes", ANA, f'{ANA}\napproval_required = "yes"', "doctor[0].approval_required", "true or false"),
    ("a hold of an hour", NAME, f"{NAME}\nhold_minutes = 60", "clinic.hold_minutes", "must be from 1 to 30"),
    ("a negative price", PRICE, "price = -1", COST, "must not be negative"),
    ("a price in thirds of a cent", PRICE, "price = 1.333", COST, "at most two decimals"),
    ("a price beyond all money", PRICE, 'price = "1000000000"', COST, "at most 99999999.99"),
    ("a price in words", PRICE, 'price = "free"', COST, "must be an amount"),
    ("a price that is no number", PRICE, "price = nan", COST, "must be an amount"),
    ("a most below the least", PRICE, f"{PRICE}\nprice_to = 300", "doctor[0].service[0].price_to", "the price, 400.00"),
    ("a most without a least", PRICE, "price_to = 300", "doctor[0].service[0].price_to", "needs a price"),
    ("a price without currency", 'currency = "MXN"', "", "doctor[0].service[0].currency", "a price needs a currency"),
    ("a currency of no country", '"MXN"', '"PES"', "clinic.currency", "currency code of three letters"),
    ("a service that is too long", ANA, f"{ANA}\nmax_appointment_duration = 25", LENGTH, "25"),
    ("an old name still in use", CONSULTA, f'{CONSULTA}\nwas = "Control"', WAS, "still called"),
    ("a service that was itself", CONSULTA, f'{CONSULTA}\nwas = "Consulta"', WAS, "present name"),
    (
        "an intake of no column",
        NAME,
        f'{NAME}\nintake = {{ asked = ["iq"] }}',
        "clinic.intake.asked[0]",
        "must be one of",
    ),
    (
        "a required question nobody asks",
        NAME,
        f'{NAME}\nintake = {{ asked = [], required = ["symptoms"] }}',
        "clinic.intake.required[0]",
        "symptoms is required but not asked",
    ),
    (
        "hours with a typing slip",
        NAME,
        f"{NAME}\nopening_hours = {{ mo = [] }}",
        "clinic.opening_hours.mo",
        "is no key here",
    ),
    (
        "opening hours that overlap",
        NAME,
        f'{NAME}\nopening_hours = {{ mon = ["09:00-14:00", "13:00-15:00"] }}',
        "clinic.opening_hours.mon",
        "hours that overlap",
    ),
    (
        "an answer in no language",
        NAME,
        f'{NAME}\nfaq = {{ parking = {{ xx = "?" }} }}',
        "clinic.faq.parking.xx",
        "texts for",
    ),
]


@pytest.mark.parametrize("what, old, new, path, words", REFUSALS, ids=[row[0] for row in REFUSALS])
def test_the_file_is_refused_for(what: str, old: str, new: str, path: str, words: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(edited(SMALL, old, new))
    told = [problem.sentence for problem in refused.value.problems if problem.path == path]
    assert any(words in sentence for sentence in told), f"{what}: {refused.value}"
    assert len(refused.value.problems) == 1, f"{what}: {refused.value}"


def test_the_files_that_are_broken_above_are_sound() -> None:
    assert [doctor.slug for doctor in read(SMALL).doctors] == ["ana", "luis"]
    assert len(read(SAMPLE).doctors) == 3


@pytest.mark.parametrize(
    "text, path, words",
    [
        ("", "clinic", "the file begins with [clinic]"),
        ("clinic = 3", "clinic", "the file begins with [clinic]"),
        ("doctor = 3", "doctor", "must be sections, each headed [[doctor]]"),
        ("[[doctor]]\nservice = 3", "doctor[0].service", "must be sections, each headed [[doctor.service]]"),
    ],
)
def test_a_file_of_another_form_is_refused(text: str, path: str, words: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(text)
    assert [words in problem.sentence for problem in refused.value.problems if problem.path == path] == [True]


def test_all_problems_are_told_at_once() -> None:
    text = edited(edited(edited(SMALL, PRICE, "price = -1"), ZONE, ""), LUIS, ANA)
    with pytest.raises(FileRefused) as refused:
        read(text)
    assert {problem.path for problem in refused.value.problems} == {
        "clinic.timezone",
        COST,
        "doctor[1].slug",
    }


def test_numbers_are_kept_without_spaces_and_in_todays_spelling() -> None:
    clinic = read(edited(edited(SMALL, '"+525555550180"', '"+52 55 5555-0180"'), '"+525555550181"', '"+5215555550181"'))
    assert (clinic.row["whatsapp"], clinic.doctors[0].row["whatsapp"]) == ("+525555550180", "+525555550181")
