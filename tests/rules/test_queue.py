"""The staff's queue: the open, the settled and the exceptions, each read at once."""

from uuid import UUID

import pytest

from models import outbox, queue, sql
from models.base import new_id
from models.database import work
from models.facts import Decide, OptOut, RaiseEmergency, Request
from tests.support.house import House

DOCTOR = "+971501234567"


@pytest.fixture(autouse=True)
def ahmed(house: House) -> UUID:
    doctor = house.doctor(whatsapp=DOCTOR)
    house.hours(doctor, "09:00", "11:00")
    house.service(doctor)
    return house.contact(DOCTOR)


def ask(house: House, phone: str, wall: str, name: str) -> Request:
    with house.visit(house.contact(phone)) as visitor:
        return visitor.ask(house.wall(wall), name, intake={"urgency_level": "high"}).request


def card(house: House, doctor: UUID, request: Request, **sent: object) -> None:
    """The doctor's card, as the announcement leaves it and the sender goes on with it."""
    prompt = house.add(
        sql.prompt, contact_id=doctor, dialog="decide", facts={}, nonce=str(new_id()), request_id=request.id
    )
    with work(house.engine, house.clinic_id) as session:
        message = outbox.put(
            session, contact_id=doctor, purpose=str(prompt), body="…", request_id=request.id, prompt_id=prompt
        )
    if sent:
        house.set(sql.outbound, message, **sent)


def test_the_queue_tells_all_that_staff_need_to_act(house: House) -> None:
    first = ask(house, "+525511111111", "2026-03-02 09:00", "Ana")
    house.passes(minutes=1)
    second = ask(house, "+525522222222", "2026-03-02 09:30", "Luis")
    with work(house.engine, house.clinic_id) as session:
        one, two = queue.pending(session)
    assert (one.code, one.patient, one.doctor, one.doctor_phone) == (first.code, "Ana", "Dr. Sarah Ahmed", DOCTOR)
    assert (one.service, one.start, one.expires_at, one.urgency) == (
        "Consultation",
        first.start,
        first.expires_at,
        "high",
    )
    assert (one.card, one.emergency, one.decided_by) == (None, None, None)
    assert two.request_id == second.id


def test_a_parked_card_says_why_and_the_newest_card_counts(house: House, ahmed: UUID) -> None:
    request = ask(house, "+525511111111", "2026-03-02 09:00", "Ana")
    card(house, ahmed, request, state="failed", error_class="permanent")
    card(house, ahmed, request, state="parked", park_reason="window_closed")
    with work(house.engine, house.clinic_id) as session:
        (row,) = queue.pending(session)
    assert row.card == queue.Card("parked", "window_closed", None)


def test_an_emergency_comes_first(house: House) -> None:
    ask(house, "+525511111111", "2026-03-02 09:00", "Ana")
    luis = house.contact("+525522222222")
    with house.visit(luis) as visitor:
        visitor.ask(house.wall("2026-03-02 09:30"), "Luis")
        visitor.hands.carry_out(RaiseEmergency("self_harm"))
    with work(house.engine, house.clinic_id) as session:
        rows = queue.pending(session)
    assert [(row.patient, row.emergency) for row in rows] == [("Luis", "self_harm"), ("Ana", None)]


def test_what_was_settled_moves_to_the_other_list_and_tasks_stand_in_theirs(house: House, ahmed: UUID) -> None:
    request = ask(house, "+525511111111", "2026-03-02 09:00", "Ana")
    with house.visit(ahmed) as doctor:
        doctor.hands.carry_out(Decide(request.id, "approve", "tap"))
    with house.visit(request.contact_id) as visitor:
        visitor.hands.carry_out(OptOut())
    with work(house.engine, house.clinic_id) as session:
        assert queue.pending(session) == []
        (settled,) = queue.settled(session)
        (task,) = queue.tasks(session)
    assert (settled.status, settled.decided_by, settled.visit_status) == ("approved", "Dr. Sarah Ahmed", "confirmed")
    assert (task.kind, task.code, task.phone) == ("tell_by_phone", request.code, "+525511111111")
    house.passes(hours=25)
    with work(house.engine, house.clinic_id) as session:
        assert queue.settled(session) == []
