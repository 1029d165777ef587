"""Choices on their way out: a shape is made once, kept for everybody, and used ever after."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import insert

from bot import buttons
from bot.buttons import Buttons
from bot.channels.channel import Outgoing
from bot.channels.twilio import Twilio
from dialogs.say import Say
from models import sql
from models.database import work
from tests.support.asking import NUMBERED, TO_ANA, TO_LUIS, YES_NO, asking, hears, made, row
from tests.support.front import ANA, LUIS, SETTINGS, Front, front_desk
from tests.support.house import House
from tests.support.signed import ACCOUNT
from tests.support.twilio_stand_in import StandIn


@pytest.fixture
def front(house: House, twilio: StandIn) -> Iterator[Front]:
    channel = Twilio(replace(SETTINGS, api_base_url=twilio.url))
    with front_desk(house, turn=asking, channel=channel) as front:
        yield front


def test_a_shape_is_made_once_and_draws_every_message_of_its_form(front: Front, twilio: StandIn) -> None:
    for words in ("one", "two", "three"):
        message = hears(front, twilio, words)
        assert message.bubble is not None
        assert (message.body, message.bubble.titles) == (f"Sure about {words}?", ["Yes", "No"])
    assert [post["friendly_name"][:23] for post in twilio.account.contents.posts] == ["antesala_quick-reply-2_"]
    (kept,) = made(front)
    assert (kept.account, kept.shape, kept.language) == (ACCOUNT, "quick-reply-2", "en")
    assert {each.content_sid for each in front.outbox()} == {kept.sid} == set(twilio.account.contents.made)


def test_a_list_has_its_own_shape_and_the_persons_language(front: Front, twilio: StandIn) -> None:
    hears(front, twilio, "one")
    front.house.set(sql.contact, front.contact_id(ANA), language="es")
    bubble = hears(front, twilio, "list").bubble
    assert bubble is not None
    assert (bubble.opens, bubble.titles) == ("Elegir", ["Red", "Green", "Blue", "Black"])
    assert sorted((each.shape, each.language) for each in made(front)) == [
        ("list-picker-4", "es"), ("quick-reply-2", "en"),
    ]  # fmt: skip


def test_another_process_finds_it_in_the_table(front: Front, twilio: StandIn) -> None:
    hears(front, twilio, "one")
    with front_desk(front.house, turn=asking, channel=front.services.channels["whatsapp"]) as other:
        assert hears(other, twilio, "two").bubble is not None
    assert len(twilio.account.contents.posts) == 1


def test_a_clinic_may_want_numbers(front: Front, twilio: StandIn) -> None:
    front.house.set(sql.clinic, buttons=False)
    message = hears(front, twilio, "one")
    assert (message.bubble, message.body) == (None, NUMBERED.format("one"))
    assert twilio.account.contents.posts == []


def test_what_fits_no_button_goes_as_numbers(front: Front, twilio: StandIn) -> None:
    message = hears(front, twilio, "x" * 1_100)
    assert message.bubble is None
    assert message.body.endswith("1. Yes\n2. No")


def test_outside_the_window_nothing_is_drawn_and_the_row_waits_for_the_person(front: Front, twilio: StandIn) -> None:
    twilio.account.checks_window = True
    message = hears(front, twilio, "one")
    assert message.error_code == 63016
    front.reports(message.sid, "failed", ErrorCode="63016")
    assert (row(front).state, row(front).park_reason) == ("parked", "window_closed")


def test_two_processes_that_make_the_same_at_once_keep_one(front: Front, twilio: StandIn) -> None:
    both = threading.Barrier(2, timeout=20)
    twilio.before_content = lambda: (both.wait(), None)[1]
    channel, said = front.services.channels["whatsapp"], Say("Sure?", YES_NO)
    handed = []

    def send(person: str) -> None:
        outgoing = Outgoing("whatsapp:+14155238886", person, said)
        handed.append(Buttons(front.services.engine).send(channel, outgoing, "en"))

    threads = [threading.Thread(target=send, args=(person,)) for person in (TO_ANA, TO_LUIS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(twilio.account.contents.posts) == 2
    (kept,) = made(front)
    assert {each.content_sid for each in handed} == {kept.sid} == set(twilio.account.contents.made)
    assert len(twilio.account.contents.deleted) == 1
    assert all(message.bubble for message in twilio.account.messages)


def test_the_hands_of_one_process_make_it_once(front: Front, twilio: StandIn) -> None:
    for number in range(6):
        front.says(f"+52551000{number:04}", "hello")
    front.sender.drain()
    assert len(twilio.account.contents.posts) == 1
    assert all(message.bubble for message in twilio.account.messages)


def test_what_is_not_used_any_more_makes_room(front: Front, twilio: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buttons, "MOST", 1)
    hears(front, twilio, "one")
    front.house.passes(days=2)
    hears(front, twilio, "list", LUIS)
    assert [each.shape for each in made(front)] == ["list-picker-4"]
    assert [each.sid for each in made(front)] == list(twilio.account.contents.made)
    assert hears(front, twilio, "two").bubble is not None


def test_it_is_noted_by_the_day_that_a_content_is_in_use(front: Front, twilio: StandIn) -> None:
    hears(front, twilio, "one")
    (first,) = made(front)
    hears(front, twilio, "two")
    assert made(front)[0].last_used_at == first.last_used_at
    front.house.passes(days=2)
    hears(front, twilio, "three")
    assert made(front)[0].last_used_at > first.last_used_at


def test_another_accounts_contents_are_not_used(front: Front, twilio: StandIn) -> None:
    hears(front, twilio, "one")
    (mine,) = made(front)
    theirs = {"account": "AC" + "1" * 32, "digest": mine.digest, "shape": mine.shape, "language": "en"}
    with work(front.services.engine, None) as session:
        session.execute(insert(sql.content).values(sid="HX" + "9" * 32, **theirs))
    assert hears(front, twilio, "two").bubble is not None
    assert row(front).content_sid == mine.sid
