"""What a sender had in hand when it died: after its lease it goes out only if it is still true by then."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from bot.channels.recorder import Recorder
from bot.sweeps import sweep
from models import sending, sql
from models.database import work
from models.facts import CancelVisit
from tests.support.front import ANA, RUIZ, Front, front_desk
from tests.support.house import House

BOOKING = ("hi", "Consultation", "Wednesday at 11", "Ana López, 34", "headache", "skip", "send")


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor("Dr. Elena Ruiz", whatsapp=RUIZ)
    house.hours(doctor, "09:00", "17:00")
    house.service(doctor)
    with front_desk(house, channel=Recorder()) as front:
        yield front


def asks(front: Front) -> None:
    """What answers the last word, and what follows from it, is not sent yet."""
    for said in BOOKING:
        front.sender.drain()
        front.says(ANA, said)


def dies(front: Front) -> None:
    """With everything that is due in its hands."""
    with work(front.services.engine, front.house.clinic_id) as session:
        assert sending.claim(session, windowed=(), limit=9)


def after_the_lease(front: Front, person: str) -> list[str]:
    front.recorder.forget()
    front.house.passes(seconds=61)
    return front.sent_to(person)


def state(front: Front, event: str) -> str:
    out = sql.outbound.c
    (row,) = front.house.rows(select(out.state).where(out.purpose.startswith(event)))
    return str(row.state)


def test_a_card_goes_out_after_the_lease(front: Front) -> None:
    asks(front)
    dies(front)
    assert len(after_the_lease(front, RUIZ)) == 1
    assert state(front, "submitted:") == "sent"


def test_a_card_whose_request_has_ended_is_not_sent_any_more(front: Front) -> None:
    asks(front)
    dies(front)
    front.house.passes(minutes=31)
    sweep(front.services)
    told = after_the_lease(front, RUIZ)
    assert len(told) == 1
    assert told[0].startswith("Expired"), "nobody knows whether she had the card, so she hears that it is over"
    assert state(front, "submitted:") == "dropped"


def test_nothing_goes_out_any_more_to_somebody_who_wrote_stop_meanwhile(front: Front) -> None:
    asks(front)
    dies(front)
    front.says(RUIZ, "stop")
    (told,) = after_the_lease(front, RUIZ)
    assert told.startswith("Done: I will not send you requests any more")
    assert state(front, "submitted:") == "parked"
    assert "parked_card" in front.tasks()
    front.says(RUIZ, "start")
    assert len(front.sent_to(RUIZ)) == 3
    assert state(front, "submitted:") == "sent"


def test_a_reminder_of_a_visit_that_is_off_is_not_sent_any_more(front: Front) -> None:
    front.house.set(sql.service, front.house.rows(select(sql.service.c.id))[0].id, approval_required=False)
    asks(front)
    front.sender.drain()
    front.house.it_is("2026-03-03 11:00")
    front.house.passes(seconds=5)
    dies(front)
    (visit,) = front.house.rows(select(sql.visit.c.id))
    with front.house.visit(front.contact_id(ANA)) as ana:
        ana.hands.carry_out(CancelVisit(visit.id, None))
    assert after_the_lease(front, ANA) == []
    assert [row.state for row in reminders(front)] == ["dropped", "dropped"]


def reminders(front: Front) -> list[sql.AnyRow]:
    out = sql.outbound.c
    return front.house.rows(select(out.state).where(out.purpose.startswith("reminder:")))
