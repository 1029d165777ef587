"""A small clinic in memory, written by hand: what dialogs may know of it, and the hands that act for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from models.facts import (
    Cancelled,
    CancelVisit,
    Clinic,
    Close,
    Command,
    Confirmed,
    Consent,
    Consented,
    Contact,
    Decide,
    Done,
    Effect,
    FreeTime,
    Held,
    Hold,
    Noted,
    Offer,
    OptIn,
    OptOut,
    Outcome,
    PartOfDay,
    Person,
    Refused,
    Rejected,
    Request,
    RunLate,
    SetLanguage,
    Submit,
    Submitted,
    TakeBack,
    TooLate,
    Visit,
    Withdraw,
    Withdrawn,
)
from tests.support import fake_offers
from tests.support.own_time import OwnTime
from tests.support.people import CLINIC, MONDAY, ZONE, contact

PARTS: Mapping[str, tuple[int, int]] = {"morning": (0, 12), "afternoon": (12, 18), "evening": (18, 24)}


class FakeClinic(fake_offers.OfDoctor, OwnTime):
    """View and hands in one: half hours on weekdays, from 9 to 17 unless told otherwise, less what is taken."""

    opens, closes, notice = 9, 17, timedelta()

    def __init__(
        self, *offers: Offer, who: Contact | None = None, clinic: Clinic = CLINIC, now: datetime = MONDAY
    ) -> None:
        self.clinic, self.contact, self.now = clinic, who or contact(), now
        self.all_offers, self.people = offers, list[Person]()
        self.requests, self.booked = list[Request](), list[Visit]()
        self.taken: set[tuple[UUID, datetime]] = set()
        self.calls: list[tuple[str, object]] = []
        self.refuse: dict[type, list[Refused]] = {}
        """Refusals to come, by the class of the effect or command, or of `Held` for keeping."""
        self.closed = []
        self.asked = []
        self.ids = 0

    # ------------------------------------------------------------------------------------------------ what it knows
    def offers(self) -> tuple[Offer, ...]:
        return self.all_offers

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
        today = self.now.astimezone(ZoneInfo(self.clinic.timezone)).date()
        days = [day] if day else [today + timedelta(days=ahead) for ahead in range(60)]
        from_hour, to_hour = PARTS[part] if part else (0, 24)
        found: list[FreeTime] = []
        for on in days:
            hours = (
                range(max(self.opens, from_hour), min(self.closes, to_hour))
                if on.weekday() not in without_weekdays
                else ()
            )
            for at in (
                datetime(on.year, on.month, on.day, h, m, tzinfo=ZoneInfo(ZONE)) for h in hours for m in (0, 30)
            ):
                if after is None or at > after:
                    found += [free for offer in offers if (free := self.is_free(offer, at))]
            if len(found) >= limit:
                break
        return tuple(found[:limit])

    def is_free(self, offer: Offer, start: datetime) -> FreeTime | None:
        at = start.astimezone(ZoneInfo(offer.timezone))
        open_then = (
            at.weekday() < 5
            and self.opens <= at.hour < self.closes
            and at.minute in {0, 30}
            and at > self.now + self.notice
        )
        if not open_then or (offer.doctor_id, start) in self.taken:
            return None
        end = start + timedelta(minutes=offer.duration_minutes)
        return FreeTime(offer.service_id, offer.doctor_id, at.astimezone(ZoneInfo("UTC")), end, offer.timezone)

    def window(self, offers: tuple[Offer, ...]) -> tuple[datetime, datetime]:
        del offers
        return self.now + self.notice, self.now + timedelta(days=60)

    def hours(self, offers: tuple[Offer, ...], day: date | None = None) -> tuple[tuple[time, time], ...]:
        del offers
        return ((time(self.opens), time(self.closes)),) if day is None or day.weekday() < 5 else ()

    def persons(self) -> tuple[Person, ...]:
        return tuple(self.people)

    def open_requests(self) -> tuple[Request, ...]:
        return tuple(request for request in self.requests if request.status == "pending")

    def visits(self) -> tuple[Visit, ...]:
        return tuple(visit for visit in self.booked if visit.status == "confirmed")

    def request(self, request_id: UUID) -> Request | None:
        return next((request for request in self.requests if request.id == request_id), None)

    def by_code(self, code: str) -> Request | None:
        return next((request for request in self.requests if request.code == code.upper()), None)

    # ------------------------------------------------------------------------------------------------ what it does
    def do(self, effect: Effect, instead_of: Done | None) -> Done:
        self._called("do", effect)
        if isinstance(effect, Consent):
            self.contact = replace(self.contact, consent_version=effect.version if effect.given else None,
                                   declined=not effect.given)  # fmt: skip
            return Consented(effect.version, effect.given)
        if (effect.doctor_id, effect.start) in self.taken:
            raise Refused("slot-taken", drop="slot")
        since = instead_of.since if isinstance(instead_of, Held) else self.now
        return Held(self._id(), effect, self.now + timedelta(minutes=10), since)

    def keep(self, done: Done) -> Done:
        self._called("keep", done)
        if isinstance(done, Held) and (done.hold.doctor_id, done.hold.start) in self.taken:
            raise Refused("slot-taken", drop="slot")
        return replace(done, expires_at=self.now + timedelta(minutes=10)) if isinstance(done, Held) else done

    def lock(self, request_ids: Sequence[UUID]) -> None:
        del request_ids

    def undo(self, done: Done) -> None:
        self._called("undo", done)

    def carry_out(self, command: Command) -> Outcome:
        self._called("carry_out", command)
        match command:
            case Submit():
                return self._submit(command)
            case Withdraw(request_id=found) | Decide(request_id=found, verdict="reject"):
                withdrawn = isinstance(command, Withdraw)
                return self._ended(found, *(("withdrawn", Withdrawn) if withdrawn else ("rejected", Rejected)))
            case fake_offers.Propose() | fake_offers.AcceptOffer() | fake_offers.DeclineOffer():
                return fake_offers.answer(self, command)
            case CancelVisit(reservation_id=found):
                visit = next(visit for visit in self.booked if visit.id == found)
                self.booked.remove(visit)
                return Cancelled(visit, next(one for one in self.requests if one.id == visit.request_id))
            case Close() | TakeBack() | RunLate():
                return self.own_time(command, self._id())
            case _:
                self._noted(command)
                return Noted()

    def _noted(self, command: Command) -> None:
        match command:
            case SetLanguage(language=language):
                self.contact = replace(self.contact, language=language, language_chosen=True)
            case OptOut() | OptIn():
                self.contact = replace(self.contact, opted_out=isinstance(command, OptOut))

    def _called(self, what: str, with_what: Effect | Done | Command) -> None:
        self.calls.append((what, with_what))
        coming = self.refuse.get(type(with_what)) if what in {"do", "keep", "carry_out"} else None
        if coming:
            raise coming.pop(0)

    def _submit(self, command: Submit) -> Outcome:
        hold = command.held.hold
        offer = next(one for one in self.all_offers if one.service_id == hold.service_id)
        request = self.add_request(offer, hold.start, name=command.name, age=command.age, intake=command.intake)
        told = replace(request, patient_months=command.months, patient_species=command.species,
                       patient_phone=self.contact.phone or command.phone)  # fmt: skip
        self.requests[-1] = request = told
        if offer.approval_required:
            return Submitted(request)
        request = replace(request, status="approved", decided_by="rule")
        return Confirmed(request, self.add_visit(request), by_rule=True)

    def _ended(self, request_id: UUID, status: str, outcome: type[Withdrawn | Rejected]) -> Outcome:
        request = next(one for one in self.requests if one.id == request_id)
        if request.status != "pending":
            return TooLate(request)
        ended = replace(request, status=status, decided_at=self.now)
        self.requests[self.requests.index(request)] = ended
        return outcome(ended)

    # --------------------------------------------------------------------------------------------- what tests arrange
    def add_request(self, offer: Offer, start: datetime, *, name: str = "Ana Gómez", age: int | None = 34,
                    intake: Mapping[str, str] | None = None) -> Request:  # fmt: skip
        """A request that waits for its doctor."""
        request = Request(
            self._id(), f"KR4{len(self.requests) + 2}", "pending", "doctor", offer, start,
            start + timedelta(minutes=offer.duration_minutes), self.now + timedelta(minutes=30), self.now,
            self.contact.id, self._id(), name, age, self.contact.phone, "normal", intake or {}, card_handed_at=self.now,
        )  # fmt: skip
        self.requests.append(request)
        return request

    def add_visit(self, request: Request) -> Visit:
        """The visit of a request that was approved."""
        visit = Visit(self._id(), request.id, request.code, "confirmed", request.offer, request.start, request.end,
                      request.contact_id, request.patient_name, None)  # fmt: skip
        self.requests = [replace(one, status="approved") if one.id == request.id else one for one in self.requests]
        self.booked.append(visit)
        return visit

    def did(self, kind: type) -> list[object]:
        """Commands and effects of one class, in the order in which they were carried out."""
        return [done for what, done in self.calls if isinstance(done, kind) and what in {"do", "carry_out"}]

    def undone(self) -> list[Hold]:
        """The holds that were let go."""
        return [done.hold for what, done in self.calls if what == "undo" and isinstance(done, Held)]

    def _id(self) -> UUID:
        self.ids += 1
        return UUID(int=self.ids)
