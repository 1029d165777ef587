"""The sender against a stand-in for Twilio, through Twilio's own SDK: every kind of failure, and no message twice."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.faults import MANY
from bot.channels.twilio import Twilio
from bot.channels.twilio_errors import CLASSES, FAULTS, fault_of
from bot.sender import LONGEST_PAUSE, backoff
from dialogs.reply import Turn
from dialogs.say import Say
from models import sql
from tests.support.front import ANA, CLINIC, SETTINGS, Front, echo, front_desk
from tests.support.house import House
from tests.support.twilio_stand_in import StandIn, Trouble

TO_ANA = f"whatsapp:{ANA}"


@pytest.fixture
def front(house: House, twilio: StandIn) -> Iterator[Front]:
    channel = Twilio(replace(SETTINGS, api_base_url=twilio.url))
    with front_desk(house, turn=echo, channel=channel) as front:
        yield front


def row(front: Front) -> Any:
    return front.outbox()[-1]


def test_a_message_goes_out_with_its_choices_as_numbers_and_asks_for_reports(front: Front, twilio: StandIn) -> None:
    front.says(ANA, "hello")
    assert front.sender.drain() == 1
    (post,) = twilio.account.posts
    assert post["To"] == TO_ANA
    assert post["From"] == f"whatsapp:{CLINIC}"
    assert post["Body"] == "1: hello"
    assert post["StatusCallback"] == "https://desk.example.org/webhooks/twilio/status"
    assert (row(front).state, row(front).provider_sid) == ("sent", twilio.account.messages[0].sid)
    assert row(front).handed_at is not None


@pytest.mark.parametrize("trouble", ["429", "500", "dropped", "500 but taken", "taken then dropped", "not json"])
def test_a_passing_trouble_is_overcome_and_nothing_is_sent_twice(
    front: Front, twilio: StandIn, trouble: Trouble
) -> None:
    twilio.trouble.append(trouble)
    front.says(ANA, "hello")
    front.sender.drain()
    assert row(front).state in {"waiting", "sending"}
    front.house.passes(seconds=1)
    front.sender.drain()
    assert row(front).state == "sent"
    assert twilio.account.sent_to(TO_ANA) == ["1: hello"]
    assert row(front).provider_sid == twilio.account.messages[0].sid


def test_two_equal_texts_are_two_messages_even_after_a_lost_answer(front: Front, twilio: StandIn) -> None:
    with front_desk(front.house, turn=_always_the_same, channel=front.services.channels["whatsapp"]) as same:
        same.says(ANA, "one")
        same.sender.drain()
        twilio.trouble.append("dropped")
        same.says(ANA, "two")
        same.sender.drain()
        same.house.passes(seconds=1)
        same.sender.drain()
    assert twilio.account.sent_to(TO_ANA) == ["the same", "the same"]


def _always_the_same(*_: Any) -> Any:
    return Turn("1", Say("the same"), None, (), None)


def test_an_outage_loses_nothing_and_ends_at_last(front: Front, twilio: StandIn) -> None:
    twilio.trouble.extend(["500"] * 20)
    front.says(ANA, "hello")
    for _ in range(20):
        front.sender.drain()
        front.house.passes(seconds=31)
    front.sender.drain()
    assert twilio.account.sent_to(TO_ANA) == ["1: hello"]
    assert front.tasks() == []


def test_after_the_last_try_it_has_failed_and_staff_call(front: Front, twilio: StandIn) -> None:
    front.says(ANA, "hello")
    front.house.set(sql.outbound, row(front).id, attempts=MANY - 1)
    twilio.trouble.append("429")
    front.sender.drain()
    assert (row(front).state, row(front).error_code, row(front).error_class) == ("failed", "20429", "temporary")
    assert front.tasks() == ["tell_by_phone"]


@pytest.mark.parametrize(
    "code,state,tasks",
    [
        (21211, "failed", ["tell_by_phone"]),  # permanent
        (21610, "failed", ["tell_by_phone"]),  # opted out
        (63016, "parked", ["tell_by_phone"]),  # window
        (21617, "failed", ["tell_by_phone", "not_sent"]),  # our bug
        (63040, "failed", ["tell_by_phone", "not_sent"]),  # operator
        (99999, "failed", ["tell_by_phone", "not_sent"]),  # unknown
        (20003, "waiting", ["not_sent"]),  # the account itself: kept for an hour
        (63018, "waiting", []),  # temporary
        (63049, "waiting", []),  # not before tomorrow
    ],
)
def test_each_class_of_error_has_its_end(
    front: Front, twilio: StandIn, code: int, state: str, tasks: list[str]
) -> None:
    twilio.account.refusals[TO_ANA] = code
    front.says(ANA, "hello")
    front.sender.drain()
    assert (row(front).state, row(front).error_code, front.tasks()) == (state, str(code), tasks)
    assert len(twilio.account.posts) == 1


def test_who_blocked_us_at_the_provider_has_opted_out(front: Front, twilio: StandIn) -> None:
    twilio.account.refusals[TO_ANA] = 63014
    front.says(ANA, "hello")
    front.sender.drain()
    assert front.house.rows(select(sql.contact.c.opted_out_at))[0].opted_out_at is not None


def test_a_window_that_was_closed_after_all_is_awaited(front: Front, twilio: StandIn) -> None:
    twilio.account.refusals[TO_ANA] = 63016
    front.says(ANA, "one")
    front.sender.drain()
    assert row(front).park_reason == "window_closed"
    twilio.account.refusals.clear()
    front.house.passes(seconds=5)
    assert front.sender.drain() == 0
    front.says(ANA, "two")
    front.sender.drain()
    assert twilio.account.sent_to(TO_ANA) == ["1: one", "2: two"]


def test_every_listed_code_is_in_one_class_only() -> None:
    assert sum(len(codes) for codes in CLASSES.values()) == len(FAULTS)
    assert fault_of(None, 503).name == "unknown"
    assert fault_of(None, 429).name == "temporary"
    assert fault_of(12345).name == "operator"


def test_pauses_double_up_to_half_a_minute_and_half_of_each_is_chance() -> None:
    assert [backoff(attempt, 1.0).total_seconds() for attempt in (1, 2, 3)] == [0.1, 0.2, 0.4]
    assert backoff(60, 1.0) == LONGEST_PAUSE
    assert backoff(60, 0.0) == LONGEST_PAUSE / 2


def test_a_person_on_a_channel_that_is_not_there_is_told_by_phone(front: Front) -> None:
    front.says(ANA, "hello")
    front.house.set(sql.contact, front.contact_id(ANA), address="pigeon:+525512345678")
    front.sender.drain()
    assert (row(front).state, row(front).error_class) == ("failed", "ours")
