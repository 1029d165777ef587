"""A person takes over: the third miss of a question tells staff, once, with what was said so far."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.facts import CallPerson, Draft, DraftOver
from tests.support.fake_clinic import FakeClinic
from tests.support.talk import Phone

TOLD = "I have told the clinic"
TO_THE_TIME = ("hi", "1", "Dr. Ahmed")
TO_THE_CARD = (*TO_THE_TIME, "today at 10", "Ana Gómez, 34", "headaches", "skip")
MISSES = ("purple", "elephants", "in the room")


def calls(clinic: FakeClinic) -> list[CallPerson]:
    return [call for call in clinic.did(CallPerson) if isinstance(call, CallPerson)]


def test_the_third_miss_tells_staff_and_the_question_stays_with_its_rows(clinic: FakeClinic, phone: Phone) -> None:
    phone.all(*TO_THE_TIME)
    second = phone.all(*MISSES[:2])
    assert "Write *person*" in second
    assert calls(clinic) == []
    third = phone.say(MISSES[2])
    assert TOLD in third
    assert third.endswith(second.partition("\n\n")[2])
    assert phone.asked == "booking.slot"
    assert calls(clinic) == [
        CallPerson(Draft("booking.slot", (("service", "Consultation"), ("doctor", "Dr. Sarah Ahmed"))), stuck=True)
    ]


def test_staff_are_told_once_of_a_draft(clinic: FakeClinic, phone: Phone) -> None:
    phone.all(*TO_THE_TIME, *MISSES)
    again = phone.say("grmpf")
    assert "The clinic knows" in again
    assert TOLD not in again
    phone.all("today at 10", "Ana Gómez, 34", "headaches", "skip", *MISSES)
    assert len(calls(clinic)) == 1


def test_another_draft_is_another_trouble(clinic: FakeClinic, phone: Phone) -> None:
    phone.all(*TO_THE_TIME, *MISSES, "cancel", "hi", "1", "Dr. Ahmed", *MISSES)
    assert len(calls(clinic)) == 2


@pytest.mark.parametrize("how_it_goes_on", [("today at 10", "Ana Gómez, 34", "headaches", "skip", "send"), ("cancel",)])
def test_who_sends_or_deletes_the_draft_is_stuck_no_more(
    clinic: FakeClinic, phone: Phone, how_it_goes_on: tuple[str, ...]
) -> None:
    phone.all(*TO_THE_TIME, *MISSES)
    assert clinic.did(DraftOver) == []
    phone.all(*how_it_goes_on)
    assert clinic.did(DraftOver) == [DraftOver()]


def test_who_was_never_stuck_costs_nothing(clinic: FakeClinic, phone: Phone) -> None:
    phone.all(*TO_THE_CARD, "send")
    assert clinic.did(DraftOver) == []


def test_asking_for_a_person_carries_all_that_was_said(clinic: FakeClinic, phone: Phone) -> None:
    phone.all(*TO_THE_CARD, "person")
    (call,) = calls(clinic)
    assert not call.stuck
    assert call.draft is not None
    assert call.draft.asked == "booking.sure"
    said = dict(call.draft.said)
    assert said.pop("time").startswith("2026-03-02T")
    assert said == {
        "service": "Consultation",
        "doctor": "Dr. Sarah Ahmed",
        "person": "Ana Gómez, 34",
        "chief_complaint": "headaches",
    }


def test_a_person_can_be_asked_for_with_nothing_begun(clinic: FakeClinic, phone: Phone) -> None:
    phone.say("person")
    assert calls(clinic) == [CallPerson(None)]


def test_misses_after_somebody_was_asked_for_are_no_second_call(clinic: FakeClinic, phone: Phone) -> None:
    phone.all(*TO_THE_TIME, "person", "go on", *MISSES)
    assert len(calls(clinic)) == 1


def test_who_said_stop_calls_nobody(clinic: FakeClinic, phone: Phone) -> None:
    phone.all(*TO_THE_TIME, *MISSES[:2], "stop")
    assert phone.all(*MISSES) == ""
    assert calls(clinic) == []


def test_no_phone_and_no_hours_are_left_out(phone: Phone, clinic: FakeClinic) -> None:
    clinic.clinic = replace(clinic.clinic, phone=None)
    said = phone.all(*TO_THE_TIME, *MISSES)
    assert "call" not in said.partition("\n\n")[0]
