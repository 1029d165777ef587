"""One offer on one day: which of the times on the rules nobody's claim, notice or daily limit stands in the way of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from models.diary import Claim
from models.facts import PartOfDay
from models.rules import Start, Week
from models.terms import Terms
from models.walltime import first_moment, local_day

PARTS: dict[str, range] = {"morning": range(12), "afternoon": range(12, 18), "evening": range(18, 24)}


@dataclass(frozen=True)
class Wish:
    """What a person wants of a time; `after` is exclusive, weekdays count from Monday = 0."""

    after: datetime | None = None
    day: date | None = None
    part: PartOfDay | None = None
    without_weekdays: frozenset[int] = frozenset()
    without_starts: frozenset[datetime] = frozenset()
    urgent: bool = False

    def likes_day(self, day: date) -> bool:
        return self.day in {None, day} and day.weekday() not in self.without_weekdays

    def likes(self, start: datetime, zone: ZoneInfo) -> bool:
        late_enough = self.after is None or start > self.after
        part = self.part is None or start.astimezone(zone).hour in PARTS[self.part]
        return late_enough and part and start not in self.without_starts


@dataclass(frozen=True)
class Bookable:
    """One offer with the doctor's week, as it stands at `now`."""

    terms: Terms
    week: Week
    now: datetime
    urgent: bool = False
    """Whether the reader says that it is; it opens hours for emergencies where the clinic lets patients book them."""
    left: datetime | None = None
    """The start of the visit that the reader would move away from this doctor's day."""

    @cached_property
    def earliest(self) -> datetime:
        """The notice, and never so late that the doctor's time to answer would be over at once."""
        waits = self.terms.margin if self.terms.offer.approval_required else timedelta()
        return max(self.now + self.terms.notice, self.now + waits + timedelta(seconds=1))

    @cached_property
    def days(self) -> tuple[date, date]:
        last = local_day(self.now, self.week.zone) + timedelta(days=self.terms.horizon_days)
        return local_day(self.earliest, self.week.zone), last

    def on_the_rules(self, day: date) -> Iterator[Start]:
        """Times the doctor works and the patient may ask for, whoever has them."""
        if self.days[0] <= day <= self.days[1]:
            offer = self.terms.offer
            for start in self.week.starts(
                day, offer.duration_minutes, offer.service_id, urgent=self.urgent and self.terms.urgent_days
            ):
                if start.start >= self.earliest:
                    yield start

    def free(self, day: date, taken: list[Claim]) -> Iterator[datetime]:
        """The day's free starts; the reader's own held time is always among them."""
        held = {c.start for c in taken if c.mine and c.service_id == self.terms.offer.service_id and self._is_theirs(c)}
        yield from (start for start in held if local_day(start, self.week.zone) == day)
        for start in self.on_the_rules(day):
            if start.start not in held and self.fits(start, taken):
                yield start.start

    def _is_theirs(self, held: Claim) -> bool:
        """An hour for emergencies is given up by whoever says after all that it can wait."""
        if self.urgent or not self.terms.urgent_days:
            return True
        offer = self.terms.offer
        day = local_day(held.start, self.week.zone)
        usual = self.week.starts(day, offer.duration_minutes, offer.service_id)
        return held.start in {start.start for start in usual}

    def fits(self, start: Start, taken: list[Claim]) -> bool:
        """Whether nobody's live claim stands in the way, and the day's limit is not reached."""
        return start.start != self.left and self.day_has_room(start, taken) and self.is_clear(start, taken)

    def is_clear(self, start: Start, taken: list[Claim]) -> bool:
        """Whether nobody's live claim stands in the way; a seat in its own group session does not."""
        return self.seat_in(start, taken) is not None or not any(self._meets(start, c) for c in taken if c.counts)

    def seat_in(self, start: Start, taken: list[Claim]) -> Claim | None:
        """The group session of exactly this visit that has a seat left."""
        wanted = ("session", self.terms.offer.service_id, start.start, start.end)
        if self.terms.seats(start.rule) == 1:
            return None
        return next(
            (c for c in taken if (c.kind, c.service_id, c.start, c.end) == wanted and 0 < c.taken < c.seats), None
        )

    def meeting(self, start: Start, taken: list[Claim]) -> list[Claim]:
        """The claims that a claim of this start would meet, live or overdue."""
        return [claim for claim in taken if self._meets(start, claim)]

    def _meets(self, start: Start, claim: Claim) -> bool:
        busy_from = start.start - timedelta(minutes=self.terms.before)
        busy_until = start.end + timedelta(minutes=self.terms.buffer_after(start.rule))
        return claim.busy_from < busy_until and busy_from < claim.busy_until

    def day_has_room(self, start: Start, taken: list[Claim]) -> bool:
        if start.rule.per_day is None:
            return True
        day = local_day(start.start, self.week.zone)
        return sum(c.taken for c in taken if local_day(c.start, self.week.zone) == day) < start.rule.per_day


def window(terms: Sequence[Terms], now: datetime) -> tuple[datetime, datetime]:
    """First and last instant at which one of these may begin, whatever the doctors' hours; without any, now."""
    offers = [Bookable(each, Week(ZoneInfo(each.offer.timezone), ()), now) for each in terms]
    ends = [first_moment(offer.days[1] + timedelta(days=1), offer.week.zone) for offer in offers]
    return min((offer.earliest for offer in offers), default=now), max(ends, default=now)
