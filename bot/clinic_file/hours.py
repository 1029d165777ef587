"""What must agree within a doctor's week: ranges apart, breaks inside, services that exist."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from bot.clinic_file.parts import Part, weekday
from bot.clinic_file.problems import Problem
from bot.clinic_file.tables import minutes

ALWAYS = (date.min, date.max)


def check_ranges(ranges: list[Part], services: set[str], problems: list[Problem]) -> None:
    """A range given for several days is several parts with one path; it is checked once."""
    by_path = {part.path: part for part in ranges}
    for part in by_path.values():
        check_range(part, services, problems)
    told = set()
    for one, other in combinations(ranges, 2):
        pair = (one.path, other.path)
        if pair not in told and overlap(one, other):
            told.add(pair)
            day = weekday(one.row["day_of_week"])
            problems.append(Problem(other.path, f"overlaps with {one.path} on {day}, within the same dates"))


def check_range(part: Part, services: set[str], problems: list[Problem]) -> None:
    row, path = part.row, part.path
    first, last = row.get("effective_from"), row.get("effective_to")
    if first and last and last < first:
        problems.append(Problem(f"{path}.effective_to", "must not be before effective_from"))
    for place, name in enumerate(row.get("services") or []):
        if name not in services:
            problems.append(Problem(f"{path}.services[{place}]", f'this doctor has no service "{name}"'))
    if {"start_time", "end_time"} <= row.keys():
        if minutes(row["end_time"], ends=True) <= minutes(row["start_time"]):
            problems.append(Problem(f"{path}.end", "must be after start"))
        else:
            check_breaks(part, problems)


def check_breaks(part: Part, problems: list[Problem]) -> None:
    row = part.row
    opens, closes = minutes(row["start_time"]), minutes(row["end_time"], ends=True)
    ended = opens
    for pause in row.get("breaks") or []:
        begins, ends = told_minutes(pause["start"]), told_minutes(pause["end"]) or 24 * 60
        spoken = f"{pause['start']}–{pause['end']}"
        if begins < opens or ends > closes:
            problems.append(Problem(f"{part.path}.breaks", f"the break {spoken} is not inside the range"))
        elif begins < ended:
            problems.append(Problem(f"{part.path}.breaks", f"the break {spoken} overlaps with the one before it"))
        ended = max(ended, ends)


def told_minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def overlap(one: Part, other: Part) -> bool:
    """Whether both hold on one day at one time."""
    a, b = one.row, other.row
    if not {"day_of_week", "start_time", "end_time"} <= a.keys() & b.keys() or a["day_of_week"] != b["day_of_week"]:
        return False
    return (
        minutes(a["start_time"]) < minutes(b["end_time"], ends=True)
        and minutes(b["start_time"]) < minutes(a["end_time"], ends=True)
        and (a.get("effective_from") or ALWAYS[0]) <= (b.get("effective_to") or ALWAYS[1])
        and (b.get("effective_from") or ALWAYS[0]) <= (a.get("effective_to") or ALWAYS[1])
    )
