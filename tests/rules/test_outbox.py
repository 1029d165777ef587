"""Each person hears things in order and once, and nothing that is untrue, unwanted or impossible by then."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from models import outbox, sending, sql
from models.database import work
from tests.support.front import ANA, LUIS, Front, echo, front_desk
from tests.support.house import House


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, turn=echo, channel=Recorder(has_window=True)) as front:
        yield front


def put(front: Front, contact: UUID, body: str, **more: Any) -> UUID | None:
    with work(front.services.engine, front.house.clinic_id) as session:
        return outbox.put(session, contact_id=contact, purpose=more.pop("purpose", body), body=body, **more)


def in_minutes(front: Front, minutes: float) -> datetime:
    now: datetime = front.house.rows(select(sql.NOW.label("now")))[0].now
    return now + timedelta(minutes=minutes)


def has_written(front: Front, person: str) -> UUID:
    front.says(person, "hello")
    front.sender.drain()
    front.recorder.forget()
    return front.contact_id(person)


@pytest.fixture
def ana(front: Front) -> UUID:
    return has_written(front, ANA)


def test_a_purpose_is_written_once(front: Front, ana: UUID) -> None:
    assert put(front, ana, "news", purpose="event:ana") is not None
    assert put(front, ana, "news again", purpose="event:ana") is None
    assert front.sent_to(ANA) == ["news"]


def test_a_person_hears_things_in_the_order_they_were_written(front: Front, ana: UUID) -> None:
    for number in range(20):
        put(front, ana, str(number))
    assert front.sent_to(ANA) == [str(number) for number in range(20)]


def test_what_is_for_later_holds_nothing_back_and_joins_when_it_is_due(front: Front, ana: UUID) -> None:
    put(front, ana, "reminder", not_before=in_minutes(front, 5))
    put(front, ana, "now")
    assert front.sent_to(ANA) == ["now"]
    front.house.passes(minutes=6)
    put(front, ana, "after")
    assert sorted(front.sent_to(ANA)[1:]) == ["after", "reminder"]


def test_two_people_do_not_wait_for_each_other(front: Front, ana: UUID) -> None:
    luis = has_written(front, LUIS)
    first = put(front, ana, "for Ana")
    front.house.set(sql.outbound, first, not_before=in_minutes(front, 5))  # as after a failed try
    put(front, ana, "for Ana too")
    put(front, luis, "for Luis")
    assert front.sent_to(LUIS) == ["for Luis"]
    assert front.sent_to(ANA) == []  # her second message waits for her first
    front.house.passes(minutes=6)
    assert front.sent_to(ANA) == ["for Ana", "for Ana too"]


def test_outside_the_window_things_are_parked_and_hold_nothing_back(front: Front, ana: UUID) -> None:
    front.house.passes(hours=25)
    put(front, ana, "first")
    put(front, ana, "second")
    assert front.sent_to(ANA) == []
    parked = [(row.state, row.park_reason) for row in front.outbox()[1:]]
    assert parked == [("parked", "window_closed")] * 2
    front.says(ANA, "I am back")
    assert front.sent_to(ANA) == ["first", "second", "2: I am back"]


def test_somebody_who_never_wrote_has_no_window(front: Front) -> None:
    put(front, front.house.contact(LUIS), "hello")
    assert front.sent_to(LUIS) == []
    assert front.tasks() == ["tell_by_phone"]


def test_after_a_stop_only_answers_go_out(front: Front, ana: UUID) -> None:
    front.house.set(sql.contact, ana, opted_out_at=in_minutes(front, 0))
    put(front, ana, "news")
    put(front, ana, "in an emergency call 911", purpose="reply:SM1")
    assert front.sent_to(ANA) == ["in an emergency call 911"]
    assert front.tasks() == ["tell_by_phone"]


def test_a_row_that_is_in_flight_cannot_be_joined_by_a_second_of_the_same_person(front: Front, ana: UUID) -> None:
    put(front, ana, "first")
    put(front, ana, "second")
    with work(front.services.engine, front.house.clinic_id) as session:
        assert [row.body for row in sending.claim(session, windowed=(), limit=10)] == ["first"]
        assert sending.claim(session, windowed=(), limit=10) == []
