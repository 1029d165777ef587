"""The optional questions in a form: each is not asked, asked, or must be answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.tables import INTAKE
from models.intake import asked_and_required

NO, ASKED, REQUIRED = STATES = ("no", "asked", "required")


@dataclass(frozen=True)
class Questions:
    """What becomes of each; `own`: this was chosen here and does not follow what is usual."""

    each: Mapping[str, str]
    own: bool = False
    as_usual: bool = False
    """Somebody wants what is usual again, whatever is chosen."""


def shown(value: Mapping[str, Any] | None, clinic: Mapping[str, Any]) -> Questions:
    """What counts now: the value's own, else the clinic's, else what is usual."""
    asked, required = asked_and_required(value, clinic.get("intake"))
    each = {name: REQUIRED if name in required else ASKED if name in asked else NO for name in INTAKE}
    return Questions(each, own=value is not None)


def given(name: str, form: Mapping[str, str]) -> Questions:
    """As somebody chose."""
    each = {key: form.get(f"{name}.{key}", "") for key in INTAKE}
    return Questions(each, own=True, as_usual=f"{name}.usual" in form)


def read(questions: Questions, path: str) -> dict[str, list[str]] | None:
    """As the file would have it. Raises FileRefused for a word that is no choice."""
    if questions.as_usual:
        return None
    if not set(questions.each.values()) <= set(STATES):
        raise FileRefused([Problem(path, f"must be one of {', '.join(STATES)}")])
    asked = [name for name in INTAKE if questions.each[name] != NO]
    return {"asked": asked, "required": [name for name in asked if questions.each[name] == REQUIRED]}
