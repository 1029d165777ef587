"""A button is never worth a lost message: whatever goes wrong with one, the words arrive, and arrive once."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot import buttons
from bot.buttons import Buttons
from bot.channels.channel import Outgoing
from bot.channels.twilio import Twilio
from dialogs.say import Option, Say
from models import contents, sending, sql
from models.database import work
from tests.support.asking import NUMBERED, TO_ANA, YES_NO, asking, hears, made, row
from tests.support.front import ANA, LUIS, SETTINGS, Front, front_desk
from tests.support.house import House
from tests.support.twilio_contents import Refused
from tests.support.twilio_stand_in import StandIn, Trouble


@pytest.fixture
def front(house: House, twilio: StandIn) -> Iterator[Front]:
    channel = Twilio(replace(SETTINGS, api_base_url=twilio.url))
    with front_desk(house, turn=asking, channel=channel) as front:
        yield front


@pytest.mark.parametrize("trouble", ["429", "500", "dropped", "taken then dropped"])
def test_a_button_is_never_worth_a_lost_message(front: Front, twilio: StandIn, trouble: Trouble) -> None:
    twilio.content_trouble.append(trouble)
    assert hears(front, twilio, "one").body == NUMBERED.format("one")
    assert hears(front, twilio, "list", LUIS).bubble is None  # nobody is kept waiting by another try just now
    assert len(twilio.account.contents.posts) == 1
    assert (row(front).state, row(front).attempts, front.tasks()) == ("sent", 1, [])


@pytest.mark.parametrize("broken", ["drawing", "made_contents"])
def test_not_even_a_mistake_of_ours_stops_the_words(
    front: Front, twilio: StandIn, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setattr(buttons, broken, None)
    assert hears(front, twilio, "one").body == NUMBERED.format("one")


def test_after_a_pause_it_is_tried_again(front: Front, twilio: StandIn) -> None:
    passed = [0.0]
    tapped = Buttons(front.services.engine, clock=lambda: passed[0])
    channel, said = front.services.channels["whatsapp"], Say("Sure?", YES_NO)
    outgoing = Outgoing("whatsapp:+14155238886", TO_ANA, said)
    twilio.content_trouble.append("500")
    drawn = []
    for seconds in (0.0, buttons.PAUSE - 1, buttons.PAUSE + 1):
        passed[0] = seconds
        drawn.append(tapped.send(channel, outgoing, "en").content_sid is not None)
    assert drawn == [False, False, True]


def test_a_shape_that_cannot_be_made_stands_in_no_other_ones_way(front: Front, twilio: StandIn) -> None:
    twilio.account.contents.refuses = 92_002
    assert hears(front, twilio, "one").bubble is None
    twilio.account.contents.refuses = None
    assert hears(front, twilio, "two").bubble is None
    assert hears(front, twilio, "list").bubble is not None


def test_a_content_that_the_provider_forgot_is_made_again_once(front: Front, twilio: StandIn) -> None:
    hears(front, twilio, "one")
    twilio.account.contents.made.clear()
    message = hears(front, twilio, "two")
    assert message.bubble is not None
    assert [each.sid for each in made(front)] == list(twilio.account.contents.made)
    assert len(twilio.account.contents.posts) == 2
    assert twilio.account.sent_to(TO_ANA) == ["Sure about one?", "Sure about two?"]


@pytest.mark.parametrize("code", [21655, 21656, 63021, 12345])
def test_one_that_is_refused_again_and_again_goes_as_numbers(
    front: Front, twilio: StandIn, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(_form: Any) -> Any:
        raise Refused(400, code)

    monkeypatch.setattr(twilio.account.contents, "rendered", refuse)
    assert hears(front, twilio, "one").body == NUMBERED.format("one")
    assert hears(front, twilio, "two").body == NUMBERED.format("two")
    assert {(each.state, each.attempts, each.content_sid) for each in front.outbox()} == {("sent", 1, None)}
    assert front.tasks() == []


@pytest.mark.parametrize("trouble", ["500 but taken", "taken then dropped", "not json"])
def test_after_a_lost_answer_the_drawn_message_is_recognised(front: Front, twilio: StandIn, trouble: Trouble) -> None:
    twilio.trouble.append(trouble)
    front.says(ANA, "one")
    front.sender.drain()
    assert row(front).state == "sending"
    front.house.passes(seconds=1)
    front.sender.drain()
    assert row(front).state == "sent"
    assert twilio.account.sent_to(TO_ANA) == ["Sure about one?"]


def test_after_its_lease_a_drawn_message_is_recognised_whatever_its_sender_became(
    front: Front, twilio: StandIn
) -> None:
    hears(front, twilio, "zero")
    front.says(ANA, "one")
    with work(front.services.engine, front.house.clinic_id) as session:
        (claimed,) = sending.claim(session, windowed=(), limit=1)
    said = Say(claimed.body, tuple(Option(f"n:{each.id}", each.title) for each in claimed.choices))
    Buttons(front.services.engine).send(
        front.services.channels["whatsapp"], Outgoing(claimed.sender, claimed.to, said), "en"
    )
    front.house.passes(seconds=61)
    front.sender.drain()
    assert twilio.account.sent_to(TO_ANA) == ["Sure about zero?", "Sure about one?"]
    assert (row(front).state, row(front).fence) == ("sent", 2)


def test_another_clinics_message_with_the_same_words_is_not_ours(front: Front, twilio: StandIn) -> None:
    twilio.account.take({"To": TO_ANA, "From": "whatsapp:+14155230000", "Body": NUMBERED.format("one")})
    front.says(ANA, "one")
    with work(front.services.engine, front.house.clinic_id) as session:
        sending.claim(session, windowed=(), limit=1)
    front.house.passes(seconds=61)
    front.sender.drain()
    assert twilio.account.sent_to(TO_ANA) == [NUMBERED.format("one"), "Sure about one?"]


def test_what_whatsapp_refuses_to_draw_later_goes_once_more_as_numbers(front: Front, twilio: StandIn) -> None:
    message = hears(front, twilio, "one")
    front.reports(message.sid, "failed", ErrorCode="63021")
    assert (row(front).state, row(front).provider_sid, front.tasks()) == ("waiting", None, [])
    front.reports(message.sid, "failed", ErrorCode="63021")  # twice, as it happens
    front.sender.drain()
    assert twilio.account.sent_to(TO_ANA) == ["Sure about one?", NUMBERED.format("one")]
    assert (row(front).state, row(front).content_sid) == ("sent", None)
    assert hears(front, twilio, "two").bubble is None  # that shape rests
    front.reports(row(front).provider_sid, "failed", ErrorCode="63021")
    assert (row(front).state, front.tasks()) == ("failed", ["not_sent", "tell_by_phone"])


def test_a_refused_shape_is_tried_again_later(front: Front, twilio: StandIn) -> None:
    front.reports(hears(front, twilio, "one").sid, "undelivered", ErrorCode="63013")
    front.house.passes(seconds=contents.REST.total_seconds() + 1)
    assert hears(front, twilio, "two").bubble is not None
    assert len(twilio.account.contents.posts) == 1


def test_one_that_whatsapp_does_not_find_is_made_anew(front: Front, twilio: StandIn) -> None:
    front.reports(hears(front, twilio, "one").sid, "failed", ErrorCode="63027")
    assert made(front) == []
    assert hears(front, twilio, "two").bubble is not None


def test_a_text_that_failed_with_the_same_code_has_simply_failed(front: Front, twilio: StandIn) -> None:
    front.house.set(sql.clinic, buttons=False)
    front.reports(hears(front, twilio, "one").sid, "failed", ErrorCode="63021")
    assert row(front).state == "failed"
