"""Who is told what of an offer: the question to the patient, what became of it to the doctor, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.announcements import notices
from dialogs.notice import Notice
from dialogs.say import numbered, units
from dialogs.texts import languages
from models.facts import Expired, OfferedLate, Outcome, Proposed, Rejected
from tests.support.desk import CLINIC, NOW, ended, minutes
from tests.support.outcomes import ASKED_TOO, LAPSED, NEW, OF_OFFERS, OLD, SECOND


def told(outcome: Outcome, language: str = "en") -> dict[str, Notice]:
    found = notices(outcome, CLINIC, patient_language=language, doctor_language=language, backup_language=language,
                    now=NOW, new_nonce=lambda: "n1")  # fmt: skip
    return {notice.to: notice for notice in found}


@pytest.mark.parametrize("outcome, who", OF_OFFERS, ids=lambda value: type(value).__name__)
def test_everybody_concerned_is_told_once_in_one_short_bubble(outcome: Outcome, who: set[str]) -> None:
    for language in languages():
        found = told(outcome, language)
        assert set(found) == who
        assert all(units(numbered(notice.say)) < 600 for notice in found.values())
        assert all(len(option.title) <= 20 for notice in found.values() for option in notice.say.options)


def test_the_question_can_be_answered_for_ever_and_says_what_is_offered() -> None:
    notice = told(Proposed(NEW, OLD))["patient"]
    assert notice.say.text == (
        "Dr. Ruiz cannot take Tue 3 Mar, 09:30 (your request KR47), but offers you another time:\n"
        "*Tue 3 Mar, 16:30 · Consultation · Dr. Ruiz*\n"
        "I keep it for you until *09:21*. A yes books it; without an answer nothing is booked. Code: MX38"
    )
    assert notice.prompt is not None
    assert (notice.prompt.dialog, notice.prompt.ends_at) == ("offer", None)
    assert notice.prompt.facts == {"request_id": str(NEW.id), "code": "MX38"}
    assert [row["id"] for row in notice.prompt.offer] == ["yes", "no", "other"]


def test_the_backup_hears_of_an_expiry_under_the_same_purpose_as_from_the_clock() -> None:
    late = replace(LAPSED, **ASKED_TOO)
    from_the_clock, with_the_offer = told(Expired(late, ()))["backup"], told(OfferedLate(NEW, late))["backup"]
    assert (from_the_clock.purpose, from_the_clock.say) == (with_the_offer.purpose, with_the_offer.say)


def test_a_second_choice_that_is_gone_is_said_to_be() -> None:
    asked = ended("KR47", "rejected", second_start=OLD.start + minutes(60))
    assert "Your second choice, Tue 3 Mar, 10:30, is no longer to be had." in told(Rejected(asked))["patient"].say.text
    with_it = told(Rejected(asked, (), SECOND))["patient"]
    assert "I have asked for your second choice at once: *Tue 3 Mar, 09:30*" in with_it.say.text
    assert with_it.prompt is None
