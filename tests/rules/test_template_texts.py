"""The texts of templates against Meta's rules for them, in every language, and which message each stands in for."""

import re

import pytest

from dialogs import templates
from dialogs.say import units
from dialogs.templates import PLACE, TEMPLATES, key_of, template
from dialogs.texts import languages
from dialogs.texts.own import fault

EVERY = [(key, language) for key in TEMPLATES for language in languages()]
REQUEST = "019585d5-0000-7000-8000-000000000001"
LOCKED_SCREEN = {"clinic", "code", "when", "until"}
"""All that may be read on a phone that lies on a table."""
LONGEST = {"clinic": "C" * 60, "code": "KR47", "when": "miércoles 30 septiembre, 09:30", "until": "W" * 30}


def body(key: str, language: str) -> str:
    (shape,) = template(key, language).types.values()
    return re.sub("[\u2066-\u2069]", "", shape["body"])


@pytest.mark.parametrize("key, language", EVERY)
def test_a_body_neither_begins_nor_ends_with_a_place_and_no_two_stand_together(key: str, language: str) -> None:
    first, *between, last = PLACE.split(body(key, language))[::2]
    assert re.search(r"\w", first)
    assert re.search(r"\w", last)
    assert all(re.search(r"\w|[:،,]", words) for words in between)


@pytest.mark.parametrize("key, language", EVERY)
def test_a_body_has_twice_as_many_words_as_places_and_one_more(key: str, language: str) -> None:
    words = re.findall(r"\w+", PLACE.sub("", body(key, language)))
    assert len(words) >= 2 * len(PLACE.findall(body(key, language))) + 1


@pytest.mark.parametrize("key, language", EVERY)
def test_places_are_numbered_in_order_and_each_has_an_example(key: str, language: str) -> None:
    one = template(key, language)
    assert [*dict.fromkeys(PLACE.findall(str(one.types)))] == [str(n + 1) for n in range(len(one.facts))]
    assert all(one.samples.values())
    assert len(" ".join(one.facts)) <= 200


@pytest.mark.parametrize("key, language", EVERY)
def test_everything_fits_at_its_longest(key: str, language: str) -> None:
    one = template(key, language)
    filled = templates.values(one.facts, LONGEST, language, "n" * 20)
    say = templates.drawn(one.types, filled)
    assert units(say.text) <= 1_024
    assert "\n" not in say.text
    assert all(units(option.title) <= 20 for option in say.options)
    assert len(say.options) <= 3
    assert all(value and units(value) <= 250 and not re.search(r"\s{2}", value) for value in filled.values())


@pytest.mark.parametrize("key, language", EVERY)
def test_a_locked_screen_shows_clinic_code_and_times_and_nothing_else(key: str, language: str) -> None:
    one = template(key, language)
    assert set(one.facts) == (set(one.facts) & LOCKED_SCREEN) | set(templates.BUTTONS.get(key, {}))
    assert set(one.facts) == set(template(key, "en").facts)


@pytest.mark.parametrize("language", languages())
def test_every_text_is_its_own_template(language: str) -> None:
    assert len({template(key, language).digest for key in TEMPLATES}) == len(TEMPLATES)


@pytest.mark.parametrize(
    "event, reader, answerable, key",
    [
        ("submitted", "doctor", True, "card"),
        ("backup", "backup", True, "backup"),
        ("confirmed", "patient", False, "confirmed"),
        ("rejected", "patient", True, "rejected"),
        ("rejected", "patient", False, "rejected-alone"),
        ("expired", "patient", True, "expired"),
        ("expired", "patient", False, "expired-alone"),
        ("confirmed", "backup", False, "doctor-confirmed"),
        ("expired", "backup", False, "doctor-expired"),
        ("withdrawn", "doctor", False, "doctor-withdrawn"),
        ("cancelled", "doctor", False, "doctor-cancelled"),
        ("reasoned", "patient", False, None),  # free words are approved by nobody
        ("nudge", "doctor", True, None),
        ("half", "patient", False, None),
    ],
)
def test_each_message_has_the_template_that_means_the_same(
    event: str, reader: str, answerable: bool, key: str | None
) -> None:
    assert key_of(f"{event}:{REQUEST}:{reader}", answerable=answerable) == key


def test_a_reminder_has_one_and_an_answer_has_none() -> None:
    assert key_of(f"reminder:{REQUEST}:1:24h", answerable=True) == "reminder"
    assert key_of("reply:SM1", answerable=False) is None


def test_no_clinic_words_a_template_itself() -> None:
    assert fault("en", "template-card", "Please decide.") == "is not for changing: it is the same in every clinic"


def test_a_name_of_the_other_direction_stays_whole() -> None:
    filled = templates.values(("clinic", "code"), {"clinic": "عيادة الشمس", "code": "KR47"}, "en", "n1")
    assert filled == {"1": "\u2068عيادة الشمس\u2069", "2": "KR47"}
    assert "\u2068{{1}}\u2069" in template("card", "ar").types["twilio/quick-reply"]["body"]
