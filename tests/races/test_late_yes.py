"""A yes that waits for a lock past the deadline is late, however early it came."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from uuid import UUID

import pytest
from sqlalchemy import text

from models import deciding, locks
from models.database import work
from models.errand import Errand
from models.facts import Confirmed, Decide, OfferedLate, Outcome, Request
from models.requests import Found, by_id
from tests.support.house import DAYS, House
from tests.support.waiting import until

pytestmark = pytest.mark.race

DOCTOR = "+971501234567"


@pytest.fixture
def asked(house: House) -> Request:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "00:00", "12:00", DAYS)
    house.service(doctor)
    with house.visit(house.contact("+525511111111")) as ana:
        return ana.ask(house.wall("2026-03-02 09:00")).request


def yes(house: House, contact: UUID, request: Request) -> tuple[Outcome, list[Outcome]]:
    with house.visit(contact) as doctor:
        outcome = doctor.hands.carry_out(Decide(request.id, "approve", "tap"))
        return outcome, doctor.hands.extra


@contextmanager
def somebody_has_the_lock(house: House, request: Request) -> Iterator[None]:
    with work(house.engine, house.clinic_id) as session:
        locks.doctors(session, request.offer.doctor_id)
        yield


def waits(house: House) -> bool:
    with house.owner.connect() as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        return bool(connection.execute(text(query)).scalar())


def decided_late(house: House, asked: Request) -> tuple[Outcome, list[Outcome]]:
    """The yes comes in time, waits, and gets the lock after the deadline."""
    contact = house.contact(DOCTOR)
    with ThreadPoolExecutor(1) as pool:
        with somebody_has_the_lock(house, asked):
            answer: Future[tuple[Outcome, list[Outcome]]] = pool.submit(yes, house, contact, asked)
            until(lambda: waits(house), what="the yes to wait for the doctor's lock")
            house.passes(minutes=31)
        return answer.result(timeout=20)


def test_a_yes_that_got_its_lock_after_the_deadline_is_late(house: House, asked: Request) -> None:
    outcome, _ = decided_late(house, asked)
    assert isinstance(outcome, OfferedLate)  # nothing is booked before the patient says so
    assert (outcome.previous.status, outcome.request.waits_for) == ("expired", "patient")


def test_control_with_the_clock_read_before_the_lock_it_is_approved(
    house: House, asked: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_too_early(errand: Errand, request_id: UUID) -> Found | None:
        found = by_id(errand.session, request_id)
        locks.request(errand.session, request_id)
        return found

    monkeypatch.setattr(deciding, "locked", read_too_early)
    outcome, _ = decided_late(house, asked)
    assert isinstance(outcome, Confirmed)
