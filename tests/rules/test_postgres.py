"""The embedded PostgreSQL: who starts it stops it, nobody else is harmed, and a killed starter leaves it usable."""

import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import LiteralString

import psutil
import pytest
from sqlalchemy import make_url

from bot.postgres import AlreadyRunning, embedded, running_url
from bot.postgres_home import Home, NoPlace
from bot.postgres_programs import copied, programs
from bot.postgres_server import Server
from tests.support.cluster import roomiest
from tests.support.databases import connect

STARTER = """
import signal
import sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would ignore it
from pathlib import Path
from bot.postgres import embedded
with embedded(Path(sys.argv[1]), durable=False):
    print("up", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def data() -> Iterator[Path]:
    """A folder that PostgreSQL's user can reach; pytest's own is closed to everybody else."""
    folder = Path(tempfile.mkdtemp(prefix="antesala-", dir=roomiest()))
    folder.chmod(0o711)
    yield folder / "var"
    server = Server(Home((folder / "var" / "postgres").resolve()))
    if process := server.process():
        process.kill()
    shutil.rmtree(server.home.place, ignore_errors=True)
    shutil.rmtree(folder)


@pytest.fixture
def starter(data: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", STARTER, str(data)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        yield process
        process.kill()


def answer(url: str, question: LiteralString) -> object:
    with connect(url) as connection:
        row = connection.execute(question).fetchone()
    return row and row[0]


def remember(url: str) -> None:
    with connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1")


def server_process(data: Path) -> psutil.Process:
    process = Server(Home((data / "postgres").resolve())).process()
    assert process is not None
    return process


def gone(process: psutil.Process) -> bool:
    """Ended, even where the machine's first process does not collect the orphans that end."""
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_it_starts_answers_stops_and_keeps_what_it_was_told(data: Path) -> None:
    with embedded(data, durable=False) as url:
        process = server_process(data)
        assert running_url(data) == url
        assert answer(url, "SELECT current_user || current_database()") == "antesalaantesala"
        assert (
            answer(url, "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'antesala'")
            == "bC.UTF-8"
        )
        remember(url)
    assert gone(process)
    assert running_url(data) is None
    with embedded(data) as url:
        assert answer(url, "SELECT count(*) FROM kept") == 1
        assert answer(url, "SELECT current_setting('fsync')") == "on"


def test_it_listens_nowhere_but_on_a_private_socket(data: Path) -> None:
    with embedded(data, durable=False) as url:
        assert answer(url, "SELECT current_setting('listen_addresses')") == ""
        process = server_process(data)
        assert [c for c in process.net_connections("inet") if c.status == psutil.CONN_LISTEN] == []
        assert stat.S_IMODE((data / "postgres" / "cluster").stat().st_mode) == 0o700


def test_a_second_starter_is_told_who_was_first(data: Path) -> None:
    with embedded(data, durable=False) as url:
        with pytest.raises(AlreadyRunning, match=str(os.getpid())), embedded(data, durable=False):
            pass
        assert answer(url, "SELECT 1") == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_to_the_starter_stops_the_server(
    data: Path, starter: subprocess.Popen[str], number: signal.Signals
) -> None:
    process = server_process(data)
    starter.send_signal(number)
    assert starter.wait(20) != 0
    assert gone(process)


def test_the_server_of_a_killed_starter_is_taken_over_and_stopped(data: Path, starter: subprocess.Popen[str]) -> None:
    process = server_process(data)
    starter.kill()
    starter.wait()
    assert process.is_running()
    with embedded(data) as url:
        assert server_process(data).pid == process.pid
        assert answer(url, "SELECT current_setting('fsync')") == "on"
    assert gone(process)


def test_a_server_that_was_killed_itself_starts_again(data: Path) -> None:
    with embedded(data) as url:
        remember(url)
        process = server_process(data)
        process.kill()
        psutil.wait_procs([process], timeout=20)
    with embedded(data) as url:
        assert answer(url, "SELECT count(*) FROM kept") == 1


