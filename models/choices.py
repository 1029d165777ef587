"""What a person has switched off by word is not sent; what they ask, and what asks them something, always is."""

from collections.abc import Mapping
from typing import Any

KINDS: Mapping[str, str] = {
    "reminder": "wants_reminders",
    "confirmed": "wants_confirmations",
    "rejected": "wants_confirmations",
    "reasoned": "wants_confirmations",
    "expired": "wants_confirmations",
    "unanswered": "wants_confirmations",
    "half": "wants_updates",
    "thanks": "wants_updates",
}
"""Columns of the contact by the event that a purpose begins with. Without an outcome the word *status* still tells."""
WANTS = ("wants_reminders", "wants_confirmations", "wants_updates")
PATIENTS_OWN = frozenset({"reminder"})
"""Events that only a patient hears of, so that their purpose does not end with to whom."""


def unwanted(row: Any, person: Any) -> bool:
    """Whether this row of the outbox is of a kind that its reader, a patient, does not want."""
    event, _, rest = row.purpose.partition(":")
    if event not in KINDS or not (event in PATIENTS_OWN or rest.endswith(":patient")):
        return False
    return not getattr(person, KINDS[event])
