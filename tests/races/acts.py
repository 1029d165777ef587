"""What the people of a race do, and how each of the guards is taken away for its control."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text, true

from models import ending, locks, settling, sql
from models.database import work
from models.expiring import expire_request
from models.facts import (
    AcceptOffer,
    AskPatient,
    Cancelled,
    CancelVisit,
    Command,
    Confirmed,
    Decide,
    DecisionNoted,
    Declined,
    DeclineOffer,
    Expired,
    OfferedLate,
    PatientAsked,
    Propose,
    Proposed,
    Refused,
    Rejected,
    TooLate,
    Undo,
    Undone,
    Withdraw,
    Withdrawn,
)
from tests.races.crowd import Act
from tests.support.house import House
from tests.support.moving import hold_new

LATER = timedelta(hours=3)
HARMLESS = """
ALTER TABLE time_slot DROP CONSTRAINT one_claim_at_a_time;
ALTER TABLE time_slot ADD CONSTRAINT one_claim_at_a_time EXCLUDE USING gist (uuidrange(id, id, '[]') WITH =)
 WHERE (kind <> 'seat' AND status IN ('available', 'held', 'pending_approval', 'reserved', 'blocked'));
"""
ENDLESS = """
DROP INDEX one_end_per_request;
DROP TRIGGER request_moves_forward ON reservation_request;
"""


def take_away(house: House, guard: str) -> None:
    """From the database: a constraint of the same name that forbids nothing, or what lets a request end once."""
    with house.owner.begin() as connection:
        connection.execute(text(guard))


def no_locks() -> None:
    """From this process: locks that lock nothing, and a swap that does not compare."""
    locks.doctors = lambda *_: None
    locks.request = lambda *_: True
    locks.doctor_of_visit = lambda *_: None
    ending.still_pending = true
    settling.undecided = settling.still_noted = true


@dataclass(frozen=True)
class Arrival:
    """One person's way into the race; picklable, since it travels to their process."""

    url: str
    clinic_id: UUID
    contact: UUID
    does: Callable[[House, UUID, Any], Any]
    guarded: bool = True

    def __call__(self) -> Act:
        if not self.guarded:
            no_locks()
        house = House(self.url, clinic_id=self.clinic_id, stands=True)
        return lambda word: self.does(house, self.contact, word)


def hold(house: House, contact: UUID, word: tuple[datetime, str]) -> bool:
    """Whether the time of this service became theirs."""
    start, service = word
    try:
        with house.visit(contact) as visitor:
            visitor.hold(start, service)
    except Refused as refused:
        if refused.drop == "slot":
            return False
        raise
    return True


def hold_later(house: House, contact: UUID, word: tuple[datetime, str]) -> bool:
    """A quarter of an hour after everybody else's time."""
    return hold(house, contact, (word[0] + timedelta(minutes=15), word[1]))


def hold_apart(house: House, contact: UUID, word: tuple[datetime, str], *, number: int) -> bool:
    """Each at a half hour of their own; what they share is the day."""
    return hold(house, contact, (word[0] + timedelta(minutes=30 * number), word[1]))


@dataclass(frozen=True)
class Heard:
    """What somebody was told of a request; `won` if they, or a deadline they found passed, ended it."""

    won: bool
    status: str
    decided_by: str | None
    offered: bool = False
    """Whether it was a yes after the deadline, which may have ended it on its way to asking the patient."""


def several_won(told: list[Any]) -> bool:
    """What no round may come to, and every control must."""
    return sum(isinstance(one, Heard) and one.won for one in told) > 1


def approve(house: House, contact: UUID, request_id: UUID) -> Heard:
    return _command(house, contact, Decide(request_id, "approve", "tap"))


def reject(house: House, contact: UUID, request_id: UUID) -> Heard:
    return _command(house, contact, Decide(request_id, "reject", "tap"))


def withdraw(house: House, contact: UUID, request_id: UUID) -> Heard:
    return _command(house, contact, Withdraw(request_id))


def accept(house: House, contact: UUID, request_id: UUID) -> Heard:
    return _command(house, contact, AcceptOffer(request_id))


def decline(house: House, contact: UUID, request_id: UUID) -> Heard:
    return _command(house, contact, DeclineOffer(request_id))


def propose(house: House, contact: UUID, request_id: UUID) -> Heard | None:
    """Three hours later than asked; nothing is heard where somebody else has that time."""
    try:
        return _command(house, contact, Propose(request_id, _asked(house, request_id) + LATER, "tap", anyway=True))
    except Refused as refused:
        if refused.why == "offer-taken":
            return None
        raise


