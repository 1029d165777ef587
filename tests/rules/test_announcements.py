"""Who is told what by whom: each outcome reaches patient and doctor once, in words that fit a lock screen."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dialogs.announcements import notices
from dialogs.notice import Notice
from dialogs.say import numbered, units
from models.facts import (
    Expired,
    Outcome,
    Reasoned,
    Rejected,
    Submitted,
    Withdrawn,
)
from tests.support.desk import CLINIC, NOW, OFFER, ended, key
from tests.support.outcomes import OUTCOMES, TIMES, WAITING, approved


def told(outcome: Outcome, *, patient: str = "en", doctor: str = "en") -> dict[str, Notice]:
    found = notices(outcome, CLINIC, patient_language=patient, doctor_language=doctor, now=NOW, new_nonce=lambda: "n1")
    return {notice.to: notice for notice in found}


@pytest.mark.parametrize("outcome, who", OUTCOMES, ids=lambda value: type(value).__name__)
def test_everybody_concerned_is_told_once_and_nobody_else(outcome: Outcome, who: set[str]) -> None:
    for language in ("en", "es"):
        found = told(outcome, patient=language, doctor=language)
        assert set(found) == who
        event = type(outcome).__name__.lower()
        assert [found[to].purpose for to in found] == [f"{event}:{key('KR47')}:{to}" for to in found]


@pytest.mark.parametrize("outcome, who", OUTCOMES, ids=lambda value: type(value).__name__)
def test_each_notice_is_one_short_bubble(outcome: Outcome, who: set[str]) -> None:
    del who
    for language in ("en", "es"):
        for notice in told(outcome, patient=language, doctor=language).values():
            assert units(numbered(notice.say)) < 600
            assert all(len(option.title) <= 20 for option in notice.say.options)


# the doctor's card
def test_the_card_says_what_a_decision_needs_and_no_word_of_the_intake() -> None:
    card = told(Submitted(WAITING))["doctor"]
    assert card.say.text == (
        "KR47 · Ana, 34\nConsultation\nTue 3 Mar, 09:30\n21 minutes left, until 09:21\n"
        "What the patient told us: details KR47"
    )
    assert numbered(card.say).endswith("1. Approve — KR47 yes\n2. Reject — KR47 no\n3. Another time — KR47 16:30")


def test_the_card_can_be_answered_until_the_request_expires() -> None:
    prompt = told(Submitted(WAITING))["doctor"].prompt
    assert prompt is not None
    assert (prompt.dialog, prompt.nonce, prompt.ends_at) == ("decide", "n1", WAITING.expires_at)
    assert prompt.facts == {"request_id": str(WAITING.id), "code": "KR47"}
    assert [row["id"] for row in prompt.offer] == ["approve", "reject", "other"]


def test_the_card_speaks_the_doctors_language() -> None:
    card = told(Submitted(WAITING), doctor="es")["doctor"].say
    assert "Quedan 21 minutos (hora límite: 09:21)" in card.text
    assert [option.title for option in card.options] == ["Aprobar", "Rechazar", "Otra hora"]


@pytest.mark.parametrize(
    "urgency, mark", [("urgent", "⚠️ URGENT"), ("high", "⚠️ Urgency: high"), ("low", "Urgency: low")]
)
def test_what_is_not_normally_urgent_is_marked(urgency: str, mark: str) -> None:
    assert mark in told(Submitted(replace(WAITING, urgency=urgency)))["doctor"].say.text
    assert "rgency" not in told(Submitted(WAITING))["doctor"].say.text


def test_a_request_with_emergency_words_is_marked() -> None:
    assert "🆘" in told(Submitted(replace(WAITING, emergency=True)))["doctor"].say.text


@pytest.mark.parametrize(
    "name, shown",
    [
        ("Ana\nKR99 approved", "Ana"),
        ("*Ana*", "Ana"),
        ("Reply APPROVE Ana", "Ana"),
        ("APPROVED Gómez", "Gómez"),
        ("https://evil.example Ana", "Ana"),
        ("KR99 yes", "a patient"),
        ("12345", "a patient"),
        ("\u202eanA", "anA"),
        ("MARÍA", "María"),
        ("Jean-Luc O'Neil", "Jean-Luc"),
        ("A" * 90, "Aaaaaaaaaaaaaaaaaaaaaaa…"),
    ],
)
def test_a_name_cannot_pass_for_our_words(name: str, shown: str) -> None:
    first = told(Submitted(replace(WAITING, patient_name=name)))["doctor"].say.text.splitlines()[0]
    assert first == f"KR47 · {shown}, 34"


def test_a_baby_is_under_one_and_an_unknown_age_is_left_out() -> None:
    assert "Ana, under 1" in told(Submitted(replace(WAITING, patient_age=0)))["doctor"].say.text
    assert told(Submitted(replace(WAITING, patient_age=None)))["doctor"].say.text.startswith("KR47 · Ana\n")


# the patient's news
def test_a_confirmation_says_all_that_is_needed_to_come() -> None:
    text = told(approved())["patient"].say.text
    assert text.splitlines()[0] == "✅ Confirmed: Consultation with Dr. Ruiz"
    for part in ("Tuesday 3 March, 09:30", "For Ana Gómez", "Calle Luna 5", "Bring earlier test results.", "KR47"):
        assert part in text
    assert text.endswith("write: cancel (until Mon 2 Mar, 09:30)")


def test_an_expiry_says_not_booked_in_its_first_line_and_offers_the_next_times() -> None:
    notice = told(Expired(ended("KR47", "expired", None), TIMES))["patient"]
    assert notice.say.text.startswith("Not booked: nobody answered your request KR47 in time.\n")
    assert "your answers are kept" in notice.say.text
    assert "+525555550100" in notice.say.text
    assert [option.title for option in notice.say.options] == [
        "Wed 4 Mar, 09:30",
        "Thu 5 Mar, 09:30",
        "Fri 6 Mar, 09:30",
    ]


@pytest.mark.parametrize("outcome", [Rejected, Expired])
def test_other_times_are_a_prompt_whose_rows_carry_absolute_answers(outcome: type[Rejected | Expired]) -> None:
    prompt = told(outcome(ended("KR47", "rejected"), TIMES))["patient"].prompt
    assert prompt is not None
    assert prompt.dialog == "again"
    assert prompt.facts == {"request_id": str(key("KR47"))}
    first = json.loads(prompt.offer[0]["value"])
    assert first == {
        "start": TIMES[0].start.isoformat(),
        "service_id": str(OFFER.service_id),
        "doctor_id": str(OFFER.doctor_id),
    }


def test_without_other_times_there_is_nothing_to_answer_but_a_way_on() -> None:
    notice = told(Expired(ended("KR47", "expired", None), ()))["patient"]
    assert notice.prompt is None
    assert "Write “book”" in notice.say.text


def test_a_rejection_is_told_at_once_and_its_reason_after_it() -> None:
    first = told(Rejected(ended("KR47", "rejected"), TIMES))["patient"].say.text
    assert first.startswith("Not booked: Dr. Ruiz cannot accept your request KR47 (Consultation, Tue 3 Mar, 09:30)")
    then = told(Reasoned(ended("KR47", "rejected", rejection_reason="On *leave*,\nsee www.evil.example")))["patient"]
    assert then.say.text == "Dr. Ruiz writes about your request KR47: “On leave, see www . evil . example”"


def test_a_reason_given_in_one_go_is_in_the_first_notice() -> None:
    text = told(Rejected(ended("KR47", "rejected", rejection_reason="Fully booked"), ()))["patient"].say.text
    assert "Dr. Ruiz writes: “Fully booked”" in text


# the doctor's notes
@pytest.mark.parametrize(
    "outcome",
    [
        Withdrawn(ended("KR47", "withdrawn", "patient", card_handed_at=None)),
        Rejected(ended("KR47", "rejected", "staff", card_handed_at=None)),
    ],
    ids=lambda outcome: type(outcome).__name__,
)
def test_a_card_that_never_went_out_needs_no_taking_back(outcome: Outcome) -> None:
    assert "doctor" not in told(outcome)


def test_the_doctor_of_an_expired_card_hears_that_the_patient_was_told() -> None:
    late = ended("KR47", "expired", None, expires_at=NOW)
    assert told(Expired(late, TIMES))["doctor"].say.text == (
        "Expired without an answer (09:00). The patient is told that it is not booked:\n"
        "KR47 · Ana, 34 · Consultation · Tue 3 Mar, 09:30"
    )
    assert "doctor" not in told(Expired(replace(late, card_handed_at=None), TIMES))


def test_a_visit_by_rule_is_a_plain_note_without_buttons() -> None:
    note = told(approved(by_rule=True))["doctor"]
    assert note.say.text.startswith("New visit, no approval needed:")
    assert (note.say.options, note.prompt) == ((), None)


def test_every_prompt_has_a_nonce_of_its_own() -> None:
    nonces = {
        notices(Submitted(WAITING), CLINIC, patient_language="en", doctor_language="en", now=NOW)[0].prompt.nonce  # type: ignore[union-attr]  # a card has one
        for _ in range(50)
    }
    assert len(nonces) == 50
