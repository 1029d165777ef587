"""`antesala clinic load` and `show`, as somebody at a terminal meets them."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.clinic_file.commands import load, show
from tests.support.clinic_files import SMALL, edited


class Terminal:
    """A person with a folder of files and a database."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.environment = folder, {"DATABASE_URL": url, "ANTESALA_DATA": str(folder / "var")}

    def load(self, text: str | bytes, *options: str) -> Result:
        file = self.folder / "luna.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return CliRunner().invoke(load, [str(file), *options], env=self.environment)

    def show(self, slug: str) -> Result:
        return CliRunner().invoke(show, [slug], env=self.environment)


@pytest.fixture
def terminal(tmp_path: Path, database_url: str) -> Terminal:
    return Terminal(tmp_path, database_url)


def test_loading_prints_what_it_did(terminal: Terminal) -> None:
    assert terminal.load(SMALL).output.splitlines()[0] == "Clínica Luna is loaded:"
    again = terminal.load(SMALL)
    assert (again.exit_code, again.output) == (0, "Clínica Luna: nothing to change.\n")


def test_a_language_that_nobody_reviewed_is_warned_about_whenever_it_is_loaded(terminal: Terminal) -> None:
    four = edited(SMALL, 'currency = "MXN"', 'currency = "MXN"\nlanguages = ["en", "ar", "ur"]')
    for _ in range(2):
        warned = [line for line in terminal.load(four).output.splitlines() if line.startswith("Warning: ")]
        assert len(warned) == 2
        assert "Arabic" in warned[0]
        assert "dialogs/texts/ur.ftl" in warned[1]


def test_a_refusal_lists_every_problem_and_fails(terminal: Terminal) -> None:
    refused = terminal.load(edited(edited(SMALL, 'price = "400.00"', "price = -1"), "America/Mexico_City", "Luna"))
    assert refused.exit_code == 1
    lines = refused.output.splitlines()
    assert lines[0].endswith("luna.toml was not loaded, nothing is changed:")
    assert lines[1:] == [
        '  clinic.timezone: must be a time zone such as "America/Mexico_City"',
        "  doctor[0].service[0].price: must not be negative",
    ]
    assert terminal.show("luna").exit_code == 1


def test_what_is_shown_can_be_loaded(terminal: Terminal) -> None:
    terminal.load(SMALL)
    printed = terminal.show("luna").output
    assert terminal.load(printed).output == "Clínica Luna: nothing to change.\n"
    assert terminal.show("luna").output == printed


def test_a_file_of_another_encoding_is_told(terminal: Terminal) -> None:
    assert "luna.toml is no UTF-8 text" in terminal.load(SMALL.encode("latin-1")).output
    assert terminal.load(b"\xef\xbb\xbf" + SMALL.encode()).exit_code == 0


def test_an_unknown_clinic_is_told(terminal: Terminal) -> None:
    assert terminal.show("nobody").output == 'Error: There is no clinic "nobody" here.\n'


def test_without_a_database_it_says_how_to_get_one(terminal: Terminal) -> None:
    terminal.environment["DATABASE_URL"] = ""
    refused = terminal.load(SMALL)
    assert refused.exit_code == 1
    assert "set DATABASE_URL, or start `antesala up` first" in refused.output


def test_a_database_without_tables_wants_migrate(tmp_path: Path, bare_database_url: str) -> None:
    assert "run `antesala migrate` first" in Terminal(tmp_path, bare_database_url).load(SMALL).output


def test_a_database_that_is_not_there_is_told_without_its_password(tmp_path: Path) -> None:
    told = Terminal(tmp_path, "postgresql://me:secret@127.0.0.1:1/none").load(SMALL).output
    assert told == "Error: The database cannot be reached.\n"
