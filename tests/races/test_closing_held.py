"""A doctor closes a time while its patient is just writing: neither waits for the other in a circle."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from models import claims
from models.facts import Close, Closed, Held, Outcome, Refused, Span
from tests.support.ends import DOCTOR
from tests.support.house import House, Visitor
from tests.support.waiting import somebody_waits, until

pytestmark = pytest.mark.race
DAY = date(2026, 3, 2)


@pytest.fixture
def ahmed(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return house.contact(DOCTOR)


@pytest.fixture
def ana(house: House, ahmed: UUID) -> UUID:  # noqa: ARG001  (without the doctor there is nothing to ask for)
    return house.contact("+525511111111")


@pytest.fixture
def held(house: House, ana: UUID) -> Held:
    """Ana's hold of nine o'clock, on her card by now."""
    with house.visit(ana) as visitor:
        return visitor.hold(house.wall("2026-03-02 09:00"))


def closes(house: House, ahmed: UUID) -> Outcome:
    with house.visit(ahmed) as doctor:
        return doctor.hands.carry_out(Close(Span(DAY, DAY), "away", tell=False))


def both(house: House, ahmed: UUID, ana: UUID, held: Held) -> tuple[Outcome | Refused, Outcome]:
    """What every message does first is keep the hold; then the doctor closes the day, then Ana's "send" is heard."""
    with ThreadPoolExecutor(1) as pool:
        with house.visit(ana) as visitor:
            visitor.hands.keep(held)
            doctor = pool.submit(closes, house, ahmed)
            until(lambda: doctor.done() or somebody_waits(house), what="the doctor's line to be done or to wait")
            sent = submitted(visitor, held)
        return sent, doctor.result(timeout=20)


def submitted(visitor: Visitor, held: Held) -> Outcome | Refused:
    try:
        return visitor.submit(held)
    except Refused as refused:
        return refused


def test_whoever_closes_the_time_has_it_and_the_patient_is_told(
    house: House, ahmed: UUID, ana: UUID, held: Held
) -> None:
    sent, closed = both(house, ahmed, ana, held)
    assert isinstance(closed, Closed)
    assert isinstance(sent, Refused)
    assert sent.drop == "slot"


def test_control_where_the_hold_is_written_at_once_the_two_wait_for_each_other(
    house: House, ahmed: UUID, ana: UUID, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at_once(session: Session, act: Callable[[], object]) -> None:
        del session
        act()

    monkeypatch.setattr(claims, "at_last", at_once)
    with pytest.raises(OperationalError, match=r"deadlock|lock timeout"):
        both(house, ahmed, ana, held)


def test_a_kept_hold_runs_on_from_the_message_that_kept_it(house: House, ana: UUID, held: Held) -> None:
    house.passes(minutes=5)
    with house.visit(ana) as visitor:
        kept = visitor.hands.keep(held)
    assert isinstance(kept, Held)
    house.passes(minutes=8)
    with house.visit(ana) as visitor:
        assert visitor.hands.keep(kept) is not None
        assert [free.start for free in visitor.times(limit=1)] == [held.hold.start]
