"""How one request is put on its page: its facts in words, its steps, its chats, and what can be done about it now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import url_for

from bot.console.calendar_rows import EARLY
from bot.console.done import standing, who
from bot.console.record_words import why_said
from bot.console.say import has, language, say
from dialogs.called import called
from dialogs.formats import day_and_time
from models.dossier import Dossier
from models.facts import FreeTime, Request
from models.history import Step

UNSAID = frozenset({("preferred_contact_method", "whatsapp")})
"""How it is where nobody has said anything."""
CHOSEN = frozenset({"preferred_contact_method"})
SEEN = frozenset({"arrived", "in_progress", "completed", "no_show"})


@dataclass(frozen=True)
class Act:
    """One form. `time`: it asks for another one; `told`: it may say something to the patient; `to`: its one choice.

    `why`: without a reason it is not done.
    """

    name: str
    address: str
    time: bool = False
    told: bool = False
    to: str | None = None
    why: bool = True


def facts(found: Dossier, *, may_decide: bool) -> dict[str, Any]:
    """For the template."""
    about = found.request
    return {
        "now": found.now,
        "about": about,
        "visit": found.visit,
        "who": called(language(), about.patient_name, age=about.patient_age, months=about.patient_months,
                      species=about.patient_species),
        "day": about.start.astimezone(ZoneInfo(about.offer.timezone)).date().isoformat(),
        "when": day_and_time(about.start, about.offer.timezone, language()),
        "standing": say(f"queue-waits-{about.waits_for}") if is_open(about) else _stands(found),
        "ends": (about.decides_at if about.is_noted else about.expires_at) if about.status == "pending" else None,
        "before": day_and_time(about.moving.start, about.moving.timezone, language()) if about.moving else None,
        "intake": intake(about),
        "asked": found.asked,
        "steps": steps(found.steps),
        "chats": [("request-chat-patient", found.patient_chat), ("request-chat-doctor", found.doctor_chat)],
        "times": [(time.start.isoformat(), shown(time)) for time in found.times],
        "acts": list(acts(found)) if may_decide else [],
    }  # fmt: skip


def _stands(found: Dossier) -> str:
    """What was decided, and what has become of the visit since."""
    seen = found.visit.status if found.visit and found.visit.status in SEEN else None
    decided = standing(found.request)
    return f"{decided} · {say('calendar-visit-' + seen.replace('_', '-'))}" if seen else decided


def is_open(about: Request) -> bool:
    return about.status == "pending" and not about.is_noted


def shown(time: FreeTime) -> str:
    return day_and_time(time.start, time.timezone, language())


def intake(about: Request) -> list[tuple[str, str]]:
    """What the patient told, each under our word for it."""
    told = ((name, words) for name, words in about.intake.items() if (name, words) not in UNSAID)
    return [(say(f"request-intake-{name.replace('_', '-')}"), _words(name, words)) for name, words in told]


def _words(name: str, words: str) -> str:
    """What was chosen from a list is said in the reader's language."""
    key = f"request-intake-{name.replace('_', '-')}-{words}"
    return say(key) if name in CHOSEN and has(key) else words


def steps(done: list[Step]) -> list[tuple[datetime, str, str, str | None]]:
    """When, what, by whom, why."""
    return [(step.at, _what(step), _by(step), _why(step)) for step in done]


def _what(step: Step) -> str:
    key = f"history-{step.subject}-{step.to.replace('_', '-')}"
    return say(key) if has(key) else step.to


def _by(step: Step) -> str:
    if step.actor_kind == "staff" and step.actor:
        return say("history-staff", name=step.actor)
    return step.actor or (say("history-clock") if step.actor_kind == "system" else who(step.actor_kind))


def _why(step: Step) -> str | None:
    return why_said(step.actor_kind, step.why)


def acts(found: Dossier) -> Iterator[Act]:
    """What can be done now; whatever has changed by the time of the click is told then."""
    about = found.request
    yield from _of_request(about, by_staff=found.by_staff)
    visit = found.visit
    if visit is None or visit.status not in {"confirmed", "arrived"}:
        return
    if visit.status == "confirmed" and visit.start > found.now:
        yield Act("move", _of_visit("move", visit.id), time=True)
    if visit.status == "confirmed":
        yield Act("cancel", _of_visit("cancel", visit.id))
        if visit.start - found.now <= EARLY:
            yield _attended("arrived", visit.id)
    if visit.start <= found.now:
        yield _attended("completed", visit.id)
        yield _attended("no-show", visit.id)


def _of_request(about: Request, *, by_staff: bool) -> Iterator[Act]:
    def act(name: str, *, time: bool = False, told: bool = False) -> Act:
        return Act(name, url_for(f"requests.{name}", request_id=about.id), time=time, told=told)

    if about.is_noted:
        yield from (act("undo"),) if by_staff else ()
        yield act("withdraw")
    elif about.status == "pending":
        yield act("approve" if about.waits_for == "doctor" else "accept")
        yield act("reject", told=True)
        yield act("offer", time=True)
        yield act("withdraw")
    elif about.status == "expired":
        yield act("approve")
        yield act("offer", time=True)


def _attended(name: str, reservation_id: UUID) -> Act:
    return Act(name, _of_visit("attend", reservation_id), to=name.replace("-", "_"), why=False)


def _of_visit(view: str, reservation_id: UUID) -> str:
    return url_for(f"visits.{view}", reservation_id=reservation_id)
