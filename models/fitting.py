"""Whom a doctor's week has room for: within her hours, the limit of a day, and the seats of a group."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from models.facts import Request
from models.rules import Start, Week
from models.terms import seats_of
from models.walltime import local_day

WHYS = ("hours", "limit", "seats")
"""What stands against a time that was given already."""


def without_room(week: Week, asked: Iterable[Request], most: Mapping[UUID, int | None]) -> dict[UUID, str]:
    """What stands against each of these, by request; where they are too many, against those who asked last.

    `asked` are all that take up room on their days, `most` how many the services see together.
    """
    found: dict[UUID, str] = {}
    of_day, of_group = Counter[object](), Counter[object]()
    for request in sorted(asked, key=lambda each: (each.created_at, each.id)):
        start = placed(week, request)
        if start is None:
            found[request.id] = "hours"
        day, group = local_day(request.start, week.zone), (request.offer.service_id, request.start)
        seats = seats_of(most.get(request.offer.service_id), start.rule) if start else None
        new_that_day = not gives_up_its_own(request, week.zone)
        if new_that_day and start and start.rule.per_day is not None and of_day[day] >= start.rule.per_day:
            found[request.id] = "limit"
        elif seats is not None and of_group[group] >= seats:
            found[request.id] = "seats"
        else:  # what is too much takes up no room; what is only outside the hours does
            of_day[day] += new_that_day
            of_group[group] += 1
    return found


def gives_up_its_own(request: Request, zone: ZoneInfo) -> bool:
    """A move within one day takes up no more of it than the visit that it would move, but a seat of another group."""
    old = request.moving
    if old is None or request.status != "pending" or old.doctor_id != request.offer.doctor_id:
        return False
    return local_day(old.start, zone) == local_day(request.start, zone)


def placed(week: Week, request: Request) -> Start | None:
    """Where the doctor works all of that time, be it on her grid or not."""
    return at(week, request.start, request.end, request.offer.service_id, urgent=request.is_urgent)


def at(week: Week, start: datetime, end: datetime, service_id: UUID, *, urgent: bool) -> Start | None:
    """The same of any time; hours for emergencies are hers where it is urgent."""
    minutes = int((end - start).total_seconds()) // 60
    found = week.working(start, minutes, service_id)
    if found is not None:
        return found
    at_night = week.starts(local_day(start, week.zone), minutes, service_id, urgent=urgent)
    return next((each for each in at_night if each.start == start), None)
