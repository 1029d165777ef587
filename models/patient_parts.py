"""What a patient's record is made of, as plain facts."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class Sight:
    """What whoever looks may see: a doctor her own requests and visits, notes only who may read notes.

    A private note is for the eyes of the doctor who wrote it.
    """

    doctor_id: UUID | None = None
    notes: bool = False


@dataclass(frozen=True)
class About:
    """The person or animal; months are 0, ages true on `asked_on`."""

    patient_id: UUID
    name: str
    kind: str
    species: str | None
    birth_date: date | None
    age_years: int | None
    age_months: int | None
    asked_on: date | None
    gender: str | None
    email: str | None
    preferred_contact_method: str | None
    medical_history: str | None
    current_medications: str | None
    allergies: str | None
    health_confirmed_on: date | None
    created_at: datetime
    erased_at: datetime | None


@dataclass(frozen=True)
class Reached:
    """A chat that this person is booked for in; `shared` with how many others on file."""

    contact_id: UUID
    phone: str | None
    profile_name: str | None
    language: str | None
    channel: str | None
    consent_version: str | None
    consent_at: datetime | None
    declined_at: datetime | None
    opted_out_at: datetime | None
    created_at: datetime
    shared: int


@dataclass(frozen=True)
class Asked:
    """A request as it was asked; `answered_by` is a doctor's name or the kind of actor."""

    request_id: UUID
    code: str
    status: str
    doctor_id: UUID
    doctor: str
    service: str
    start: datetime
    created_at: datetime
    decided_at: datetime | None
    reason: str | None
    medical_history: str | None
    current_medications: str | None
    allergies: str | None
    special_requests: str | None


@dataclass(frozen=True)
class Seen:
    """A visit, to come or over."""

    reservation_id: UUID
    code: str
    status: str
    doctor_id: UUID
    doctor: str
    service: str
    start: datetime
    end: datetime
    timezone: str
    is_coming: bool


@dataclass(frozen=True)
class Written:
    """A note about a visit."""

    note_id: UUID
    reservation_id: UUID
    code: str
    doctor: str
    kind: str
    content: str
    private: bool
    at: datetime


@dataclass(frozen=True)
class Agreed:
    """A yes or a no to the clinic's terms."""

    version: str
    given: bool
    at: datetime


@dataclass(frozen=True)
class Record:
    """One person. `merged` are the ids of records that turned out to be the same person, `others` share their phone.

    `hidden_notes` are those that whoever looks may not read.
    """

    about: About
    merged: tuple[UUID, ...]
    contacts: tuple[Reached, ...]
    requests: tuple[Asked, ...]
    visits: tuple[Seen, ...]
    notes: tuple[Written, ...]
    hidden_notes: int
    consents: tuple[Agreed, ...]
    others: tuple[About, ...]

    @property
    def ids(self) -> tuple[UUID, ...]:
        return (self.about.patient_id, *self.merged)
