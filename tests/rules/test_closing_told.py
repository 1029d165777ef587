"""A doctor who calls visits off, or is late, reads whom that reaches: in their window, or by an approved template."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from bot.channels.recorder import Recorder
from models import sql
from tests.support.ends import DOCTOR, yes
from tests.support.front import ANA, RUIZ, Front, front_desk
from tests.support.house import House
from tests.support.templated import Place


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, channel=Recorder(has_window=True)) as front:
        yield front


@pytest.fixture
def booked(front: Front, house: House, ahmed: UUID) -> str:
    """The code of Ana's visit tomorrow at nine; she wrote today, Dr Ahmed too."""
    front.says(ANA, "hi")
    front.says(DOCTOR, "hi")
    with house.visit(front.contact_id(ANA)) as visitor:
        asked = visitor.ask(house.wall("2026-03-03 09:00")).request
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(yes(asked))
    front.sender.drain()
    return asked.code


def answered(front: Front, *lines: str) -> str:
    """What the doctor reads in the end."""
    for line in lines:
        front.says(DOCTOR, line)
        front.sender.drain()
    return front.sent_to(DOCTOR)[-1]


def test_who_is_in_their_window_is_told(front: Front, booked: str) -> None:
    assert "1 person is told now" in answered(front, "away tomorrow", "1")
    assert booked in front.sent_to(ANA)[-1]


def test_who_cannot_be_told_is_named_and_the_clinic_calls(front: Front, house: House, booked: str) -> None:
    house.set(sql.contact, front.contact_id(ANA), window_closes_at=house.wall("2026-03-01 09:00"))
    said = answered(front, "away tomorrow", "1")
    assert "told now" not in said
    assert f"No message reaches them now, so the clinic calls: {booked} (Ana)" in said
    assert front.tasks() == ["tell_by_phone"]


def test_who_cannot_hear_of_a_delay_is_named_too(front: Front, house: House, booked: str) -> None:
    house.it_is("2026-03-03 08:30")
    assert f"No message reaches them now, so the clinic calls: {booked} (Ana)" in answered(front, "hi", "late 20", "1")


@pytest.mark.parametrize(
    "line, told",
    [
        ("away today", "is cancelled, because the doctor cannot be there. We are sorry; you can see other free times"),
        ("late 20", "stays booked, but the doctor is running late: please come for about 09:20 instead."),
    ],
)
def test_outside_the_window_an_approved_template_tells_it(approved: Place, line: str, told: str) -> None:
    front, house = approved.front, approved.front.house
    code = approved.books()
    approved.taps("Approve", approved.got()[0])
    approved.got()
    house.set(sql.contact, front.contact_id(ANA), window_closes_at=house.wall("2026-03-01 09:00"))
    for said in (line, "1"):
        front.says(RUIZ, said)
        front.sender.drain()
    assert "1 person is told now" in approved.got()[-1].body
    (*_, last) = approved.got(ANA)
    assert f"Your visit {code} at Clínica Sol for Mon 2 Mar, 09:00" in last.body
    assert told in last.body
    assert approved.tasks() == []
