"""What is known of a clinic, its offers and its people: plain frozen dataclasses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from models.facts.language import Language
from models.facts.quiet import Quiet


@dataclass(frozen=True)
class Clinic:
    """One clinic as a conversation sees it; `asked` and `required` name the intake columns of S1."""

    id: UUID
    slug: str
    name: str
    timezone: str
    language: str
    languages: tuple[str, ...]
    emergency_number: str
    crisis_line: str | None
    phone: str | None
    address: str | None
    request_expiry_minutes: int
    hold_minutes: int
    asked: frozenset[str]
    required: frozenset[str]
    decision_binding: Literal["any", "tap"] = "any"
    cancellation_cutoff_hours: int | None = None
    privacy_url: str | None = None
    max_open_requests_per_contact: int = 2
    treats: Literal["people", "animals", "both"] = "people"
    max_moves: int = 2
    """How often a patient may move one visit; 0: never."""
    waitlist_minutes: int = 15
    """How long a time that came free is kept for one person of the waiting list."""
    undo_seconds: int = 0
    """How long a doctor may take a decision back before anybody hears of it."""
    reminders: tuple[int, ...] = ()
    """How many minutes before a visit its patient is reminded of it."""
    quiet: Quiet | None = None
    """When nobody is reminded of anything."""
    thanks_after_minutes: int | None = None
    """How long after a completed visit its patient is asked what they thought of it; None: never."""
    urgent_days: bool = False
    """Whether days for emergencies only are open to patients who say that it is urgent."""
    location: str | None = None
    """Where it is on a map: a link, or latitude and longitude."""
    opening_hours: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    """When a person answers, in the clinic's zone: "mon" to "sun" → "09:00-14:00", …; a day left out is closed."""
    faq: Mapping[str, str | Mapping[str, str]] = field(default_factory=dict, hash=False)
    """Topic → its answer, in one text for all or one a language."""
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)
    """Language → key → the clinic's own wording."""

    def speaking(self, language: str) -> Language:
        """The language with what the clinic words itself in it."""
        return Language(language, self.texts.get(language))


@dataclass(frozen=True)
class Offer:
    """A service as one doctor gives it: what is chosen, promised and frozen."""

    service_id: UUID
    service: str
    doctor_id: UUID
    doctor: str
    doctor_position: int
    specialty: str | None
    timezone: str
    duration_minutes: int
    price: Decimal | None
    price_to: Decimal | None
    currency: str | None
    requirements: str | None
    policy: str | None
    approval_required: bool
    asked: frozenset[str]
    required: frozenset[str]
    languages: tuple[str, ...] = ()
    """What the doctor speaks."""


@dataclass(frozen=True)
class FreeTime:
    """A start that can be booked now, with the zone it is read in; instants are aware UTC."""

    service_id: UUID
    doctor_id: UUID
    start: datetime
    end: datetime
    timezone: str


@dataclass(frozen=True)
class Person:
    """Somebody a contact books for; `age` is whole years at the moment of asking, `months` of who is under two.

    An animal has a `species`: one of ours ("dog") or the contact's own word.
    """

    id: UUID
    name: str
    age: int | None
    gender: str | None = None
    email: str | None = None
    medical_history: str | None = None
    current_medications: str | None = None
    allergies: str | None = None
    months: int | None = None
    species: str | None = None


@dataclass(frozen=True)
class Contact:
    """Who writes: an address, perhaps a phone; `doctor_id` when the number is an enrolled doctor of this clinic."""

    id: UUID
    conversation_id: UUID
    address: str
    phone: str | None
    profile_name: str | None
    language: str
    language_chosen: bool
    consent_version: str | None
    declined: bool
    opted_out: bool
    doctor_id: UUID | None
    doctor_name: str | None = None
    may_enrol_as: UUID | None = None
    """The doctor whose number this is, where the clinic asks for a one-time code first and has not had it."""
    taken_over: bool = False
    callback: str | None = None
    """The number they last gave to be called on, where their own is hidden."""
