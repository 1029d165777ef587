"""Two hundred patients want twenty overlapping half-hours of one doctor at once, through the real webhook."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from psycopg.errors import DeadlockDetected

from tests.support.databases import connect
from tests.support.front import RUIZ
from tests.support.invariants import broken
from tests.support.opened import owner
from tests.support.story import story
from tests.support.town import Person, Town, town
from tests.support.waiting import until

pytestmark = pytest.mark.race

CROWDED = Path(__file__).parent / "crowded.toml"
MEXICO = ZoneInfo("America/Mexico_City")
PATIENTS, AT_ONCE, SEED = 200, 32, 20261120
QUARTER, VISIT = timedelta(minutes=15), timedelta(minutes=30)
# Somebody was faster when they looked, while they asked, or in the very moment of taking it.
REFUSED = ("is not free", "no longer free", "just been taken")
T = TypeVar("T")
Told = TypeVar("Told")


@pytest.fixture
def busy(bare_database_url: str) -> Iterator[Town]:
    with town(bare_database_url, CROWDED, processes=2) as opened:
        yield opened


def twenty_times() -> list[datetime]:
    """Three days ahead, from nine o'clock on; a visit fills two quarters, so no two neighbours fit."""
    day = datetime.now(MEXICO).date() + timedelta(days=3)
    nine = datetime(day.year, day.month, day.day, 9, tzinfo=MEXICO)
    return [(nine + QUARTER * number).astimezone(UTC) for number in range(20)]


def all_at_once(people: Iterable[T], act: Callable[[T], Told]) -> list[Told]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(act, people))


def wants(wish: tuple[Person, datetime]) -> str:
    patient, start = wish
    return patient.says(f"{start.astimezone(MEXICO):%Y-%m-%d %H:%M}")


def choices(patient: Person, said: str) -> list[str]:
    """The rows to tap, or their numbers where the bubble came as text."""
    return patient.offered or re.findall(r"^\d+\. ", said, re.MULTILINE)


def sends_it(patient: Person) -> str:
    patient.says("Ana López, 40")
    return patient.says("send")


def claimed(town: Town) -> list[tuple[datetime, datetime]]:
    with town.owner.connect() as connection:
        rows = connection.exec_driver_sql("SELECT start_time, end_time FROM time_slot WHERE live ORDER BY start_time")
        return [(start, end) for start, end in rows]


def deadlocks(url: str) -> int:
    """As the server counts them; its processes tell when they end, so ask after that."""
    with owner(url) as connection:
        count = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        return int(connection.exec_driver_sql(count).scalar_one())


def test_nobody_is_booked_twice_and_every_loser_is_told_and_offered_other_times(busy: Town) -> None:
    doctor = busy.person(RUIZ)
    doctor.says("hi")
    patients = [busy.person(f"+525510000{number:03}") for number in range(PATIENTS)]
    all_at_once(patients, lambda patient: (patient.says("hi"), patient.says("1")))

    times = twenty_times()
    wishes = [(patient, times[number % 20]) for number, patient in enumerate(patients)]
    random.Random(SEED).shuffle(wishes)
    told = all_at_once(wishes, wants)

    heard = [(patient, said) for (patient, _), said in zip(wishes, told, strict=True)]
    winners = [patient for patient, said in heard if "Who is the visit for?" in said]
    losers = [(patient, said) for patient, said in heard if "Who is the visit for?" not in said]
    taken = claimed(busy)
    assert len(taken) == len(winners)
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(taken))
    # Nobody was refused for nothing: each of the twenty times meets a claim.
    assert all(any(start < end and begin < start + VISIT for begin, end in taken) for start in times)
    assert [said for _, said in losers if not any(words in said for words in REFUSED)] == []
    assert [said for patient, said in losers if len(choices(patient, said)) < 2] == []

    assert [said for said in all_at_once(winners, sends_it) if "Not booked yet" not in said] == []
    cards = [doctor.hears() for _ in winners]
    codes = [card.split(" ", 1)[0] for card in cards]
    for code in codes:
        assert "Approved" in doctor.says(f"{code} yes")
    assert all("Confirmed" in winner.hears() for winner in winners)
    assert [person.unread for person in (doctor, *patients)] == [[]] * (PATIENTS + 1)
    assert set(story(busy.url).visits) == {"confirmed"}
    assert len(story(busy.url).visits) == len(winners)
    ends_well(busy)


def ends_well(busy: Town) -> None:
    """Every webhook was answered 200, or `says` would have failed."""
    busy.site.web.end()
    busy.site.worker.end()
    assert broken(busy.owner) == []
    assert deadlocks(busy.url) == 0


def test_control_a_deadlock_would_have_been_counted(bare_database_url: str) -> None:
    with connect(bare_database_url) as one, connect(bare_database_url) as other, ThreadPoolExecutor(1) as pool:
        one.execute("CREATE TABLE here (); CREATE TABLE there ()")
        one.execute("BEGIN; LOCK here")
        other.execute("BEGIN; LOCK there")
        crossing = pool.submit(one.execute, "LOCK there")
        with suppress(DeadlockDetected):  # the server ends one of the two, whichever it likes
            other.execute("LOCK here")
        other.execute("ROLLBACK")
        with suppress(DeadlockDetected):
            crossing.result()
    assert until(lambda: deadlocks(bare_database_url)) == 1
