"""The clinic as one contact sees it at one instant: queries only, each asked once between two changes."""

from collections.abc import Callable, Mapping
from copy import copy
from datetime import date, datetime, time
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models import absences, entries, questions, requests, sql, visits
from models.bookable import Wish, window
from models.facts import (
    Absence,
    Clinic,
    Contact,
    Delay,
    FreeTime,
    ListEntry,
    Offer,
    PartOfDay,
    Person,
    Question,
    Request,
    Span,
    Visit,
)
from models.free import Diary
from models.moving import leaving
from models.people import KINDS, persons
from models.terms import Terms, bookable
from models.who import Who, who

T = TypeVar("T")
_r = sql.request.c


class View:
    """`ClinicView` over a session. Hours and offers are read once a unit; all else again after a change."""

    def __init__(self, session: Session, contact_id: UUID) -> None:
        self.session, self.contact_id = session, contact_id
        self._memo: dict[object, Any] = {}
        self._terms: dict[UUID, Terms] | None = None
        self._diary: Diary | None = None
        self._urgent = False

    def urgent(self) -> "View":
        """Shares what was read and is forgotten with this one."""
        found = copy(self)
        found._diary, found._urgent = self.diary, True  # noqa: SLF001 - a view of its own kind
        return found

    def moving(self, reservation_id: UUID) -> "View":
        """What it reads is its own; whoever needs it after a change asks for it anew."""
        found = copy(self)
        found._memo, found._diary = {"who": self._who}, self.diary.leaving(leaving(self.session, reservation_id))  # noqa: SLF001 - see urgent
        return found

    def forget(self) -> None:
        """After every change: what was read is no longer so, and the clock went on."""
        self._memo.clear()
        if self._diary is not None:
            self._diary.forget()

    def _once(self, key: object, ask: Callable[[], T]) -> T:
        if key not in self._memo:
            self._memo[key] = ask()
        return cast("T", self._memo[key])

    def _if_any(self, what: str, ask: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        """Reads what the contact has of it; who has none of it is not asked about."""
        return self._once(what, ask) if what in self._who.has else ()

    @property
    def _who(self) -> Who:
        return self._once("who", lambda: who(self.session, self.contact_id))

    @property
    def now(self) -> datetime:
        return self._who.now

    @property
    def clinic(self) -> Clinic:
        return self._who.clinic

    @property
    def contact(self) -> Contact:
        return self._who.contact

    @property
    def terms(self) -> Mapping[UUID, Terms]:
        """What binds each bookable offer, by service."""
        if self._terms is None:
            self._terms = bookable(self.session, self.clinic.id)
        return self._terms

    @property
    def diary(self) -> Diary:
        if self._diary is None:
            self._diary = Diary(self.session, self.clinic.id, self.contact.conversation_id)
        return self._diary

    def offers(self) -> tuple[Offer, ...]:
        return tuple(terms.offer for terms in self.terms.values())

    def times(
        self,
        offers: tuple[Offer, ...],
        *,
        limit: int = 9,
        after: datetime | None = None,
        day: date | None = None,
        part: PartOfDay | None = None,
        without_weekdays: frozenset[int] = frozenset(),
    ) -> tuple[FreeTime, ...]:
        """By start, then by the doctors' order; weekdays count from Monday = 0, `after` is exclusive.

        A page may be shorter than `limit` while there is more: it never splits the offers that share a start.
        """
        terms = tuple(self.terms[offer.service_id] for offer in offers if offer.service_id in self.terms)
        wish = Wish(after, day, part, without_weekdays, urgent=self._urgent)
        key = ("times", tuple(t.offer.service_id for t in terms), wish, limit)
        return self._once(key, lambda: self.diary.times(terms, self.now, wish, limit))

    def window(self, offers: tuple[Offer, ...]) -> tuple[datetime, datetime]:
        return window(
            tuple(self.terms[offer.service_id] for offer in offers if offer.service_id in self.terms), self.now
        )

    def hours(self, offers: tuple[Offer, ...], day: date | None = None) -> tuple[tuple[time, time], ...]:
        terms = tuple(self.terms[offer.service_id] for offer in offers if offer.service_id in self.terms)
        return self._once(("hours", terms, day), lambda: self.diary.working(terms, self.now, day))

    def is_free(self, offer: Offer, start: datetime) -> FreeTime | None:
        return self._once(("is_free", offer.service_id, start, self._urgent), lambda: self._look(offer, start))

    def _look(self, offer: Offer, start: datetime) -> FreeTime | None:
        terms = self.terms.get(offer.service_id)
        return self.diary.is_free(terms, start, self.now, urgent=self._urgent) if terms else None

    def persons(self) -> tuple[Person, ...]:
        def ask() -> tuple[Person, ...]:
            return persons(self.session, self.contact_id, self.now.date(), KINDS[self.clinic.treats])

        return self._if_any("persons", ask)

    def open_requests(self) -> tuple[Request, ...]:
        def ask() -> tuple[Request, ...]:
            mine = (_r.contact_id == self.contact_id, sql.PENDING)
            return tuple(found.request for found in requests.find(self.session, *mine, order=_r.requested_time))

        return self._if_any("requests", ask)

    def visits(self) -> tuple[Visit, ...]:
        v = sql.visit.c

        def ask() -> tuple[Visit, ...]:
            coming = (v.contact_id == self.contact_id, v.status.in_(visits.OPEN), v.end_time > sql.NOW)
            return tuple(found.visit for found in visits.find(self.session, *coming))

        return self._if_any("visits", ask)

    def entries(self) -> tuple[ListEntry, ...]:
        return self._if_any("entries", lambda: entries.of_contact(self.session, self.contact_id))

    def request(self, request_id: UUID) -> Request | None:
        mine = (_r.contact_id == self.contact_id) | self._for_me()
        return next(iter(self._requests(("request", request_id), _r.id == request_id, mine)), None)

    def questions(self, request_id: UUID) -> tuple[Question, ...]:
        if self.request(request_id) is None:
            return ()
        return self._once(("questions", request_id), lambda: questions.of_request(self.session, request_id))

    def waiting(self) -> tuple[Request, ...]:
        """Overdue ones are left out: nobody can decide them any more."""
        open_ones = (sql.PENDING, _r.decision.is_(None), _r.waits_for == "doctor", _r.expires_at > sql.NOW)
        return self._of_doctor("waiting", *open_ones, order=_r.expires_at)

    def noted(self) -> tuple[Request, ...]:
        own = (_r.decided_by == self.contact.doctor_id) & (_r.decides_at > sql.NOW)
        return self._of_doctor("noted", sql.PENDING, own, order=_r.decides_at)

    def agenda(self, begins: datetime, ends: datetime) -> tuple[Visit | Request, ...]:
        v, doctor_id = sql.visit.c, self.contact.doctor_id
        then = (v.doctor_id == doctor_id, v.start_time >= begins, v.start_time < ends)
        booked = [found.visit for found in visits.find(self.session, *then, v.status.not_in(visits.GONE))]
        asked = (_r.doctor_id == doctor_id, sql.PENDING, _r.requested_time >= begins, _r.requested_time < ends)
        open_ones = self._of_doctor(("agenda", begins, ends), *asked, order=_r.requested_time)
        return tuple(sorted([*booked, *open_ones], key=lambda one: one.start))

    def offered(self) -> tuple[Request, ...]:
        hers = _r.waitlist_entry_id.is_(None) | _r.previous_request_id.is_not(None)  # the list's offers are nobody's
        open_ones = (sql.PENDING, _r.waits_for == "patient", hers, _r.expires_at > sql.NOW)
        return self._of_doctor("offered", *open_ones, order=_r.expires_at)

    def by_code(self, code: str) -> Request | None:
        found = self._of_doctor(("code", code), _r.booking_reference == code.upper(), order=_r.created_at.desc())
        return next(iter(found), None)

    def last_ended_at(self) -> datetime | None:
        def ask() -> datetime | None:
            mine = self._for_me() & (_r.waits_for == "doctor")  # an offer has no card
            ended = select(func.max(_r.decided_at)).where(mine, sql.ENDED, _r.decided_by_kind != "rule")
            # What is noted is over for the doctor as well: a bare word may still have meant it.
            noted = select(sql.NOW).where(select(_r.id).where(mine, sql.PENDING, _r.decision.is_not(None)).exists())
            latest = func.greatest(ended.scalar_subquery(), noted.scalar_subquery())
            return self.session.execute(select(latest)).scalar()

        return self._once("last_ended_at", ask) if self.contact.doctor_id else None

    def concerned(self, span: Span) -> tuple[Request, ...]:
        def ask(doctor_id: UUID) -> tuple[Request, ...]:
            return tuple(found.request for found in absences.concerned(self.session, doctor_id, span))

        return self._to_doctor(("concerned", span), ask)

    def delays(self, minutes: int) -> tuple[Delay, ...]:
        return self._to_doctor(("delays", minutes), lambda me: absences.delays(self.session, me, minutes))

    def absences(self) -> tuple[Absence, ...]:
        return self._to_doctor("absences", lambda me: absences.absences(self.session, me))

    def _to_doctor(self, key: object, ask: Callable[[UUID], tuple[T, ...]]) -> tuple[T, ...]:
        """What only a doctor has; () for anybody else."""
        me = self.contact.doctor_id
        return () if me is None else self._once(key, lambda: ask(me))

    def typed_decisions_closed_until(self) -> datetime | None:
        until = self._who.tap_only_until
        return until if until is not None and until > self.now else None

    def _of_doctor(self, key: object, *where: Any, order: Any) -> tuple[Request, ...]:
        if self.contact.doctor_id is None:
            return ()
        return self._requests(key, self._for_me(), *where, order=order)

    def _for_me(self) -> ColumnElement[bool]:
        """Her own requests, and those she was asked about because their doctor did not answer."""
        me = self.contact.doctor_id
        return (_r.doctor_id == me) | ((_r.backup_id == me) & (_r.backup_at <= sql.NOW))

    def _requests(self, key: object, *where: Any, order: Any = _r.id) -> tuple[Request, ...]:
        def ask() -> tuple[Request, ...]:
            return tuple(found.request for found in requests.find(self.session, *where, order=order))

        return self._once(key, ask)
