"""`antesala up` starts again whatever part of it was killed, and the conversation goes on."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

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
def upped(tmp_path: Path) -> Iterator[Town]:
    port = free_port()
    with stand_in() as twilio:
        environ = environment("", twilio.url, port) | {"ANTESALA_DATA": str(tmp_path), "TICK_SECONDS": "1"}
        up = Command(("up",), environ)
        place = Site(environ, f"http://127.0.0.1:{port}", up, Command(("work",), environ))
        up.start()
        try:
            until(place.is_ready, seconds=60, every=0.1, what="the web to answer")
            url = running_url(tmp_path)
            assert url is not None
            antesala("clinic", "load", str(SOL), environ=environ)
            yield Town(url, place, twilio, make_engine(url, as_program=False))
        finally:
            assert up.end(signal.SIGTERM, seconds=60) == 0


def part(town: Town, name: str) -> psutil.Process:
    assert town.site.web.process is not None
    children = psutil.Process(town.site.web.process.pid).children()
    return next(child for child in children if name in child.cmdline())


def surely_says(person: Person, words: str) -> str:
    message = person.writes(words)
    until(lambda: person.again(message) == 200, seconds=40, every=0.1, what=f"a 200 for {words!r}")
    return person.hears()


def test_up_replaces_its_web_and_its_worker_when_they_are_killed(upped: Town) -> None:
    ana = upped.person(ANA)
    assert "Clínica Sol" in ana.says("hi")
    web, worker = part(upped, "serve"), part(upped, "work")
    web.kill()  # its processes are orphans now, and must let go of the port
    assert "next free times" in surely_says(ana, "1")
    assert part(upped, "serve").pid != web.pid
    worker.kill()
    assert "Who is the visit for?" in surely_says(ana, "1")
    assert part(upped, "work").pid != worker.pid
    assert len(ana.inbox) == 3
    until(upped.site.is_healthy, seconds=20, what="the alarm page to be green")
