"""How an exception comes back: RFC 5545 rules of daily or coarser frequency, as the calendar can follow them."""

from __future__ import annotations

import re
from datetime import date

from bot.clinic_file.problems import Wrong
from bot.clinic_file.values import Kind, text
from models import recurring

LONGEST_RULE = 500
PARTS_OF_A_RULE = frozenset(
    {
        "FREQ",
        "INTERVAL",
        "COUNT",
        "UNTIL",
        "WKST",
        "BYDAY",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYMONTH",
        "BYSETPOS",
    }
)
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")


def recurrence() -> Kind:
    """An RFC 5545 rule of daily or coarser frequency; whether it ever happens depends on its first day."""

    def read(value: object) -> str:
        rule: str = text(LONGEST_RULE).read(value)
        rule = rule.upper().removeprefix("RRULE:").strip(";")
        parts = [part.partition("=") for part in rule.split(";")]
        names = [name for name, _, _ in parts]
        given = {name: worth for name, _, worth in parts}
        if "FREQ" not in given or not all(given.values()) or len(set(names)) < len(names):
            raise Wrong('must be a rule such as "FREQ=WEEKLY;BYDAY=FR"')
        if given["FREQ"] not in FREQUENCIES or given.keys() & {"BYHOUR", "BYMINUTE", "BYSECOND"}:
            raise Wrong("must recur by whole days: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY, without hours or minutes")
        unknown = sorted(given.keys() - PARTS_OF_A_RULE)
        if unknown:
            raise Wrong(f"has a part that is not known: {', '.join(unknown)}")
        for name in ("INTERVAL", "COUNT"):
            if not re.fullmatch("[1-9][0-9]{0,3}", given.get(name, "1")):
                raise Wrong(f"{name} must be a whole number from 1 to 9999")
        if {"COUNT", "UNTIL"} <= given.keys():
            raise Wrong("must not have both COUNT and UNTIL")
        return rule

    return Kind('recurrence by RFC 5545, such as "FREQ=WEEKLY;BYDAY=FR"', read)


def never_happens(rule: str, first: date) -> str | None:
    """Why this rule cannot be followed from its first day on; None where it can."""
    try:
        recurring.check(rule, first)
    except (ValueError, IndexError):  # IndexError: dateutil on a thirteenth month
        return "is no rule that can be followed, or one that never happens"
    return None
