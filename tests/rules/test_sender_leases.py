"""What holds when several senders work at once, when one dies in the middle, and when reports overtake them."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.twilio import Twilio
from bot.sender import Sender
from bot.status import read_report
from dialogs.reply import Turn
from models import reports, sending, sql
from models.database import work
from models.facts import Said
from tests.support.front import ANA, LUIS, SETTINGS, Front, echo, front_desk
from tests.support.house import House
from tests.support.twilio_account import Message
from tests.support.twilio_stand_in import StandIn
from tests.support.waiting import until

TO_ANA = f"whatsapp:{ANA}"


@pytest.fixture
def front(house: House, twilio: StandIn) -> Iterator[Front]:
    channel = Twilio(replace(SETTINGS, api_base_url=twilio.url))
    with front_desk(house, turn=echo, channel=channel) as front:
        yield front


def row(front: Front) -> Any:
    return front.outbox()[-1]


def claim(front: Front) -> sending.Claimed:
    with work(front.services.engine, front.house.clinic_id) as session:
        (claimed,) = sending.claim(session, windowed=(), limit=1)
    return claimed


@pytest.mark.parametrize("arrived", [True, False])
def test_after_its_lease_a_message_is_looked_up_before_it_is_sent_again(
    front: Front, twilio: StandIn, arrived: bool
) -> None:
    front.says(ANA, "hello")
    claimed = claim(front)  # and here its sender dies
    if arrived:
        twilio.account.take({"To": claimed.to, "From": claimed.sender, "Body": claimed.body})
    front.sender.drain()
    assert row(front).state == "sending"  # the lease is still good
    front.house.passes(seconds=61)
    front.sender.drain()
    assert (row(front).state, row(front).fence) == ("sent", 2)
    assert twilio.account.sent_to(TO_ANA) == ["1: hello"]


def test_a_sender_that_comes_back_after_its_lease_changes_nothing(front: Front) -> None:
    front.says(ANA, "hello")
    late = claim(front)
    front.house.passes(seconds=61)
    front.sender.drain()
    with work(front.services.engine, front.house.clinic_id) as session:
        assert not sending.record_sent(session, late, "SM" + "f" * 32)
        assert not sending.fail(session, late, code=None, fault="permanent")
        assert not sending.try_again(session, late, timedelta(0), code=None, fault="temporary")
    assert (row(front).state, row(front).provider_sid) == ("sent", "SM" + "0" * 31 + "1")


def test_a_slow_answer_holds_up_nobody_else(front: Front, twilio: StandIn) -> None:
    twilio.trouble.append("slow")
    front.says(ANA, "slow")
    front.sender.send_due()
    until(lambda: twilio.account.sent_to(TO_ANA), what="the slow sending to arrive")
    front.says(ANA, "after")
    front.says(LUIS, "hello")
    front.sender.send_due()
    until(lambda: twilio.account.sent_to(f"whatsapp:{LUIS}"), what="Luis's answer")
    assert twilio.account.sent_to(TO_ANA) == ["1: slow"]
    twilio.let_go.set()
    assert front.sender.settle()
    front.sender.drain()
    assert twilio.account.sent_to(TO_ANA) == ["1: slow", "2: after"]


def test_several_senders_keep_each_persons_order(front: Front, twilio: StandIn) -> None:
    people = [f"+52551000{number:04}" for number in range(6)]
    for number in range(8):
        for person in people:
            front.says(person, f"message {number}")
    senders = [Sender(front.services, hands=4) for _ in range(4)]

    def run(sender: Sender) -> None:
        while any(r.state in {"waiting", "sending"} for r in front.outbox()):
            sender.drain()

    threads = [threading.Thread(target=run, args=(sender,)) for sender in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for sender in senders:
        sender.close()
    expected = [f"{number + 1}: message {number}" for number in range(8)]
    for person in people:
        assert twilio.account.sent_to(f"whatsapp:{person}") == expected


def test_a_report_may_come_before_the_answer_to_the_sending(front: Front, twilio: StandIn) -> None:
    def report(message: Message) -> None:
        for word in ("delivered", "sent", "read"):
            front.reports(message.sid, word)

    twilio.before_answer = report
    front.says(ANA, "hello")
    front.sender.drain()
    assert row(front).state == "read"
    assert front.house.rows(select(sql.report)) == []


def test_a_report_and_the_record_of_its_id_never_miss_each_other(front: Front) -> None:
    front.says(ANA, "hello")
    claimed = claim(front)
    sid, told = "SM" + "b" * 32, threading.Event()

    def report() -> None:
        front.reports(sid, "delivered")
        told.set()

    with work(front.services.engine, front.house.clinic_id) as session:
        sending.record_sent(session, claimed, sid)
        reports.recorded(session, sid, read_report)
        thread = threading.Thread(target=report)
        thread.start()
        assert not told.wait(0.3)  # it waits for us to commit
    thread.join()
    assert row(front).state == "delivered"


def test_an_answer_that_comes_before_its_question_is_recorded_was_to_that_question(
    house: House, twilio: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Said] = []

    def listen(state: Any, said: Said, view: Any, hands: Any, /) -> Turn:
        heard.append(said)
        return echo(state, said, view, hands)

    channel = Twilio(replace(SETTINGS, api_base_url=twilio.url))
    with front_desk(house, turn=listen, channel=channel) as front:
        quick = threading.Thread(target=front.says, args=(ANA, "yes"))

        def answer_at_once(point: str) -> None:
            if point == "sender:after_http_send_before_record" and not quick.ident:
                threading.Event().wait(0.05)  # nobody answers within the time of a statement
                quick.start()
                quick.join(0.1)  # it waits for the sender, for a moment

        monkeypatch.setattr("bot.sender.crashpoint", answer_at_once)
        front.says(ANA, "hello")
        front.sender.drain()
        quick.join()
    assert [said.saw_question for said in heard] == [True, True]
