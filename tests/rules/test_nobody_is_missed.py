"""Nobody who is concerned goes untold: not in a crowd, not by a task taken for another's, not by a card on its way."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from bot.deliver import announce
from bot.sweeps import sweep
from models import outbox, prompts, sending, sql
from models.base import new_id
from models.database import work
from models.facts import Outcome, RaiseEmergency, Request, Submitted, Withdraw
from tests.support.front import ANA, LUIS, RUIZ, Front, echo, front_desk
from tests.support.house import House, Visitor


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    with front_desk(house, turn=echo) as front:
        yield front


def doctor(house: House, whatsapp: str | None) -> UUID:
    doctor = house.doctor(whatsapp=whatsapp)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    return doctor


def announced(visitor: Visitor, outcome: Outcome) -> Outcome:
    assert isinstance(visitor.session, Session)
    announce(visitor.session, [outcome], clinic=visitor.view.clinic, channel="whatsapp", now=visitor.view.now)
    return outcome


def asked(house: House, contact: UUID) -> Request:
    """A request, announced as a message announces it."""
    with house.visit(contact) as ana:
        outcome = announced(ana, ana.ask(house.wall("2026-03-02 10:00")))
    assert isinstance(outcome, Submitted)
    return outcome.request


def withdrawn(house: House, contact: UUID, request: Request) -> None:
    with house.visit(contact) as ana:
        announced(ana, ana.hands.carry_out(Withdraw(request.id)))


def stops(house: House, contact: UUID) -> None:
    with work(house.engine, house.clinic_id) as session:
        session.execute(update(sql.contact).where(sql.contact.c.id == contact).values(opted_out_at=sql.NOW))


def to_call(house: House) -> set[UUID | None]:
    rows = house.rows(select(sql.task.c.contact_id).where(sql.task.c.kind == "tell_by_phone"))
    return {row.contact_id for row in rows}


@pytest.mark.parametrize("number", [RUIZ, None])
def test_staff_are_to_call_the_patient_also_where_the_doctor_must_be_called(front: Front, number: str | None) -> None:
    house = front.house
    doctor(house, number)
    ruiz = house.contact(RUIZ) if number else None
    if ruiz:
        stops(house, ruiz)
    ana = house.contact(ANA)
    asked(house, ana)
    assert to_call(house) == {ruiz}
    stops(house, ana)
    house.passes(minutes=31)
    sweep(front.services)
    assert to_call(house) == {ruiz, ana}


@pytest.mark.parametrize("in_flight", [True, False])
def test_a_card_on_its_way_when_the_patient_withdraws_is_voided(front: Front, *, in_flight: bool) -> None:
    house = front.house
    doctor(house, RUIZ)
    ana = house.contact(ANA)
    request = asked(house, ana)
    with work(house.engine, house.clinic_id) as session:
        claimed = sending.claim(session, windowed=(), limit=8) if in_flight else []
    withdrawn(house, ana, request)
    with work(house.engine, house.clinic_id) as session:
        assert all(sending.record_sent(session, row, f"SM{row.id.hex}") for row in claimed)
    assert len(front.sent_to(RUIZ)) == (1 if in_flight else 0)  # a card that never left needs no word


def test_a_long_queue_of_one_person_does_not_hide_another_clinics_message(front: Front) -> None:
    sol, luna = front.house, House(front.house.url, clinic_id=new_id(), stands=True)
    luna.add(
        sql.clinic, id=luna.clinic_id, slug="luna", name="Luna", whatsapp="+14155238887", timezone="UTC",
        emergency_number="911",
    )  # fmt: skip
    ana, luis = sol.contact(ANA), luna.contact(LUIS)
    with work(sol.engine, sol.clinic_id) as session:
        head = outbox.put(session, contact_id=ana, purpose="head", body="waits for its next try")
        later = {"not_before": sql.NOW + timedelta(minutes=5)}
        session.execute(update(sql.outbound).where(sql.outbound.c.id == head).values(**later))
        for number in range(210):
            outbox.put(session, contact_id=ana, purpose=f"reply:{number}", body="…")
    with work(luna.engine, luna.clinic_id) as session:
        outbox.put(session, contact_id=luis, purpose="reply:luis", body="hello")
    assert front.sent_to(LUIS) == ["hello"]
    assert front.sent_to(ANA) == []
    sol.passes(minutes=6)
    assert len(front.sent_to(ANA)) == 211
    luna.close()


def looked_at_in_vain(session: Session) -> int:
    """Pairs of rows that Postgres compares for the heads of all queues, and that do not belong together."""
    asked: list[tuple[str, Any]] = []
    event.listen(session.connection(), "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    assert len(outbox.heads(session, 8)) == 8
    cursor = session.connection().connection.cursor()
    ((plan,),) = cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {asked[0][0]}", asked[0][1]).fetchall()
    return sum(map(int, re.findall(r"'Rows Removed by Join Filter': (\d+)", str(plan))))


def test_after_an_outage_each_waiting_message_is_looked_at_once(house: House) -> None:
    """The planner still thinks that hardly anything waits: comparing all with all it would soon send nothing."""
    with house.owner.begin() as connection:
        connection.execute(
            text(f"""
            INSERT INTO contact (clinic_id, id, address)
            SELECT '{house.clinic_id}', gen_random_uuid(), 'whatsapp:MX.' || n FROM generate_series(1, 1000) n;
            INSERT INTO outbound_message (clinic_id, id, contact_id, purpose, state, handed_at)
            SELECT clinic_id, gen_random_uuid(), id, 'sent:' || id, 'sent', moment() FROM contact;
            ANALYZE outbound_message;
            INSERT INTO outbound_message (clinic_id, id, contact_id, purpose, queue_number)
            SELECT clinic_id, gen_random_uuid(), id, 'waits:' || id, 1 FROM contact""")
        )
    with work(house.engine, house.clinic_id) as session:
        assert looked_at_in_vain(session) == 0


def test_a_mistake_of_ours_is_not_told_as_a_taken_time(house: House) -> None:
    doctor(house, RUIZ)
    with pytest.raises(IntegrityError), house.visit(house.contact(ANA)) as ana:
        ana.submit(ana.hold(house.wall("2026-03-02 10:00")), age=131)


@pytest.mark.parametrize("number", ["+12345678901234567", "+0123456789", "+12"])
def test_an_address_that_only_looks_like_a_number_is_answered(front: Front, number: str) -> None:
    front.says(number, "hello")
    front.says(number, "again")
    assert front.sent_to(number) == ["1: hello", "2: again"]


def test_a_request_tells_of_emergency_words_until_staff_have_seen_to_them(front: Front) -> None:
    house = front.house
    doctor(house, RUIZ)
    ana = house.contact(ANA)
    request = asked(house, ana)
    with house.visit(ana) as visitor:
        assert [one.emergency for one in visitor.view.open_requests()] == [False]
        visitor.hands.carry_out(RaiseEmergency("chest-pain"))
        assert [one.emergency for one in visitor.view.open_requests()] == [True]
        session = visitor.session
        session.execute(update(sql.task).where(sql.task.c.request_id == request.id).values(closed_at=sql.NOW))
        visitor.view.forget()
        assert [one.emergency for one in visitor.view.open_requests()] == [False]


def test_a_prompt_knows_when_its_message_was_handed_over(front: Front) -> None:
    house = front.house
    doctor(house, RUIZ)
    asked(house, house.contact(ANA))
    front.sender.drain()
    with work(house.engine, house.clinic_id) as session:
        cards = session.execute(select(sql.prompt.c.contact_id, sql.prompt.c.nonce)).all()
        found = [prompts.by_nonce(session, *card, now=house.wall("2026-03-02 08:01")) for card in cards]
    # The card, and the one that is sent again if nobody answers.
    assert sorted(one is not None and one.handed_at is not None for one in found) == [False, True]
