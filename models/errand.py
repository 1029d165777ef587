"""What every command needs: whose it is, in which unit of work, and a place for what it found out on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from models.events import Actor
from models.facts import Contact, Outcome, Refused
from models.free import Diary
from models.reach import Reach
from models.terms import Terms


@dataclass(frozen=True)
class InPlace:
    """Staff who act in place of the doctor or the patient: who, and why ("" where that goes without saying).

    What binds those two does not bind them.
    """

    actor: Actor
    why: str
    only: UUID | None = None
    """Of a doctor at the desk: the one whose requests and visits these may be."""

    def may(self, doctor_id: UUID) -> bool:
        return self.only in {None, doctor_id}


@dataclass
class Errand:
    """One contact's command or effect; `extra` collects outcomes nobody asked for that must be announced as well."""

    session: Session
    clinic_id: UUID
    contact: Contact
    diary: Diary
    terms: Mapping[UUID, Terms]
    message_id: UUID
    undo_seconds: int = 0
    """How long a doctor of this clinic can take a decision back."""
    reach: Reach = field(default_factory=Reach)
    """Whom news gets to as things stand."""
    max_moves: int = 0
    """How often a patient of this clinic may move one visit."""
    extra: list[Outcome] = field(default_factory=list)
    staff: InPlace | None = None
    """Who does it for them; `contact` is the patient then."""

    @property
    def patient(self) -> Actor:
        return self.staff.actor if self.staff else Actor("patient", self.contact.id)

    @property
    def doctor(self) -> Actor:
        """Raises Refused("not-a-doctor") for a number that no doctor of the clinic enrolled."""
        if self.staff:
            return self.staff.actor
        if self.contact.doctor_id is None:
            raise Refused("not-a-doctor")
        return Actor("doctor", self.contact.doctor_id, self.contact.doctor_name)

    def because(self, otherwise: str | None) -> str | None:
        """What the history says of why: the reason that staff gave, else how it was done."""
        return (self.staff.why or None) if self.staff else otherwise

    def offered(self, service_id: UUID) -> Terms:
        """Raises Refused("not-offered", drop="service") where it is not, or no longer, bookable."""
        if service_id not in self.terms:
            raise Refused("not-offered", drop="service")
        return self.terms[service_id]
