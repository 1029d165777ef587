"""What we said unasked: a tap or a quote answers its prompt, a bare word the newest, and the draft below stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from dialogs.texts import text
from dialogs.when import stored
from models.facts import Decide, GiveReason, Hold, Prompt, Refused, Request, Submit
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, CLEANING, CONSULTATION, RUIZ, WITH_RUIZ, contact
from tests.support.talk import Phone

TEN = datetime(2026, 3, 3, 16, 0, tzinfo=UTC)
TIMES = tuple(datetime(2026, 3, 4, hour, 0, tzinfo=UTC) for hour in (15, 16, 17))


@pytest.fixture
def expired(clinic: FakeClinic) -> Request:
    request = replace(clinic.add_request(CONSULTATION, TEN, intake={"chief_complaint": "headaches"}), status="expired")
    clinic.requests[0] = request
    return request


@pytest.fixture
def prompt(clinic: FakeClinic, expired: Request) -> Prompt:
    rows = tuple(
        {"id": f"t{number}", "title": f"Wed 4 Mar, {start.hour - 6:02}:00",
         "value": stored(CONSULTATION.service_id, AHMED, start)}
        for number, start in enumerate(TIMES)
    )  # fmt: skip
    return Prompt(
        UUID(int=0xF1), "again", rows, {"request_id": str(expired.id)}, "abc", ended=False, handed_at=clinic.now
    )


def asked_again(clinic: FakeClinic, expired: Request, start: datetime) -> None:
    sent = clinic.did(Submit)[-1]
    assert isinstance(sent, Submit)
    assert sent.previous_request_id == expired.id
    assert sent.held.hold == Hold(CONSULTATION.service_id, AHMED, start)
    assert sent.intake == {"chief_complaint": "headaches"}


def test_one_tap_asks_again_with_every_answer_kept(
    phone: Phone, clinic: FakeClinic, expired: Request, prompt: Prompt
) -> None:
    assert "Not booked yet" in phone.say("x", tap="abc:t1", prompt=prompt)
    asked_again(clinic, expired, TIMES[1])


def test_asking_again_is_as_urgent_as_before(
    phone: Phone, clinic: FakeClinic, expired: Request, prompt: Prompt
) -> None:
    clinic.requests[0] = replace(expired, urgency="urgent")
    phone.say("x", tap="abc:t1", prompt=prompt)
    sent = clinic.did(Submit)[-1]
    assert isinstance(sent, Submit)
    assert sent.intake == {"chief_complaint": "headaches", "urgency_level": "urgent"}


@pytest.mark.parametrize("words", ["2", "the second one", "Wed 4 Mar, 10:00", "Wednesday at 10"])
def test_a_bare_word_answers_the_newest_prompt(
    phone: Phone, clinic: FakeClinic, expired: Request, prompt: Prompt, words: str
) -> None:
    phone.say(words, newest=prompt)
    asked_again(clinic, expired, TIMES[1])


def test_a_quoted_prompt_takes_words_too(phone: Phone, clinic: FakeClinic, expired: Request, prompt: Prompt) -> None:
    phone.say("3", prompt=prompt)
    asked_again(clinic, expired, TIMES[2])


def test_the_open_question_is_repeated_in_the_same_bubble(phone: Phone, prompt: Prompt) -> None:
    phone.all("hi", "2")
    said = phone.say("2", newest=prompt)
    assert "Not booked yet" in said
    assert "next free times" in said
    assert phone.asked == "booking.slot"


def test_words_that_say_nothing_to_the_prompt_answer_the_open_question(
    phone: Phone, clinic: FakeClinic, prompt: Prompt
) -> None:
    phone.all("hi", "2", "1")
    phone.say("Ana Gómez, 34", newest=prompt)
    assert phone.asked == "booking.reason"
    assert not clinic.did(Submit)


def test_a_prompt_that_has_ended_is_said_so_and_nothing_is_taken(
    phone: Phone, clinic: FakeClinic, prompt: Prompt
) -> None:
    phone.all("hi", "2")
    assert text("en", "prompt-ended") in phone.say("2", newest=replace(prompt, ended=True))
    assert phone.asked == "booking.slot"
    assert not clinic.did(Submit)
    assert text("en", "prompt-ended") in phone.say("x", tap="abc:t1", prompt=replace(prompt, ended=True))


def test_a_time_that_is_gone_is_said_and_the_next_are_offered(phone: Phone, clinic: FakeClinic, prompt: Prompt) -> None:
    clinic.taken = {(AHMED, TIMES[1])}
    said = phone.say("2", newest=prompt)
    assert text("en", "refused-slot-taken") in said
    assert phone.asked == "again.slot"
    assert "Not booked yet" in phone.say("1")


def test_a_number_the_prompt_does_not_have_is_not_given_to_an_older_question(
    phone: Phone, clinic: FakeClinic, prompt: Prompt
) -> None:
    phone.all("hi", "2")
    phone.say("7", newest=prompt)
    assert phone.asked == "again.slot"
    assert [hold for hold in clinic.did(Hold) if hold == Hold(CLEANING.service_id, RUIZ, TIMES[0])] == []


def test_leaving_the_prompt_leads_back_to_the_draft(phone: Phone, prompt: Prompt) -> None:
    phone.all("hi", "2")
    phone.say("7", newest=prompt)
    phone.say("cancel")
    assert phone.asked == "booking.slot"


def test_a_refused_hold_of_the_prompt_keeps_the_draft_below(phone: Phone, clinic: FakeClinic, prompt: Prompt) -> None:
    phone.all("hi", "2", "1")
    clinic.refuse[Hold] = [Refused("slot-taken", drop="slot")]
    phone.say("2", newest=prompt)
    phone.say("cancel")
    assert phone.asked == "booking.who"


def test_a_doctor_decides_by_code_and_is_asked_for_a_reason() -> None:
    clinic = FakeClinic(CONSULTATION, WITH_RUIZ, who=contact(doctor_id=RUIZ, doctor_name="Dr. Luis Ruiz"))
    request = clinic.add_request(WITH_RUIZ, TEN)
    phone = Phone(clinic)
    assert "KR42" in phone.say("KR42 no")
    assert clinic.did(Decide) == [Decide(request.id, "reject", "code")]
    assert phone.asked == "reject_reason.why"


def test_a_doctor_who_writes_book_is_a_patient_in_that_dialog() -> None:
    phone = Phone(FakeClinic(CONSULTATION, WITH_RUIZ, CLEANING, who=contact(doctor_id=RUIZ)))
    assert "KR47 yes" in phone.say("hello") or "code" in phone.say("help")
    phone.all("book", "Dental cleaning", "2")
    assert phone.asked == "booking.who"


@pytest.mark.parametrize("said", ["no wait, I meant yes", "wait", "sorry, I meant to approve", "oops wrong one"])
def test_a_rejection_taken_back_is_no_reason_for_the_patient(said: str) -> None:
    clinic = FakeClinic(CONSULTATION, WITH_RUIZ, who=contact(doctor_id=RUIZ, doctor_name="Dr. Luis Ruiz"))
    clinic.add_request(WITH_RUIZ, TEN)
    phone = Phone(clinic)
    phone.say("KR42 no")
    told = phone.say(said)
    assert clinic.did(GiveReason) == []
    assert "KR42 stays rejected" in told
    assert phone.asked == "reject_reason.why"
