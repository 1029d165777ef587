"""What must agree among a doctor's exceptions: days in order, hours given, nothing open on a closed day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations

from bot.clinic_file.parts import Part
from bot.clinic_file.problems import Problem
from bot.clinic_file.recurrence import never_happens
from bot.clinic_file.tables import minutes
from models.recurring import spread
from models.rules import Change

HOURS = ("custom_hours", "extra_hours")
SHUT = ("closed", "emergency_only")
LOOKED_AHEAD = timedelta(days=2 * 366)  # nobody books later than booking_horizon_days allows
LONGEST_SPAN = timedelta(days=2 * 366)


def check_exceptions(exceptions: list[Part], problems: list[Problem]) -> None:
    """What cannot be followed, and pairs that contradict each other on a day; each pair is told once."""
    sound = [part for part in exceptions if check_exception(part, problems)]
    until = max((part.row["date_to"] for part in sound), default=date.min) + LOOKED_AHEAD
    days: dict[date, list[Part]] = defaultdict(list)
    for part in sound:
        for day in days_of(part, until):
            days[day].append(part)
    told: set[tuple[str, str]] = set()
    for day, parts in sorted(days.items()):
        for one, other in combinations(parts, 2):
            clash = contradiction(one, other)
            if clash and (one.path, other.path) not in told:
                told.add((one.path, other.path))
                problems.append(Problem(other.path, f"contradicts {one.path} on {day}: {clash}"))


def check_exception(part: Part, problems: list[Problem]) -> bool:
    """Whether it can be compared with the others; adds what is wrong with it alone."""
    found = [Problem(part.path + key, sentence) for key, sentence in faults(part)]
    problems += found
    return not found and {"date_from", "date_to", "kind", "start_time", "end_time", "rrule"} <= part.row.keys()


def faults(part: Part) -> list[tuple[str, str]]:
    row = part.row
    found = []
    first, last = row.get("date_from"), row.get("date_to")
    if first and last and last < first:
        found.append((".to", "must not be before from"))
    elif first and last and last - first > LONGEST_SPAN:
        found.append((".to", "must be at most two years after from"))
    start, end = row.get("start_time"), row.get("end_time")
    if "start_time" in row and "end_time" in row:
        if (start is None) != (end is None):
            found.append((".end" if end is None else ".start", "is missing: start and end go together"))
        elif start is None and row.get("kind") in HOURS:
            found.append(("", f"{row['kind']} need start and end"))
        elif start and end and minutes(end, ends=True) <= minutes(start):
            found.append((".end", "must be after start"))
    if first and row.get("rrule") and (why := never_happens(row["rrule"], first)):
        found.append((".rrule", why))
    return found


def days_of(part: Part, until: date) -> set[date]:
    """Every day it touches, with its recurrences that begin before `until`."""
    row = part.row
    once = Change(row["kind"], row["date_from"], row["date_to"])
    spans = spread(once, row["rrule"], once.first, until)
    return {span.first + timedelta(days=n) for span in spans for n in range((span.last - span.first).days + 1)}


def contradiction(one: Part, other: Part) -> str | None:
    """Why both cannot hold on one day: the same twice, hours on a day that is shut, hours that overlap."""
    if one.named == other.named:
        return "it is given twice"
    kinds = {one.row["kind"], other.row["kind"]}
    for shut, hours in ((one, other), (other, one)):
        if shut.row["kind"] in SHUT and shut.row["start_time"] is None and hours.row["kind"] in HOURS:
            return f"the whole day is {shut.row['kind']}, so its hours would never be offered"
    if kinds == set(SHUT) and one.row["start_time"] is None and other.row["start_time"] is None:
        return "a day is either closed or emergency_only"
    if kinds <= set(HOURS) and overlap(one, other):
        return "their hours overlap"
    return None


def overlap(one: Part, other: Part) -> bool:
    a, b = one.row, other.row
    return minutes(a["start_time"]) < minutes(b["end_time"], ends=True) and minutes(b["start_time"]) < minutes(
        a["end_time"], ends=True
    )
