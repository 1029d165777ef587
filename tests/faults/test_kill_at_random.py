"""kill -9 at random moments while thirty patients book: everything answered 200 is carried out and said, once."""

import random
import re
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil
import pytest

from tests.support.front import RUIZ
from tests.support.invariants import broken
from tests.support.story import story
from tests.support.town import Person, Town, town
from tests.support.waiting import until

CLINIC_FILE = Path(__file__).parents[1] / "acceptance" / "crowded.toml"
PATIENTS, KILLS, SEED = 30, 8, 20261120
MESSAGES = PATIENTS * 7  # to phones: five answers and a confirmation for each patient, a card for the doctor


@pytest.fixture
def place(bare_database_url: str) -> Iterator[Town]:
    with town(bare_database_url, CLINIC_FILE) as opened:
        yield opened


def surely_says(person: Person, words: str) -> None:
    """As Twilio does, the call is made again until it is answered 200."""
    message = person.writes(words)
    until(lambda: person.again(message) == 200, seconds=60, every=0.2, what=f"a 200 for {words!r}")


def books(patient: Person, start: datetime) -> None:
    for words in ("hi", "1", f"{start:%Y-%m-%d %H:%M}", "Ana López, 40", "send"):
        surely_says(patient, words)
        patient.hears()
    assert "Confirmed" in patient.hears()


def approves(doctor: Person) -> None:
    """Every card by its code, in whatever order cards and answers arrive."""
    approved = 0
    while approved < PATIENTS:
        heard = doctor.hears()
        card = re.match(r"([A-Z]{2}\d{2,3}) · .*minutes left", heard, re.DOTALL)
        if card:
            surely_says(doctor, f"{card[1]} yes")
        else:
            assert "Approved" in heard
            approved += 1


def web_dies(place: Town) -> None:
    place.site.web.end(signal.SIGKILL)
    place.site.start_web()


def one_web_process_dies(place: Town) -> None:
    """gunicorn starts another by itself."""
    assert place.site.web.process is not None
    psutil.Process(place.site.web.process.pid).children()[0].kill()


def worker_dies(place: Town) -> None:
    place.site.worker.end(signal.SIGKILL)
    with place.owner.begin() as connection:  # instead of waiting out a minute
        connection.exec_driver_sql("UPDATE outbound_message SET lease_ends_at = moment() WHERE state = 'sending'")
    place.site.start_worker()


DEATHS: tuple[Callable[[Town], None], ...] = (web_dies, one_web_process_dies, worker_dies, worker_dies)


def test_thirty_bookings_survive_kills_at_random_moments(place: Town) -> None:
    chance = random.Random(SEED)
    doctor = place.person(RUIZ)
    doctor.says("hi")
    patients = [place.person(f"+5255200000{number:02}") for number in range(PATIENTS)]
    first = (datetime.now(ZoneInfo("America/Mexico_City")) + timedelta(days=2)).replace(hour=9, minute=0)
    starts = [first + timedelta(days=number // 10, minutes=number % 10 * 30) for number in range(PATIENTS)]
    with ThreadPoolExecutor(PATIENTS + 1) as pool:
        lives = [pool.submit(books, *each) for each in zip(patients, starts, strict=True)]
        lives.append(pool.submit(approves, doctor))
        for moment in sorted(chance.sample(range(5, MESSAGES - 10), KILLS)):
            until(partial(has_come_to, moment, place, lives), seconds=60, what=f"message {moment}")
            chance.choice(DEATHS)(place)
        for life in lives:
            life.result()
    assert [person.unread for person in (doctor, *patients)] == [[]] * (PATIENTS + 1)
    assert story(place.url).visits == ["confirmed"] * PATIENTS
    assert broken(place.owner) == []
    nothing_was_lost_or_said_twice(place)
    until(place.site.is_healthy, what="the alarm page to be green")


def has_come_to(moment: int, place: Town, lives: list[Future[None]]) -> bool:
    """Whether so many messages have been handed over; raises what went wrong in somebody's life before."""
    for life in lives:
        if life.done():
            life.result()
    return len(place.twilio.account.posts) >= moment


def nothing_was_lost_or_said_twice(place: Town) -> None:
    with place.owner.connect() as connection:
        heard = set(
            connection.exec_driver_sql("SELECT message_sid FROM inbound_message WHERE handled_at IS NOT NULL").scalars()
        )
        handed = "SELECT provider_sid FROM outbound_message WHERE state NOT IN ('waiting', 'dropped')"
        written = connection.exec_driver_sql(f"{handed} ORDER BY provider_sid").scalars().all()
    messages = place.twilio.account.messages
    assert heard == {message.sid for message in messages if message.direction == "inbound"}
    assert written == sorted(message.sid for message in messages if message.direction != "inbound")
