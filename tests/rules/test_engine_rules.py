"""The engine's rules: answers hold for what was quoted, effects follow the facts, views are no answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from dialogs.chat import Chat, Dropped, Ending
from dialogs.kinds import Words
from dialogs.reply import Endless
from dialogs.scripts import SCRIPTS
from dialogs.texts import text
from models.facts import Held, Hold, Refused, Submit
from tests.support.fake_clinic import FakeClinic
from tests.support.people import AHMED, CLEANING, CONSULTATION, RUIZ, WITH_RUIZ
from tests.support.talk import Phone

TEN = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)


def test_stored_answers_are_absolute(phone: Phone) -> None:
    phone.all("hi", "2", "2")
    assert json.loads(phone.answers()["slot"])["start"] == "2026-03-02T15:30:00+00:00"


def test_two_means_the_row_that_was_seen_though_other_times_are_free_by_now(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2")
    clinic.taken = {(RUIZ, datetime(2026, 3, 2, 15, 0, tzinfo=UTC))}
    phone.say("2")
    assert "2026-03-02T15:30" in phone.answers()["slot"]


def test_another_doctor_keeps_the_time_if_she_is_free_then(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches", "skip", "2", "Dr. Ruiz")
    assert phone.asked == "booking.sure"
    assert clinic.did(Hold)[-1] == Hold(WITH_RUIZ.service_id, RUIZ, TEN)


def test_another_doctor_who_is_not_free_then_lets_the_time_fall_and_says_so(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10", "Ana Gómez, 34", "headaches", "skip", "2")
    clinic.taken = {(RUIZ, TEN)}
    assert text("en", "fell-slot") in phone.say("Dr. Ruiz")
    assert phone.asked == "booking.slot"
    assert "headaches" in phone.say("1")


def test_the_other_doctor_named_in_passing_changes_the_doctor(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "1", "Dr. Ahmed", "today at 10", "Dr. Ruiz instead?")
    assert phone.asked == "booking.who"
    assert clinic.did(Hold)[-1] == Hold(WITH_RUIZ.service_id, RUIZ, TEN)


def test_an_hour_said_alone_means_the_day_chosen_before(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2", "Friday at 10", "at 3pm instead")
    assert phone.asked == "booking.who"
    assert clinic.did(Hold)[-1] == Hold(CLEANING.service_id, RUIZ, datetime(2026, 3, 6, 21, 0, tzinfo=UTC))


def test_a_yes_to_the_card_falls_when_the_card_changes(phone: Phone, clinic: FakeClinic) -> None:
    clinic.refuse[Submit] = [Refused("slot-taken", drop="slot")]
    phone.all("hi", "2", "1", "Ana Gómez, 34", "tooth", "skip", "send")
    assert phone.asked == "booking.slot"
    phone.say("3")
    assert phone.asked == "booking.sure"


def test_changed_facts_put_the_new_hold_in_place_of_the_old_one(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2", "1", "Ana Gómez, 34", "tooth", "skip", "2", "4")
    assert [hold.start.hour for hold in clinic.did(Hold) if isinstance(hold, Hold)] == [15, 16]
    assert len(phone.saved()["stack"][-1]["effects"]) == 2  # the consent, and one hold


def test_a_refused_hold_keeps_the_old_one_and_asks_for_the_time_again(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2", "1", "Ana Gómez, 34", "tooth", "skip", "2")
    clinic.refuse[Hold] = [Refused("slot-taken", drop="slot")]
    assert text("en", "refused-slot-taken") in phone.say("4")
    assert phone.asked == "booking.slot"
    holds = [kept["done"]["start"] for kept in phone.saved()["stack"][-1]["effects"] if kept["name"] == "hold"]
    assert holds == ["2026-03-02T15:00:00+00:00"]
    assert clinic.undone() == []


def test_a_hold_is_kept_once_a_message(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2", "1")
    before = len(clinic.calls)
    phone.say("Ana Gómez, 34")
    assert [what for what, done in clinic.calls[before:] if isinstance(done, Held)] == ["keep"]


def test_a_hold_that_was_lost_is_said_and_only_the_time_is_asked_again(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("hi", "2", "1", "Ana Gómez, 34")
    clinic.taken = {(RUIZ, datetime(2026, 3, 2, 15, 0, tzinfo=UTC))}
    assert text("en", "refused-slot-taken") in phone.say("tooth")
    assert phone.asked == "booking.slot"
    phone.all("1", "tooth", "skip")
    assert phone.asked == "booking.sure"


@pytest.mark.parametrize("lines", [("cancel",), ("cancel", "yes"), ("restart", "yes"), ("start over", "yes")])
def test_leaving_the_dialog_undoes_the_hold(phone: Phone, clinic: FakeClinic, lines: tuple[str, ...]) -> None:
    phone.all("hi", "2", "1")
    if len(lines) == 2:
        phone.say("Ana Gómez, 34")
    phone.all(*lines)
    assert clinic.undone() == [Hold(CLEANING.service_id, RUIZ, datetime(2026, 3, 2, 15, 0, tzinfo=UTC))]


def test_cancel_asks_first_where_more_than_two_answers_would_be_lost(phone: Phone) -> None:
    phone.all("hi", "2", "1", "Ana Gómez, 34", "cancel")
    assert phone.asked == "leave.sure"
    phone.say("no")
    assert phone.asked == "booking.reason"


def test_back_drops_the_last_answer(phone: Phone) -> None:
    phone.all("hi", "1", "2", "3", "back")
    assert phone.asked == "booking.slot"
    phone.all("back")
    assert phone.asked == "booking.doctor"


def test_back_leaves_another_view_before_it_drops_an_answer(phone: Phone) -> None:
    phone.all("hi", "2", "another day")
    assert "next free times" in phone.say("back")


def test_an_unseen_question_takes_only_what_is_mentioned_and_is_repeated(phone: Phone) -> None:
    phone.all("hi", "1")
    phone.say("2", seen=False)
    assert phone.asked == "booking.doctor"
    phone.say("Dr. Ruiz tomorrow at 10", seen=False)
    assert phone.asked == "booking.who"


def test_what_was_volunteered_in_the_first_message_is_not_asked(phone: Phone, clinic: FakeClinic) -> None:
    phone.all("Hello, I would like a consultation with Dr. Ahmed tomorrow at 10", "1")
    assert phone.asked == "booking.who"
    assert clinic.did(Hold) == [Hold(CONSULTATION.service_id, AHMED, datetime(2026, 3, 3, 16, 0, tzinfo=UTC))]


def test_an_old_button_is_known_as_old(phone: Phone) -> None:
    phone.all("hi", "1")
    old = phone.nonce
    phone.say("2")
    assert text("en", "old-tap") in phone.tap("first", nonce=old)
    assert phone.asked == "booking.slot"


def test_a_button_of_the_dialog_below_leads_back_to_it(phone: Phone) -> None:
    phone.all("hi", "1")
    old = phone.nonce
    phone.say("menu")
    phone.tap("first", nonce=old)
    assert phone.asked == "booking.slot"


def test_at_most_three_dialogs_are_open(phone: Phone) -> None:
    phone.all("hi", "2", "menu", "mine", "menu", "mine", "menu")
    assert len(phone.saved()["stack"]) <= 3
    assert phone.saved()["stack"][0]["script"] == "booking"


def test_a_menu_over_a_draft_ends_in_the_draft(phone: Phone) -> None:
    phone.all("hi", "2", "menu", "Go on booking")
    assert phone.asked == "booking.slot"


def with_script(script: Callable[[Chat], Ending], monkeypatch: pytest.MonkeyPatch, clinic: FakeClinic) -> Phone:
    monkeypatch.setitem(SCRIPTS, "booking", script)
    return Phone(clinic)


def test_a_question_asked_twice_in_one_run_is_a_mistake(monkeypatch: pytest.MonkeyPatch, clinic: FakeClinic) -> None:
    def twice(chat: Chat) -> Dropped:
        chat.ask("who", Words())
        chat.ask("who", Words())
        return Dropped()

    phone = with_script(twice, monkeypatch, clinic)
    phone.say("hi")
    with pytest.raises(ValueError, match="asked twice"):
        phone.say("Ana")


def test_a_script_that_does_not_come_to_rest_is_stopped_after_twenty_runs(
    monkeypatch: pytest.MonkeyPatch, clinic: FakeClinic
) -> None:
    def restless(chat: Chat) -> Dropped:
        restless.runs += 1  # type: ignore[attr-defined]  # counts its own runs
        chat.do("hold", Hold(CLEANING.service_id, RUIZ, TEN), run=restless.runs)  # type: ignore[attr-defined]
        return Dropped()

    restless.runs = 0  # type: ignore[attr-defined]
    with pytest.raises(Endless):
        with_script(restless, monkeypatch, clinic).say("hi")
    assert restless.runs == 20  # type: ignore[attr-defined]


def test_a_question_put_first_by_a_deploy_does_not_change_what_two_meant(
    monkeypatch: pytest.MonkeyPatch, clinic: FakeClinic
) -> None:
    book = SCRIPTS["booking"]

    def asks_age_first(chat: Chat) -> Ending:
        chat.ask("age", Words(), says={"name": "Ana"})
        return book(chat)

    phone = Phone(clinic)
    phone.all("hi", "1")
    monkeypatch.setitem(SCRIPTS, "booking", asks_age_first)
    phone.say("2")
    assert phone.asked == "booking.age"
    phone.say("thirty four")
    assert phone.asked == "booking.slot"
    assert str(AHMED) in phone.answers()["doctor"]
