"""Why something cannot be, in words that say what can be done instead."""

from __future__ import annotations

from datetime import datetime

from dialogs import formats
from dialogs.texts import has, text
from models.facts import ClinicView, Refused


def why(refused: Refused, view: ClinicView) -> str:
    """The text of a refusal; instants in it are read on the clinic's clock."""
    language, zone = view.contact.language, str(refused.facts.get("timezone", view.clinic.timezone))
    key = f"refused-{refused.why}"
    facts: dict[str, object] = {"code": "", "doctor": "", "start": "", "phone": view.clinic.phone or "–"}
    for name, fact in refused.facts.items():
        said = fact if isinstance(fact, int) else str(fact)  # a number chooses its plural
        facts[name] = formats.day_and_time(fact, zone, language) if isinstance(fact, datetime) else said
    alone = "" if view.clinic.phone else f"{key}-no-phone"
    return text(language, next((one for one in (alone, key) if one and has(language, one)), "refused"), **facts)
