"""Bringing a database up to date: twice is once, at the same time is one after the other, and it can be printed."""

import subprocess
import sys

from bot import migrating


def test_a_new_database_has_no_revision_and_then_the_newest(bare_database_url: str) -> None:
    assert migrating.current(bare_database_url) is None
    for _ in range(2):
        migrating.upgrade(bare_database_url)
        assert [migrating.current(bare_database_url)] == migrating.heads()


def test_two_machines_may_migrate_at_once(bare_database_url: str) -> None:
    command = [sys.executable, "-c", "import sys; from bot.migrating import upgrade; upgrade(sys.argv[1])"]
    machines = [subprocess.Popen([*command, bare_database_url]) for _ in range(2)]
    assert [machine.wait(60) for machine in machines] == [0, 0]
    assert [migrating.current(bare_database_url)] == migrating.heads()


def test_it_goes_back_to_nothing(bare_database_url: str) -> None:
    migrating.upgrade(bare_database_url)
    migrating.downgrade(bare_database_url, "base")
    assert migrating.current(bare_database_url) is None


def test_it_prints_what_it_would_do() -> None:
    printed = "".join(migrating.sql())
    assert "BEGIN;" in printed
    assert "COMMIT;" in printed
    assert f"'{migrating.heads()[0]}'" in printed
