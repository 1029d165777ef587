"""What decides at the doctor's desk: a code, a tap, a quoted card; and what each of them is told when it cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs import desk_replies
from models.facts import Decide, Noted, Prompt, TooLate, WrongCode
from tests.support.desk import (
    CLINIC,
    NO,
    NOW,
    OFFER,
    YES,
    Desk,
    answer,
    ended,
    key,
    minutes,
    obey,
    quoting,
    request,
    said,
    tapped,
    two,
)


@pytest.mark.parametrize(
    "line",
    [
        "KR47 yes", "kr47 YES.", "yes KR47", "Kr 47 sí", "kr-47: ok 👍", "KR.47 👍🏽", "apruebo KR47", "KR47yes",
        "please approve KR47", "*KR47* yes", "ＫＲ４７ yes", "KR47 ✅", "accept kr47 thanks",
        "KR47 haan", "ji haan KR47", "KR47 theek hai",
        "KR47 ٹھیک ہے", "KR47 جی ہاں",
    ],
)  # fmt: skip
def test_a_code_and_a_yes_approve_however_they_are_typed(line: str) -> None:
    assert obey(line, at=two()) == YES


@pytest.mark.parametrize(
    "line",
    ["KR47 no", "no kr 47", "rechazar KR47", "KR47 👎", "decline KR-47", "KR47 no thanks", "KR47 nahi", "KR47 نہیں"],
)
def test_a_code_and_a_no_reject(line: str) -> None:
    assert obey(line, at=two()) == NO


def test_a_no_may_say_why_in_one_go() -> None:
    assert obey("no KR47 Fully booked that day") == replace(NO, reason="Fully booked that day")


@pytest.mark.parametrize(
    "line, left",
    [
        ("KR47 yes but at 16:30", "but at 16:30"),
        ("KR47 no problem", "problem"),
        ("KR47 no, wait", "wait"),
        ("KR47 yes?", "?"),
        ("KR47 no yes", "yes"),
        ("KR47 not ok", "not ok"),
        ("KR47 16:30 maybe", "16:30 maybe"),
        ("can you approve KR47", "can you approve KR47"),
        ("KR47? 16:30", "16:30"),
        ("KR47? yes", "yes"),
    ],
)
def test_what_is_half_understood_changes_nothing_and_says_which_half(line: str, left: str) -> None:
    told = answer(line)
    assert f"not “{left}”" in told
    assert "KR47" in told
    assert "Nothing was changed" in told


def test_a_code_alone_shows_how_its_request_stands() -> None:
    assert "21 minutes left, until 09:21" in answer("kr47")


@pytest.mark.parametrize("line", ["AB12 yes", "KR48 yes", "KR15 no", "details KR48"])
def test_a_code_of_no_request_is_counted(line: str) -> None:
    assert obey(line) == WrongCode()


def test_after_a_wrong_code_the_open_ones_are_named() -> None:
    told = desk_replies.reply(Noted(), two(), "en").text
    assert "No request of yours has that code" in told
    assert "KR47" in told
    assert "FX29" in told


def test_the_fifth_wrong_code_is_told_what_still_counts() -> None:
    told = desk_replies.reply(Noted(), Desk([request("KR47")], closed_until=NOW + minutes(60)), "en").text
    assert "five wrong codes within an hour" in told
    assert "Until 10:00 only a tap" in told


def test_after_five_wrong_codes_no_typed_decision_counts() -> None:
    closed = Desk([request("KR47")], closed_until=NOW + minutes(40))
    for line in ("KR47 yes", "KR48 yes", "yes"):
        assert "Until 09:40 only a tap" in answer(line, at=closed)


def test_after_five_wrong_codes_a_tap_and_a_quoted_card_still_count() -> None:
    closed = Desk([request("KR47")], closed_until=NOW + minutes(40))
    assert obey(tapped("KR47", "approve"), at=closed) == replace(YES, binding="tap")
    assert obey(quoting("KR47", "no"), at=closed) == replace(NO, binding="quote")


def test_an_hour_later_codes_count_again() -> None:
    assert obey("KR47 yes", at=Desk([request("KR47")], closed_until=NOW)) == YES


def test_a_clinic_that_wants_taps_takes_only_the_card_itself() -> None:
    strict = Desk([request("KR47")], clinic=replace(CLINIC, decision_binding="tap"))
    assert "only a tap" in answer("KR47 yes", at=strict)
    assert "only a tap" in answer("yes", at=strict)
    assert obey(quoting("KR47", "yes"), at=strict) == replace(YES, binding="quote")


def test_a_tap_decides_its_own_request_and_no_other() -> None:
    assert obey(tapped("FX29", "reject"), at=two()) == Decide(key("FX29"), "reject", "tap")


@pytest.mark.parametrize("words", ["yes", "1", "Approve", "sí", "ok", "KR47 yes"])
def test_a_quoted_card_decides_with_words_or_its_number(words: str) -> None:
    assert obey(quoting("KR47", words), at=two()) == replace(YES, binding="quote")


def test_a_quoted_card_and_another_code_decide_nothing() -> None:
    assert "Nothing was changed" in answer(quoting("KR47", "FX29 yes"), at=two())


def test_a_question_to_a_quoted_card_decides_nothing() -> None:
    assert "did not understand “is she diabetic?”" in answer(quoting("KR47", "is she diabetic?"))


@pytest.mark.parametrize(
    "status, by, told",
    [
        ("approved", "Dr. Ruiz", "You approved KR47 (08:30)."),
        ("rejected", "Dr. Ruiz", "You rejected KR47 (08:30)."),
        ("approved", "Dr. Vega", "KR47 was approved by Dr. Vega (08:30)."),
        ("rejected", "staff", "KR47 was rejected by the front desk (08:30)."),
        ("expired", None, "KR47 expired without an answer (08:30)."),
        ("withdrawn", "patient", "The patient withdrew KR47 (08:30)."),
    ],
)
def test_a_card_that_ended_tells_who_ended_it_and_when(status: str, by: str | None, told: str) -> None:
    over = Desk([ended("KR47", status, by), request("FX29")])
    assert told in answer(tapped("KR47", "reject"), at=over)
    assert told in answer("KR47 no", at=over)
    assert told in desk_replies.reply(TooLate(over.requests[0]), over, "en").text


def test_a_deadline_binds_before_the_sweep_has_tidied() -> None:
    overdue = Desk([request("KR47", expires_at=NOW)])
    assert "KR47 expired without an answer (09:00)" in answer("KR47 no", at=overdue)


def test_an_end_of_another_day_is_told_with_its_date() -> None:
    assert "Sun 1 Mar, 09:00" in answer("KR47 yes", at=Desk([ended("KR47", "approved", ago=24 * 60)]))


def test_a_card_of_another_doctor_is_not_acted_on() -> None:
    other = Desk([request("KR47", offer=replace(OFFER, doctor_id=key("vega")))])
    assert "not one of yours" in answer(tapped("KR47", "approve"), at=other)


def test_a_tap_on_something_else_is_not_for_the_desk() -> None:
    times = Prompt(key("times"), "again", ({"id": "a", "title": "Tue"},), {}, "t", ended=False, handed_at=NOW)
    assert obey(said("Tue", tap="t:a", prompt=times)) is None
    assert obey(said("Yes", tap="booking:yes")) is None
