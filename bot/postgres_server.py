"""One embedded PostgreSQL server: made by initdb, started and stopped by pg_ctl, taken over, never mistaken."""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg

from bot.postgres_home import Home, socket_folder
from bot.postgres_programs import run

NAME = "antesala"  # the superuser, and the database
PATIENCE = 60  # seconds for a start with crash recovery, or for a stop that writes much to disk
LOG_LIMIT = 10_000_000

SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "log_line_prefix": "%m [%p] %d ",
}
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class ServerFailed(RuntimeError):
    """PostgreSQL did not do what it was asked; the message ends with its own words."""


class Server:
    """The server of one home. Only its starter, who holds the data folder's lock, calls start and stop."""

    def __init__(self, home: Home) -> None:
        self.home = home

    def start(self, *, durable: bool) -> None:
        if not (self.home.cluster / "PG_VERSION").exists():
            self.make_cluster()
        self.write_settings(durable=durable)
        if self.taken_over():
            return
        self.disown_stranger()
        self.trim_log()
        # The log's path is relative, since pg_ctl hands it to a shell in double quotes.
        self.run("pg_ctl", "start", "--wait", f"--timeout={PATIENCE}", "--silent", f"--log=../{self.home.log.name}")

    def stop(self) -> None:
        if self.process() is None:
            return
        try:
            self.run("pg_ctl", "stop", "--mode=fast", f"--timeout={PATIENCE}", "--silent")
        except ServerFailed:
            if self.process() is not None:
                self.run("pg_ctl", "stop", "--mode=immediate", f"--timeout={PATIENCE}", "--silent")

    def make_cluster(self) -> None:
        """Made aside and renamed when whole: an initdb cut short leaves nothing that looks like a cluster."""
        half = self.home.place / "cluster-half"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700)
        if self.home.user is not None:
            os.chown(half, self.home.user.pw_uid, self.home.user.pw_gid)
        self.run("initdb", f"--username={NAME}", "--auth=trust", "--encoding=UTF8", "--locale-provider=builtin",
                 "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions", cluster=half)  # fmt: skip
        with (half / "postgresql.conf").open("a") as settings:
            settings.write("include '../settings.conf'\n")  # rewritten at each start; relative, so the data can move
        half.rename(self.home.cluster)

    def write_settings(self, *, durable: bool) -> None:
        settings = SETTINGS | {"unix_socket_directories": str(socket_folder(self.home))} | ({} if durable else FAST)
        lines = [f"{name} = '{value}'\n" for name, value in settings.items()]
        self.home.settings.write_text("".join(lines))
        self.home.settings.chmod(0o644)

    def taken_over(self) -> bool:
        """Whether a server of ours, left by a starter that was killed, goes on with the present settings."""
        deadline = time.monotonic() + PATIENCE
        while self.process() is not None:  # it may still be starting, or stopping: wait for the one or the other
            sockets = self.answering()
            if sockets is not None:
                with suppress(psycopg.OperationalError), psycopg.connect(dsn(sockets, "postgres")) as connection:
                    connection.execute("SELECT pg_reload_conf()")
                    return True
            if time.monotonic() > deadline:
                raise ServerFailed(f"a server on {self.home.cluster} neither answers nor ends; see {self.home.log}")
            time.sleep(0.1)
        return False

    def process(self) -> psutil.Process | None:
        """Our running server, if the pid file's number is that and not a stranger who got the number later."""
        try:
            process = psutil.Process(int(self.pid_file()[0]))
            ours = process.name().startswith("postgres") and Path(process.cwd()).samefile(self.home.cluster)
        except (psutil.Error, OSError, IndexError, ValueError):
            return None  # whose process we may not even look at is not ours: ours has our user, or we are root
        return process if ours and process.status() != psutil.STATUS_ZOMBIE else None

    def answering(self) -> Path | None:
        """The folder with the socket of our running server, once it takes connections."""
        lines = self.pid_file()
        ready = len(lines) > 7 and lines[7].strip() == "ready"
        return Path(lines[4]) if ready and self.process() is not None else None

    def sockets(self) -> Path:
        found = self.answering()
        if found is None:
            raise ServerFailed(f"PostgreSQL has ended; see {self.home.log}")
        return found

    def pid_file(self) -> list[str]:
        try:
            return (self.home.cluster / "postmaster.pid").read_text().splitlines()
        except OSError:
            return []

    def disown_stranger(self) -> None:
        """Puts our own number into a stale pid file.

        PostgreSQL refuses to start while the number belongs to any live process, but knows pg_ctl's parent, us, as
        harmless. Deleting the file would also switch off its check that no old backend still has the memory mapped.
        """
        lines = self.pid_file()
        if lines:
            (self.home.cluster / "postmaster.pid").write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")

    def trim_log(self) -> None:
        log = self.home.log
        if log.exists() and log.stat().st_size > LOG_LIMIT:
            log.replace(log.with_suffix(".log.old"))
        log.touch(mode=0o600)
        if self.home.user is not None:
            os.chown(log, self.home.user.pw_uid, self.home.user.pw_gid)

    def run(self, program: str, *arguments: str, cluster: Path | None = None) -> None:
        code, said = run(self.home, program, *arguments, cluster=cluster or self.home.cluster)
        if code:
            raise ServerFailed(f"{program} failed: {said}\n{self.last_words()}".strip())

    def last_words(self) -> str:
        try:
            return "\n".join(self.home.log.read_text(errors="replace").splitlines()[-5:])
        except OSError:
            return ""


def dsn(sockets: Path, database: str) -> str:
    return psycopg.conninfo.make_conninfo(host=str(sockets), user=NAME, dbname=database, connect_timeout=10)
