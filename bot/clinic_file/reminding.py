"""The keys on what is said around a visit: reminders before it, thanks after it, and when neither goes out."""

from __future__ import annotations

from datetime import time

from bot.clinic_file.key import Key
from bot.clinic_file.problems import Wrong
from bot.clinic_file.values import Kind, clock, whole

SOONEST, EARLIEST, MOST = 10, 20_160, 5
"""Minutes before a visit, and how many reminders one visit may have."""


def offsets() -> Kind:
    """Minutes before a visit, the longest first; an empty list means no reminders."""
    each = whole(SOONEST, EARLIEST)

    def read(value: object) -> list[int]:
        if not isinstance(value, list):
            raise Wrong("must be a list in square brackets, [ … ]; [] for none")
        found = sorted({each.read(entry) for entry in value}, reverse=True)
        if len(found) < len(value):
            raise Wrong("must not say the same time twice")
        if len(found) > MOST:
            raise Wrong(f"must have at most {MOST} entries")
        return found

    return Kind(f"list of whole numbers, {SOONEST} to {EARLIEST}, at most {MOST}", read, form="numbers")


REMINDING = (
    Key(
        "reminders",
        offsets(),
        "How long before a visit its patient is reminded of it, in minutes; `[]` for never.",
        default=[1440, 120],
    ),
    Key(
        "quiet_from",
        clock(),
        "Nobody is reminded from this time on, by the clock of the visit: what would go out then goes half an hour"
        " before it.",
        default=time(21),
    ),
    Key("quiet_to", clock(), "Until this time; the same as `quiet_from` for no quiet hours.", default=time(8)),
    Key(
        "thanks_after_minutes",
        whole(0, 10_080),
        "How long after a completed visit its patient is thanked and asked for one to five stars, in minutes.",
        unset="never",
    ),
)
