"""The order of hearing: emergencies, silence, takeover, lateness, words, pauses, misses, and what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dialogs.texts import text
from models.facts import CallPerson, CancelVisit, OptIn, OptOut, RaiseEmergency, SetLanguage, Withdraw
from tests.support.fake_clinic import FakeClinic
from tests.support.people import CLEANING, CONSULTATION, contact
from tests.support.talk import Kind, Phone

TEN = datetime(2026, 3, 3, 16, 0, tzinfo=UTC)
HELP = "I have crushing chest pain and I cannot breathe"


@pytest.mark.parametrize(
    "before", [(), ("hi",), ("hi", "2", "1"), ("hi", "2", "1", "Ana Gómez, 34"), ("stop",), ("menu",)]
)
def test_emergency_words_are_answered_with_the_number_first_from_every_state(
    phone: Phone, clinic: FakeClinic, before: tuple[str, ...]
) -> None:
    for line in before:
        phone.say(line)
    assert phone.say(HELP).startswith("🚨 Call 911")
    assert clinic.did(RaiseEmergency)


def test_after_an_emergency_the_draft_is_still_there_and_go_on_asks_again(phone: Phone) -> None:
    phone.all("hi", "2", "1", HELP)
    assert phone.asked is None
    phone.say("go on")
    assert phone.asked == "booking.who"


def test_what_was_no_emergency_is_taken_as_the_answer_it_was(phone: Phone) -> None:
    phone.all("hi", "2", "1", "Ana Gómez, 34", "chest pain since last week", "go on")
    assert phone.asked == "booking.details"
    assert "chest pain" in phone.say("skip")


def test_thoughts_of_suicide_are_answered_with_the_crisis_line(phone: Phone) -> None:
    assert "988" in phone.all("hi", "I want to kill myself").splitlines()[0]


def test_emergency_words_are_heard_during_a_takeover(clinic: FakeClinic) -> None:
    clinic.contact = replace(clinic.contact, taken_over=True)
    assert "911" in Phone(clinic).say(HELP)


def test_during_a_takeover_only_stop_is_answered(clinic: FakeClinic) -> None:
    clinic.contact = replace(clinic.contact, taken_over=True)
    phone = Phone(clinic)
    assert phone.say("hi") == ""
    assert "not write" in phone.say("stop")


def test_stop_says_so_once_and_then_nothing_until_start(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2")
    assert "*start*" in phone.say("stop")
    assert [phone.say("hi"), phone.say("1"), phone.say("menu")] == ["", "", ""]
    assert text("en", "started") in phone.say("start")
    assert phone.asked == "booking.slot"
    assert clinic.did(OptOut)
    assert clinic.did(OptIn)


def test_stop_speaks_of_a_request_or_visit_only_where_there_is_one(phone: Phone, clinic: FakeClinic) -> None:
    phone.say("hi")
    assert "by phone" not in phone.say("stop")
    phone.say("start")
    clinic.add_request(CLEANING, TEN)
    assert "by phone" in phone.say("stop")


def test_a_late_message_answers_nothing_and_hears_how_things_stand(phone: Phone, clinic: FakeClinic) -> None:
    clinic.add_visit(clinic.add_request(CLEANING, TEN))
    phone.all("hi", "2")
    said = phone.say("1", late=True)
    assert "reached me late" in said
    assert "KR42" in said
    assert phone.asked == "booking.slot"


def test_a_late_stop_still_stops(phone: Phone, clinic: FakeClinic) -> None:
    phone.say("stop", late=True)
    assert clinic.did(OptOut)


@pytest.mark.parametrize("kind", ["media", "location", "contacts", "unknown"])
def test_what_cannot_be_read_is_named_and_the_question_repeated(phone: Phone, kind: Kind) -> None:
    phone.all("hi", "2")
    said = phone.say("", kind=kind)
    assert "only read text" in said
    assert "911" in said
    assert phone.asked == "booking.slot"


def test_a_message_that_was_cut_is_told_so(phone: Phone) -> None:
    assert text("en", "cut") in phone.say("hi", cut=True)


@pytest.mark.parametrize("state", ["", "{", "[]", "null", '{"version": 99}', '{"version": 1, "stack": "x"}',
                                   '{"version":1,"stack":[{"script":"gone","facts":{},"answers":[],"effects":[],"question":null,"wanted":[]}],"mentions":{},"last_said_at":null}'])  # fmt: skip  # noqa: E501  one state as it is stored
def test_a_state_that_cannot_be_read_begins_afresh_with_the_menu(phone: Phone, state: str) -> None:
    phone.state = state
    said = phone.say("2")
    if state:
        assert text("en", "afresh") in said
        assert phone.asked == "menu.what"
        assert text("en", "afresh") not in phone.say("1")


def test_a_person_is_called_and_the_draft_waits(phone: Phone, clinic: FakeClinic) -> None:
    said = phone.all("hi", "2", "person")
    assert "+525555550100" in said
    assert clinic.did(CallPerson)
    phone.say("go on")
    assert phone.asked == "booking.slot"


def test_help_names_the_words_and_repeats_the_question(phone: Phone) -> None:
    assert "*person*" in phone.all("hi", "2", "help")
    assert phone.asked == "booking.slot"


def test_another_language_is_spoken_at_once(phone: Phone, clinic: FakeClinic) -> None:
    said = phone.all("hi", "2", "español")
    assert "próximas horas" in said
    assert clinic.did(SetLanguage) == [SetLanguage("es")]
    assert "¿Para quién" in phone.say("1")


def test_a_booking_in_spanish_reads_spanish(clinic: FakeClinic) -> None:
    clinic.contact = contact(language="es")
    said = Phone(clinic).all("hola", "2", "mañana a las 10", "Ana Gómez, 34 años", "dolor de muela", "omitir", "enviar")
    assert "Aún no está reservada" in said


def test_cancel_outside_a_dialog_lists_what_can_be_cancelled(phone: Phone, clinic: FakeClinic) -> None:
    clinic.add_visit(clinic.add_request(CLEANING, TEN))
    request = clinic.add_request(CONSULTATION, TEN)
    assert "Withdraw KR43" in phone.say("cancel")
    phone.all("1", "yes")
    assert clinic.did(Withdraw) == [Withdraw(request.id)]


def test_a_visit_is_cancelled_after_a_reason_that_may_be_skipped_and_a_yes(phone: Phone, clinic: FakeClinic) -> None:
    visit = clinic.add_visit(clinic.add_request(CLEANING, TEN))
    assert "is cancelled" in phone.all("cancel", "1", "I am travelling", "yes")
    assert clinic.did(CancelVisit) == [CancelVisit(visit.id, "I am travelling")]


def test_what_was_decided_meanwhile_is_said_as_it_is(phone: Phone, clinic: FakeClinic) -> None:
    request = clinic.add_request(CONSULTATION, TEN)
    phone.all("cancel", "1")
    clinic.open_requests = lambda: (request,)  # type: ignore[method-assign]  # the view is a moment older than the hands
    clinic.requests[0] = replace(request, status="expired")
    assert "not booked" in phone.say("yes")


def test_nothing_open_is_said_when_somebody_cancels_nothing(phone: Phone) -> None:
    assert text("en", "mine-none") in phone.say("cancel")


def test_thanks_is_answered_and_starts_nothing(phone: Phone) -> None:
    assert text("en", "thanks") in phone.say("thank you")
    assert phone.asked is None


def test_the_second_asking_is_simpler_and_the_third_offers_a_person(phone: Phone) -> None:
    phone.all("hi", "2")
    assert "for instance" in phone.say("blablabla")
    assert "*person*" in phone.say("blablabla")
    assert phone.asked == "booking.slot"


def test_after_a_pause_the_bot_offers_to_go_on(phone: Phone) -> None:
    phone.all("hi", "2", "1")
    phone.say("hi", later=timedelta(hours=7))
    assert phone.asked == "resume.what"
    phone.say("go on")
    assert phone.asked == "booking.who"


def test_after_a_pause_the_draft_can_be_begun_again_or_deleted(phone: Phone) -> None:
    phone.all("hi", "2", "1")
    phone.say("hello", later=timedelta(hours=7))
    phone.say("2")
    assert phone.asked == "booking.service"
    phone.all("2", "1")
    phone.say("hello", later=timedelta(hours=7))
    assert text("en", "left") in phone.say("3")


def test_a_greeting_repeats_the_open_question(phone: Phone) -> None:
    phone.all("hi", "2", "hello")
    assert phone.asked == "booking.slot"
    assert phone.last is not None
    assert phone.last.say is not None
    assert "next free times" in phone.last.say.text
