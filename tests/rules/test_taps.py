"""From *hi* to a confirmed visit by nothing but taps on what the phones really draw, and what an old tap leads to."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.channels.twilio import Twilio
from models import sql
from tests.support.front import ANA, RUIZ, SETTINGS, Front, front_desk
from tests.support.house import House
from tests.support.twilio_account import Message
from tests.support.twilio_contents import Bubble
from tests.support.twilio_stand_in import StandIn


@pytest.fixture
def front(house: House, twilio: StandIn) -> Iterator[Front]:
    doctor = house.doctor("Dr. Elena Ruiz", whatsapp=RUIZ)
    house.hours(doctor, "09:00", "17:00")
    house.service(doctor)
    channel = Twilio(replace(SETTINGS, api_base_url=twilio.url))
    with front_desk(house, channel=channel) as front:
        yield front


class Phone:
    """Somebody who taps where they can."""

    def __init__(self, front: Front, twilio: StandIn, number: str) -> None:
        self.front, self.twilio, self.number = front, twilio, number

    @property
    def screen(self) -> Message:
        return self.twilio.account.messages_to(f"whatsapp:{self.number}")[-1]

    @property
    def bubble(self) -> Bubble:
        assert self.screen.bubble is not None, self.screen.body
        return self.screen.bubble

    def says(self, words: str, **more: str) -> str:
        assert self.front.says(self.number, words, **more).status_code == 200
        self.front.sender.drain()
        return self.screen.body

    def taps(self, title: str, on: Message | None = None) -> str:
        message = on or self.screen
        assert message.bubble is not None, message.body
        fields = message.bubble.tap(title, message.sid)
        return self.says(fields.pop("Body"), **fields)


@pytest.fixture
def ana(front: Front, twilio: StandIn) -> Phone:
    return Phone(front, twilio, ANA)


@pytest.fixture
def ruiz(front: Front, twilio: StandIn) -> Phone:
    phone = Phone(front, twilio, RUIZ)
    phone.says("hi")
    return phone


def asks(ana: Phone) -> None:
    """Everything that can be tapped is tapped."""
    ana.says("hi")
    ana.taps("Consultation")
    ana.taps(ana.bubble.rows[2].title)
    ana.says("Ana Gómez, 34")
    ana.says("headache")
    while "Skip" in ana.bubble.titles:
        ana.taps("Skip")
    assert "Not booked yet" in ana.taps("Send")


def test_a_visit_is_booked_and_approved_by_taps_alone(front: Front, ana: Phone, ruiz: Phone) -> None:
    asks(ana)
    card = ruiz.screen
    assert ruiz.bubble.titles == ["Approve", "Reject", "Another time"]
    assert "Approved" in ruiz.taps("Approve")
    assert "Confirmed" in ana.screen.body
    (request,) = front.house.rows(select(sql.request.c.status))
    assert request.status == "approved"
    (sent,) = [each for each in front.outbox() if each.provider_sid == card.sid]
    assert sent.content_sid is not None


def test_a_tap_on_a_card_that_was_answered_changes_nothing_and_says_so(ana: Phone, ruiz: Phone, front: Front) -> None:
    asks(ana)
    card = ruiz.screen
    ruiz.taps("Approve")
    assert "You approved" in ruiz.taps("Reject", on=card)
    assert [each.status for each in front.house.rows(select(sql.request.c.status))] == ["approved"]


def test_a_tap_of_an_earlier_question_is_known_as_old(ana: Phone) -> None:
    ana.says("hi")
    ana.taps("Consultation")
    times = ana.screen
    first = ana.taps(ana.bubble.rows[0].title)
    assert first != ana.taps(times.bubble.rows[1].title if times.bubble else "", on=times)
    assert ana.screen.body.endswith(first)


def test_a_number_typed_under_a_list_still_counts(ana: Phone) -> None:
    ana.says("hi")
    times = ana.taps("Consultation")
    assert "next free times" in times
    assert ana.bubble.rows
    assert "Who is the visit for?" in ana.says("1")


def test_no_bubble_of_a_whole_booking_is_refused(ana: Phone, ruiz: Phone, twilio: StandIn) -> None:
    asks(ana)
    ruiz.taps("Reject")
    assert [message.error_code for message in twilio.account.messages] == [None] * len(twilio.account.messages)
    shapes = {str(post["friendly_name"]).split("_")[1] for post in twilio.account.contents.posts}
    assert {"quick-reply-2", "list-picker-10"} <= shapes
