"""What could not go out waits for the one thing it lacks, costs nobody else anything, and is true when it goes."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, select, text, update

from bot.channels.recorder import Recorder
from models import outbox, parking, sending, sql
from models.database import work
from models.facts import OptIn
from tests.support.front import ANA, RUIZ, Front, echo, front_desk
from tests.support.house import House

BOOKING = ("hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "send")


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor(whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house, channel=Recorder(has_window=True)) as front:
        yield front


def books(front: Front, person: str = ANA) -> str:
    """The code of the request that now waits."""
    for said in BOOKING:
        front.says(person, said)
        front.sender.drain()
    newest = select(sql.request.c.booking_reference).order_by(sql.request.c.created_at.desc())
    return str(front.house.rows(newest)[0].booking_reference)


def books_while_nothing_goes_out(front: Front) -> None:
    """From her last answer on."""
    for said in BOOKING:
        front.sender.drain()
        front.says(ANA, said)


def open_tasks(front: Front) -> list[str]:
    task = sql.task.c
    rows = front.house.rows(select(task.kind).where(task.closed_at.is_(None)).order_by(task.created_at))
    return [row.kind for row in rows]


def parked_everywhere(house: House, people: int) -> None:
    """As many people, each with a card that waits for their first word."""
    with house.owner.begin() as connection:
        connection.execute(
            text(f"""
            INSERT INTO contact (clinic_id, id, address)
            SELECT '{house.clinic_id}', gen_random_uuid(), 'whatsapp:MX.' || n FROM generate_series(1, {people}) n;
            INSERT INTO outbound_message (clinic_id, id, contact_id, purpose, state, park_reason)
            SELECT clinic_id, gen_random_uuid(), id, 'card:' || id, 'parked', 'window_closed' FROM contact;
            ANALYZE outbound_message""")
        )


def rows_read(front: Front, unit: Any) -> int:
    """Rows of the outbox that Postgres looks at for what the unit asks, filtered out ones too."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        asked.append((statement, parameters))

    with work(front.services.engine, front.house.clinic_id) as session:
        event.listen(session.connection(), "before_cursor_execute", note)
        unit(session)
        cursor = session.connection().connection.cursor()
        plans = [cursor.execute(f"EXPLAIN (ANALYZE, FORMAT TEXT) {one}", given).fetchall() for one, given in [*asked]]
    read = r"(?:on outbound_message.*?rows=|Rows Removed by Filter: )(\d+)"
    return sum(int(found) for plan in plans for (line,) in plan for found in re.findall(read, line)[-1:])


def test_what_is_parked_for_thousands_costs_no_claim_anything(front: Front) -> None:
    parked_everywhere(front.house, 2000)
    assert rows_read(front, lambda session: sending.claim(session, windowed={"whatsapp"}, limit=8)) < 50


def test_who_writes_gets_their_own_and_nobody_elses_is_looked_at(front: Front) -> None:
    parked_everywhere(front.house, 2000)
    ana = front.house.contact(ANA)
    with work(front.services.engine, front.house.clinic_id) as session:
        outbox.put(session, contact_id=ana, purpose="news", body="news")
    assert front.sent_to(ANA) == []
    front.house.set(sql.contact, ana, window_closes_at=front.house.wall("2036-01-01 00:00"))
    assert rows_read(front, lambda session: parking.unpark(session, ana)) < 50
    assert front.sent_to(ANA) == ["news"]


def test_who_writes_while_the_sender_is_parking_is_waited_for(house: House) -> None:
    with front_desk(house, turn=echo, channel=Recorder(has_window=True)) as front:
        ana = house.contact(ANA)
        with work(house.engine, house.clinic_id) as session:
            outbox.put(session, contact_id=ana, purpose="news", body="news")
        with house.engine.connect() as writing, writing.begin():
            writing.execute(text("SELECT set_config('app.clinic', :clinic, true)"), {"clinic": str(house.clinic_id)})
            opened = {"window_closes_at": sql.NOW + timedelta(hours=24)}
            writing.execute(update(sql.contact).where(sql.contact.c.id == ana).values(**opened))
            with pytest.raises(TimeoutError):
                _claims_within(front, seconds=0.5)
        assert front.sent_to(ANA) == ["news"]


