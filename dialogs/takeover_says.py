"""What a patient is told when people of the clinic come to the chat, and when nobody came in time."""

from __future__ import annotations

from datetime import datetime

from dialogs import places
from dialogs.say import Say
from dialogs.texts import text
from models.facts import Clinic


def taken_over(clinic: Clinic, language: str) -> Say:
    """Somebody is there, and the assistant silent."""
    return Say(text(language, "taken-over", clinic=clinic.name, emergency=clinic.emergency_number))


def nobody_came(clinic: Clinic, language: str, now: datetime) -> Say:
    """That nobody did, when somebody answers, and whom to call."""
    key = "nobody-came" if clinic.phone else "nobody-came-no-phone"
    lines = [text(language, key, clinic=clinic.name, **({"phone": clinic.phone} if clinic.phone else {}))]
    lines.append(places.somebody_answers(clinic, language, now))
    return Say("\n\n".join(line for line in lines if line))


def knock(clinic: Clinic, language: str) -> Say:
    """That the clinic wrote, and what it wrote can be read after an answer; the same as its template."""
    return Say(text(language, "template-knock", clinic=clinic.name))
