"""What a doctor hears whose visit has gone to another doctor."""

from __future__ import annotations

from dialogs import cards, moved
from dialogs.say import Say
from dialogs.texts import text
from models.facts import Confirmed, Outcome


def told(outcome: Outcome, language: str) -> Say | None:
    """Whose visit it was, where it has been moved to another doctor."""
    old = outcome.request.moving if isinstance(outcome, Confirmed) else None
    if old is None or not isinstance(outcome, Confirmed) or old.doctor_id == outcome.request.offer.doctor_id:
        return None
    request = outcome.request
    facts = {"who": cards.who(request, language), "service": request.offer.service, "when": moved.when(old, language)}
    line = text(language, "notice-doctor-line", code=old.code, **facts)
    return Say(f"{text(language, 'notice-doctor-moved-away', doctor=request.offer.doctor)}\n{line}")
