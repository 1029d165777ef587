"""Reminders of a visit: when each is due, and the bubble that asks whether the patient comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from dialogs import formats
from dialogs.called import called
from dialogs.notice import Notice
from dialogs.quoting import whole_name
from dialogs.say import NewPrompt, Option, Say, shortened
from dialogs.texts import text
from models.facts import Clinic, Visit

DIALOG = "reminder"
CHOICES = ("confirm", "move", "cancel")
LONGEST = 300
"""UTF-16 units of what the clinic says of a visit."""


def steps(visit: Visit, clinic: Clinic, language: str, now: datetime, new_nonce: Callable[[], str]) -> Iterator[Notice]:
    """Written with the visit, each due at its time; what would have been due before the booking is left out."""
    for minutes, due in planned(visit, clinic, now):
        say = asks(visit, clinic, language, due)
        facts = {"reservation_id": str(visit.id), "request_id": str(visit.request_id)}
        prompt = NewPrompt(DIALOG, offer(say), facts, new_nonce(), visit.start)
        purpose = f"reminder:{visit.id}:{visit.version}:{minutes}"
        yield Notice(purpose, "patient", say, prompt, due, lasting=True)


def planned(visit: Visit, clinic: Clinic, now: datetime) -> list[tuple[int, datetime]]:
    """The reminders that are still ahead, as minutes before the visit and instants.

    They are counted back in true time, so that a clock change in between makes none of them late. One that falls into
    quiet hours goes out before them: an early visit is reminded of the evening before, never in the night and never so
    late that nothing can be done any more. Of several at one moment only the last is kept.
    """
    at_once: dict[datetime, int] = {}
    for minutes in sorted(clinic.reminders, reverse=True):
        wanted = visit.start - timedelta(minutes=minutes)
        due = clinic.quiet.before(wanted, visit.offer.timezone) if clinic.quiet else wanted
        at_once[due] = minutes
    return sorted(((minutes, due) for due, minutes in at_once.items() if due > now), key=lambda one: one[1])


def asks(visit: Visit, clinic: Clinic, language: str, now: datetime) -> Say:
    """What, when, for whom, where, what to bring; and whether they come."""
    lines = [text(language, f"reminder-{day(visit, now)}", **_facts(visit))]
    lines.append(formats.day_and_time_in_full(visit.start, visit.offer.timezone, language))
    said = {"name": called(language, whole_name(visit.patient_name), species=visit.patient_species)}
    said |= {"address": clinic.address or "", "requirements": shortened(visit.offer.requirements or "", LONGEST)}
    said["code"] = visit.code
    lines += [text(language, f"notice-confirmed-{name}", **{name: words}) for name, words in said.items() if words]
    lines.append(text(language, "reminder-known" if visit.confirmed_at else "reminder-ask"))
    return Say("\n".join(lines), options(language))


def day(visit: Visit, now: datetime) -> str:
    """Whether it is today or tomorrow where the visit takes place."""
    zone = visit.offer.timezone
    ahead = (formats.local(visit.start, zone).date() - formats.local(now, zone).date()).days
    return {0: "today", 1: "tomorrow"}.get(ahead, "soon")


def options(language: str) -> tuple[Option, ...]:
    """Confirm, move, cancel."""
    return tuple(Option(what, text(language, f"reminder-{what}")) for what in CHOICES)


def offer(say: Say) -> tuple[dict[str, str], ...]:
    """The options as the prompt remembers them."""
    return tuple({"id": option.id, "title": option.title, "value": option.id} for option in say.options)


def _facts(visit: Visit) -> dict[str, str]:
    return {"service": shortened(visit.offer.service, 100), "doctor": shortened(visit.offer.doctor, 60)}
