"""Free times, computed when asked: the rules less claims, buffers, notice, horizon, daily limits and full groups."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.bookable import Bookable, Wish
from models.diary import Claims, claims
from models.facts import FreeTime
from models.hours import Hours
from models.moving import Leaving
from models.rules import Start
from models.terms import Terms
from models.walltime import first_moment, local_day

DAY = timedelta(days=1)
BUFFERS = timedelta(hours=8)  # four after the one visit and four before the other, at most
FIRST_LOOK = 3  # days read at once; each further look reads twice as many


class Diary:
    """Answers for one reader what is free; hours are read once, claims anew after every change."""

    def __init__(self, session: Session, clinic_id: UUID, conversation_id: UUID | None = None) -> None:
        self.session, self.clinic_id, self.mine = session, clinic_id, conversation_id
        self.moving: Leaving | None = None
        self.hours = Hours(session, clinic_id)
        self._read: list[tuple[frozenset[UUID], date, date, Claims]] = []

    def leaving(self, moving: Leaving | None) -> "Diary":
        """The same for who would move this visit: its own time is no obstacle, and no choice. Hours are shared."""
        other = Diary(self.session, self.clinic_id, self.mine)
        other.hours, other.moving = self.hours, moving
        return other

    def forget(self) -> None:
        """After a change: claims are read again."""
        self._read.clear()

    def times(self, terms: Sequence[Terms], now: datetime, wish: Wish, limit: int) -> tuple[FreeTime, ...]:
        """By start, then by the doctors' order. A start is never split over two pages, so a page may be shorter."""
        offers = self._bookable(terms, now, urgent=wish.urgent)
        found: list[FreeTime] = []
        for days in _looks(offers, wish):
            for day in days:
                if wish.likes_day(day):
                    found += _free_on(day, offers, self._claimed(offers, day, days[-1]), wish)
                if _are_settled(found, limit, min(first_moment(day + DAY, o.week.zone) for o in offers)):
                    return _page(found, limit)
        return _page(found, limit)

    def is_free(self, terms: Terms, start: datetime, now: datetime, *, urgent: bool = False) -> FreeTime | None:
        """The time, if the reader could hold it now; their own held time is."""
        offer, _, taken = self.look(terms, start, now, urgent=urgent)
        free = offer.free(local_day(start, offer.week.zone), taken.of.get(terms.offer.doctor_id, []))
        return _free_time(offer, start) if start in free else None

    def working(self, terms: Sequence[Terms], now: datetime, day: date | None) -> tuple[tuple[time, time], ...]:
        """Wall times from … to at which the doctors of these work on that day, or else on any."""
        offers = self._bookable(terms, now)
        return tuple(sorted({span for offer in offers for span in offer.week.hours(day)}))

    def look(
        self, terms: Terms, start: datetime, now: datetime, *, urgent: bool = False
    ) -> tuple[Bookable, Start | None, Claims]:
        """Reads the claims of that day anew; the start is None where it is not on the rules any more."""
        zone = ZoneInfo(terms.offer.timezone)
        day = local_day(start, zone)
        before = self._bookable([terms], now)
        taken = self._claims(before, day, day)
        offer = replace(before[0], now=taken.now, urgent=urgent)
        return offer, next((s for s in offer.on_the_rules(day) if s.start == start), None), taken

    def stretch(self, terms: Terms, first: date, last: date, now: datetime) -> tuple[Bookable, Claims]:
        """The same of several days at once, for whoever looks at many times of one offer."""
        doctor, zone = terms.offer.doctor_id, terms.offer.timezone
        # What comes back does so beyond the horizon too.
        until = max(last, now.date() + terms.horizon_days * DAY) + DAY
        self.hours.weeks({doctor: zone}, now.date() - DAY, until)
        before = self._bookable([terms], now)
        taken = self._claims(before, first, last)
        return replace(before[0], now=taken.now), taken

    def _bookable(self, terms: Sequence[Terms], now: datetime, *, urgent: bool = False) -> list[Bookable]:
        if not terms:
            return []
        horizon = now.date() + timedelta(days=max(t.horizon_days for t in terms) + 1)
        zones = {t.offer.doctor_id: t.offer.timezone for t in terms}
        weeks = self.hours.weeks(zones, now.date() - DAY, horizon)
        return [Bookable(t, weeks[t.offer.doctor_id], now, urgent, self._left(t)) for t in terms]

    def _left(self, terms: Terms) -> datetime | None:
        """The start that is given up at this doctor's."""
        visit = self.moving.visit if self.moving else None
        return visit.start if visit and visit.offer.doctor_id == terms.offer.doctor_id else None

    def _claimed(self, offers: list[Bookable], first: date, last: date) -> Claims:
        """As read before, if it was; a list of days asks day by day, so every reading reaches twice as far ahead."""
        doctors = frozenset(offer.terms.offer.doctor_id for offer in offers)
        for known, since, until, taken in self._read:
            if doctors <= known and since <= first <= until:
                return taken
        last = max(last, first + (2 ** len(self._read) - 1) * DAY)
        taken = self._claims(offers, first, last)
        self._read.append((doctors, first, last, taken))
        return taken

    def _claims(self, offers: list[Bookable], first: date, last: date) -> Claims:
        """Of whole days in every doctor's zone, and what reaches into them with its buffers."""
        since = min(first_moment(first, offer.week.zone) for offer in offers) - BUFFERS
        until = max(first_moment(last + DAY, offer.week.zone) for offer in offers) + BUFFERS
        doctors = {offer.terms.offer.doctor_id for offer in offers}
        moved = self.moving.slot_id if self.moving else None
        return claims(self.session, self.clinic_id, doctors, (since, until), self.mine, moved=moved)


def _looks(offers: list[Bookable], wish: Wish) -> Iterator[list[date]]:
    """The days that can have what is wished, in looks that grow."""
    if not offers:
        return
    first, last = min(o.days[0] for o in offers), max(o.days[1] for o in offers)
    if wish.after is not None:
        first = max(first, min(local_day(wish.after, o.week.zone) for o in offers))
    if wish.day is not None:
        first, last = max(first, wish.day), min(last, wish.day)
    length = FIRST_LOOK
    while first <= last:
        days = [first + n * DAY for n in range(min(length, (last - first).days + 1))]
        yield days
        first, length = days[-1] + DAY, length * 2


def _free_on(day: date, offers: list[Bookable], taken: Claims, wish: Wish) -> Iterable[FreeTime]:
    for bookable in offers:
        offer, zone = bookable.terms.offer, bookable.week.zone
        for start in bookable.free(day, taken.of.get(offer.doctor_id, [])):
            if wish.likes(start, zone):
                yield _free_time(bookable, start)


def _free_time(bookable: Bookable, start: datetime) -> FreeTime:
    offer = bookable.terms.offer
    end = start + timedelta(minutes=offer.duration_minutes)
    return FreeTime(offer.service_id, offer.doctor_id, start, end, offer.timezone)


def _are_settled(found: list[FreeTime], limit: int, bound: datetime) -> bool:
    """Whether no later day can come before what is found: elsewhere a later date may begin earlier."""
    return sum(free.start < bound for free in found) > limit


def _page(found: list[FreeTime], limit: int) -> tuple[FreeTime, ...]:
    in_order = sorted(found, key=lambda free: free.start)  # stable: doctors stay in their order
    page = in_order[:limit]
    if len(in_order) > limit and in_order[limit].start == page[-1].start != page[0].start:
        page = [free for free in page if free.start != page[-1].start]
    return tuple(page)
