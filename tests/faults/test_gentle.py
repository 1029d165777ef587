"""SIGTERM ends every command gently, and `up` takes its parts along."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
import requests

from bot.postgres import running_url
from tests.support.front import ANA, CLINIC
from tests.support.house import House
from tests.support.processes import Command, Site, free_port
from tests.support.twilio_stand_in import StandIn
from tests.support.waiting import until


def test_calls_under_way_are_answered_before_the_web_ends(house: House, place: Site) -> None:
    place.start_web()
    answers: list[int | None] = []
    with house.owner.connect() as other, other.begin():
        other.exec_driver_sql("LOCK TABLE conversation IN EXCLUSIVE MODE")  # so that the message has to wait
        call = threading.Thread(target=lambda: answers.append(place.says(ANA, CLINIC, "hi")))
        call.start()
        until(lambda: _waits(house), what="the message to wait")
        assert place.web.process is not None
        place.web.process.send_signal(signal.SIGTERM)
    call.join()
    assert answers == [200]
    assert place.web.process.wait(timeout=20) == 0


def _waits(house: House) -> bool:
    with house.owner.connect() as connection:
        waiting = (
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        )
        return bool(connection.exec_driver_sql(waiting).scalar())


def test_a_worker_ends_what_it_is_sending(house: House, place: Site, twilio: StandIn) -> None:
    place.start()
    twilio.trouble.append("slow")
    place.says(ANA, CLINIC, "hi")
    until(lambda: twilio.account.sent_to(f"whatsapp:{ANA}"), what="the sending to begin")
    assert place.worker.process is not None
    place.worker.process.send_signal(signal.SIGTERM)
    twilio.let_go.set()
    assert place.worker.process.wait(timeout=20) == 0
    from sqlalchemy import select  # noqa: PLC0415

    from models import sql  # noqa: PLC0415

    assert [row.state for row in house.rows(select(sql.outbound.c.state))] == ["sent"]


@pytest.mark.parametrize(
    "args,named",
    [
        (["serve"], ["DATABASE_URL", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "PUBLIC_URL", "SECRET_KEY"]),
        (["work"], ["DATABASE_URL", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"]),
        (["migrate"], ["DATABASE_URL"]),
    ],
)
def test_a_command_names_all_it_lacks(args: list[str], named: list[str]) -> None:
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("TWILIO", "DATABASE", "SECRET"))}
    ended = subprocess.run(
        [sys.executable, "-m", "bot.cli", *args], env=bare, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 1
    assert all(name in ended.stderr for name in named)
    assert "Traceback" not in ended.stderr


@pytest.fixture
def data() -> Iterator[Path]:
    """Where root's unprivileged server can reach it too, so that the server's files go with it."""
    with TemporaryDirectory(prefix="antesala-up-") as data:
        yield Path(data)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_up_runs_everything_and_nothing_outlives_it(data: Path, number: int) -> None:
    port = free_port()
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("TWILIO", "DATABASE"))}
    command = Command(("up",), environ | {"ANTESALA_DATA": str(data), "PORT": str(port)})
    command.start()
    try:
        until(lambda: _answers(port, "healthz"), seconds=40, every=0.2, what="everything to be well")
        assert not (data / "postgres").is_symlink()
        url = running_url(data)
        assert url is not None
        assert (data / "secret_key").stat().st_mode & 0o777 == 0o600
        assert command.process is not None
        command.process.send_signal(number)
        ended = command.process.wait(timeout=45)
        until(lambda: not _answers(port, "readyz"), seconds=45, what="the web to end")
        if number == signal.SIGTERM:
            assert (ended, running_url(data)) == (0, None)
        else:
            until(lambda: _clients(url) == 1, seconds=45, what="the worker to end")
    finally:
        _take_over_and_stop(data)


def _answers(port: int, page: str) -> bool:
    try:
        return requests.get(f"http://127.0.0.1:{port}/{page}", timeout=2).status_code == 200
    except requests.RequestException:
        return False


def _clients(url: str) -> int:
    plain = url.replace("postgresql+psycopg", "postgresql")
    with psycopg.connect(plain) as connection:
        found = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
        ).fetchone()
        return int(found[0]) if found else 0


def _take_over_and_stop(data: Path) -> None:
    from bot.postgres import embedded  # noqa: PLC0415

    with embedded(data):
        pass