def test_a_stranger_who_got_the_number_of_an_old_server_is_left_alone(data: Path) -> None:
    with embedded(data, durable=False):
        cluster = data / "postgres" / "cluster"
        lines = (cluster / "postmaster.pid").read_text().splitlines()
    owner = cluster.stat()
    with subprocess.Popen(["sleep", "60"], user=owner.st_uid, group=owner.st_gid, extra_groups=None) as stranger:
        (cluster / "postmaster.pid").write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")
        assert running_url(data) is None
        with embedded(data, durable=False) as url:
            assert answer(url, "SELECT 1") == 1
        assert stranger.poll() is None
        stranger.kill()


def test_an_initdb_cut_short_does_no_harm(data: Path) -> None:
    half = data / "postgres" / "cluster-half"
    half.mkdir(parents=True)
    (data / "postgres").chmod(0o711)
    (half / "PG_VERSION").write_text("18\n")
    with embedded(data, durable=False) as url:
        assert answer(url, "SELECT 1") == 1


@pytest.mark.parametrize("name", ["x" * 120, "comma, \"quote\", $HOME and 'apostrophe'", "clínica"])
def test_a_long_or_odd_path_gets_a_short_private_socket_folder(data: Path, name: str) -> None:
    for _ in range(2):
        with embedded(data / name, durable=False) as url:
            assert answer(url, "SELECT 1") == 1
            assert running_url(data / name) == url
            sockets = Path(str(make_url(url).query["host"]))
            assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    assert (data / name / "postgres" / "sockets").readlink() == sockets
    shutil.rmtree(sockets)


def test_a_socket_folder_that_somebody_else_has_made_is_not_used(data: Path) -> None:
    long = data / ("x" * 120)
    with embedded(long, durable=False) as url:
        first = Path(str(make_url(url).query["host"]))
    shutil.rmtree(first)
    first.mkdir(mode=0o777)
    with embedded(long, durable=False) as url:
        second = Path(str(make_url(url).query["host"]))
    assert first != second
    first.rmdir()
    shutil.rmtree(second)


def test_no_permission_outside_the_data_folder_is_changed(data: Path) -> None:
    above = data.parent
    before = {folder: folder.stat().st_mode for folder in (above, *above.parents)}
    with embedded(data, durable=False):
        pass
    assert {folder: folder.stat().st_mode for folder in before} == before


@pytest.mark.root
def test_for_root_the_server_is_somebody_without_rights(data: Path) -> None:
    with embedded(data, durable=False):
        process = server_process(data)
        assert process.uids().real != 0
        assert process.gids().real != 0
        assert (data / "postgres" / "cluster").stat().st_uid == process.uids().real


@pytest.mark.root
def test_for_root_data_that_the_user_cannot_reach_are_kept_elsewhere(data: Path) -> None:
    data.parent.chmod(0o700)
    with embedded(data, durable=False) as url:
        assert answer(url, "SELECT 1") == 1
        assert running_url(data) == url
        assert (data / "postgres").is_symlink()
    assert stat.S_IMODE(data.parent.stat().st_mode) == 0o700
    with embedded(data, durable=False) as again:
        assert again == url
    shutil.rmtree((data / "postgres").readlink())
    with pytest.raises(NoPlace, match="gone"), embedded(data, durable=False):
        pass


@pytest.mark.root
def test_for_root_the_programs_can_be_copied(data: Path) -> None:
    data.mkdir(parents=True)
    package = programs(Home(data)).parents[1]
    copy = copied(package, data)
    assert copied(package, data) == copy
    nobody = pwd.getpwnam("nobody")
    said = subprocess.run(
        [copy / "pginstall18" / "bin" / "initdb", "--version"],
        user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[], check=True, capture_output=True, cwd="/",
    )  # fmt: skip
    assert b"18" in said.stdout
