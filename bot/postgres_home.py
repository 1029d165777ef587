"""Where the embedded server lives: its folder, its socket, and the user it runs as."""

import os
import pwd
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from logging import getLogger
from pathlib import Path

log = getLogger(__name__)

SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+@ ")
LONGEST = 103 - len("/.s.PGSQL.5432.lock")  # the shorter limit, macOS's; Linux allows four bytes more


class NoPlace(RuntimeError):
    """The machine offers no user, folder or programs to run a server with."""


@dataclass(frozen=True)
class Home:
    """`place` holds the cluster, its settings and log; root's programs too. `user` is who runs it, None = we."""

    place: Path
    user: pwd.struct_passwd | None = None

    @property
    def cluster(self) -> Path:
        return self.place / "cluster"

    @property
    def settings(self) -> Path:
        return self.place / "settings.conf"

    @property
    def log(self) -> Path:
        return self.place / "server.log"


def make_home(data: Path) -> Home:
    """The folder `postgres` in the data folder; for root perhaps a link to one that the server's user can reach."""
    place = data / "postgres"
    if os.geteuid() != 0:
        place.mkdir(mode=0o700, exist_ok=True)
        return Home(place.resolve())
    user = unprivileged(place)
    if place.is_symlink() and not place.exists():
        raise NoPlace(f"the database was kept in {place.readlink()}, which is gone; to begin anew, remove {place}")
    if not place.exists():
        data.chmod(stat.S_IMODE(data.stat().st_mode) | stat.S_IXOTH)  # its user passes through, reads nothing
        if reachable(data, user):
            place.mkdir(mode=0o711)
        else:
            place.symlink_to(elsewhere(), target_is_directory=True)
            log.warning("%s cannot reach %s; the database is kept in %s", user.pw_name, data, place.resolve())
    return Home(place.resolve(), user)


def unprivileged(place: Path) -> pwd.struct_passwd:
    """Whom root lets run the server, since PostgreSQL refuses root: the cluster's owner, else a known name."""
    cluster = place / "cluster"
    if cluster.exists() and cluster.stat().st_uid != 0:
        return pwd.getpwuid(cluster.stat().st_uid)
    everybody = {user.pw_name: user for user in pwd.getpwall() if user.pw_uid != 0}
    for name in ("postgres", "nobody", *everybody):
        if name in everybody:
            return everybody[name]
    raise NoPlace("PostgreSQL does not run as root, and this machine has no other user")


def reachable(path: Path, user: pwd.struct_passwd) -> bool:
    """Asked of the system rather than worked out of modes, since access lists and mounts have a say too."""
    asked = ["/bin/sh", "-c", 'cd "$0"', str(path)]
    return subprocess.run(asked, user=user.pw_uid, group=user.pw_gid, extra_groups=[], check=False, cwd="/",
                          stderr=subprocess.DEVNULL).returncode == 0  # fmt: skip


def elsewhere() -> Path:
    """A new folder of its own for data below, say, /root, whose permissions are not ours to change."""
    for base in (Path("/var/lib"), Path("/var/db")):
        if base.is_dir():
            ours = base / "antesala"
            ours.mkdir(mode=0o711, exist_ok=True)
            place = Path(tempfile.mkdtemp(dir=ours))
            place.chmod(0o711)
            return place
    raise NoPlace("the server's user cannot reach the data folder; set ANTESALA_DATA to one it can")


def socket_folder(home: Home) -> Path:
    """The cluster itself, private already; a short private folder where that path is too long or oddly spelt."""
    cluster = home.cluster
    if len(os.fsencode(cluster)) <= LONGEST and set(str(cluster)) <= SAFE:
        return cluster
    memory = home.place / "sockets"  # a link, so that one folder serves all starts
    if not private(memory, home.user):
        memory.unlink(missing_ok=True)
        memory.symlink_to(short_folder(home.user), target_is_directory=True)
    return memory.readlink()


def private(memory: Path, user: pwd.struct_passwd | None) -> bool:
    """Whether the remembered folder is still there and still ours: temp folders are swept, and anyone may write."""
    if not memory.is_symlink():
        return False
    try:
        found = memory.readlink().lstat()
    except OSError:
        return False
    owner = os.geteuid() if user is None else user.pw_uid
    return stat.S_ISDIR(found.st_mode) and found.st_uid == owner and stat.S_IMODE(found.st_mode) == 0o700


def short_folder(user: pwd.struct_passwd | None) -> Path:
    base = Path(tempfile.gettempdir())
    if len(os.fsencode(base)) > LONGEST - 20 or (user is not None and not reachable(base, user)):
        base = Path("/tmp")  # noqa: S108  — mkdtemp below makes the private folder in it
    folder = Path(tempfile.mkdtemp(prefix="antesala-", dir=base))
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)
    return folder
