"""A day of the doctor's: visits and open requests by time, each with its code, first name, service and state."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from dialogs import formats, moved
from dialogs.cards import name
from dialogs.desk_words import AGENDA
from dialogs.quoting import first_name
from dialogs.reading.clean import fold
from dialogs.reading.days import wholly
from dialogs.say import Say, shortened
from dialogs.texts import text
from models.facts import ClinicView, Request, Visit

MOST = 20
"""Lines; more would not fit one bubble."""


def zone(view: ClinicView) -> str:
    """Where the doctor works: the zone of what they offer, else the clinic's."""
    own = (offer.timezone for offer in view.offers() if offer.doctor_id == view.contact.doctor_id)
    return next(own, view.clinic.timezone)


def wall(view: ClinicView) -> dt.datetime:
    """The time on the doctor's wall."""
    return view.now.astimezone(ZoneInfo(zone(view)))


def day_named(line: str, view: ClinicView, language: str) -> dt.date | None:
    """The day, where the line names one and says nothing else; "agenda" alone is today's."""
    words = [word for word in line.split() if fold(word.strip(".,!؟?،")) not in AGENDA]
    if line.strip() and not words:
        return wall(view).date()
    line = " ".join(words)
    said = wholly(line, language, wall(view), formats.dayfirst(view.clinic))
    return said.day if said is not None and said.time is None else None


def agenda(day: dt.date, view: ClinicView, language: str) -> Say:
    """What stands on that day, and what of it still waits for an answer."""
    begins = dt.datetime.combine(day, dt.time(), ZoneInfo(zone(view)))
    ends = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), ZoneInfo(zone(view)))
    found = view.agenda(begins, ends)
    head = text(language, "desk-agenda" if found else "desk-agenda-empty", day=formats.day(day, language))
    lines = [_line(one, view, language) for one in found[:MOST]]
    if len(found) > MOST:
        lines.append(text(language, "desk-more", count=len(found) - MOST))
    return Say("\n".join([head, *lines]))


def _line(one: Visit | Request, view: ClinicView, language: str) -> str:
    called = name(one, language) if isinstance(one, Request) else first_name(one.patient_name)
    facts = {"time": formats.time(one.start, zone(view), language), "code": one.code}
    facts |= {"name": called or text(language, "desk-somebody"), "service": shortened(one.offer.service, 40)}
    state = _with_move(one, text(language, f"desk-agenda-{_state(one)}"), language)
    return text(language, "desk-agenda-line", state=state, **facts)


def _with_move(one: Visit | Request, state: str, language: str) -> str:
    """From which time a request would move a visit, and to which time a visit is asked to be moved."""
    if isinstance(one, Request):
        old = one.moving
        return text(language, "desk-agenda-move", state=state, before=moved.when(old, language)) if old else state
    if one.moving_to is None:
        return state
    to = formats.day_and_time(one.moving_to, one.offer.timezone, language)
    return text(language, "desk-agenda-asks", state=state, to=to)


def _state(one: Visit | Request) -> str:
    """The visit's status; of a request, whose answer it waits for, or what was decided a moment ago."""
    if isinstance(one, Visit):
        return one.status.replace("_", "-")
    return f"noted-{one.decision}" if one.is_noted else f"waits-{one.waits_for}"
