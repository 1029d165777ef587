"""A decision that was taken back leaves no trace: who should have been asked or told meanwhile still is."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from models import sql
from models.facts import Decide, Undo
from tests.support.front import ANA, RUIZ, Front, front_desk
from tests.support.house import House

AHMED = "+525555550121"
BOOKING = ("hi", "Consultation", "Wednesday at 10", "Ana López, 34", "headache", "skip", "send")


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    """Ana has asked Dr Ahmed; Dr Ruiz stands behind her and is asked after twenty minutes."""
    ahmed = house.doctor("Ahmed", whatsapp=AHMED)
    house.doctor("Ruiz", whatsapp=RUIZ)
    house.set(sql.doctor, ahmed, backup="ruiz")
    house.hours(ahmed, "09:00", "17:00")
    house.service(ahmed)
    house.set(sql.clinic, undo_seconds=30)
    with front_desk(house, channel=Recorder()) as front:
        for said in BOOKING:
            front.says(ANA, said)
            front.sender.drain()
        yield front


def states(front: Front) -> dict[str, str]:
    """How the card, the nudge, the note halfway and the card of Dr Ruiz stand."""
    out = sql.outbound.c
    rows = front.house.rows(select(out.purpose, out.state).where(out.purpose.not_like("reply:%")))
    return {row.purpose.partition(":")[0]: str(row.state) for row in rows}


def does(front: Front, command: Decide | Undo) -> None:
    with front.house.visit(front.contact_id(AHMED)) as doctor:
        doctor.hands.carry_out(command)


def decides_and_takes_it_back(front: Front) -> None:
    """Ten seconds before the half-hour's second third is over, and ten seconds after it."""
    (request,) = front.house.rows(select(sql.request.c.id))
    does(front, Decide(request.id, "approve", "tap"))
    front.house.passes(seconds=20)
    front.sender.drain()
    assert states(front)["backup"] == "waiting", "not sent, and not given up either"
    does(front, Undo(request.id))
    front.sender.drain()


def test_who_stands_behind_the_doctor_is_asked_once_the_decision_is_taken_back(front: Front) -> None:
    front.house.passes(minutes=19, seconds=48)
    front.sender.drain()
    decides_and_takes_it_back(front)
    front.house.passes(seconds=30)
    front.sender.drain()
    assert states(front) == {"submitted": "sent", "nudge": "sent", "half": "sent", "backup": "sent"}


def test_where_it_stands_they_are_not(front: Front) -> None:
    front.house.passes(minutes=19, seconds=48)
    front.sender.drain()
    (request,) = front.house.rows(select(sql.request.c.id))
    does(front, Decide(request.id, "approve", "tap"))
    front.house.passes(seconds=40)
    front.sender.drain()
    assert states(front)["backup"] == "dropped"
