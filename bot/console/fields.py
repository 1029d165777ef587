"""Forms made from the keys of a clinic file: one field a key, and what is wrong with it beside it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.clinic_file.key import Key
from bot.clinic_file.problems import FileRefused, Problem
from bot.clinic_file.tables import DAYS
from bot.clinic_file.toml import inline
from bot.console import fields_faq, fields_intake
from bot.console.say import say
from bot.console.wrongs import plainly

Section = dict[str, Any]
WHOLE = re.compile(r"[+-]?\d{1,12}")
NONE = "-"


@dataclass(frozen=True)
class Field:
    """One key in a form. `value` is what stands in it, by day of the week for "week", else as the form's module has it;
    `problems` are sentences."""

    name: str
    form: str
    value: Any
    choices: tuple[str, ...]
    required: bool
    usual: str
    problems: tuple[str, ...]

    @property
    def label(self) -> str:
        return f"settings-key-{self.name.replace('_', '-')}"


def fields(keys: Iterable[Key], section: Section, clinic: Section) -> list[Field]:
    """What a section says; `clinic` is the section of the clinic, which may say what is usual here."""
    return [field(key, shown(key, section.get(key.name), clinic), (), "") for key in keys]


def typed(keys: Iterable[Key], form: Mapping[str, str], problems: Sequence[Problem], path: str) -> list[Field]:
    """The same with what somebody typed, so that nothing of it is lost."""
    return [field(key, given(key, form), problems, path) for key in keys]


def field(key: Key, value: Any, problems: Sequence[Problem], path: str) -> Field:
    here = re.compile(rf"{re.escape(path)}\.{key.name}(?![a-z0-9_])(.*)")
    wrong = [(found[1], each.sentence) for each in problems if (found := here.fullmatch(each.path))]
    said = tuple(f"{where.lstrip('.')}: {plainly(why)}" if where else plainly(why) for where, why in wrong)
    usual = inline(key.kind.write(key.default)) if key.default is not None else ""
    return Field(key.name, key.kind.form, value, key.kind.choices, key.required, usual, said)


def elsewhere(problems: Sequence[Problem], found: Sequence[Field], path: str) -> list[str]:
    """What is wrong with something that the form does not show."""
    ours = re.compile(rf"{re.escape(path)}\.({'|'.join(each.name for each in found)})(?![a-z0-9_]).*")
    return [f"{each.path}: {plainly(each.sentence)}" for each in problems if not ours.fullmatch(each.path)]


def shown(key: Key, value: Any, clinic: Section) -> Any:
    """How a value of the document stands in its field."""
    match key.kind.form:
        case "week":
            return {day: ", ".join((value or {}).get(day, [])) for day in DAYS}
        case "faq":
            return fields_faq.shown(value, clinic)
        case "intake":
            return fields_intake.shown(value, clinic)
        case form:
            return "" if value is None else SHOWN.get(form, str)(value)


def given(key: Key, form: Mapping[str, str]) -> Any:
    """What somebody wrote into the field."""
    match key.kind.form:
        case "week":
            return {day: form.get(f"{key.name}.{day}", "").strip() for day in DAYS}
        case "faq":
            return fields_faq.given(key.name, form)
        case "intake":
            return fields_intake.given(key.name, form)
        case _:
            return form.get(key.name, "").replace("\r\n", "\n").strip()


def take(keys: Iterable[Key], form: Mapping[str, str], section: Section, path: str, clinic: Section) -> None:
    """Writes what the form says into the section; an empty field leaves its key out. Raises FileRefused."""
    problems = list[Problem]()
    for key in keys:
        try:
            value = read(key, form, section.get(key.name), clinic, f"{path}.{key.name}")
        except FileRefused as refused:
            problems += refused.problems
            continue
        if value is None:
            section.pop(key.name, None)
        else:
            section[key.name] = value
    if problems:
        raise FileRefused(problems)


def read(key: Key, form: Mapping[str, str], before: Any, clinic: Section, path: str) -> Any:
    """As the file would have it; None where nothing is said. Raises FileRefused."""
    value = given(key, form)
    match key.kind.form:
        case "week":
            return {day: parts(hours, ",") for day, hours in value.items() if hours} or None
        case "faq":
            return fields_faq.read(value, path)
        case "intake":
            same = value.each == fields_intake.shown(before, clinic).each and not value.as_usual
            return before if same else fields_intake.read(value, path)
        case shape:
            return READ.get(shape, str)(value) if value else None


def number(value: str) -> int | str:
    """What is none is left as it is: the file's own check says so."""
    return int(value) if WHOLE.fullmatch(value) and value.isascii() else value


def parts(value: str, between: str) -> list[str]:
    return [part.strip() for part in value.split(between) if part.strip()]


def numbers(value: str) -> list[int | str]:
    return [] if value == NONE else [number(part) for part in parts(value, ",")]


SHOWN: Mapping[str, Callable[[Any], str]] = {
    "list": lambda values: "\n".join(map(str, values)),
    "numbers": lambda values: ", ".join(map(str, values)) or NONE,
    "yes_no": lambda value: "true" if value else "false",
}
READ: Mapping[str, Callable[[str], Any]] = {
    "number": number,
    "yes_no": lambda value: {"true": True, "false": False}.get(value, value),
    "list": lambda value: parts(value, "\n"),
    "numbers": numbers,
}


def told(chosen: str) -> str:
    """A choice of the file in words."""
    return say(f"choice-{chosen.replace('_', '-')}")
