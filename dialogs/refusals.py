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
        facts[name] = formats.day_and_time(fact, zone, language) if isinstance(fact, datetime) else str(fact)
    return text(language, key if has(language, key) else "refused", **facts)
