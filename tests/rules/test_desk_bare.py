"""A bare yes, no or number at the doctor's desk never guesses; what is forwarded or late never decides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs import cards
from dialogs.say import numbered
from models.facts import Decide, Said
from tests.support.desk import (
    CLINIC,
    NOW,
    YES,
    Desk,
    answer,
    card,
    ended,
    minutes,
    obey,
    quoting,
    request,
    said,
    tapped,
    two,
)


@pytest.mark.parametrize(
    "word, verdict", [("yes", "approve"), ("Sí.", "approve"), ("no", "reject"), ("1", "approve"), ("2", "reject")]
)
def test_a_bare_word_counts_where_one_card_waits(word: str, verdict: str) -> None:
    decided = obey(said(word, newest=card("KR47")))
    assert (isinstance(decided, Decide), getattr(decided, "verdict", "")) == (True, verdict)


def test_a_bare_yes_with_two_cards_lists_both_and_changes_nothing() -> None:
    told = answer(said("yes", newest=card("FX29")), at=two())
    assert "Which one do you mean? Nothing was changed." in told
    assert told.index("FX29") < told.index("KR47"), "the one that ends first comes first"


def test_a_bare_yes_written_before_the_card_was_handed_over_does_not_count() -> None:
    for handed in (None, NOW + minutes(0.1)):
        early = Desk([request("KR47", card_handed_at=handed)])
        assert "KR47 reached you only after you wrote" in answer("yes", at=early)


@pytest.mark.parametrize("ago", [0.1, 9, 9.9])
def test_a_bare_yes_just_after_another_card_ended_does_not_count(ago: float) -> None:
    desk_ = Desk([request("KR47"), ended("FX29", "approved", ago=ago)])
    assert "Another request of yours ended a moment ago" in answer("yes", at=desk_)


def test_a_bare_yes_ten_minutes_after_another_card_ended_counts() -> None:
    assert obey("yes", at=Desk([request("KR47"), ended("FX29", "approved", ago=10)])) == replace(YES, binding="bare")


def test_a_bare_yes_to_a_newer_card_that_has_ended_does_not_count_for_the_older_one() -> None:
    desk_ = Desk([request("KR47"), ended("FX29", "expired", None, ago=15)])
    assert "Do you mean KR47? Write KR47 yes" in answer(said("yes", newest=card("FX29")), at=desk_)


def test_a_bare_yes_to_a_card_that_has_ended_is_told_how_it_ended() -> None:
    over = Desk([ended("KR47", "expired", None, ago=5)])
    assert "KR47 expired without an answer (08:55)" in answer(said("yes", newest=card("KR47")), at=over)


@pytest.mark.parametrize("word", ["ok", "👍", "vale"])
def test_an_ok_counts_only_straight_after_the_card(word: str) -> None:
    assert obey(said(word, newest=card("KR47"))) == replace(YES, binding="bare")
    assert "Do you mean KR47? Write KR47 yes" in answer(word)


def test_a_number_after_something_else_was_said_names_no_row_of_the_card() -> None:
    for number, meant in (("1", "yes"), ("2", "no")):
        told = answer(number)
        assert f"Do you mean KR47? Write KR47 {meant} or tap its card. Nothing was changed." in told
        assert "KR47 · Ana, 34" in told
    assert "Which one do you mean?" in answer("1", at=two())
    assert "¿Se refiere a KR47? Escriba KR47 sí o toque su tarjeta." in answer("1", language="es")


def test_where_only_taps_count_one_card_is_pointed_to_by_its_card() -> None:
    taps = Desk([request("KR47")], clinic=replace(CLINIC, decision_binding="tap"))
    assert "Do you mean KR47? Tap its card, or reply to it. Nothing was changed." in answer("1", at=taps)


def test_a_yes_that_quotes_something_else_is_not_bare() -> None:
    assert "Do you mean KR47?" in answer(said("yes", quoted=True))


def test_a_bare_yes_answers_the_open_question_when_that_is_newer_than_the_card() -> None:
    assert obey("yes", asking="booking.sure") is None
    assert obey("1", asking="booking.service") is None


def test_a_bare_yes_answers_the_card_when_that_is_newer_than_the_open_question() -> None:
    assert obey(said("yes", newest=card("KR47")), asking="booking.sure") == replace(YES, binding="bare")


def test_a_bare_no_with_more_words_is_no_decision() -> None:
    assert "I understood “no”, but not “fully booked”" in answer("no, fully booked")


def test_with_nothing_waiting_a_yes_means_nothing() -> None:
    assert "No request waits for you." in answer("yes", at=Desk())
    assert obey("2", at=Desk()) is None


@pytest.mark.parametrize("message", [said("KR47 yes"), said("yes"), tapped("KR47", "approve"), quoting("KR47", "no")])
def test_a_forwarded_message_decides_nothing_and_says_so(message: Said) -> None:
    told = answer(replace(message, forwarded=True))
    assert "A forwarded message decides nothing." in told
    assert "KR47" in told


def test_a_forwarded_card_decides_nothing() -> None:
    whole = numbered(cards.card(request("KR47"), "en", NOW))
    assert "A forwarded message decides nothing" in answer(said(whole, forwarded=True))


@pytest.mark.parametrize("message", [said("KR47 yes"), said("yes"), tapped("KR47", "approve"), quoting("KR47", "no")])
def test_a_message_that_reached_us_late_is_told_how_things_stand(message: Said) -> None:
    told = answer(replace(message, late=True))
    assert "reached us late" in told
    assert "KR47" in told
