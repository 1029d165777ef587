"""What is due, across clinics: named once, in order, with ids only, and only when its time has come."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from bot import clock
from models.base import new_id
from models.database import moment, work
from models.lookups import Due, due, liveness
from models.tables import Heartbeat, InboundMessage, OutboundMessage
from tests.support.filled import HALF_HOUR, MONDAY, Ids, fill, request, slot
from tests.support.opened import owner, program

SOL = new_id()
MINUTE = timedelta(minutes=1)


@pytest.fixture
def sol(database_url: str) -> Iterator[Engine]:
    with program(database_url) as engine:
        yield engine


@pytest.fixture
def ids(sol: Engine) -> Ids:
    """Ana's message is open, the answer to her waits to be sent."""
    with work(sol, SOL) as session:
        return Ids(new_id, fill(session, SOL, "+14155238886"))


def now_due(engine: Engine, *kinds: str) -> list[Due]:
    with work(engine, None) as session:
        return [found for found in due(session, 10) if found.kind in kinds]


def run(engine: Engine, statement: str, **values: object) -> None:
    with work(engine, SOL) as session:
        session.connection().execute(text(statement), values)


def let_pass(url: str, time: timedelta) -> None:
    with owner(url) as connection:
        clock.move(connection, time)


def test_a_request_is_due_at_its_deadline_unless_it_was_decided(sol: Engine, ids: Ids, database_url: str) -> None:
    with work(sol, SOL) as session:
        claim = slot(ids, start_time=MONDAY + HALF_HOUR, end_time=MONDAY + 2 * HALF_HOUR)
        session.add(claim)
        session.flush()
        open_request = request(ids, slot_id=claim.id, booking_reference="CD23", expires_at=moment(session) + HALF_HOUR)
        session.add(open_request)
        session.flush()
        asked = open_request.id
    kinds = ("request_expired", "decision_due")
    assert now_due(sol, *kinds) == []
    let_pass(database_url, HALF_HOUR)
    assert now_due(sol, *kinds) == [Due(SOL, "request_expired", asked)]
    run(sol, "UPDATE reservation_request SET decision = 'approve', decides_at = moment() WHERE id = :id", id=asked)
    assert now_due(sol, *kinds) == [Due(SOL, "decision_due", asked)]


def test_a_hold_is_due_when_it_ran_out(sol: Engine, ids: Ids, database_url: str) -> None:
    with work(sol, SOL) as session:
        hold = slot(
            ids,
            start_time=MONDAY + HALF_HOUR,
            end_time=MONDAY + 2 * HALF_HOUR,
            status="held",
            held_by=ids["conversation"],
            expires_at=moment(session) + MINUTE,
        )
        session.add(hold)
        session.flush()
        held = hold.id
    assert now_due(sol, "hold_expired") == []
    let_pass(database_url, MINUTE)
    assert now_due(sol, "hold_expired") == [Due(SOL, "hold_expired", held)]


def test_the_oldest_open_message_of_a_sender_is_due_after_two_seconds(sol: Engine, ids: Ids, database_url: str) -> None:
    with work(sol, SOL) as session:
        session.add(InboundMessage(clinic_id=SOL, message_sid="SM2", sender="whatsapp:+525555550111", body="?"))
    assert now_due(sol, "message") == []
    let_pass(database_url, 3 * MINUTE)
    assert now_due(sol, "message") == [Due(SOL, "message", ids["inbound_message"])]
    run(sol, "UPDATE inbound_message SET not_before = moment() + interval '1 minute' WHERE message_sid = 'SM1'")
    assert now_due(sol, "message") == []
    run(sol, "UPDATE inbound_message SET failed_at = moment() WHERE message_sid = 'SM1'")
    assert [found.kind for found in now_due(sol, "message")] == ["message"]
    run(sol, "UPDATE inbound_message SET handled_at = moment()")
    assert now_due(sol, "message") == []


def test_a_person_is_due_for_sending_once_however_much_waits(sol: Engine, ids: Ids) -> None:
    with work(sol, SOL) as session:
        session.add(OutboundMessage(clinic_id=SOL, contact_id=ids["contact"], purpose="reply:SM2", body="?"))
    ana = [Due(SOL, "outbound", ids["contact"])]
    assert now_due(sol, "outbound") == ana
    in_flight = "UPDATE outbound_message SET state = 'sending', lease_ends_at = moment() + :lease WHERE id = :id"
    run(sol, in_flight, lease=MINUTE, id=ids["outbound_message"])
    assert now_due(sol, "outbound") == []
    run(sol, in_flight, lease=-MINUTE, id=ids["outbound_message"])
    assert now_due(sol, "outbound") == ana
    run(sol, "UPDATE outbound_message SET state = 'parked', park_reason = 'window_closed', not_before = moment()")
    assert now_due(sol, "outbound") == []


@pytest.mark.usefixtures("ids")
def test_what_is_for_later_is_not_due_yet(sol: Engine) -> None:
    run(sol, "UPDATE outbound_message SET not_before = moment() + interval '1 minute'")
    assert now_due(sol, "outbound") == []


@pytest.mark.usefixtures("ids")
def test_liveness_tells_the_oldest_open_message_and_the_last_tick(sol: Engine) -> None:
    with work(sol, None) as session:
        session.add(Heartbeat(worker="one"))
    with work(sol, None) as session:
        alive = liveness(session)
    assert alive.oldest_unhandled is not None
    assert alive.last_tick is not None
    run(sol, "UPDATE inbound_message SET handled_at = moment()")
    with work(sol, None) as session:
        assert liveness(session).oldest_unhandled is None
