"""A doctor's question to a patient: which lines ask, what is asked, and what is no question after all."""

from dataclasses import replace

import pytest

from models.facts import AskPatient, Question, WrongCode
from tests.support.desk import (
    CLINIC,
    NOW,
    OFFER,
    Desk,
    answer,
    ended,
    key,
    minutes,
    obey,
    quoting,
    request,
    said,
    two,
)


def asks(words: str, binding: str = "code") -> AskPatient:
    return AskPatient(key("KR47"), words, "quote" if binding == "quote" else "code")


@pytest.mark.parametrize(
    "line, words",
    [
        ("KR47? are you taking blood thinners", "are you taking blood thinners"),
        ("kr 47 ? are you taking blood thinners?", "are you taking blood thinners?"),
        ("KR47 ¿toma anticoagulantes?", "¿toma anticoagulantes?"),
        ("KR47? ¿toma anticoagulantes?", "¿toma anticoagulantes?"),
        ("KR47؟ هل تتناولين مميعات الدم؟", "هل تتناولين مميعات الدم؟"),
        ("KR47؟ کیا آپ اسپرین لیتے ہیں", "کیا آپ اسپرین لیتے ہیں"),
        ("KR47? any alcohol, yesterday at 16:30 say", "any alcohol, yesterday at 16:30 say"),
        ("KR47? done with the antibiotics", "done with the antibiotics"),
        ("KR47? are you away tomorrow", "are you away tomorrow"),
        ("KR47?\nare you fasting", "are you fasting"),
    ],
)
def test_what_follows_the_code_and_a_question_mark_is_for_the_patient(line: str, words: str) -> None:
    assert obey(line, at=two()) == asks(words)


@pytest.mark.parametrize("line", ["? are you fasting", "KR47? are you fasting", "¿are you fasting"])
def test_a_reply_to_the_card_asks_about_it(line: str) -> None:
    found = obey(quoting("KR47", line), at=two())
    assert isinstance(found, AskPatient)
    assert (found.request_id, found.binding, found.question.strip("¿")) == (key("KR47"), "quote", "are you fasting")


@pytest.mark.parametrize(
    "line",
    [
        "KR47? yes",
        "KR47? no",
        "KR47? no fully booked",
        "KR47? 16:30",
        "KR47? tomorrow 9:00",
        "KR47? details",
        "KR47 ¿sí?",
        "KR47? 1",
    ],
)
def test_what_could_be_an_answer_of_hers_is_neither_asked_nor_done(line: str) -> None:
    told = answer(line)
    assert "Nothing was changed" in told
    assert "put a question mark behind the code" in told


@pytest.mark.parametrize("line", ["KR47?", "KR47 ?", "KR47??", "KR47؟"])
def test_an_empty_question_asks_what(line: str) -> None:
    assert "What shall I ask?" in answer(line)


def test_a_question_without_a_mark_behind_the_code_shows_how_it_is_written() -> None:
    told = answer("KR47 are you taking blood thinners?")
    assert "Nothing was changed. To ask the patient, put a question mark behind the code: KR47? …" in told


def test_a_question_may_have_three_hundred_characters() -> None:
    assert obey("KR47? " + "a" * 300) == asks("a" * 300)
    assert "too long for a question: 301 characters" in answer("KR47? " + "a" * 301)


def test_a_question_without_code_or_card_asks_nobody() -> None:
    assert obey("? are you fasting") is None


def test_a_code_of_nobody_counts_as_wrong_however_it_is_written() -> None:
    assert obey("XY99? are you fasting") == WrongCode()


@pytest.mark.parametrize(
    "status, told", [("approved", "You approved KR47"), ("withdrawn", "withdrew"), ("expired", "expired")]
)
def test_a_request_that_has_ended_is_not_asked_about(status: str, told: str) -> None:
    by = "patient" if status == "withdrawn" else "Dr. Ruiz"
    assert told in answer("KR47? are you fasting", at=Desk([ended("KR47", status, by)]))


def test_a_noted_decision_says_how_to_take_it_back_first() -> None:
    noted = request("KR47", decision="approve", decides_at=NOW + minutes(0.5), decided_by="Dr. Ruiz")
    assert "write: undo" in answer("KR47? are you fasting", at=Desk([noted]))


def test_another_doctors_card_is_not_asked_about() -> None:
    other = Desk([request("KR47", offer=replace(OFFER, doctor_id=key("vega")))])
    assert "not one of yours" in answer(quoting("KR47", "? are you fasting"), at=other)


def test_where_only_taps_count_or_codes_are_closed_a_reply_to_the_card_asks() -> None:
    taps = Desk([request("KR47")], clinic=replace(CLINIC, decision_binding="tap"))
    closed = Desk([request("KR47")], closed_until=NOW + minutes(40))
    for desk in (taps, closed):
        assert "Nothing was changed" in answer("KR47? are you fasting", at=desk)
        assert obey(quoting("KR47", "? are you fasting"), at=desk) == asks("are you fasting", "quote")
    assert "reply to the card of KR47" in answer("KR47 are you fasting today?", at=taps)


@pytest.mark.parametrize("how", ["forwarded", "late"])
def test_what_was_forwarded_or_came_late_asks_nobody(how: str) -> None:
    late = {"late": True} if how == "late" else {"forwarded": True}
    assert not isinstance(obey(said("KR47? are you fasting", **late)), AskPatient)
    assert not isinstance(obey(quoting("KR47", "? are you fasting", **late)), AskPatient)


def test_help_names_it() -> None:
    assert "KR47? are you taking blood thinners" in answer("help")
    taps = Desk([request("KR47")], clinic=replace(CLINIC, decision_binding="tap"))
    assert "In a reply to a card: ?" in answer("help", at=taps)


def test_details_show_every_question_in_order_within_one_bubble() -> None:
    asked = [
        Question(
            key(f"q{n}"), key("KR47"), n, key("ruiz"), "Dr. " + "R" * 80, f"{n} " + "why " * 74, NOW, "so " * 330, NOW
        )
        for n in (1, 2, 3)
    ]
    full = request("KR47", intake={"chief_complaint": "c" * 2_000, "symptoms": "s" * 2_000, "allergies": "penicillin"})
    told = answer("details KR47", at=Desk([full], asked=asked))
    assert len(told) <= 1_500
    assert [told.index(f"“{n} why") for n in (1, 2, 3)] == sorted(told.index(f"“{n} why") for n in (1, 2, 3))
    assert "Allergies: penicillin" in told
