"""The texts of templates against Meta's rules for them, in every language, and which message each stands in for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest

from dialogs import templates
from dialogs.announcements import notices
from dialogs.notice import Notice
from dialogs.say import units
from dialogs.templates import PLACE, TEMPLATES, key_of, template
from dialogs.texts import languages
from dialogs.texts.own import fault
from models.facts import (
    CalledOff,
    Delayed,
    Expired,
    Freed,
    MoveOver,
    Outcome,
    PatientAnswered,
    PatientAsked,
    Question,
    Submitted,
    Untold,
)  # fmt: skip
from tests.support.desk import CLINIC, NOW, OFFER, key, minutes
from tests.support.outcomes import OF_OFFERS, OUTCOMES, TIMES, WAITING, visit

EVERY = [(key, language) for key in TEMPLATES for language in languages()]
REQUEST = "019585d5-0000-7000-8000-000000000001"
LOCKED_SCREEN = {"clinic", "code", "when", "until", "starts"}
"""All that may be read on a phone that lies on a table."""
LONGEST = {
    "clinic": "C" * 60,
    "code": "KR47",
    "when": "miércoles 30 septiembre, 09:30",
    "until": "W" * 30,
    "starts": "09:50 p. m.",
}


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


def announced() -> Iterator[tuple[type[Outcome], Notice]]:
    """Everything that is told to somebody else, of each outcome there is, with the steps on the way."""
    late = [CalledOff(WAITING, visit(WAITING), times) for times in (TIMES, ())]
    question = Question(key("q"), WAITING.id, 1, OFFER.doctor_id, OFFER.doctor, "Any allergies?", NOW)
    asks: list[Outcome] = [
        PatientAsked(WAITING, question, extended=False),
        PatientAnswered(WAITING, replace(question, answer="No")),
    ]
    waits = replace(WAITING, waits_for="patient", entry=key("entry"), on_list="offered")
    lists: list[Outcome] = [Freed(waits), Expired(replace(waits, status="expired"), ())]
    over = replace(WAITING, status="withdrawn", decided_by="doctor")
    every = [
        *lists,
        MoveOver(over, "doctor"),
        *(outcome for outcome, _ in [*OUTCOMES, *OF_OFFERS]),
        *late,
        *asks,
        Delayed(WAITING, WAITING.start + minutes(20)),
    ]
    asked = replace(WAITING, nudge_at=NOW, half_at=NOW, backup_at=NOW, backup_id=key("vega"))
    for outcome in [*every, Submitted(asked)]:
        for notice in notices(outcome, CLINIC, patient_language="en", doctor_language="en", now=NOW):
            yield type(outcome), notice


WHOLE = {
    "reasoned": "free words are approved by nobody",
    "answered": "free words too",
    "nudge": "fleeting",
    "half": "fleeting",
}
"""Events whose message goes out within the window only, and why."""
MEANT = {
    ("submitted", "doctor", True): "card",
    ("backup", "backup", True): "backup",
    ("confirmed", "patient", False): "confirmed",
    ("rejected", "patient", True): "rejected",
    ("rejected", "patient", False): "rejected-alone",
    ("expired", "patient", True): "expired",
    ("expired", "patient", False): "expired-alone",
    ("calledoff", "patient", True): "calledoff",
    ("calledoff", "patient", False): "calledoff-alone",
    ("delayed", "patient", False): "delayed",
    ("proposed", "patient", True): "offered",
    ("offeredlate", "patient", True): "late",
    ("freed", "patient", True): "freed",
    ("missed", "patient", False): "missed",
    ("unanswered", "patient", True): "unanswered",
    ("unanswered", "patient", False): "unanswered-alone",
    ("unanswered", "doctor", False): "doctor-expired",
    ("offeredlate", "backup", False): "doctor-proposed",
    ("asked", "patient", True): "asked",
}


def test_what_is_told_of_each_outcome_has_a_template_that_means_the_same_or_a_reason_to_have_none() -> None:
    assert {kind for kind, _ in announced()} == {*get_args(Outcome)} - {*get_args(Untold)}
    for _, notice in announced():
        event, answerable = notice.purpose.partition(":")[0], notice.prompt is not None
        key = key_of(notice.purpose, answerable=answerable)
        for_doctors = None if notice.to == "patient" else f"doctor-{event}"
        assert key == (None if event in WHOLE else MEANT.get((event, notice.to, answerable), for_doctors)), notice


def test_a_reminder_has_one_and_an_answer_has_none() -> None:
    assert key_of(f"reminder:{REQUEST}:1:24h", answerable=True) == "reminder"
    assert key_of("reply:SM1", answerable=False) is None


def test_no_clinic_words_a_template_itself() -> None:
    assert fault("en", "template-card", "Please decide.") == "is not for changing: it is the same in every clinic"


def test_a_name_of_the_other_direction_stays_whole() -> None:
    filled = templates.values(("clinic", "code"), {"clinic": "عيادة الشمس", "code": "KR47"}, "en", "n1")
    assert filled == {"1": "\u2068عيادة الشمس\u2069", "2": "KR47"}
    assert "\u2068{{1}}\u2069" in template("card", "ar").types["twilio/quick-reply"]["body"]
