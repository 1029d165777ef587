"""What a dialog may ask models to do: effects on the way, one command at the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from models.facts.asking import AnswerQuestion, AskPatient
from models.facts.attending import Attend, WriteNote
from models.facts.life import Close, RunLate, TakeBack
from models.facts.listing import JoinList, LeaveList
from models.facts.old_visit import MoveVisit
from models.facts.strange import NoteLate, NoteStranger

Verdict = Literal["approve", "reject"]
Binding = Literal["tap", "quote", "code", "bare"]
Notices = Literal["reminders", "confirmations", "updates"]


@dataclass(frozen=True)
class Hold:
    """Keep this time for the patient who is still answering."""

    service_id: UUID
    doctor_id: UUID
    start: datetime
    urgent: bool = False
    """They say that it is: hours for emergencies may be theirs, and the request is an urgent one."""
    moves: UUID | None = None
    """The visit whose new time it would be; the time of that visit is no obstacle, and stays theirs."""


@dataclass(frozen=True)
class Held:
    """A kept time; `since` is when it was first taken (30 minutes in all)."""

    slot_id: UUID
    hold: Hold
    expires_at: datetime
    since: datetime


@dataclass(frozen=True)
class Consent:
    """The person agreed to, or declined, the text of this version and language."""

    version: str
    language: str
    given: bool


@dataclass(frozen=True)
class Consented:
    """The stored answer to a consent text."""

    version: str
    given: bool


Effect = Hold | Consent
Done = Held | Consented


@dataclass(frozen=True)
class Submit:
    """Turn the hold into a request (or, without approval, a visit). `person_id` None makes a new person.

    `age` is whole years; `months` is of who is under two; a birth date decides both.
    """

    held: Held
    person_id: UUID | None
    name: str
    age: int | None
    intake: Mapping[str, str]
    """S1's columns by name: chief_complaint, symptoms, medical_history, current_medications, allergies,
    urgency_level, patient_gender, patient_email, preferred_contact_method, special_requests."""
    previous_request_id: UUID | None = None
    months: int | None = None
    born: date | None = None
    species: str | None = None
    """What an animal is; None for a person."""
    phone: str | None = None
    """Where a contact whose number is hidden can be called, as +5255…."""
    second_start: datetime | None = None
    """Asked of the same doctor at once if the first is refused or expires and it is still free; holds nothing."""


@dataclass(frozen=True)
class Withdraw:
    """The patient takes a pending request back."""

    request_id: UUID


@dataclass(frozen=True)
class CancelVisit:
    """The patient cancels a confirmed visit."""

    reservation_id: UUID
    reason: str | None


@dataclass(frozen=True)
class ConfirmVisit:
    """The patient says that they will come; saying it again changes nothing."""

    reservation_id: UUID


@dataclass(frozen=True)
class Rate:
    """What the patient thought of a completed visit, from 1 to 5; in their own words if they like."""

    reservation_id: UUID
    stars: int
    comment: str | None = None


@dataclass(frozen=True)
class Decide:
    """A doctor's yes or no to one request, with how it was bound to it."""

    request_id: UUID
    verdict: Verdict
    binding: Binding
    reason: str | None = None
    """Of a rejection given in one go ("no KR47 fully booked"); kept like the reason that follows one."""


@dataclass(frozen=True)
class Propose:
    """A doctor offers the patient another time in place of this request, or of one that has expired."""

    request_id: UUID
    start: datetime
    binding: Binding
    anyway: bool = False
    """She was told that the time lies outside her hours, and wants it."""


@dataclass(frozen=True)
class AcceptOffer:
    """The patient takes the time that was offered: it is booked."""

    request_id: UUID


@dataclass(frozen=True)
class DeclineOffer:
    """The patient does not take it."""

    request_id: UUID


@dataclass(frozen=True)
class GiveReason:
    """The reason that follows a rejection, within 10 minutes."""

    request_id: UUID
    reason: str


@dataclass(frozen=True)
class Undo:
    """The doctor takes a decision back before it is final; None means the only one that is noted."""

    request_id: UUID | None = None


@dataclass(frozen=True)
class WrongCode:
    """A code that names no open request of this doctor: counted, five an hour close typed decisions for an hour."""


@dataclass(frozen=True)
class Enrol:
    """The one-time code of a doctor who shows that the number in the file is hers."""

    code: str


@dataclass(frozen=True)
class SetLanguage:
    """The contact's language from now on."""

    language: str


@dataclass(frozen=True)
class Choose:
    """Whether the person wants to hear of this kind of thing: reminders of visits, outcomes of what they asked, notes
    on the way and after a visit."""

    about: Notices
    wanted: bool


@dataclass(frozen=True)
class OptOut:
    """Say nothing more until *start*; staff get "tell by phone" for what is open."""


@dataclass(frozen=True)
class OptIn:
    """Talk again."""


@dataclass(frozen=True)
class Draft:
    """What somebody has said so far, for whoever takes over: the open question and the answers in their order."""

    asked: str
    """The question's name with its dialog's, "booking.slot"; "" where none is open."""
    said: tuple[tuple[str, str], ...] = ()
    """(name, words): service, doctor, time (an ISO instant), person, reason, or one of S1's columns."""


@dataclass(frozen=True)
class CallPerson:
    """Hand over to a human: a staff task with the draft. `stuck`: nobody asked for one, but the chat does not go on."""

    draft: Draft | None = None
    stuck: bool = False


@dataclass(frozen=True)
class DraftOver:
    """A draft that staff were shown was sent or deleted: what they have of it goes, and who was stuck is no more."""


@dataclass(frozen=True)
class RaiseEmergency:
    """Emergency words were read: flags the open request, alerts staff. `category` names the list, not the words."""

    category: str


Command = (
    Submit | Withdraw | CancelVisit | MoveVisit | ConfirmVisit | Rate | Decide | Undo | Propose | AcceptOffer
    | DeclineOffer | GiveReason | AskPatient | AnswerQuestion | WrongCode | Enrol | Attend | WriteNote | Close
    | TakeBack | RunLate | JoinList | LeaveList
    | SetLanguage | Choose | OptOut | OptIn | CallPerson | DraftOver | NoteStranger | NoteLate | RaiseEmergency
)  # fmt: skip
