"""From words about days and hours to the view of the free times they want to see."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dialogs import pages
from dialogs.reading.days import When, halves
from models.facts import Offer

KEPT = ("part", "from", "to", "without", "after", "until", "not")
"""What goes on holding when only something else is said: "mornings", then "not Mondays"."""
HOURS = ("part", "from", "to")
MOST_REFUSED = 12
"""Times that are remembered as refused, the newest."""


def hours(view: Mapping[str, str]) -> dict[str, str]:
    """The hours or the part of the day that a view is about, whatever the day."""
    return {name: view[name] for name in HOURS if name in view}


def said(when: When, day: date | None, offers: tuple[Offer, ...]) -> dict[str, str]:
    """The view of exactly these words."""
    shown = {"day": day.isoformat()} if day else {}
    if when.days and not day:
        first, last = when.days
        shown |= {"after": pages.start_of(first, offers).isoformat()} if first else {}
        shown |= {"until": last.isoformat()} if last else {}
    if when.part:
        shown["part"] = when.part
    if when.times:
        ends = zip(("from", "to"), when.times, strict=True)
        shown |= {name: f"{end:%H:%M}" for name, end in ends if end is not None}
    if when.without_weekdays:
        shown["without"] = " ".join(map(str, sorted(when.without_weekdays)))
    return shown


def refused(view: Mapping[str, str], against: When) -> dict[str, str]:
    """The view without what is refused: a start, a whole day, or an hour of any day."""
    days = [day.isoformat() for day in (against.day, *against.other_days) if day]
    hours = [f"{at:%H:%M}" for at in halves(against)]
    new = [f"{day}T{at}" for day in days for at in hours] if days and hours else days or hours
    kept = {
        name: value for name, value in view.items() if name in KEPT or (name == "day" and (hours or value not in days))
    }
    left_out = [*kept.get("not", "").split(), *new][-MOST_REFUSED:]
    return kept | ({"not": " ".join(left_out)} if left_out else {})


def together(view: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """What was wanted before with what is wanted now; another day or other hours take the place of the old ones."""
    first = view.get("pages", "").split()
    old = {name: view[name] for name in KEPT if name in view}
    if first:
        old = {name: value for name, value in old.items() if name != "after"}
        old |= {"after": first[0]} if first[0] != pages.FIRST else {}
    gone = {"after", "until", "without"} if "day" in new else set()
    gone |= {"after", "until"} if {"after", "until"} & set(new) else set()
    gone |= set(HOURS) if set(HOURS) & set(new) else set()
    kept = {name: value for name, value in old.items() if name not in gone}
    if "without" in kept and "without" in new:
        weekdays = sorted({*kept["without"].split(), *new["without"].split()})
        return {**kept, **new, "without": " ".join(weekdays)}
    return {**kept, **new}


def onward(view: Mapping[str, str], after: str) -> dict[str, str]:
    """The next page, knowing the way back."""
    rest = {name: value for name, value in view.items() if name not in {"near", "around"}}
    back = f"{view.get('pages', '')} {view.get('after', pages.FIRST)}".strip()
    return rest | {"after": after, "pages": back}


def backward(view: Mapping[str, str]) -> dict[str, str] | None:
    """The page before; None on the first one."""
    *earlier, last = view.get("pages", "").split() or [""]
    if not last:
        return None
    rest = {name: value for name, value in view.items() if name not in {"after", "pages"}}
    rest |= {"after": last} if last != pages.FIRST else {}
    return rest | ({"pages": " ".join(earlier)} if earlier else {})
