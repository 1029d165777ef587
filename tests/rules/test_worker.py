"""The clock's half: what is due is done once, whoever ticks; and the alarm page knows when nobody does."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot import health
from bot.app import make_services
from bot.channels.channel import NotSent
from bot.channels.faults import UNKNOWN
from bot.channels.recorder import Recorder
from bot.inbound import Inbound
from bot.migrating import heads
from bot.reconcile import reconcile
from bot.sweeps import sweep
from bot.wake import Listener, Waker
from bot.worker import Worker
from models import sql
from models.database import make_engine
from models.lookups import Liveness
from tests.support.front import ANA, CLINIC, RUIZ, SETTINGS, Front, echo, front_desk
from tests.support.house import House
from tests.support.waiting import until


@pytest.fixture
def front(house: House) -> Iterator[Front]:
    doctor = house.doctor(whatsapp=RUIZ)
    house.service(doctor)
    house.hours(doctor, "09:00", "17:00")
    with front_desk(house) as front:
        yield front


@pytest.fixture
def worker(front: Front) -> Worker:
    settings = replace(front.services.settings, tick_seconds=0.05)
    return Worker(replace(front.services, settings=settings))


def ask_for_a_visit(front: Front) -> None:
    contact = front.house.contact(ANA)
    front.house.agrees(contact)
    with front.house.visit(contact) as ana:
        ana.ask(front.house.wall("2026-03-02 10:00"))


def requests(front: Front) -> list[str]:
    return [row.status for row in front.house.rows(select(sql.request.c.status))]


def test_an_overdue_request_is_expired_and_both_are_told_once(front: Front) -> None:
    ask_for_a_visit(front)
    assert sweep(front.services) == 0
    front.house.passes(minutes=31)
    ticks = [threading.Thread(target=sweep, args=(front.services,)) for _ in range(4)]
    for tick in ticks:
        tick.start()
    for tick in ticks:
        tick.join()
    assert requests(front) == ["expired"]
    (told,) = front.sent_to(ANA)
    assert told.startswith("Not booked")
    assert sweep(front.services) == 0


def test_the_tidings_and_the_change_commit_together(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    ask_for_a_visit(front)
    front.house.passes(minutes=31)

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("bot.sweeps.announce", fail)
    assert sweep(front.services) == 1
    assert requests(front) == ["pending"]
    monkeypatch.undo()
    sweep(front.services)
    assert requests(front) == ["expired"]
    assert len(front.sent_to(ANA)) == 1


def test_a_card_whose_request_has_ended_is_not_sent_any_more(front: Front) -> None:
    for said in ("hi", "Consultation", "1", "Ana López, 34", "headache", "skip", "yes"):
        front.says(ANA, said)
        front.services.wake()
        if said != "yes":
            front.sender.drain()
    front.house.passes(minutes=31)  # before the sender looked again
    front.sender.drain()
    card = next(row for row in front.outbox() if row.purpose.startswith("submitted:"))
    assert card.state == "dropped"
    assert [sent for sent in front.recorder.sent if sent.to.endswith(RUIZ)] == []


def test_a_worker_ticks_sends_and_stops_when_it_is_told_to(front: Front, worker: Worker) -> None:
    ended: list[int] = []
    thread = threading.Thread(target=lambda: ended.append(worker.run()))
    thread.start()
    try:
        until(lambda: front.client.get("/healthz").status_code == 200, what="a heartbeat")
        front.says(ANA, "hi")
        until(lambda: front.recorder.sent, seconds=3, what="the answer to be sent")
    finally:
        worker.stop()
        thread.join(timeout=20)
    assert ended == [0]


def test_a_tick_that_fails_gives_no_sign_of_life(front: Front, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("bot.worker.sweep", fail)
    worker.tick()
    assert front.client.get("/healthz").status_code == 503
    monkeypatch.undo()
    worker.tick()
    assert front.client.get("/healthz").status_code == 200


def test_the_alarm_rings_when_the_ticking_ends_and_when_a_message_waits(front: Front, worker: Worker) -> None:
    worker.tick()
    answer = front.client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")
    front.house.passes(seconds=10)
    assert front.client.get("/healthz").text == "no worker has ticked within three ticks\n"
    front.house.add(
        sql.inbound, message_sid="SM1", sender=f"whatsapp:{ANA}", not_before=datetime(2099, 1, 1, tzinfo=UTC)
    )
    front.house.passes(seconds=61)
    worker.tick()
    assert front.client.get("/healthz").text == "a message has waited for more than 60 seconds\n"
    assert front.client.get("/readyz").status_code == 200


@pytest.mark.parametrize("there,fits", [("0007", True), ("0008", True), ("0009", False), ("0006", False)])
def test_the_schema_may_be_this_versions_or_one_step_newer(there: str, fits: bool) -> None:
    assert health.fits(there, "0007") is fits
    assert health.fits(heads()[0], heads()[0])


def test_three_ticks_are_counted_in_ticks() -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    alive = Liveness(None, now - timedelta(seconds=25))
    assert health.life_problems(alive, now, tick=timedelta(seconds=10)) == []
    assert health.life_problems(alive, now, tick=timedelta(seconds=1)) != []
    assert health.life_problems(Liveness(None, None), now, tick=timedelta(seconds=1)) != []


def test_a_call_after_a_commit_wakes_the_listener(house: House) -> None:
    engine = make_engine(house.url)
    heard = threading.Event()
    listener = Listener(engine, heard.set)
    listener.start()
    waker = Waker(engine)

    def called() -> bool:
        waker.wake()
        return heard.wait(0.05)

    try:
        until(called, what="the call")
    finally:
        listener.stop()
        engine.dispose()


# ------------------------------------------------------------------------------------------ what no webhook brought
def missed(front: Front, sid: str, **age: float) -> Inbound:
    now = front.house.rows(select(sql.NOW.label("now")))[0].now
    return Inbound(sid, f"whatsapp:{ANA}", f"whatsapp:{CLINIC}", sid, sent_at=now - timedelta(**age))


@pytest.fixture
def quiet(house: House) -> Iterator[Front]:
    house.set(sql.clinic, created_at=house.wall("2026-03-02 08:00"))
    with front_desk(house, turn=echo) as front:
        front.house.passes(days=1)
        yield front


def test_what_no_webhook_brought_is_fetched_once(quiet: Front) -> None:
    quiet.says(ANA, "known", MessageSid="SMknown")
    quiet.recorder.missed += [missed(quiet, sid, minutes=5) for sid in ("SMknown", "SMlost")]
    assert reconcile(quiet.services) == 1
    assert reconcile(quiet.services) == 0
    assert [(row.message_sid, row.is_late) for row in quiet.inbox()] == [("SMknown", False), ("SMlost", True)]
    assert quiet.sent_to(ANA) == ["1: known", "2: SMlost"]


def test_what_may_still_be_on_its_way_is_left_to_the_webhook(quiet: Front) -> None:
    quiet.recorder.missed.append(missed(quiet, "SMyoung", seconds=5))
    assert reconcile(quiet.services) == 0


def test_what_was_written_before_the_clinic_was_here_is_left_alone(quiet: Front) -> None:
    quiet.recorder.missed.append(missed(quiet, "SMold", hours=25))
    assert reconcile(quiet.services, first=True) == 0
    quiet.recorder.missed.append(missed(quiet, "SMnight", hours=23))
    assert reconcile(quiet.services) == 0
    assert reconcile(quiet.services, first=True) == 1


def test_a_provider_that_does_not_answer_is_asked_again_later(quiet: Front) -> None:
    class Deaf(Recorder):
        def heard(self, *_: object) -> Any:
            raise NotSent(UNKNOWN)

    assert reconcile(replace(quiet.services, channels={"whatsapp": Deaf()})) == 0


def test_services_are_made_from_settings_alone(house: House) -> None:
    made = make_services(replace(SETTINGS, database_url=house.url))
    assert list(made.channels) == ["whatsapp"]
    assert list(make_services(replace(SETTINGS, database_url=house.url, account_sid="")).channels) == []
