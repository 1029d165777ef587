"""Which times would suit somebody: any, days or weekdays, a part of the day, hours; as they say it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from dialogs import formats, sayings
from dialogs.chat import Chat
from dialogs.kinds import Kind, Read, Take
from dialogs.meant import Known, meant
from dialogs.reading import days
from dialogs.reading.days import Part, When
from dialogs.reading.weekly import weekly
from dialogs.state import Row
from dialogs.when import refusal, unpacked
from models.facts import Offer, Suits

PARTS: Mapping[Part, tuple[int, int]] = {"morning": (0, 12), "afternoon": (12, 18), "evening": (18, 24)}
"""From the one hour to before the other."""
WEEK = frozenset(range(7))


class Wished(Kind[Suits]):
    """Days, hours, or any of them; what was said before is taken as it was."""

    about = "wish"
    labelled = False  # "Friday afternoon" shares a word with "Any afternoon"

    def __init__(self, chat: Chat, offers: tuple[Offer, ...]) -> None:
        self.chat, self.offers, self.zone = chat, offers, offers[0].timezone

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        found = [part for part in PARTS if self._sees_patients(part)]
        parts = found if len(found) > 1 else []
        return (
            Row("any", self.chat.text("waitlist-any-day-row"), packed(Suits())),
            *(Row(part, self.chat.text(f"waitlist-{part}-row"), packed(Suits(part=part))) for part in parts),
        )

    def _sees_patients(self, part: Part) -> bool:
        first, last = PARTS[part]
        return any(start.hour < last and end > time(first) for start, end in self.chat.view.hours(self.offers))

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        if sayings.names(text, "any_day"):
            return Take(packed(Suits()))
        here, first = (formats.local(at, self.zone) for at in (self.chat.view.now, self._window()[0]))

        def read(part: str) -> When | None:
            return days.when(part, language, here, formats.dayfirst(self.chat.view.clinic), first.date())

        found, (weekdays, rest) = read(text), weekly(text, language)
        around = read(rest) if weekdays else None
        left_out = found is not None and not weekdays.isdisjoint(found.without_weekdays)
        if weekdays and not left_out and not is_date(rest, around):
            return self._taken(around or When(), weekdays)
        return self._taken(found) if found is not None else None

    def recall(self, mention: str) -> Read:
        return None if refusal(mention) else self._taken(unpacked(mention))

    def _taken(self, when: When, weekdays: frozenset[int] = frozenset()) -> Read:
        wanted = suits_of(meant(when, self._known()) if when.either_half else when, weekdays)
        gone = wanted.last is not None and wanted.last < formats.local(self.chat.view.now, self.zone).date()
        return None if gone else Take(packed(wanted))

    def _known(self) -> Known:
        first, last = (formats.local(at, self.zone).replace(tzinfo=None) for at in self._window())
        return Known(first, last, lambda day: self.chat.view.hours(self.offers, day))

    def _window(self) -> tuple[datetime, datetime]:
        return self.chat.view.window(self.offers)

    def revive(self, value: str) -> Suits:
        return loaded(value)


def is_date(rest: str, around: When | None) -> bool:
    """Whether what stands beside a weekday makes it one day: a number that is no hour, "next" without a week."""
    number = any(letter.isdecimal() for letter in rest) and not (around and (around.time or around.times))
    return number or (around is None and sayings.names(rest, "this_or_next")) or bool(around and around.day)


def suits_of(when: When, weekdays: frozenset[int] = frozenset()) -> Suits:
    """Several days are the days from the first to the last that have their weekdays."""
    said = sorted({when.day, *when.other_days}) if when.day else []
    first, last = (said[0], said[-1]) if said else when.days or (None, None)
    if len(said) > 1:
        weekdays = frozenset(day.weekday() for day in said)
    if when.without_weekdays:
        weekdays = (weekdays or WEEK) - when.without_weekdays
    start, end = (when.time, when.time) if when.time else when.times or (None, None)
    return Suits(first, last, weekdays, when.part, start, end)


def packed(suits: Suits) -> str:
    """As a stored answer; what does not matter is left out."""
    said = {
        "first": suits.first and suits.first.isoformat(),
        "last": suits.last and suits.last.isoformat(),
        "weekdays": sorted(suits.weekdays),
        "part": suits.part,
        "start": suits.start and suits.start.isoformat("minutes"),
        "end": suits.end and suits.end.isoformat("minutes"),
    }
    return json.dumps({name: value for name, value in said.items() if value})


def loaded(value: str) -> Suits:
    """The same again."""
    said = json.loads(value)
    first, last = (date.fromisoformat(said[name]) if name in said else None for name in ("first", "last"))
    start, end = (time.fromisoformat(said[name]) if name in said else None for name in ("start", "end"))
    return Suits(first, last, frozenset(said.get("weekdays", ())), said.get("part"), start, end)
