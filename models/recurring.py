"""Exceptions that come back: an RFC 5545 rule over days, spread out into the days it means."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from dateutil.rrule import rrule, rrulestr

from models.rules import Change

FINER_THAN_DAYS = re.compile(r"FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)=")
UNTIL = re.compile(r";?UNTIL=(\d{8})(T\d{6}Z?)?")
LONGEST_WAIT = timedelta(days=8 * 366)  # 29 February can be eight years away


def recurrence(text: str, first: date, until: date) -> rrule:
    """The rule's days from `first` to `until`; its own last day counts wholly, whatever hour and zone it names.

    Raises ValueError where `text` is no rule, or one finer than days.
    """
    rule = text.strip().upper().removeprefix("RRULE:")
    if FINER_THAN_DAYS.search(rule):
        raise ValueError("an exception recurs by days, not by hours")
    own = UNTIL.search(rule)
    last = min(until, datetime.strptime(own[1], "%Y%m%d").date()) if own else until  # noqa: DTZ007 - a day has no zone
    # Without an end dateutil looks for a day that never comes until the year 9999; COUNT allows no UNTIL beside it.
    ends = "" if "COUNT=" in rule else f";UNTIL={last:%Y%m%d}T235959"
    found = rrulestr(UNTIL.sub("", rule).strip(";") + ends, dtstart=datetime.combine(first, time.min))
    if not isinstance(found, rrule):
        raise ValueError("an exception recurs by one rule")  # noqa: TRY004 - the text is wrong, not its type
    return found


def check(text: str, first: date) -> None:
    """Raises ValueError where `text` is no rule over days, or one that never happens."""
    endless = re.sub(r";?COUNT=\d+", "", text.strip().upper()).strip(";")
    if next(iter(recurrence(endless, first, first + LONGEST_WAIT)), None) is None:
        raise ValueError("this rule never happens")
    recurrence(text, first, first + LONGEST_WAIT)


def spread(change: Change, rule: str | None, since: date, until: date) -> Iterator[Change]:
    """The change on each of its occurrences that touches the days `since` to `until`; without a rule it is itself."""
    if rule is None:
        yield change
        return
    length = change.last - change.first
    days = (found.date() for found in recurrence(rule, change.first, until))
    for first in takewhile(lambda day: day <= until, days):
        if first + length >= since:
            yield replace(change, first=first, last=first + length)
