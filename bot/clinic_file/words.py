"""The steps of a loading in plain words: what is added, changed from what to what, switched off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from bot.clinic_file.difference import Step
from bot.clinic_file.key import Key
from bot.clinic_file.parts import Row, weekday
from bot.clinic_file.sections import AVAILABILITY, EXCEPTION
from bot.clinic_file.showing import said
from bot.clinic_file.tables import DAYS
from bot.clinic_file.toml import inline
from bot.clinic_file.values import clock

VERBS = {"added": "added", "changed": "changed", "back": "switched on again", "off": "switched off"}
COUNTED = {
    "service": ("service", "services"),
    "range": ("weekly range", "weekly ranges"),
    "exception": ("exception", "exceptions"),
}
LONGEST = 80


def sentences(steps: Sequence[Step]) -> list[str]:
    """One line a change, in the file's order; a doctor who comes or goes is one line with what is hers counted."""
    whole = {step.id: step.verb for step in steps if step.table == "doctor" and step.verb != "changed"}
    lines: dict[str, None] = {}
    for step in steps:
        if step.id in whole:
            lines[with_all(step, steps)] = None
        elif step.doctor_id and whole.get(step.doctor_id) == step.verb and not step.changes:
            continue
        elif step.table in {"range", "exception"}:
            lines[together(step, steps)] = None
        else:
            lines.update(dict.fromkeys(alone(step)))
        if step.id in whole:
            lines.update(dict.fromkeys(changes(step)))
    return list(lines)


def alone(step: Step) -> list[str]:
    """A row with a name: a line for itself where it comes or goes, and one for each key that changed."""
    name = f" {step.row['slug']}, {step.row['name']}" if step.table == "clinic" and step.verb == "added" else ""
    head = [] if step.verb == "changed" else [f"{VERBS[step.verb]}: {', '.join(step.where)}{name}"]
    return head + changes(step)


def changes(step: Step) -> list[str]:
    where = ", ".join(step.where)
    lines = [f"changed: {where}: {one_change(*change)}" for change in step.changes]
    if step.verb == "changed" and "position" in step.row:
        lines.append(f"changed: {where}: its place in the order")
    return lines


def one_change(key: Key, before: Any, after: Any) -> str:
    return f"{key.name} {spoken(key, before)} → {spoken(key, after)}"


def spoken(key: Key, value: Any) -> str:
    if value is None:
        return "(unset)"
    words = inline(key.kind.write(value))
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def with_all(step: Step, steps: Sequence[Step]) -> str:
    """A doctor's coming or going, with what comes or goes along."""
    counts: Counter[str] = Counter(
        other.table for other in steps if (other.doctor_id, other.verb) == (step.id, step.verb)
    )
    hers = [
        f"{counts[table]} {many if counts[table] > 1 else one}"
        for table, (one, many) in COUNTED.items()
        if counts[table]
    ]
    name = f", {step.row['name']}" if "name" in step.row else ""
    return f"{VERBS[step.verb]}: {step.where[0]}{name}{', with ' if hers else ''}{', '.join(hers)}"


def together(step: Step, steps: Sequence[Step]) -> str:
    """Ranges that are alike but for their day are one line."""
    who = f"{VERBS[step.verb]}: {step.where[0]}"
    if step.table == "exception":
        return f"{who}, exception {exception(step.row)}"
    alike = [
        weekday(other.row["day_of_week"])
        for other in steps
        if (other.table, other.verb, other.doctor_id) == (step.table, step.verb, step.doctor_id)
        and hours(other.row) == hours(step.row)
    ]
    return f"{who}, hours {', '.join(sorted(alike, key=DAYS.index))} {hours(step.row)}"


def hours(row: Row) -> str:
    keys = tuple(key for key in AVAILABILITY if key.name not in {"days", "start", "end"})
    return span(row) + rest(row, keys)


def exception(row: Row) -> str:
    days = f"{row['date_from']}" + (f" to {row['date_to']}" if row["date_to"] != row["date_from"] else "")
    keys = tuple(key for key in EXCEPTION if key.name in {"rrule", "reason"})
    return f"{row['kind']} {days}{' ' + span(row) if row['start_time'] else ''}{rest(row, keys)}"


def span(row: Row) -> str:
    return f"{clock().write(row['start_time'])}–{clock(ends=True).write(row['end_time'])}"


def rest(row: Row, keys: tuple[Key, ...]) -> str:
    return "".join(f", {key} {inline(value)}" for key, value in said(row, keys).items())
