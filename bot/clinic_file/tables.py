"""Values with keys of their own: opening hours, answers to frequent questions, the intake, and breaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import time
from itertools import pairwise
from typing import Any

from bot.clinic_file.problems import Wrong
from bot.clinic_file.values import MIDNIGHT, Kind, choice, clock, gathered, listed, text
from bot.clinic_file.world import spoken_here
from models.intake import LENGTHS

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
INTAKE = tuple(LENGTHS)
TOPIC, MISNAMED = re.compile("[a-z][a-z0-9_]{0,39}"), "must be named with small letters, digits and _"


def minutes(at: time, *, ends: bool = False) -> int:
    """Minutes since the day began; an end of 00:00 is the midnight that closes it."""
    return 24 * 60 if ends and at == MIDNIGHT else at.hour * 60 + at.minute


def in_turn(*keys: str) -> Callable[[Any], Any]:
    """Writes a table with its keys in this order; the database gives them back in an order of its own."""
    return lambda value: {key: value[key] for key in keys if key in value}


def sorted_keys(value: Any) -> Any:
    return {key: sorted_keys(value[key]) for key in sorted(value)} if isinstance(value, dict) else value


def table(value: object, kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """Reads a table whose keys are all known."""
    if not isinstance(value, dict):
        raise Wrong("must be a table in braces, { … }")
    faults = [(f".{key}", f"is no key here; there are {', '.join(kinds)}") for key in value if key not in kinds]
    found = {}
    for key, kind in kinds.items():
        if key in value:
            try:
                found[key] = kind.read(value[key])
            except Wrong as wrong:
                faults += wrong.inside(f".{key}")
    if faults:
        raise Wrong(faults=faults)
    return {key: worth for key, worth in found.items() if worth is not None}


def hours_of_a_day() -> Kind:
    """ "09:00-14:00": one stretch in which somebody is there."""

    def read(value: object) -> str:
        first, dash, last = value.partition("-") if isinstance(value, str) else ("", "", "")
        if not dash:
            raise Wrong('must be hours such as "09:00-14:00"')
        start, end = clock().read(first.strip()), clock(ends=True).read(last.strip())
        if minutes(end, ends=True) <= minutes(start):
            raise Wrong("must end after it begins")
        return f"{clock().write(start)}-{clock(ends=True).write(end)}"

    return Kind('hours, such as "09:00-14:00"', read)


def opening_hours() -> Kind:
    """Weekday → its stretches, in order and apart; a day that is missing is closed."""
    kinds = dict.fromkeys(DAYS, listed(hours_of_a_day()))

    def read(value: object) -> dict[str, Any] | None:
        found = table(value, kinds)
        faults = [(f".{day}", "has hours that overlap") for day, hours in found.items() if overlapping(sorted(hours))]
        if faults:
            raise Wrong(faults=faults)
        return {day: sorted(hours) for day, hours in found.items()} or None

    return Kind('table of days, such as { mon = ["09:00-14:00", "16:00-20:00"] }', read, in_turn(*DAYS), "week")


def overlapping(hours: list[str]) -> bool:
    """Of hours in order, whether one begins before the one before it has ended; "24:00" sorts after every time."""
    return any(one.split("-")[1] > next_one.split("-")[0] for one, next_one in pairwise(hours))


def frequent_questions() -> Kind:
    """A topic → its answer, in one text for all or one a language."""
    answer = text(1000, lines=True)

    def read_one(value: object) -> str | dict[str, str]:
        if not isinstance(value, dict):
            words: str = answer.read(value)
            return words
        gathered([(f".{code}", spoken_here(), code) for code in value])
        texts = gathered([(f".{code}", answer, words) for code, words in value.items()])
        if not texts:
            raise Wrong("must not be empty; leave the key out instead")
        return dict(zip(value, texts, strict=True))

    def read(value: object) -> dict[str, Any] | None:
        if not isinstance(value, dict):
            raise Wrong("must be a table, [clinic.faq]")
        odd = [topic for topic in value if not TOPIC.fullmatch(topic)]
        if odd:
            raise Wrong(faults=[(f".{topic}", MISNAMED) for topic in odd])
        answers = gathered([(f".{topic}", Kind("", read_one), words) for topic, words in value.items()])
        return dict(zip(value, answers, strict=True)) or None

    return Kind("table of topic → answer (at most 1000 characters), or → { en = …, es = … }", read, sorted_keys, "faq")


def intake() -> Kind:
    """Which of the optional questions are asked, and which of those must be answered; an empty list is a choice."""
    names = listed(choice(*INTAKE))
    some = Kind(names.told, lambda value: names.read(value) or [])

    def read(value: object) -> dict[str, Any] | None:
        found = table(value, {"asked": some, "required": some})
        asked = found.get("asked", INTAKE)
        faults = [
            (f".required[{place}]", f"{name} is required but not asked")
            for place, name in enumerate(found.get("required", []))
            if name not in asked
        ]
        if faults:
            raise Wrong(faults=faults)
        return found or None

    return Kind(
        "table { asked = [ … ], required = [ … ] } of " + ", ".join(INTAKE),
        read,
        in_turn("asked", "required"),
        "intake",
    )


def pauses() -> Kind:
    """Breaks within a range; kept as the seeds have them: start, end, description."""
    keys = {"start": clock(), "end": clock(ends=True), "description": text(100)}

    def read_one(value: object) -> dict[str, str]:
        found = table(value, keys)
        missing = [(f".{key}", "is missing") for key in ("start", "end") if key not in found]
        if missing:
            raise Wrong(faults=missing)
        if minutes(found["end"], ends=True) <= minutes(found["start"]):
            raise Wrong("must end after it begins")
        # A midnight end is kept as 00:00, which Python can read back as a time.
        return {key: worth if isinstance(worth, str) else worth.strftime("%H:%M") for key, worth in found.items()}

    def read(value: object) -> list[dict[str, str]]:
        breaks = listed(Kind("", read_one)).read(value) or []
        return sorted(breaks, key=lambda pause: pause["start"])

    write = in_turn(*keys)
    told = 'list of { start = "13:00", end = "14:00", description = "Lunch" }'
    return Kind(told, read, lambda value: [write(pause) for pause in value], "table")
