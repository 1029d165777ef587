"""What a patient may be asked before a visit: S1's columns, which of them a clinic asks, and what fits into each."""

from collections.abc import Mapping
from typing import Any

# The request's column, and how many characters are kept of what was said.
LENGTHS = {
    "chief_complaint": 2000,
    "symptoms": 2000,
    "medical_history": 2000,
    "current_medications": 2000,
    "allergies": 1000,
    "urgency_level": 20,
    "patient_gender": 20,
    "patient_email": 254,
    "preferred_contact_method": 20,
    "special_requests": 1000,
}
# What stays true from visit to visit is kept on the patient too: request column -> patient column.
STANDING = {
    "medical_history": "medical_history",
    "current_medications": "current_medications",
    "allergies": "allergies",
    "patient_gender": "gender",
    "patient_email": "email",
    "preferred_contact_method": "preferred_contact_method",
}
HEALTH = frozenset({"medical_history", "current_medications", "allergies"})
CHOICES = {
    "urgency_level": frozenset({"low", "normal", "high", "urgent"}),
    "preferred_contact_method": frozenset({"whatsapp", "phone", "email"}),
}
USUALLY_ASKED = frozenset(LENGTHS) - {"special_requests", "patient_gender", "patient_email", "preferred_contact_method"}
USUALLY_REQUIRED = frozenset({"chief_complaint"})


def asked_and_required(*settings: Mapping[str, Any] | None) -> tuple[frozenset[str], frozenset[str]]:
    """The first setting that says so decides (service, then clinic), each key for itself."""
    given = [setting for setting in settings if setting]
    asked = next((frozenset(s["asked"]) for s in given if "asked" in s), USUALLY_ASKED)
    required = next((frozenset(s["required"]) for s in given if "required" in s), None)
    if required is None:
        required = USUALLY_REQUIRED & asked
    return asked | required, required


def columns(intake: Mapping[str, str]) -> dict[str, str]:
    """The request's columns as they are stored: trimmed, cut to their length, empty ones left out.

    Raises ValueError for a column that is not the patient's to fill, or a word that is none of its choices.
    """
    unknown = set(intake) - set(LENGTHS)
    if unknown:
        raise ValueError(f"no such intake: {', '.join(sorted(unknown))}")
    kept = {name: cut(words, LENGTHS[name]) for name, words in intake.items()}
    for name, allowed in CHOICES.items():
        if kept.get(name) and kept[name] not in allowed:
            raise ValueError(f"{name} is one of {', '.join(sorted(allowed))}")
    return {name: words for name, words in kept.items() if words}


def cut(words: str, length: int) -> str:
    """At most `length` characters, with an ellipsis where something is missing; never half of a joined character."""
    words = words.strip()
    if len(words) <= length:
        return words
    end = length - 1
    while end > length - 20 and _joins(words[end]):
        end -= 1
    return words[:end].rstrip() + "…"


def _joins(character: str) -> bool:
    """Whether it belongs to the character before it: joiners, variation selectors, skin tones, accents."""
    code = ord(character)
    return code in {0x200D, 0xFE0E, 0xFE0F} or 0x1F3FB <= code <= 0x1F3FF or 0x300 <= code <= 0x36F
