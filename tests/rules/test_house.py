"""House rules that a machine can check: form of files, one migration head, nothing of this machine in the repo."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from bot.migrating import heads

ROOT = Path(__file__).parents[2]
PARTS = ("bot", "dialogs", "models", "tests")
LONGEST_FILE = 250  # the aim is 60 to 150; beyond this a file has two subjects
DEEPEST = 3

# Put together here, so that this file is no find of its own.
HOSTS = re.compile("|".join(re.escape(".".join(name)) for name in [
    ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("yarnpkg", "com"),
]))  # fmt: skip
HOMES = re.compile(r"(?<![\w.])/(?:work|root|home/[a-z]+|Users/[A-Za-z]+)" + "/")


@cache
def tracked() -> list[Path]:
    """What git has or would take; all files where the source came without git, as an archive."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        return [path for part in PARTS for path in (ROOT / part).rglob("*") if path.is_file()]
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def code() -> list[Path]:
    return sorted(path for path in tracked() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in PARTS)


def text_of(path: Path) -> str:
    return path.read_bytes().decode(errors="ignore")


def says_what_it_is_for(path: Path) -> bool:
    return not text_of(path).strip() or ast.get_docstring(ast.parse(text_of(path))) is not None


def test_every_file_says_first_what_it_is_for() -> None:
    assert [name_of(path) for path in code() if not says_what_it_is_for(path)] == []


def test_every_file_has_one_subject() -> None:
    assert [name_of(path) for path in code() if len(text_of(path).splitlines()) > LONGEST_FILE] == []


def test_folders_are_at_most_three_deep() -> None:
    deeper = [path for path in map(name_of, tracked()) if path.split("/")[0] in PARTS and path.count("/") > DEEPEST]
    assert deeper == []


def test_the_migrations_have_one_head() -> None:
    assert len(heads()) == 1


def sleeps(path: Path) -> bool:
    """Calls `time.sleep`, under that name or imported bare."""
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.Attribute) and node.attr == "sleep" and ast.unparse(node.value) == "time":
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "time" and "sleep" in [name.name for name in node.names]:
            return True
    return False


def test_tests_move_the_clock_and_never_sleep() -> None:
    assert [name_of(path) for path in code() if path.relative_to(ROOT).parts[0] == "tests" and sleeps(path)] == []


@pytest.mark.parametrize("found", [HOSTS, HOMES], ids=["package index", "path of a machine"])
def test_nothing_names_a_machine_or_an_index(found: re.Pattern[str]) -> None:
    assert [name_of(path) for path in tracked() if found.search(text_of(path))] == []
