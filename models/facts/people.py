"""What is known of a clinic, its offers, its people, their requests and visits: plain frozen dataclasses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from models.facts.commands import Verdict
from models.facts.language import Language
from models.facts.old_visit import OldVisit
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


@dataclass(frozen=True)
class Request:
    """A reservation request with all that a card, a status line or an announcement may say of it."""

    id: UUID
    code: str
    status: str
    waits_for: Literal["doctor", "patient"]
    offer: Offer
    start: datetime
    end: datetime
    expires_at: datetime
    created_at: datetime
    contact_id: UUID
    patient_id: UUID
    patient_name: str
    patient_age: int | None
    patient_phone: str | None
    urgency: str
    intake: Mapping[str, str] = field(default_factory=dict)
    decided_at: datetime | None = None
    decided_by: str | None = None
    """Name of the doctor or 'staff', 'rule', 'patient'; None while undecided and for an expiry."""
    decision: Verdict | None = None
    """What was decided and, while it is pending, can be taken back until `decides_at`; kept as history afterwards."""
    decides_at: datetime | None = None
    rejection_reason: str | None = None
    card_handed_at: datetime | None = None
    nudge_at: datetime | None = None
    """From then on the doctor's card says that it still waits."""
    half_at: datetime | None = None
    """When the patient is told that we still wait."""
    backup_at: datetime | None = None
    backup_id: UUID | None = None
    """Who else may decide from `backup_at` on: another doctor of the clinic."""
    backup: str | None = None
    backup_handed_at: datetime | None = None
    reservation_id: UUID | None = None
    visit_status: str | None = None
    emergency: bool = False
    """Emergency words were read while it was open or being written; the card marks it, never the words."""
    by_phone: bool = False
    """Its patient wants no messages, so the clinic tells them by phone."""
    patient_months: int | None = None
    """Of who is under two, where known."""
    patient_species: str | None = None
    """Of an animal."""
    second_start: datetime | None = None
    """The time the patient named in case this one is refused or expires."""
    previous_id: UUID | None = None
    """The request that this one follows: an offer in its place, a new try, a second choice."""
    replaced_by: str | None = None
    """Of a superseded request, the code of the one that took its place."""
    moving: OldVisit | None = None
    """The visit that is to be moved by it."""

    @property
    def moves(self) -> UUID | None:
        """The id of the visit that is to be moved by it."""
        return self.moving.id if self.moving else None

    def is_for(self, doctor_id: UUID | None, now: datetime) -> bool:
        """Whether this doctor may decide it: her own, or one she was asked about because nobody answered."""
        asked = self.backup_at is not None and self.backup_at <= now and doctor_id == self.backup_id
        return doctor_id is not None and (doctor_id == self.offer.doctor_id or asked)

    @property
    def is_urgent(self) -> bool:
        """Whether the patient says that it is."""
        return self.urgency == "urgent"

    def handed_to(self, doctor_id: UUID | None) -> datetime | None:
        """When this doctor's card was handed to the provider."""
        return self.card_handed_at if doctor_id == self.offer.doctor_id else self.backup_handed_at

    @property
    def is_noted(self) -> bool:
        """Whether it is decided, but not yet for good: it can neither expire nor be decided by anybody else."""
        return self.status == "pending" and self.decision is not None


@dataclass(frozen=True)
class Visit:
    """A reservation as its patient or doctor sees it."""

    id: UUID
    request_id: UUID
    code: str
    status: str
    offer: Offer
    start: datetime
    end: datetime
    contact_id: UUID
    patient_name: str
    cancellable_until: datetime | None
    patient_species: str | None = None
    version: int = 1
    confirmed_at: datetime | None = None
    """When the patient said that they will come."""
    moved: int = 0
    """How often it was moved before."""
    moving_to: datetime | None = None
    """The start of the time that was asked for instead, while nobody has answered that."""
    moving_code: str | None = None
    """The code of that request; `moving_waits_for` is whose answer it waits for."""
    moving_waits_for: Literal["doctor", "patient"] | None = None
