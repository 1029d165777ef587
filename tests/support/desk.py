"""A doctor's desk on paper: Dr. Ruiz, her patients' requests, and a view that shows them without a database."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5

from dialogs import desk
from dialogs.say import Say
from models.facts import (
    Clinic,
    Contact,
    Decide,
    FreeTime,
    ListEntry,
    Offer,
    PartOfDay,
    Person,
    Prompt,
    Question,
    Request,
    Said,
    Visit,
)
from tests.support.own_time import OwnTime

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
"""Monday 2 March, 09:00 in Mexico City."""
NAMES = UUID(int=7)


def key(name: str) -> UUID:
    """The id of that name, the same in every run."""
    return uuid5(NAMES, name)


def minutes(count: float) -> timedelta:
    """A length of time."""
    return timedelta(minutes=count)


CLINIC = Clinic(
    id=key("sol"),
    slug="sol",
    name="Clínica Sol",
    timezone="America/Mexico_City",
    language="en",
    languages=("en", "es"),
    emergency_number="911",
    crisis_line=None,
    phone="+525555550100",
    address="Calle Luna 5",
    request_expiry_minutes=30,
    hold_minutes=10,
    asked=frozenset(),
    required=frozenset(),
)
OFFER = Offer(
    service_id=key("consultation"),
    service="Consultation",
    doctor_id=key("ruiz"),
    doctor="Dr. Ruiz",
    doctor_position=0,
    specialty=None,
    timezone="America/Mexico_City",
    duration_minutes=30,
    price=None,
    price_to=None,
    currency=None,
    requirements="Bring earlier test results.",
    policy=None,
    approval_required=True,
    asked=frozenset(),
    required=frozenset(),
)
RUIZ = Contact(
    id=key("contact of ruiz"),
    conversation_id=key("chat of ruiz"),
    address="whatsapp:+525555550199",
    phone="+525555550199",
    profile_name="Dr. Ruiz",
    language="en",
    language_chosen=True,
    consent_version=None,
    declined=False,
    opted_out=False,
    doctor_id=OFFER.doctor_id,
    doctor_name=OFFER.doctor,
)


def request(code: str, name: str = "Ana Gómez", **changes: Any) -> Request:
    """A request that waits for Dr. Ruiz: its card went out 9 minutes ago and 21 minutes are left."""
    start = datetime(2026, 3, 3, 15, 30, tzinfo=UTC)
    whole = Request(
        id=key(code),
        code=code,
        status="pending",
        waits_for="doctor",
        offer=OFFER,
        start=start,
        end=start + minutes(30),
        expires_at=NOW + minutes(21),
        created_at=NOW - minutes(9),
        contact_id=key(name),
        patient_id=key(name),
        patient_name=name,
        patient_age=34,
        patient_phone="+525555550101",
        urgency="normal",
        intake={"chief_complaint": "chest flutter", "allergies": "penicillin"},
        card_handed_at=NOW - minutes(9),
    )
    return replace(whole, **changes)


def ended(code: str, status: str, by: str | None = "Dr. Ruiz", ago: float = 30, **changes: Any) -> Request:
    """A request that ended so many minutes ago."""
    return replace(request(code, **changes), status=status, decided_by=by, decided_at=NOW - minutes(ago))


YES = Decide(key("KR47"), "approve", "code")
NO = Decide(key("KR47"), "reject", "code")


@dataclass
class Desk(OwnTime):
    """What Dr. Ruiz's view shows: all her requests, whatever their state."""

    requests: list[Request] = field(default_factory=list)
    clinic: Clinic = CLINIC
    contact: Contact = RUIZ
    now: datetime = NOW
    closed_until: datetime | None = None
    asked: list[Question] = field(default_factory=list)

    def waiting(self) -> tuple[Request, ...]:
        open_ = [
            one for one in self.requests if one.status == "pending" and one.waits_for == "doctor" and not one.is_noted
        ]
        return tuple(sorted(open_, key=lambda one: one.expires_at))

    def noted(self) -> tuple[Request, ...]:
        return tuple(one for one in self.requests if one.is_noted and one.decides_at and one.decides_at > self.now)

    def agenda(self, begins: datetime, ends: datetime) -> tuple[Visit | Request, ...]:
        own = (one for one in self.requests if one.status == "pending" and begins <= one.start < ends)
        return tuple(sorted(own, key=lambda one: one.start))

    def questions(self, request_id: UUID) -> tuple[Question, ...]:
        return tuple(one for one in self.asked if one.request_id == request_id)

    def offered(self) -> tuple[Request, ...]:
        return tuple(one for one in self.requests if one.status == "pending" and one.waits_for == "patient")

    def by_code(self, code: str) -> Request | None:
        return next((one for one in self.requests if one.code == code), None)

    def request(self, request_id: UUID) -> Request | None:
        return next((one for one in self.requests if one.id == request_id), None)

    def last_ended_at(self) -> datetime | None:
        return max((one.decided_at for one in self.requests if one.decided_at), default=None)

    def typed_decisions_closed_until(self) -> datetime | None:
        return self.closed_until

    def offers(self) -> tuple[Offer, ...]:
        return (OFFER,)

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
        del offers, limit, after, day, part, without_weekdays
        return ()

    def is_free(self, offer: Offer, start: datetime) -> FreeTime | None:
        del offer, start
        return None

    def window(self, offers: tuple[Offer, ...]) -> tuple[datetime, datetime]:
        del offers
        return self.now, self.now + timedelta(days=60)

    def hours(self, offers: tuple[Offer, ...], day: date | None = None) -> tuple[tuple[time, time], ...]:
        del offers, day
        return ()

    def persons(self) -> tuple[Person, ...]:
        return ()

    def open_requests(self) -> tuple[Request, ...]:
        return ()

    def visits(self) -> tuple[Visit, ...]:
        return ()

    def entries(self) -> tuple[ListEntry, ...]:
        return ()


def card(code: str) -> Prompt:
    """The card of that request as the doctor has it."""
    offer = ({"id": "approve", "title": "Approve"}, {"id": "reject", "title": "Reject"})
    facts = {"request_id": str(key(code)), "code": code}
    return Prompt(key(f"card {code}"), "decide", offer, facts, f"n{code}", ended=False, handed_at=NOW - minutes(9))


def said(text: str, **changes: Any) -> Said:
    """A message that came just now, after everything we sent."""
    return replace(Said(text, NOW, key(text)), **changes)


def tapped(code: str, option: str, **changes: Any) -> Said:
    """A tap on a button of that request's card."""
    return said(option.title(), tap=f"n{code}:{option}", prompt=card(code), **changes)


def quoting(code: str, text: str, **changes: Any) -> Said:
    """A reply to that request's card."""
    return said(text, prompt=card(code), quoted=True, **changes)


def obey(message: Said | str, *, at: Desk | None = None, language: str = "en", asking: str | None = None) -> object:
    """What the desk makes of a message; where nothing is said of the desk, only KR47 waits there."""
    message = said(message) if isinstance(message, str) else message
    return desk.obey(message, at or Desk([request("KR47")]), language, asking)


def answer(message: Said | str, *, at: Desk | None = None, language: str = "en", asking: str | None = None) -> str:
    """The same where it must be words."""
    done = obey(message, at=at, language=language, asking=asking)
    assert isinstance(done, Say), f"{done} is no answer"
    return done.text


def two() -> Desk:
    """Ana's request and Luis's, which ends first."""
    return Desk([request("KR47"), request("FX29", "Luis", expires_at=NOW + minutes(5))])
