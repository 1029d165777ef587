"""One message is one unit of work: its answer, its effects and its end commit together, or a worker does it later."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from bot.inbound import Inbound
from bot.receive import receive
from bot.sweeps import sweep
from dialogs.reply import Turn
from models import sql
from models.facts import Said
from models.numbers import spellings
from tests.support.front import ANA, CLINIC, LUIS, RUIZ, Front, echo, front_desk
from tests.support.house import House
from tests.support.signed import new_sid
from tests.support.waiting import until


class Clumsy:
    """Fails at the texts it is told to, and remembers what it heard."""

    def __init__(self, *bad: str) -> None:
        self.bad = set(bad)
        self.heard: list[Said] = []

    def __call__(self, state: Any, said: Said, view: Any, hands: Any, /) -> Turn:
        self.heard.append(said)
        if said.text in self.bad:
            raise RuntimeError("a mistake of ours about a patient's words")
        return echo(state, said, view, hands)


@pytest.fixture
def clumsy() -> Clumsy:
    return Clumsy("bad")


@pytest.fixture
def front(house: House, clumsy: Clumsy) -> Iterator[Front]:
    with front_desk(house, turn=clumsy) as front:
        yield front


def late(front: Front, **age: float) -> Inbound:
    now = front.house.rows(select(sql.NOW.label("now")))[0].now
    return Inbound(new_sid(), f"whatsapp:{ANA}", f"whatsapp:{CLINIC}", "yes", sent_at=now - timedelta(**age))


def test_state_is_kept_from_message_to_message(front: Front) -> None:
    for said in ("one", "two", "three"):
        front.says(ANA, said)
    front.says(LUIS, "hello")
    assert front.sent_to(ANA) == ["1: one", "2: two", "3: three"]
    assert front.sent_to(LUIS) == ["1: hello"]


def test_many_messages_of_one_person_at_once_lose_no_state(front: Front) -> None:
    threads = [threading.Thread(target=front.says, args=(ANA, str(number))) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counts = [int(said.split(":")[0]) for said in front.sent_to(ANA)]
    assert counts == list(range(1, 13))


def test_a_message_that_fails_is_stored_and_acknowledged_and_answered_by_a_worker(front: Front, clumsy: Clumsy) -> None:
    assert front.says(ANA, "bad").status_code == 200
    assert [(row.body, row.handled_at) for row in front.inbox()] == [("bad", None)]
    assert front.sent_to(ANA) == []
    clumsy.bad.clear()
    front.house.passes(seconds=5)
    sweep(front.services)
    assert front.sent_to(ANA) == ["1: bad"]


def test_a_newer_message_has_the_older_one_answered_first(front: Front, clumsy: Clumsy) -> None:
    front.says(ANA, "bad")
    clumsy.bad.clear()
    front.says(ANA, "good")
    assert front.sent_to(ANA) == ["1: bad", "2: good"]


def test_after_three_tries_the_person_hears_an_apology_and_staff_are_told(front: Front, clumsy: Clumsy) -> None:
    front.says(ANA, "bad")
    for _ in range(4):
        front.house.passes(minutes=1)
        sweep(front.services)
    assert len(clumsy.heard) == 4  # once in the webhook, three times in the worker
    assert [(row.attempts, row.error, row.failed_at is not None) for row in front.inbox()] == [
        (3, "RuntimeError", True)
    ]
    assert front.tasks() == ["unhandled_message"]
    (apology,) = front.sent_to(ANA)
    assert "Sorry" in apology
    assert "911" in apology
    assert "+525555550100" in apology
    front.says(ANA, "good")
    assert front.sent_to(ANA)[1:] == ["1: good"]


def test_a_message_whose_try_killed_the_worker_three_times_is_given_up(front: Front, clumsy: Clumsy) -> None:
    front.says(ANA, "bad")
    front.house.set(sql.inbound, front.inbox()[0].id, attempts=3)
    clumsy.bad.clear()
    front.house.passes(minutes=1)
    sweep(front.services)
    assert len(clumsy.heard) == 1
    assert front.tasks() == ["unhandled_message"]


def test_logs_hold_no_words_of_a_person(front: Front, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    for said in ("I have a rash", "bad"):
        front.says(ANA, said, ProfileName="Ana López")
    front.house.passes(minutes=1)
    sweep(front.services)
    front.sender.drain()
    for word in ("rash", "López", "patient's words", ANA):
        assert word not in caplog.text
    assert "RuntimeError at rules/test_receive.py" not in caplog.text
    assert "RuntimeError at " in caplog.text


def test_a_locked_conversation_delays_only_the_answer(front: Front) -> None:
    front.says(ANA, "one")
    with front.services.engine.connect() as other, other.begin():
        other.execute(text("SELECT set_config('app.clinic', :clinic, true)"), {"clinic": str(front.house.clinic_id)})
        other.execute(text("SELECT FROM conversation FOR NO KEY UPDATE"))
        assert front.says(ANA, "two").status_code == 200  # after the lock's three seconds
        assert [row.handled_at is not None for row in front.inbox()] == [True, False]
    front.house.passes(seconds=5)
    sweep(front.services)
    assert front.sent_to(ANA) == ["1: one", "2: two"]


def test_a_message_is_judged_by_what_was_handed_over_before_it_came(front: Front, clumsy: Clumsy) -> None:
    front.says(ANA, "one")
    front.says(ANA, "two")
    front.sender.drain()
    front.says(ANA, "three")
    assert [said.saw_question for said in clumsy.heard] == [True, False, True]


def test_what_reached_us_late_is_known_as_late(front: Front, clumsy: Clumsy) -> None:
    assert receive(front.services, late(front, seconds=119)) == "answered"
    assert receive(front.services, late(front, seconds=121)) == "answered"
    assert [said.late for said in clumsy.heard] == [False, True]


def test_the_window_opens_when_the_message_was_written(front: Front) -> None:
    receive(front.services, late(front, hours=30))
    assert front.sent_to(ANA) != []  # the recorder knows no window
    row = front.house.rows(select(sql.contact.c.window_closes_at, sql.NOW.label("now")))[0]
    assert row.window_closes_at < row.now


def test_a_message_that_came_before_changes_nothing_not_even_the_window(front: Front) -> None:
    sid = new_sid()
    front.says(ANA, "hello", MessageSid=sid, ProfileName="Ana")
    seen = select(sql.contact.c.window_closes_at, sql.contact.c.profile_name, sql.contact.c.updated_at)
    before = front.house.rows(seen)
    front.house.passes(hours=20)
    assert front.says(ANA, "hello", MessageSid=sid, ProfileName="Eve").status_code == 200
    assert front.says(LUIS, "hello", MessageSid=sid).status_code == 200
    assert front.house.rows(seen) == before
    assert front.sent_to(ANA) == ["1: hello"]


@pytest.mark.parametrize(
    "one,other",
    [("+525512345678", "+5215512345678"), ("+541123456789", "+5491123456789"), ("+551187654321", "+5511987654321")],
)
def test_one_person_is_one_contact_however_the_number_is_spelled(front: Front, one: str, other: str) -> None:
    assert spellings(one) == spellings(other) == {one, other}
    front.says(one, "one")
    front.sender.drain()
    front.says(other, "two")
    front.sender.drain()
    assert [sent.to for sent in front.recorder.sent] == [f"whatsapp:{one}", f"whatsapp:{other}"]
    assert [sent.say.text for sent in front.recorder.sent] == ["1: one", "2: two"]


def test_a_person_keeps_their_chat_when_they_hide_their_number(front: Front) -> None:
    front.says(ANA, "one", ExternalUserId="MX.abc123")
    front.sender.drain()
    front.says("x", "two", From="whatsapp:MX.abc123", ExternalUserId="MX.abc123")
    front.sender.drain()
    assert [(sent.to, sent.say.text) for sent in front.recorder.sent] == [
        (f"whatsapp:{ANA}", "1: one"),
        ("whatsapp:MX.abc123", "2: two"),
    ]


def test_a_known_number_with_another_persons_id_alarms_staff(front: Front) -> None:
    front.says(ANA, "one", ExternalUserId="MX.abc123")
    front.says(ANA, "two", ExternalUserId="MX.other")
    assert front.tasks() == ["identity_changed"]


def test_a_reply_wakes_the_sender(front: Front) -> None:
    woken: list[datetime] = []
    services = replace(front.services, wake=lambda: woken.append(datetime.now(UTC)))
    receive(services, Inbound(new_sid(), f"whatsapp:{RUIZ}", f"whatsapp:{CLINIC}", "hello"))
    until(lambda: woken, seconds=1, what="the sender to be woken")