def hold_proposed(house: House, contact: UUID, request_id: UUID) -> Heard | None:
    """The very time that is being offered."""
    won = hold(house, contact, (_asked(house, request_id) + LATER, "Consultation"))
    return Heard(True, "held", None) if won else None


def hold_asked(house: House, contact: UUID, request_id: UUID) -> Heard | None:
    """The time of a request whose deadline is over."""
    won = hold(house, contact, (_asked(house, request_id), "Consultation"))
    return Heard(True, "held", None) if won else None


def late_yes(house: House, contact: UUID, request_id: UUID) -> Heard | None:
    """After the deadline; that the request expired on the way is nobody's win here."""
    with house.visit(contact, locked=False) as visitor:
        outcome = visitor.hands.carry_out(Decide(request_id, "approve", "tap"))
    return Heard(True, "offered", None) if isinstance(outcome, OfferedLate) else None


def approve_move(house: House, contact: UUID, word: tuple[UUID, UUID]) -> bool:
    """The doctor's yes to the request that would move a visit; whether it was this one."""
    with house.visit(contact, locked=False) as visitor:
        return isinstance(visitor.hands.carry_out(Decide(word[0], "approve", "tap")), Confirmed)


def cancel_old(house: House, contact: UUID, word: tuple[UUID, UUID]) -> bool:
    """The patient's cancellation of that visit."""
    with house.visit(contact, locked=False) as visitor:
        return isinstance(visitor.hands.carry_out(CancelVisit(word[1], None)), Cancelled)


def move_there(house: House, contact: UUID, start: datetime) -> bool:
    """Whether the time became theirs, instead of that of their own visit."""
    with house.visit(contact, locked=False) as visitor:
        visit = visitor.view.visits()[0]
        try:
            return bool(hold_new(visitor, visit, start))
        except Refused as refused:
            if refused.drop == "slot":
                return False
            raise


def _asked(house: House, request_id: UUID) -> datetime:
    start: datetime = house.rows(sql.request.select().where(sql.request.c.id == request_id))[0].requested_time
    return start


def expire(house: House, _: UUID, request_id: UUID) -> Heard | None:
    """The sweep hears nothing when it comes too late or too early."""
    with work(house.engine, house.clinic_id) as session:
        expired = expire_request(session, request_id)
    return Heard(True, expired[0].request.status, None) if expired else None


def ask(house: House, contact: UUID, request_id: UUID) -> Heard:
    """A question to the patient ends nothing; `won` if it was asked."""
    with house.visit(contact, locked=False) as doctor:
        try:
            outcome = doctor.hands.carry_out(AskPatient(request_id, "Are you taking blood thinners?", "tap"))
        except Refused:  # a colleague's hand was faster with the same
            return Heard(False, "asked", None)
    assert isinstance(outcome, PatientAsked | TooLate)
    return Heard(isinstance(outcome, PatientAsked), outcome.request.status, outcome.request.decided_by)


def undo(house: House, contact: UUID, request_id: UUID) -> Heard:
    return _command(house, contact, Undo(request_id))


def tick(house: House, _: UUID, request_id: UUID) -> Heard | None:
    """The sweep for what is noted; None where somebody met it first, or it is too early."""
    with work(house.engine, house.clinic_id) as session:
        settled = settling.settle_request(session, request_id)
    return Heard(True, settled[0].request.status, settled[0].request.decided_by) if settled else None


def _command(house: House, contact: UUID, command: Command) -> Heard:
    """Without the conversation's lock, which would let a person's own messages queue up before the race."""
    with house.visit(contact, locked=False) as visitor:
        try:
            outcome = visitor.hands.carry_out(command)
        except Refused:  # a yes so late that somebody else has the time by now
            return Heard(False, "expired", None)
        ended = any(isinstance(more, Expired | Confirmed | Rejected) for more in visitor.hands.extra)
    decided = Confirmed | Rejected | Declined | Proposed | OfferedLate | Withdrawn | TooLate
    assert isinstance(outcome, decided | DecisionNoted | Undone)
    request = outcome.previous if isinstance(outcome, Proposed | OfferedLate) else outcome.request
    lost = isinstance(outcome, TooLate | OfferedLate)  # a late yes ends nothing: it asks the patient anew
    return Heard(ended or not lost, request.status, request.decided_by, isinstance(outcome, OfferedLate))
