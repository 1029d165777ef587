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

    @property
    def patient(self) -> Actor:
        return Actor("patient", self.contact.id)

    @property
    def doctor(self) -> Actor:
        """Raises Refused("not-a-doctor") for a number that no doctor of the clinic enrolled."""
        if self.contact.doctor_id is None:
            raise Refused("not-a-doctor")
        return Actor("doctor", self.contact.doctor_id, self.contact.doctor_name)

    def offered(self, service_id: UUID) -> Terms:
        """Raises Refused("not-offered", drop="service") where it is not, or no longer, bookable."""
        if service_id not in self.terms:
            raise Refused("not-offered", drop="service")
        return self.terms[service_id]
