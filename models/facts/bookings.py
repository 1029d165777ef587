"""Requests and visits as they stand: plain frozen dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from models.facts.commands import Verdict
from models.facts.old_visit import OldVisit
from models.facts.people import Offer

Way = Literal["whole", "short", "waits"]
"""How news gets to somebody: as it is, as a short approved text outside their window, or only once they write."""


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
    news: Way = "whole"
    """How its patient hears what was just decided."""
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
    entry: UUID | None = None
    """The wish on the waiting list that it came of."""
    on_list: str | None = None
    """How that wish stands: open, offered, fulfilled, withdrawn or ended."""

    @property
    def moves(self) -> UUID | None:
        """The id of the visit that is to be moved by it."""
        return self.moving.id if self.moving else None

    def is_for(self, doctor_id: UUID | None, now: datetime) -> bool:
        """Whether this doctor may decide it: her own, or one she was asked about because nobody answered."""
        asked = self.backup_at is not None and self.backup_at <= now and doctor_id == self.backup_id
        return doctor_id is not None and (doctor_id == self.offer.doctor_id or asked)

    @property
    def from_list(self) -> bool:
        """Whether it offers somebody on the waiting list a time that came free: its doctor knows nothing of it."""
        return self.entry is not None and self.waits_for == "patient" and self.previous_id is None

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
    ends_wish: bool = False
    """Whether it began just now and fulfils a wish that its patient had on the waiting list."""
