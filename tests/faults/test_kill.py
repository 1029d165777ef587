"""kill -9 at every named point: nothing that was answered 200 is lost, nothing is said twice, all goes on by itself."""

import itertools
import signal
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text

from models import sql
from tests.support.front import ANA, CLINIC, RUIZ
from tests.support.house import House
from tests.support.processes import Site
from tests.support.signed import new_sid
from tests.support.twilio_stand_in import StandIn
from tests.support.waiting import until

TO_ANA, TO_RUIZ = f"whatsapp:{ANA}", f"whatsapp:{RUIZ}"


def handled(house: House) -> list[bool]:
    return [row.handled_at is not None for row in house.rows(select(sql.inbound.c.handled_at))]


def heard_by(house: House, twilio: StandIn, address: str, before: int) -> None:
    """More than `before` has come to the phone, and the call that brought it is back: nobody answers sooner."""
    until(lambda: len(twilio.account.sent_to(address)) > before, what=f"message {before + 1} to {address}")
    in_flight = select(sql.outbound.c.id).where(sql.outbound.c.state == "sending")
    until(lambda: not house.rows(in_flight), what="the record of what was sent")


def leases_end(house: House) -> None:
    """Instead of waiting out a minute."""
    with house.owner.begin() as connection:
        connection.execute(text("UPDATE outbound_message SET lease_ends_at = moment() WHERE state = 'sending'"))


@pytest.mark.parametrize(
    "point", ["hook:after_insert_before_commit", "hook:before_commit", "hook:after_commit_before_200"]
)
def test_a_web_process_killed_in_a_message_is_replaced_and_the_repeated_call_is_answered_once(
    house: House, place: Site, twilio: StandIn, point: str
) -> None:
    place.start(web=f"{point}:1")
    sid = new_sid()
    assert place.says(ANA, CLINIC, "hi", MessageSid=sid) is None  # the connection broke
    place.web.end(signal.SIGKILL)
    place.start_web()
    assert place.says(ANA, CLINIC, "hi", MessageSid=sid) == 200  # as Twilio or the reconciler bring it again
    until(lambda: twilio.account.sent_to(TO_ANA), what="the answer")
    place.says(ANA, CLINIC, "Consultation")
    until(lambda: len(twilio.account.sent_to(TO_ANA)) == 2, what="the second answer")
    assert handled(house) == [True, True]


@pytest.mark.parametrize("point", ["sender:after_claim", "sender:after_http_send_before_record", "sender:after_record"])
def test_a_worker_killed_while_sending_says_nothing_twice(
    house: House, place: Site, twilio: StandIn, point: str
) -> None:
    place.start(worker=f"{point}:1")
    assert place.says(ANA, CLINIC, "hi") == 200
    until(lambda: not place.worker.running, what="the worker to be killed")
    place.start_worker()
    leases_end(house)
    until(lambda: {row.state for row in house.rows(select(sql.outbound.c.state))} == {"sent"}, what="the record")
    assert place.says(ANA, CLINIC, "Consultation") == 200
    until(lambda: len(twilio.account.sent_to(TO_ANA)) > 1, what="the next answer")
    first, second = twilio.account.sent_to(TO_ANA)
    assert first != second


@pytest.mark.parametrize("point", ["worker:after_claim", "worker:after_state_before_commit", "worker:after_commit"])
def test_a_worker_killed_over_a_stored_message_answers_it_after_its_restart(
    house: House, place: Site, twilio: StandIn, point: str
) -> None:
    house.add(sql.inbound, message_sid=new_sid(), sender=TO_ANA, body="hi")
    place.start(worker=f"{point}:1")
    until(lambda: not place.worker.running, what="the worker to be killed")
    place.start_worker()
    until(lambda: handled(house) == [True], what="the message to be answered")
    until(lambda: twilio.account.sent_to(TO_ANA), what="the answer")
    assert len(twilio.account.sent_to(TO_ANA)) == 1
    until(place.is_healthy, what="the alarm page to be green")


def test_a_sweep_killed_between_two_requests_goes_on_with_the_next(house: House, place: Site, twilio: StandIn) -> None:
    for number in range(3):
        contact = house.contact(f"+52551234567{number}")
        house.set(sql.contact, contact, window_closes_at=datetime(2099, 1, 1, tzinfo=UTC))
        house.agrees(contact)
        with house.visit(contact) as visitor:
            visitor.ask(visitor.times()[number].start)
    house.passes(minutes=31)
    place.start(worker="sweep:mid_batch:2")
    until(lambda: not place.worker.running, what="the worker to be killed")
    states = [row.status for row in house.rows(select(sql.request.c.status))]
    assert sorted(states) == ["expired", "expired", "pending"]
    place.start_worker()
    leases_end(house)
    told = [f"whatsapp:+52551234567{number}" for number in range(3)]
    until(lambda: all(len(twilio.account.sent_to(address)) == 1 for address in told), what="all three to be told")


def test_a_whole_booking_survives_kills_between_all_its_steps(house: House, place: Site, twilio: StandIn) -> None:
    place.start()
    assert place.says(RUIZ, CLINIC, "hello") == 200  # which opens the doctor's window
    heard, restarts = 0, itertools.cycle([(place.worker, place.start_worker), (place.web, place.start_web)])
    for said in ("hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "yes"):
        assert place.says(ANA, CLINIC, said) == 200
        command, start = next(restarts)
        command.end(signal.SIGKILL)
        start()
        leases_end(house)
        heard_by(house, twilio, TO_ANA, heard)
        heard = len(twilio.account.sent_to(TO_ANA))
    heard_by(house, twilio, TO_RUIZ, 1)
    assert place.says(RUIZ, CLINIC, "yes") == 200
    until(lambda: "Confirmed" in twilio.account.sent_to(TO_ANA)[-1], what="the confirmation")
    assert [row.status for row in house.rows(select(sql.visit.c.status))] == ["confirmed"]
    for address in (TO_ANA, TO_RUIZ):
        assert len(set(twilio.account.sent_to(address))) == len(twilio.account.sent_to(address))
