"""What staff did in somebody's place is told to both sides, once, in every language, and never as the doctor's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dialogs.announcements import notices
from dialogs.cards import standing
from dialogs.notice import Notice
from dialogs.templates import TEMPLATES, key_of
from dialogs.texts import languages
from models.facts import (
    Cancelled,
    Confirmed,
    FreeTime,
    OfferedLate,
    OldVisit,
    Outcome,
    Proposed,
    Rejected,
    Request,
    Visit,
    Withdrawn,
)
from tests.support.desk import CLINIC, NOW, OFFER, ended, key, minutes, request

OFFERED = request("MX38", waits_for="patient", card_handed_at=None)
OLD = ended("KR47", "superseded", "staff", replaced_by="MX38")
TIME = FreeTime(OFFER.service_id, OFFER.doctor_id, NOW + timedelta(days=2), NOW + timedelta(days=2), OFFER.timezone)
MOVED = OldVisit(
    key("old"), "FX29", "rescheduled", NOW + timedelta(hours=2), OFFER.timezone, OFFER.doctor_id, "Dr. Ruiz"
)


def visit(of: Request) -> Visit:
    return Visit(key("v"), of.id, of.code, "confirmed", OFFER, of.start, of.end, of.contact_id, of.patient_name, None)


def by_staff(status: str, **more: Any) -> Request:
    return ended("KR47", status, "staff", ago=0, **more)


def booked(**more: Any) -> Request:
    return by_staff("approved", **more)


def told(outcome: Outcome, language: str = "en") -> dict[str, Notice]:
    found = notices(outcome, CLINIC, patient_language=language, doctor_language=language, backup_language=language,
                    now=NOW, new_nonce=lambda: "n1")  # fmt: skip
    by_reader: dict[str, Notice] = {notice.to: notice for notice in found if notice.at is None}
    assert len(by_reader) == len([notice for notice in found if notice.at is None])  # nobody hears it twice
    return by_reader


APPROVED = Confirmed(booked(), visit(booked()), by_rule=False)
GIVEN = Confirmed(booked(moving=MOVED, card_handed_at=None), visit(booked()), by_rule=False, moved_by_staff=True)
CANCELLED = Cancelled(
    visit(booked()), ended("KR47", "approved", visit_status="cancelled"), by_staff=True, times=(TIME,)
)
OUTCOMES: list[Outcome] = [
    APPROVED,
    GIVEN,
    Rejected(by_staff("rejected"), (TIME,)),
    Proposed(OFFERED, OLD, by_staff=True),
    OfferedLate(OFFERED, ended("KR47", "expired", None), by_staff=True),
    Withdrawn(by_staff("withdrawn")),
    Withdrawn(by_staff("withdrawn", decision="approve", card_handed_at=None)),
    CANCELLED,
    replace(CANCELLED, times=()),
]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda value: type(value).__name__)
def test_both_sides_are_told_once(outcome: Outcome, language: str) -> None:
    assert set(told(outcome, language)) == {"patient", "doctor"}


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda value: type(value).__name__)
def test_outside_the_window_a_template_says_the_same(outcome: Outcome) -> None:
    for notice in told(outcome).values():
        assert key_of(notice.purpose, answerable=notice.prompt is not None) in TEMPLATES


def test_the_doctor_hears_that_it_was_the_front_desk() -> None:
    heads = [told(outcome)["doctor"].say.text.splitlines()[0] for outcome in OUTCOMES]
    assert heads == [
        "Approved by the front desk:",
        "Moved by the front desk:",
        "Rejected by the front desk:",
        "the front desk offers the patient another time, nothing to decide for you:",
        "the front desk offers the patient another time, nothing to decide for you:",
        "Withdrawn by the front desk for the patient, nothing to decide any more:",
        "Withdrawn by the front desk for the patient before the answer was final, so it no longer counts:",
        "Visit cancelled by the front desk, the time is free again:",
        "Visit cancelled by the front desk, the time is free again:",
    ]


def test_a_card_she_never_had_is_not_taken_back() -> None:
    assert set(told(Rejected(by_staff("rejected", card_handed_at=None)))) == {"patient"}
    assert set(told(Withdrawn(by_staff("withdrawn", card_handed_at=None)))) == {"patient"}


def test_the_reason_of_staff_is_not_put_into_the_doctors_mouth() -> None:
    reason = Rejected(by_staff("rejected", rejection_reason="Please call us"))
    assert "The clinic writes: “Please call us”" in told(reason)["patient"].say.text
    own = Rejected(ended("KR47", "rejected", rejection_reason="Please call us"))
    assert "Dr. Ruiz writes: “Please call us”" in told(own)["patient"].say.text


def test_a_patient_whose_visit_is_cancelled_can_choose_another_time() -> None:
    notice = told(CANCELLED)["patient"]
    assert notice.say.text.splitlines()[0] == "The clinic has cancelled this visit."
    assert (notice.prompt and notice.prompt.dialog, len(notice.say.options)) == ("again", 1)


def test_what_a_patient_did_themselves_is_not_told_to_them_again() -> None:
    own = ended("KR47", "withdrawn", "patient")
    assert set(told(Withdrawn(own))) == {"doctor"}
    assert set(told(Cancelled(visit(own), ended("KR47", "approved", visit_status="cancelled")))) == {"doctor"}


def test_a_backup_hears_it_too() -> None:
    asked_too: dict[str, Any] = {"backup": "Dr. Vega", "backup_id": key("vega"), "backup_handed_at": NOW}
    offered = Proposed(OFFERED, replace(OLD, **asked_too), by_staff=True)
    for outcome in (
        Rejected(by_staff("rejected", **asked_too)),
        Withdrawn(by_staff("withdrawn", **asked_too)),
        offered,
    ):
        assert set(told(outcome)) == {"patient", "doctor", "backup"}


def test_a_late_tap_hears_who_withdrew_it() -> None:
    gone = ended("KR47", "withdrawn", "staff", ago=minutes(1).seconds / 60)
    assert standing(gone, "en", NOW).startswith("the front desk withdrew KR47 for the patient")
    over = replace(gone, moving=replace(MOVED, status="cancelled"))
    assert "ended with the visit" in standing(over, "en", NOW)
