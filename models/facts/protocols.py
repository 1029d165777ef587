"""The two protocols between dialogs and models: a view that only reads, and hands that act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Literal, Protocol
from uuid import UUID

from models.facts.asking import Question
from models.facts.bookings import Request, Visit
from models.facts.commands import Command, Done, Effect
from models.facts.life import Absence, Span
from models.facts.listing import ListEntry
from models.facts.outcomes import Outcome
from models.facts.own_time import Delay
from models.facts.people import Clinic, Contact, FreeTime, Offer, Person

PartOfDay = Literal["morning", "afternoon", "evening"]


class ClinicView(Protocol):
    """Queries only: the present state of one clinic for one contact at one instant."""

    @property
    def now(self) -> datetime: ...
    @property
    def clinic(self) -> Clinic: ...
    @property
    def contact(self) -> Contact: ...
    def offers(self) -> tuple[Offer, ...]:
        """All bookable offers, in the order of the doctors and of their services in the clinic's file."""

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
        """Free times by start, then by the doctors' order; the conversation's own held time is among them."""

    def is_free(self, offer: Offer, start: datetime) -> FreeTime | None: ...
    def urgent(self) -> ClinicView:
        """The same as somebody sees it who says that it is urgent: with hours for emergencies, where they may be."""

    def moving(self, reservation_id: UUID) -> ClinicView:
        """The same as somebody sees it who would move this visit: its own time is no obstacle, and no choice."""

    def window(self, offers: tuple[Offer, ...]) -> tuple[datetime, datetime]:
        """First and last instant at which one of these may begin, by notice and horizon alone."""

    def hours(self, offers: tuple[Offer, ...], day: date | None = None) -> tuple[tuple[time, time], ...]:
        """Wall times from … to (exclusive) at which these doctors see patients: on that day, else on any day."""

    def persons(self) -> tuple[Person, ...]: ...
    def open_requests(self) -> tuple[Request, ...]:
        """This contact's pending requests, by start."""

    def visits(self) -> tuple[Visit, ...]:
        """This contact's coming visits, by start."""

    def entries(self) -> tuple[ListEntry, ...]:
        """This contact's wishes that wait on the list, the oldest first."""

    def request(self, request_id: UUID) -> Request | None:
        """One of this contact's requests or, for a doctor, one of theirs."""

    def questions(self, request_id: UUID) -> tuple[Question, ...]:
        """What doctors asked about a request that `request` shows, in order."""

    def waiting(self) -> tuple[Request, ...]:
        """For a doctor: the pending requests that wait for them, by deadline."""

    def noted(self) -> tuple[Request, ...]:
        """For a doctor: what they decided and can still take back, by the time at which it becomes final."""

    def agenda(self, begins: datetime, ends: datetime) -> tuple[Visit | Request, ...]:
        """For a doctor: visits and open requests that start from `begins` up to before `ends`, by start.

        What was cancelled or moved away is left out.
        """

    def offered(self) -> tuple[Request, ...]:
        """For a doctor: their requests that wait for the patient, by deadline."""

    def by_code(self, code: str) -> Request | None:
        """For a doctor: their request of this code, whatever its state."""

    def last_ended_at(self) -> datetime | None:
        """For a doctor: when a card of theirs last ended (decided, expired, withdrawn)."""

    def concerned(self, span: Span) -> tuple[Request, ...]:
        """For a doctor: whose visit to come or open request lies in that time, by start."""

    def delays(self, minutes: int) -> tuple[Delay, ...]:
        """For a doctor who is so late: today's visits that begin later, until a gap has made up for it, by start."""

    def absences(self) -> tuple[Absence, ...]:
        """For a doctor: what they closed in the chat and is not over, by its first day."""

    def typed_decisions_closed_until(self) -> datetime | None:
        """For a doctor with five wrong codes: until when only a tap or a quoted card counts."""


class Hands(Protocol):
    """What models do for a running dialog. Each call is all or nothing under its own savepoint, or raises Refused."""

    def do(self, effect: Effect, instead_of: Done | None) -> Done:
        """Carries the effect out; `instead_of` is undone with it, and kept when the new one is refused."""

    def keep(self, done: Done) -> Done:
        """Called once a message for every effect in force: a hold is prolonged, or taken again if it ran out."""

    def undo(self, done: Done) -> None: ...
    def lock(self, request_ids: Sequence[UUID]) -> None:
        """Before several commands in a row: their doctors and requests are locked in one order for everybody."""

    def carry_out(self, command: Command) -> Outcome: ...
