"""What is no answer, coming back after long, and the own visits: no dead end anywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dialogs.texts import text
from models.facts import CancelVisit, Submit, Withdraw
from tests.support.fake_clinic import FakeClinic
from tests.support.people import ANA, CLEANING, CLINIC, CONSULTATION, WITH_RUIZ
from tests.support.talk import Kind, Phone
from tests.support.walker import Walker

TEN = datetime(2026, 3, 3, 16, 0, tzinfo=UTC)
TO_THE_CARD = ("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches", "skip")


@pytest.fixture
def clinic() -> FakeClinic:
    return FakeClinic(CONSULTATION, WITH_RUIZ, CLEANING, clinic=replace(CLINIC, location="19.4,-99.1"))


@pytest.mark.parametrize("kind", ["reaction", "sticker", "edited", "deleted"])
@pytest.mark.parametrize("words", ["", "👍", "yes", "send"])
def test_a_reaction_or_a_notice_is_never_taken_as_the_answer(
    phone: Phone, clinic: FakeClinic, kind: Kind, words: str
) -> None:
    phone.all(*TO_THE_CARD)
    said = phone.say(words, kind=kind)
    assert text("en", f"got-{kind}") in said
    assert "1. Service" in said
    assert phone.asked == "booking.sure"
    assert not clinic.did(Submit)


@pytest.mark.parametrize("kind", ["reaction", "sticker", "edited", "deleted"])
def test_where_nothing_is_open_a_reaction_begins_nothing(phone: Phone, kind: Kind) -> None:
    assert phone.say("👍", kind=kind) == text("en", f"got-{kind}-alone")
    assert phone.asked is None


def test_a_voice_message_is_named_as_such(phone: Phone) -> None:
    assert "voice messages" in phone.all("hi", "1") or "voice messages" in phone.say("", kind="voice")
    assert phone.asked == "booking.doctor"


def test_the_words_beside_a_picture_are_heard(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34")
    assert "pictures and files do not reach" in phone.say("a rash on the arm", kind="media")
    assert phone.asked == "booking.details"


def test_a_forwarded_yes_sends_nothing(phone: Phone, clinic: FakeClinic) -> None:
    phone.all(*TO_THE_CARD)
    assert text("en", "forwarded") in phone.say("yes", forwarded=True)
    assert not clinic.did(Submit)
    phone.say("yes")
    assert clinic.did(Submit)


@pytest.mark.parametrize("how", [{"forwarded": True}, {"later": timedelta(hours=7)}])
def test_a_draft_that_cannot_go_on_says_why(phone: Phone, clinic: FakeClinic, how: dict[str, Any]) -> None:
    phone.say("hi")
    for offer in (CONSULTATION, CLEANING):
        clinic.add_request(offer, TEN + timedelta(days=2))
    clinic.requests = [replace(one, expires_at=TEN + timedelta(days=2)) for one in clinic.requests]
    assert "Write *my requests*" in phone.say("1", **how)


def test_forwarded_words_are_words(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10")
    phone.say("Ana Gómez, 34", forwarded=True)
    assert phone.asked == "booking.reason"


def test_coming_back_tells_what_is_left_to_do(phone: Phone) -> None:
    phone.all("hi", "1")
    said = phone.say("hi", later=timedelta(hours=7))
    assert "Still to do: choose the doctor, choose a time, name and age, the reason, check and send." in said


def test_what_is_on_file_is_not_left_to_do(phone: Phone, clinic: FakeClinic) -> None:
    clinic.people = [ANA]
    phone.all("hi", "1", "Dr. Ahmed", "1", "headaches")
    assert "Still to do: check and send." in phone.say("hi", later=timedelta(hours=7))


def test_coming_back_to_the_last_question_tells_only_that(phone: Phone) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches")
    assert phone.asked == "booking.details"
    assert "Still to do: check and send." in phone.say("hi", later=timedelta(hours=7))


def test_after_a_week_a_draft_has_ended_and_frees_its_time(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2", "1")
    said = phone.say("hi", later=timedelta(days=8))
    assert text("en", "draft-ended") in said
    assert phone.asked == "booking.service"
    assert len(clinic.undone()) == 1


def test_a_beginning_that_ended_is_not_spoken_of(phone: Phone) -> None:
    phone.say("hi")
    assert text("en", "draft-ended") not in phone.say("hi", later=timedelta(days=8))


def test_a_question_about_the_clinic_after_a_pause_is_answered_too(phone: Phone) -> None:
    phone.all("hi", "2", "1")
    assert "Calle Sol 1" in phone.say("where are you?", later=timedelta(hours=7))
    assert phone.asked == "resume.what"


def test_the_only_visit_is_shown_in_full(phone: Phone, clinic: FakeClinic) -> None:
    clinic.add_visit(clinic.add_request(CONSULTATION, TEN))
    said = phone.say("my visits")
    for told in ("Tue 3 Mar, 10:00", "Calle Sol 1", "maps.google.com", "Bring earlier test results.", "Move"):
        assert told in said
    assert phone.asked == "mine.about"


def test_one_of_several_is_chosen_and_shown_with_its_clock(phone: Phone, clinic: FakeClinic) -> None:
    clinic.add_visit(clinic.add_request(CLEANING, TEN))
    request = clinic.add_request(CONSULTATION, TEN)
    phone.say("my requests")
    assert phone.asked == "mine.which"
    assert "The answer comes by" in phone.say("1")
    phone.all("Withdraw KR43", "yes")
    assert clinic.did(Withdraw) == [Withdraw(request.id)]


def test_cancel_on_the_visit_shown_means_that_visit(phone: Phone, clinic: FakeClinic) -> None:
    visit = clinic.add_visit(clinic.add_request(CLEANING, TEN))
    phone.all("my visits", "cancel")
    assert phone.asked == "mine.why"
    phone.all("skip", "yes")
    assert clinic.did(CancelVisit) == [CancelVisit(visit.id, None)]


def test_a_visit_is_moved_and_a_request_taken_back_and_asked_for_anew(phone: Phone, clinic: FakeClinic) -> None:
    request = clinic.add_request(CLEANING, TEN)
    assert text("en", "move-how", phone="+525555550100") in phone.say("I need to reschedule")
    visit = clinic.add_visit(request)
    phone.say("I need to reschedule")
    assert phone.asked == "move.slot"
    phone.all("Friday at 10", "send")
    (sent,) = clinic.did(Submit)
    assert isinstance(sent, Submit)
    assert sent.held.hold.moves == visit.id


def test_another_time_for_the_draft_is_only_another_time(phone: Phone) -> None:
    phone.all(*TO_THE_CARD, "reschedule")
    assert phone.asked == "booking.slot"
    phone.say("2")
    assert phone.asked == "booking.sure"


def test_repeat_says_it_again(phone: Phone) -> None:
    phone.all("hi", "1", "say that again")
    assert phone.asked == "booking.doctor"


def test_a_doctor_who_comes_back_to_a_reason_that_is_no_longer_asked_for_is_answered() -> None:
    walker = Walker(0, "doctor")
    walker.phone.all("KR43 no")
    assert walker.phone.asked == "reject_reason.why"
    assert walker.phone.say("later", later=timedelta(hours=7))
