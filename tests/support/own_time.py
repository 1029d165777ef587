"""A doctor's view in the fakes: what is noted, and her own time with whom it concerns and what was closed."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Self
from uuid import UUID
from zoneinfo import ZoneInfo

from models.facts import (
    Absence,
    Close,
    Closed,
    Delay,
    Outcome,
    Reopened,
    Request,
    RunLate,
    RunningLate,
    Span,
    TakeBack,
)


class OwnTime:
    """Mixed into a view that has `requests` and `now`."""

    requests: list[Request]
    now: datetime
    closed: list[Absence]

    def moving(self, reservation_id: UUID) -> Self:
        """Here the time of a visit stands in nobody's way."""
        del reservation_id
        return self

    def urgent(self) -> Self:
        return self

    def concerned(self, span: Span) -> tuple[Request, ...]:
        found = [one for one in self._open() if _touches(span, one)]
        return tuple(sorted(found, key=lambda request: (request.start, request.id)))

    def delays(self, minutes: int) -> tuple[Delay, ...]:
        late = timedelta(minutes=minutes)
        today = [one for one in self._open() if one.status == "approved" and one.start.date() == self.now.date()]
        return tuple(Delay(request, request.start + late) for request in today)

    def noted(self) -> tuple[Request, ...]:
        return tuple(one for one in self.requests if one.is_noted and one.decides_at and one.decides_at > self.now)

    def last_ended_at(self) -> datetime | None:
        return None

    def typed_decisions_closed_until(self) -> datetime | None:
        return None

    def absences(self) -> tuple[Absence, ...]:
        return tuple(getattr(self, "closed", ()))

    def own_time(self, command: Close | TakeBack | RunLate, new: UUID) -> Outcome:
        if isinstance(command, RunLate):
            return RunningLate(self.delays(command.minutes))
        if isinstance(command, Close):
            self.closed.append(Absence(new, command.span))
            return Closed(self.closed[-1])
        known = next(one for one in self.closed if one.id == command.absence_id)
        self.closed.remove(known)
        return Reopened(known)

    def _open(self) -> list[Request]:
        return [one for one in self.requests if one.status in {"pending", "approved"} and one.start > self.now]


def _touches(span: Span, request: Request) -> bool:
    zone = ZoneInfo(request.offer.timezone)
    begins = datetime.combine(span.first, span.start or time(), zone)
    whole = span.end is None or span.end == time()
    ends = datetime.combine(span.last + timedelta(days=whole), span.end or time(), zone)
    return request.start < ends and request.end > begins
