"""How an exception comes back, in plain choices, and the RFC 5545 rule that they write; any other rule is typed."""

import re
from dataclasses import dataclass
from datetime import date

from werkzeug.datastructures import MultiDict

from bot.clinic_file.problems import Wrong
from bot.clinic_file.recurrence import recurrence
from bot.console import calendar_fields as fields
from models.facts import Refused

ONCE, OTHER = "", "other"
RULES = {
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
}
"""What each choice begins with; the days of the week and the last day follow."""
CHOICES = (ONCE, *RULES, OTHER)
OF_WEEKS = frozenset({"weekly", "fortnightly"})
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PLAIN = re.compile(r"(?P<rule>.*?)(?:;BYDAY=(?P<days>[A-Z,]+))?(?:;UNTIL=(?P<until>\d{8}))?")


@dataclass(frozen=True)
class Repeat:
    """One of CHOICES; `days` count from Monday = 0, none are the first day's own; `typed` is any other rule."""

    how: str = ONCE
    days: frozenset[int] = frozenset()
    until: date | None = None
    typed: str = ""

    @property
    def rule(self) -> str | None:
        if self.how in {ONCE, OTHER}:
            return self.typed or None
        by_day = ",".join(DAYS[day] for day in sorted(self.days))
        ends = f"{self.until:%Y%m%d}" if self.until else ""
        return RULES[self.how] + (f";BYDAY={by_day}" if by_day else "") + (f";UNTIL={ends}" if ends else "")


def shown(rule: str | None) -> Repeat:
    """The choice that writes exactly this rule, else the rule as it is typed."""
    found = PLAIN.fullmatch(rule or "")
    if not rule or found is None:
        return Repeat()
    how = next((how for how, begins in RULES.items() if begins == found["rule"]), OTHER)
    days = frozenset(DAYS.index(day) for day in (found["days"] or "").split(",") if day in DAYS)
    until = found["until"] and fields.day(f"{found['until'][:4]}-{found['until'][4:6]}-{found['until'][6:]}")
    plain = Repeat(how, days, until or None)
    return plain if how != OTHER and plain.rule == rule else Repeat(OTHER, typed=rule)


def given(form: MultiDict[str, str]) -> Repeat:
    """As somebody chose; a form that has only the rule has typed it. Raises Refused("hours-repeat")."""
    typed = form.get("rrule", "").strip()
    how = form.get("repeat", OTHER if typed else ONCE)
    if how not in CHOICES:
        raise Refused("hours-repeat")
    if how == OTHER:
        return Repeat(OTHER, typed=_typed(typed))
    days = frozenset(int(day) for day in form.getlist("repeat_days") if day in set("0123456"))
    until = _until(form.get("repeat_until", ""))
    if typed or (days and how not in OF_WEEKS) or (until and how == ONCE):
        raise Refused("hours-repeat")
    return Repeat(how, days, until)


def _until(text: str) -> date | None:
    if text and fields.day(text) is None:
        raise Refused("hours-dates")
    return fields.day(text)


def _typed(rule: str) -> str:
    """As the clinic's file would take it, so that what is edited here can be written there."""
    try:
        return str(recurrence().read(rule))
    except Wrong as error:
        raise Refused("hours-rrule") from error
