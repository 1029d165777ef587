"""What was volunteered in a message, kept by what it is: a service, a doctor, a time, who it is for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dialogs.formats import dayfirst, local
from dialogs.reading import choices, days
from dialogs.reading.clean import fold
from dialogs.reply import Reply
from dialogs.state import Frame
from dialogs.when import on_day, packed, started
from dialogs.who import packed as packed_name
from dialogs.who import volunteered
from models.facts import ClinicView


def gather(reply: Reply, text: str, *, besides: str = "") -> dict[str, str]:
    """Everything in the text that some question may take."""
    view, language = reply.view, reply.language
    found = {
        "service": _service(text, view, language),
        "doctor": _doctor(text, view, language),
        "when": _when(text, view, language),
        "who": _who(text, view, language),
    }
    return {about: value for about, value in found.items() if value and about != besides}


def remember(reply: Reply, found: Mapping[str, str]) -> None:
    """Keeps it until a question looks for it; the newest word counts."""
    reply.talk.mentions |= found


def on_shown_day(frame: Frame, found: Mapping[str, str]) -> dict[str, str]:
    """An hour written right after a day means that day, though its times had not been shown yet."""
    day = frame.question.view.get("day") if frame.question else None
    return {**found, "when": on_day(found["when"], date.fromisoformat(day))} if day and "when" in found else dict(found)


def change(reply: Reply, frame: Frame, found: Mapping[str, str]) -> None:
    """What was said anew is asked anew ("no, the other doctor"); an hour alone means the day chosen before."""
    old = next((answer for answer in frame.answers if answer.about == "when"), None)
    if old is not None and "when" in found:
        here = local(started(old.value), reply.view.clinic.timezone)
        reply.talk.mentions["when"] = on_day(found["when"], here.date())
    frame.answers = [answer for answer in frame.answers if not answer.about or answer.about not in found]


def _service(text: str, view: ClinicView, language: str) -> str:
    names = list(dict.fromkeys(offer.service for offer in view.offers()))
    found = choices.choose(text, names, language)
    return names[found[0]] if len(found) == 1 and len(names) > 1 else ""


def _doctor(text: str, view: ClinicView, language: str) -> str:
    doctors = {str(offer.doctor_id): offer.doctor for offer in view.offers()}
    found = choices.choose(text, list(doctors.values()), language)
    return list(doctors)[found[0]] if len(found) == 1 and len(doctors) > 1 else ""


def _when(text: str, view: ClinicView, language: str) -> str:
    here = local(view.now, view.clinic.timezone)
    found = days.when(text, language, here, dayfirst(view.clinic))
    return packed(found) if found else ""


def _who(text: str, view: ClinicView, language: str) -> str:
    """Only a name with an age: a name alone may be any two words."""
    found = volunteered(text, list(dict.fromkeys([language, *view.clinic.languages])))
    if found is None:
        return ""
    name, age = found
    ours = {word for offer in view.offers() for word in fold(f"{offer.doctor} {offer.service}").split()}
    at_an_hour = days.when(f"{name} {age}", language, local(view.now, view.clinic.timezone), dayfirst(view.clinic))
    return "" if ours & set(fold(name).split()) or at_an_hour else packed_name(name, age)
