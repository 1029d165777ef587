"""The question for a time: the next nine, another day, an hour, later and earlier; stored as an instant."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from zoneinfo import ZoneInfo

from dialogs import browsing, formats, pages
from dialogs.chat import Chat
from dialogs.heard_times import heard, said_back
from dialogs.kinds import Kind, Look, Read, Stale, Take
from dialogs.meant import Known, meant
from dialogs.reading.answers import number, yes_no
from dialogs.reading.days import When, halves
from dialogs.state import Row
from dialogs.time_rows import row
from dialogs.two_times import named
from dialogs.unavailable import unavailable
from dialogs.when import HALF_A_DAY, HOURS_A_DAY, PICK_A_DAY, hour_wanted, packed, refusal, started, stored, unpacked
from models.facts import FreeTime, Offer, Unavailable


@dataclass(frozen=True)
class Chosen:
    """A start at one doctor's service."""

    offer: Offer
    start: datetime


class TimeOf(Kind[Chosen]):
    """One of the free times of these offers; with several doctors each row names its doctor."""

    about = "when"
    labelled = False

    def __init__(self, chat: Chat, offers: tuple[Offer, ...]) -> None:
        self.chat, self.offers = chat, offers
        self.zone = offers[0].timezone
        self.doctors = {str(offer.doctor_id) for offer in offers}

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        if "pick" in view:
            found = pages.free_days(self.chat.view, self.offers, self._first_day(view))
            named = [(day, formats.short_day(day, self.chat.language)) for day in found]
            return tuple(Row(day.isoformat(), title, look=self._on(day, view)) for day, title in named)
        if "which" in view:
            around = {"around": view["at"]} if "at" in view else browsing.hours(view)
            both = [date.fromisoformat(day) for day in view["which"].split()]
            named = [(day, formats.short_day(day, self.chat.language)) for day in both]
            return tuple(Row(f"{day}", title, look={"day": f"{day}", **around}) for day, title in named)
        look = {"pick": "day", **browsing.hours(view)}
        other = Row("another_day", self.chat.text("another-day"), look=look)
        return (*(row(free, self.offers, self.chat.language) for free in self._page(view)), other)

    def says(self, view: Mapping[str, str]) -> tuple[str, Mapping[str, object]]:
        if "pick" in view:
            return "-day", {}
        if "which" in view:
            return "-which", {}
        if not self._page(view):
            return "-none", {}
        if "day" in view:
            return "-on", {"day": formats.day(date.fromisoformat(view["day"]), self.chat.language)}
        return "", {}

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        text, _ = named(text, self.chat.view, language)
        first = formats.local(self._window()[0], self.zone).date()
        text, when, refused = heard(text, self.chat.view, language, zone=self.zone, first=first)
        when = when or hour_wanted(text)
        if when is not None:
            return self._found(when, offered, view)
        hour = number(text, language)
        if hour is not None and len(offered) < hour < HOURS_A_DAY and self._starts(offered):
            at = When(refused.day if refused else None, time=clock_time(hour), either_half=hour <= HALF_A_DAY)
            return self._found(at, offered, view)
        if refused is not None:
            return self._instead(refused, view)
        return Look({"pick": "day", **browsing.hours(view)}) if yes_no(text, language) is False else None

    def recall(self, mention: str) -> Read:
        if mention == PICK_A_DAY:
            return Look({"pick": "day"})
        against = refusal(mention)
        return self._instead(against, {}) if against else self._found(unpacked(mention), (), {})

    def look(self, word: str, offered: Sequence[Row], view: Mapping[str, str]) -> Look | None:
        if word == "another_day":
            return Look({"pick": "day", **browsing.hours(view)})
        if word == "earlier":
            return self._earlier(offered, view)
        if "pick" in view and offered:
            last = date.fromisoformat(offered[-1].id) + timedelta(days=1)
            return Look({"pick": "day", "first": last.isoformat(), **browsing.hours(view)})
        starts = self._starts(offered)
        after = browsing.onward(view, max(starts).isoformat()) if starts else {}
        if not after or not self._page(after):
            return Look({"pick": "day"}, self.chat.text("no-later"))
        return Look(after)

    def _earlier(self, offered: Sequence[Row], view: Mapping[str, str]) -> Look:
        """The page before, or the next free times where others are shown."""
        before = browsing.backward(view)
        if before is not None:
            return Look(before)
        first, starts = self._page({}), self._starts(offered)
        sooner = bool(first and starts) and first[0].start < min(starts)
        return Look({}, "" if sooner else self.chat.text("no-earlier"))

    def revive(self, value: str) -> Chosen:
        said = json.loads(value)
        for offer in self.offers:
            if (str(offer.service_id), str(offer.doctor_id)) == (said["service_id"], said["doctor_id"]):
                return Chosen(offer, datetime.fromisoformat(said["start"]))
        raise Stale(value)

    def refit(self, value: str) -> str | None:
        said = json.loads(value)
        start = datetime.fromisoformat(said["start"])
        same_first = sorted(self.offers, key=lambda offer: str(offer.doctor_id) != said["doctor_id"])
        fitting = next((offer for offer in same_first if self.chat.view.is_free(offer, start)), None)
        return stored(fitting.service_id, fitting.doctor_id, start) if fitting else None

    def wish(self, value: str) -> str:
        """Another doctor's hours are others; the day is still the one that suits."""
        return packed(When(day=formats.local(started(value), self.zone).date()))

    def _found(self, said: When, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        on_day = (said.time or said.times or said.part) and not said.days and "day" in view
        shown = date.fromisoformat(view["day"]) if on_day else None
        when = meant(said, self._known(offered), shown)
        if when.day is not None and when.other_days:
            return self._which(sorted({when.day, *when.other_days}), when)
        day = when.day or shown
        if when.time is not None:
            return self._at(day, halves(when), offered)
        new = browsing.said(when, day, self.offers)
        return self._filled(new if when.soonest else browsing.together(view, new), new, day)

    def _instead(self, refused: When, view: Mapping[str, str]) -> Look:
        """Other times than the one that is refused, which is said back."""
        shown, when = browsing.refused(view, refused), said_back(refused, self.chat.language)
        return Look(shown if self._page(shown) else {"pick": "day"}, self.chat.text("time-refused", when=when))

    def _known(self, offered: Sequence[Row]) -> Known:
        first, last = (formats.local(at, self.zone).replace(tzinfo=None) for at in self._window())
        shown = {formats.local(start, self.zone).replace(tzinfo=None) for start in self._starts(offered)}
        return Known(first, last, lambda day: self.chat.view.hours(self.offers, day), shown)

    def _window(self) -> tuple[datetime, datetime]:
        return self.chat.view.window(self.offers)

    def _which(self, said: Sequence[date], when: When) -> Look:
        """Every day that may be meant and is free; which one is asked, and the only one is shown, never guessed."""
        free = [day for day in said if self._page({"day": day.isoformat()})]
        if len(free) > 1:
            at = {"at": f"{when.time:%H:%M}"} if when.time else browsing.said(when, None, self.offers)
            return Look({"which": " ".join(day.isoformat() for day in free), **at})
        day = (free or said)[0]
        around = {"around": f"{when.time:%H:%M}"} if when.time else {}
        shown = browsing.said(replace(when, time=None), day, self.offers) | around
        return self._filled(shown, shown, day)

    def _filled(self, shown: dict[str, str], new: dict[str, str], day: date | None) -> Look:
        """The first of these views that has times; that it is not the one wanted is said."""
        if self._page(shown):
            return Look(shown)
        if day is not None:
            said = formats.day(day, self.chat.language)
            if self._page({"day": day.isoformat()}):
                return self._not(shown, {"day": day.isoformat()}, self.chat.text("nothing-then-day", day=said))
            return self._not(shown, self._near(day), self.chat.text("day-full", day=said))
        wider = {name: value for name, value in new.items() if name != "until"}
        for view in (new, wider):
            if view != shown and self._page(view):
                return self._not(shown, view, self.chat.text("nothing-then"))
        return self._not(shown, {}, self.chat.text("nothing-then"))

    def _at(self, day: date | None, times: Sequence[clock_time], offered: Sequence[Row]) -> Read:
        """This very time if it is free; else what is free around it. Two times are one said without am or pm."""
        if day is None:
            return self._among(times, offered)
        shown = {"day": day.isoformat()}
        free = [found for at in times for found in self._free(day, at)]
        if len({found.start for found in free}) == 1:
            return Take(stored(free[0].service_id, free[0].doctor_id, free[0].start))
        if free:
            return Look({**shown, "either": " ".join(f"{at:%H:%M}" for at in times)})
        shown["around"] = f"{times[0]:%H:%M}"
        taken = self.chat.text("time-not-free", time=f"{times[0]:%H:%M}", day=formats.day(day, self.chat.language))
        return self._not(shown, shown if self._page(shown) else self._near(day), taken)

    def _among(self, times: Sequence[clock_time], offered: Sequence[Row]) -> Read:
        """An hour without a day: the one row at that hour, or the days that have it."""
        wanted = " ".join(f"{at:%H:%M}" for at in times)
        rows = [row for row in offered if row.value]
        fitting = [row for row in rows if formats.time(started(row.value), self.zone, "en") in wanted.split()]
        if len(fitting) == 1:
            return Take(fitting[0].value)
        if self._page({"either": wanted}):
            return Look({"either": wanted})
        for at in wanted.split():
            if self._page({"around": at}):
                return self._not(
                    {"either": wanted}, {"around": at}, self.chat.text("hour-near", time=f"{times[0]:%H:%M}")
                )
        return self._not({"either": wanted}, {}, self.chat.text("hour-not-free", time=f"{times[0]:%H:%M}"))

    def _not(self, wanted: Mapping[str, str], shown: dict[str, str], note: str) -> Look:
        """Something else than what is wanted, which is not to be had."""
        return Look(shown, note, unavailable(self.offers, wanted, self._window()))

    def lacks(self, view: Mapping[str, str]) -> Unavailable | None:
        return (
            None
            if {"pick", "which"} & set(view) or self._page(view)
            else unavailable(self.offers, view, self._window())
        )

    def _near(self, day: date) -> dict[str, str]:
        """The times nearest to a day without any; of one that is past or too far, those nearest to it in the window."""
        first, last = (formats.local(at, self.zone).date() for at in self._window())
        return {"near": min(max(day, first), last).isoformat()}

    def _free(self, day: date, at: clock_time) -> list[FreeTime]:
        start = datetime.combine(day, at, ZoneInfo(self.zone))
        return [free for offer in self.offers if (free := self.chat.view.is_free(offer, start)) is not None]

    def _starts(self, offered: Sequence[Row]) -> list[datetime]:
        return [started(row.value) for row in offered if row.value]

    def _on(self, day: date, view: Mapping[str, str]) -> dict[str, str]:
        """The view of a day: within the hours that were wanted, where it has such."""
        whole = {"day": day.isoformat()}
        within = whole | browsing.hours(view)
        return within if within == whole or self._page(within) else whole

    def _page(self, view: Mapping[str, str]) -> tuple[FreeTime, ...]:
        return pages.page(self.chat.view, self.offers, view)

    def _first_day(self, view: Mapping[str, str]) -> date:
        today = formats.local(self.chat.view.now, self.zone).date()
        return max(today, date.fromisoformat(view["first"])) if "first" in view else today
