"""`antesala up` starts again whatever part of it was killed, and the conversation goes on."""

import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pytest

from bot.postgres import running_url
from models.database import make_engine
from tests.support.front import ANA
from tests.support.processes import Command, Site, environment, free_port
from tests.support.town import Person, Town, antesala
from tests.support.twilio_stand_in import stand_in
from tests.support.waiting import until

SOL = Path(__file__).parents[1] / "acceptance" / "sol.toml"


@pytest.fixture
def upped() -> Iterator[Town]:
    """Its data lies where root's unprivileged server can reach it, so that the server goes with it."""
    port = free_port()
    with stand_in() as twilio, TemporaryDirectory(prefix="antesala-up-") as data:
        environ = environment("", twilio.url, port) | {"ANTESALA_DATA": data, "TICK_SECONDS": "1"}
        up = Command(("up",), environ)
        place = Site(environ, f"http://127.0.0.1:{port}", up, Command(("work",), environ))
        up.start()
        try:
            until(place.is_ready, seconds=60, every=0.1, what="the web to answer")
            url = running_url(Path(data))
            assert url is not None
            antesala("clinic", "load", str(SOL), environ=environ)
            owner = make_engine(url, as_program=False)
            yield Town(url, place, twilio, owner)
            owner.dispose()
        finally:
            up.end(signal.SIGTERM, seconds=60)
        assert running_url(Path(data)) is None


def part(town: Town, name: str) -> psutil.Process | None:
    """The process that does this now; None between its death and its successor's start."""
    assert town.site.web.process is not None
    for child in psutil.Process(town.site.web.process.pid).children():
        with suppress(psutil.ZombieProcess, psutil.NoSuchProcess):
            if name in child.cmdline():
                return child
    return None


def dies_and_is_replaced(town: Town, name: str) -> None:
    before = part(town, name)
    assert before is not None
    before.kill()
    until(lambda: (now := part(town, name)) and now.pid != before.pid, seconds=30, what=f"a new {name}")


def surely_says(person: Person, words: str) -> str:
    message = person.writes(words)
    until(lambda: person.again(message) == 200, seconds=40, every=0.1, what=f"a 200 for {words!r}")
    return person.hears()


def test_up_replaces_its_web_and_its_worker_when_they_are_killed(upped: Town) -> None:
    ana = upped.person(ANA)
    assert "Clínica Sol" in ana.says("hi")
    dies_and_is_replaced(upped, "serve")  # its processes are orphans now, and must let go of the port
    assert "next free times" in surely_says(ana, "1")
    dies_and_is_replaced(upped, "work")
    assert "Who is the visit for?" in surely_says(ana, "1")
    assert len(ana.inbox) == 3
    until(upped.site.is_ready, seconds=20, what="the web to answer")
    until(upped.site.is_healthy, seconds=20, what="the alarm page to be green")
