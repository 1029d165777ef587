"""The record speaks the reader's language: every act that the program writes has its words, and so has every reason."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from bot.clinic_file.words import VERBS as SAID_BY_THE_FILE
from bot.console import patient_copies, record_words, say
from bot.console.record_words import more_said, why_said
from models import closing_tasks
from models.absences import BY_DOCTOR
from models.facts import Binding, Source
from tests.support.console import console
from tests.support.house import House
from tests.support.settings_forms import sends

ROOT = Path(say.__file__).parents[2]
PLACES = {("staff_acts", "note"): 2, ("entering", "note"): 1, ("entering", "written"): 2, ("", "_note_everywhere"): 2}
"""Who writes acts, and which argument is the act."""
MADE_UP = {
    "patient_copied_": set(patient_copies.KINDS),
    "task_": {closing_tasks.SENT_AGAIN, closing_tasks.TAKEN_OVER, *closing_tasks.BY_HAND},
}
"""Acts that are put together, by what they begin with."""


def calls() -> Iterator[tuple[str, ast.expr]]:
    for file in sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("models/*.py")]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (place := place_of(node.func)) in PLACES:
                yield file.name, node.args[PLACES[place]]


def place_of(called: ast.expr) -> tuple[str, str]:
    """The module and the function in it that are called, as they are written there."""
    match called:
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            return module, name
        case ast.Name(id=name):
            return "", name
    return "", ""


def acts_of(file: str, said: ast.expr) -> set[str]:
    match said:
        case ast.Constant(value=str(act)):
            return {act}
        case ast.IfExp(body=one, orelse=other):
            return acts_of(file, one) | acts_of(file, other)
        case ast.JoinedStr(values=[ast.Constant(value=str(begins)), _]):
            return {begins + end for end in MADE_UP[begins]}
        case ast.Name(id="act") if file in {"entering.py", "staff_commands.py"}:  # handed on from where it is written
            return set()
    raise AssertionError(f"{file}: an act that nobody can foresee: {ast.unparse(said)}")


ACTS = sorted({act for file, said in calls() for act in acts_of(file, said)})
WHYS = {*get_args(Binding), *get_args(Source), "offer", "late", "away", "list", "visit over"}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("language", say.languages())
def test_every_act_has_its_words(act: str, language: str) -> None:
    assert say.bundle_of(language).has_message(f"act-{act.replace('_', '-')}")


def test_the_walk_finds_them() -> None:
    assert {"invited", "disabled", "hours_changed", "patient_copied_json", "task_called", "second_factor_set"} <= set(
        ACTS
    )


@pytest.mark.parametrize("why", sorted(WHYS))
@pytest.mark.parametrize("language", say.languages())
def test_every_reason_of_ours_has_its_words(why: str, language: str) -> None:
    assert say.bundle_of(language).has_message(f"history-why-{why.replace(' ', '-').replace('_', '-')}")


def test_every_reason_of_ours_is_one_of_them() -> None:
    """A word that the models write as a reason stands in quotes where it is written."""
    found = set()
    for file in sorted(ROOT.glob("models/*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                given = [each.value for each in node.keywords if each.arg == "why"]
                inner = [each.args[0] for each in given if isinstance(each, ast.Call) and each.args]
                found |= {each.value for each in given + inner if isinstance(each, ast.Constant) and each.value}
    assert found <= WHYS
    assert {"offer", "list"} <= found
    assert BY_DOCTOR


def test_verbs_of_the_file_are_known_here() -> None:
    assert set(SAID_BY_THE_FILE.values()) == set(record_words.VERBS)


def test_reasons_of_people_stay_as_they_wrote_them() -> None:
    assert why_said("staff", "she called") == "she called"
    assert why_said("staff", "tap") == "tap"
    assert why_said("doctor", "tap") == "by a tap on the card"
    assert why_said("staff", "walk_in") == "came in person"
    assert why_said("system", "moved to KR47") == "moved to KR47"
    assert more_said("hours_changed", "Training") == "Training"
    assert more_said("patients_merged", "01a1fa77-feb3-71a8-856b-1203d23685d9") == ""
    assert more_said("role_changed", "receptionist to doctor") == "Front desk → Doctor"


def test_a_spanish_reader_reads_spanish(house: House) -> None:
    owner = console(house, "owner", language="es")
    sends(owner, "/settings/clinic/asking", request_expiry_minutes="45")
    owner.post("/staff/invite", {"email": "eva@example.org", "name": "Eva", "role": "receptionist", "language": "es"})
    record = owner.get("/staff/record").get_data(as_text=True)
    assert "Cambiado: La clínica: Minutos" in record
    assert "30 → 45" in record
    assert "Recepción" in record
