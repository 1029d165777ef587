"""The doctor's side of the clinic in memory: what waits, and offers that a patient answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from models.facts import (
    AcceptOffer,
    Confirmed,
    Contact,
    Declined,
    DeclineOffer,
    ListEntry,
    Offer,
    Outcome,
    Propose,
    Proposed,
    Question,
    Request,
    TooLate,
    Visit,
)

__all__ = ["AcceptOffer", "DeclineOffer", "OfDoctor", "Propose", "answer", "offered"]

if TYPE_CHECKING:
    from tests.support.fake_clinic import FakeClinic


class OfDoctor:
    """What a doctor sees of the requests in the clinic."""

    requests: list[Request]
    asked: list[Question]
    contact: Contact
    now: datetime
    listed: tuple[ListEntry, ...] = ()
    """What the contact has on the waiting list."""

    def entries(self) -> tuple[ListEntry, ...]:
        return self.listed

    def waiting(self, whom: str = "doctor") -> tuple[Request, ...]:
        mine = (one for one in self.requests if one.status == "pending")
        return tuple(one for one in mine if one.offer.doctor_id == self.contact.doctor_id and one.waits_for == whom)

    def questions(self, request_id: UUID) -> tuple[Question, ...]:
        return tuple(one for one in self.asked if one.request_id == request_id)

    def offered(self) -> tuple[Request, ...]:
        return self.waiting("patient")

    def noted(self) -> tuple[Request, ...]:
        return tuple(one for one in self.requests if one.is_noted and one.decides_at and one.decides_at > self.now)

    def agenda(self, begins: datetime, ends: datetime) -> tuple[Visit | Request, ...]:
        return tuple(one for one in self.waiting() if begins <= one.start < ends)


def offered(clinic: FakeClinic, offer: Offer, start: datetime) -> Request:
    """A time that a doctor has offered and that waits for the patient."""
    request = replace(clinic.add_request(offer, start), waits_for="patient")
    clinic.requests[-1] = request
    return request


def answer(clinic: FakeClinic, command: Propose | AcceptOffer | DeclineOffer) -> Outcome:
    """What comes of it."""
    old = next(one for one in clinic.requests if one.id == command.request_id)
    if old.status != "pending":
        return TooLate(old)
    if isinstance(command, AcceptOffer):
        done = replace(old, status="approved", decided_by="patient", decided_at=clinic.now)
        return Confirmed(done, clinic.add_visit(old), by_rule=False)
    ended = replace(old, status="rejected", decided_by="patient", decided_at=clinic.now)
    if isinstance(command, Propose):
        ended = replace(old, status="superseded", decided_at=clinic.now)
    clinic.requests[clinic.requests.index(old)] = ended
    if isinstance(command, Propose):
        return Proposed(offered(clinic, old.offer, command.start), ended)
    return Declined(ended)