def _claims_within(front: Front, seconds: float) -> None:
    """Raises TimeoutError where the claim has to wait for somebody; what it had begun is undone."""
    with work(front.services.engine, front.house.clinic_id) as session:
        session.execute(text(f"SET LOCAL lock_timeout = '{int(seconds * 1000)}ms'"))
        try:
            sending.claim(session, windowed={"whatsapp"}, limit=8)
        except Exception as error:
            raise TimeoutError from error


def test_a_card_that_waited_for_the_window_says_how_long_is_left_when_it_is_sent(front: Front) -> None:
    code = books(front)
    assert open_tasks(front) == ["parked_card"]
    front.house.passes(minutes=12)
    front.says(RUIZ, "hi")
    card = front.sent_to(RUIZ)[0]
    assert f"{code} · Ana, 34" in card
    assert re.search(r"1[78] minutes left, until", card)
    assert open_tasks(front) == []


def test_a_card_that_waited_in_an_outage_says_how_long_is_left_when_it_is_sent(front: Front) -> None:
    front.says(RUIZ, "hola")
    front.says(RUIZ, "español")
    books_while_nothing_goes_out(front)
    front.house.passes(minutes=12)
    assert re.search(r"Quedan 1[78] minutos", front.sent_to(RUIZ)[-1])


def test_a_card_that_may_have_been_sent_keeps_its_words_so_that_it_is_found(front: Front) -> None:
    front.says(RUIZ, "hi")
    books_while_nothing_goes_out(front)
    with work(front.services.engine, front.house.clinic_id) as session:
        claimed = {row.to: row for row in sending.claim(session, windowed={"whatsapp"}, limit=8)}
    front.house.passes(minutes=2)
    front.recorder.forget()
    assert front.sent_to(RUIZ)[0] == claimed[f"whatsapp:{RUIZ}"].body


def test_after_start_the_card_is_sent_and_nobody_need_be_called(front: Front) -> None:
    front.says(RUIZ, "stop")
    code = books(front)
    assert open_tasks(front) == ["doctor_opted_out", "tell_by_phone"]
    front.recorder.forget()
    front.house.passes(minutes=12)
    front.says(RUIZ, "start")
    _, card = front.sent_to(RUIZ)
    assert f"{code} · Ana, 34" in card
    assert re.search(r"1[78] minutes left, until", card)
    assert open_tasks(front) == []
    front.says(RUIZ, "yes")
    assert "Approved" in front.sent_to(RUIZ)[-1]


def test_a_card_whose_request_has_ended_is_not_sent_after_start(front: Front) -> None:
    front.says(RUIZ, "stop")
    books(front)
    front.recorder.forget()
    front.house.passes(minutes=31)
    front.says(RUIZ, "start")
    assert len(front.sent_to(RUIZ)) == 1


def test_a_patient_who_starts_again_hears_what_came_of_it(front: Front) -> None:
    front.says(RUIZ, "hi")
    books(front)
    front.says(ANA, "stop")
    assert open_tasks(front) == ["tell_by_phone"]
    front.says(RUIZ, "yes")
    assert "Confirmed" not in front.sent_to(ANA)[-1]
    front.says(ANA, "start")
    assert "Confirmed" in front.sent_to(ANA)[-1]
    assert open_tasks(front) == []


def test_a_confirmation_of_what_is_over_is_not_sent_after_start(front: Front) -> None:
    front.says(RUIZ, "hi")
    books(front)
    front.says(ANA, "stop")
    front.says(RUIZ, "yes")
    front.sender.drain()
    front.house.passes(days=8)
    front.recorder.forget()
    front.says(ANA, "start")
    assert not [said for said in front.sent_to(ANA) if "Confirmed" in said]


def test_start_leaves_to_staff_what_had_failed(house: House) -> None:
    with front_desk(house, turn=echo) as front:
        ana = house.contact(ANA)
        with work(front.services.engine, house.clinic_id) as session:
            failed = outbox.put(session, contact_id=ana, purpose="one", body="one")
            outbox.put(session, contact_id=ana, purpose="two", body="two", parked="opted_out")
            parking.tell_staff(session, ana, None)
        house.set(sql.outbound, failed, state="failed")
        with house.visit(ana) as visitor:
            visitor.hands.carry_out(OptIn())
        assert front.sent_to(ANA) == ["two"]
        assert open_tasks(front) == ["tell_by_phone"]
