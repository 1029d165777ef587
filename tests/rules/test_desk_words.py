"""The words of the doctor's desk: pending, details, help, the replies, and the reason after a rejection."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs import desk_replies
from models.facts import Confirmed, Decide, Reasoned, Rejected, Said, Visit
from tests.support.desk import (
    OFFER,
    YES,
    Desk,
    answer,
    ended,
    key,
    obey,
    quoting,
    request,
    said,
    two,
)


@pytest.mark.parametrize("word", ["pending", "Pendientes!", "pending please"])
def test_pending_lists_what_waits_with_minutes_left(word: str) -> None:
    told = answer(word, at=two())
    assert told.startswith("2 requests wait for you:\n1. FX29 · Luis, 34 · Tue 3 Mar, 09:30 · 5 min left")
    assert "KR47 · Ana, 34 · Tue 3 Mar, 09:30 · 21 min left" in told


def test_a_long_list_still_fits_one_bubble() -> None:
    many = Desk([request(f"KR{n}", "Maximiliana" * 4) for n in range(222, 262)])
    told = answer("pending", at=many)
    assert "… and 30 more." in told
    assert len(told) < 1500


@pytest.mark.parametrize("message", [said("details KR47"), said("KR47 details"), said("detalles kr 47")])
def test_details_show_the_intake_on_that_word_only(message: Said) -> None:
    told = answer(message)
    assert "Reason: chest flutter" in told
    assert "Allergies: penicillin" in told


@pytest.mark.parametrize("line", ["pending", "kr47", "help", "KR47 yes but", "yes FX29", "maybe kr47"])
def test_nothing_else_shows_a_word_of_the_intake(line: str) -> None:
    told = obey(line, at=two())
    assert "flutter" not in str(told)
    assert "penicillin" not in str(told)
    assert "Gómez" not in str(told)


def test_a_long_intake_fits_one_bubble_and_a_short_part_of_it_stays_whole() -> None:
    long = dict.fromkeys(("chief_complaint", "symptoms", "medical_history", "current_medications"), "very " * 180)
    told = answer("details KR47", at=Desk([request("KR47", intake={**long, "allergies": "penicillin"})]))
    assert "Allergies: penicillin" in told
    assert len(told) < 1500


def test_details_of_a_quoted_card_are_its_own() -> None:
    assert "chest flutter" in answer(quoting("KR47", "details"), at=two())
    assert "flutter" not in answer(quoting("KR47", "details FX29"), at=two())


def test_details_without_a_code_ask_for_it() -> None:
    assert "Details of which request?" in answer("details", at=two())


def test_details_of_a_request_that_is_over_tell_only_how_it_ended() -> None:
    told = answer("details KR47", at=Desk([ended("KR47", "rejected")]))
    assert "You rejected KR47" in told
    assert "flutter" not in told


def test_help_lists_the_words_of_the_desk() -> None:
    for word in ("KR47 yes", "pending", "details KR47", "book"):
        assert word in answer("help")


@pytest.mark.parametrize("line", ["hello", "book", "I have a fever", "", "😀", "tomorrow at 10"])
def test_what_is_no_word_of_the_desk_goes_on_to_the_dialogs(line: str) -> None:
    assert obey(line) is None


@pytest.mark.parametrize("line", ["Ty 34", "no fever", "my MG200 pills", "yes, since Monday", "2"])
def test_a_doctor_who_books_for_herself_is_a_patient_there(line: str) -> None:
    assert obey(line, asking="booking.reason") is None


def test_a_decision_is_answered_with_what_was_done() -> None:
    done = ended("KR47", "approved", ago=0)
    visit = Visit(
        key("v"), done.id, "KR47", "confirmed", OFFER, done.start, done.end, done.contact_id, done.patient_name, None
    )
    told = desk_replies.reply(Confirmed(done, visit, by_rule=False), Desk([done]), "en").text
    assert told == "✅ Approved: KR47 · Ana · Tue 3 Mar, 09:30. The patient is told now."


@pytest.mark.parametrize(
    "language, by_phone", [("en", "the clinic tells them by phone."), ("es", "la clínica le avisa por teléfono.")]
)
def test_a_decision_on_somebody_who_wants_no_messages_says_that_the_clinic_calls(language: str, by_phone: str) -> None:
    done = ended("KR47", "approved", ago=0, by_phone=True)
    visit = Visit(
        key("v"), done.id, "KR47", "confirmed", OFFER, done.start, done.end, done.contact_id, done.patient_name, None
    )
    why = replace(done, status="rejected", rejection_reason="Holidays")
    for outcome in (Confirmed(done, visit, by_rule=False), Rejected(replace(done, status="rejected")), Rejected(why)):
        assert desk_replies.reply(outcome, Desk([done]), language).text.endswith(by_phone)
    assert "phone" in desk_replies.reply(Reasoned(why), Desk([why]), "en").text


def test_a_rejection_without_a_reason_asks_for_one() -> None:
    without, with_ = ended("KR47", "rejected"), ended("KR47", "rejected", rejection_reason="Holidays")
    assert desk_replies.wants_reason(Rejected(without)) == without
    assert desk_replies.wants_reason(Rejected(with_)) is None


@pytest.mark.parametrize(
    "line, told",
    [
        ("pendientes", "1 solicitud espera su respuesta:\n1. KR47 · Ana, 34 · mar 3 mar, 09:30 · faltan 21 min"),
        ("KR47 sí, pero a las 4", "Entendí «KR47 sí», pero no «pero a las 4». No cambió nada."),
        ("ayuda", "detalles KR47"),
    ],
)
def test_the_desk_speaks_spanish(line: str, told: str) -> None:
    assert told in answer(line, language="es")


def test_a_spanish_and_is_no_yes() -> None:
    assert obey("KR47 y", language="en") == YES
    assert "pero no «y»" in answer("KR47 y", language="es")


def test_the_number_of_its_row_answers_the_question_for_a_reason_while_other_cards_wait() -> None:
    desk_ = Desk([request("KR47"), ended("FX29", "rejected", ago=1)])
    assert obey("1", at=desk_, asking="reject_reason.why") is None
    assert "KR47" in answer("2", at=desk_)


@pytest.mark.parametrize("line", ["yes", "no", "2", "KR47 yes", "pending", "details KR47"])
def test_a_decision_or_a_word_of_the_desk_is_never_a_reason(line: str) -> None:
    desk_ = Desk([request("KR47"), ended("FX29", "rejected", ago=1)])
    done = obey(line, at=desk_, asking="reject_reason.why")
    assert done is not None
    assert not isinstance(done, Decide) or done == YES, "only the code decides so soon after another"


@pytest.mark.parametrize("line", ["fully booked that day", "no, I am in theatre", "Yes, but only in the afternoon"])
def test_plain_words_are_the_reason(line: str) -> None:
    assert obey(line, at=Desk([ended("FX29", "rejected", ago=1)]), asking="reject_reason.why") is None


def test_a_reason_may_quote_the_card_it_is_about() -> None:
    desk_ = Desk([ended("FX29", "rejected", ago=1)])
    assert obey(quoting("FX29", "fully booked"), at=desk_, asking="reject_reason.why") is None
