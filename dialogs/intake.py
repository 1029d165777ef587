"""What the doctor should know: the reason, one dense optional question, and what a service requires."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs import formats
from dialogs.chat import Chat
from dialogs.kinds import Choice, Email, Kind, Pick, Read, Take, Words
from dialogs.patient import Whom, shown
from dialogs.reading import answers, remarks
from dialogs.reading.intake import intake as taken_apart
from dialogs.reading.phrases import words_of
from dialogs.state import Row
from dialogs.texts import text as in_language
from models.facts import Offer

REASON = "chief_complaint"
FEW_WORDS = 2
COLUMNS = (
    "symptoms", "medical_history", "current_medications", "allergies", "urgency_level", "patient_gender",
    "patient_email", "preferred_contact_method", "special_requests",
)  # fmt: skip
"""S1's columns in the order in which they are asked and shown."""
OF_PEOPLE = frozenset({"patient_gender"})
"""What is not asked of an animal: its species is."""
PICKED = {
    "urgency_level": ("low", "normal", "high", "urgent"),
    "preferred_contact_method": ("whatsapp", "phone", "email"),
}


def intake(chat: Chat, offer: Offer, who: Whom) -> dict[str, str]:
    """S1's columns by name: what is on file, what was said now; the dense question only of somebody new.

    What has to be answered is asked for by itself, so where nothing else is asked the dense question is left out.
    """
    asked, required = (columns - (OF_PEOPLE if who.species else set()) for columns in (offer.asked, offer.required))
    asked |= required
    given = on_file(who)
    if REASON in asked:
        skip = "" if REASON in required else chat.text("skip")
        says = {"service": offer.service, "emergency": chat.view.clinic.emergency_number, "name": shown(who.name)}
        wording = "booking-reason-of" if who.known else "booking-reason"
        given[REASON] = chat.ask("reason", Reason(skip), wording=wording, says=says)
    wanted = [column for column in COLUMNS if column in asked]
    if set(wanted) - required and who.known is None:
        given |= chat.ask("details", Details(chat.text("skip")), says={"fields": fields(chat, wanted)})
    for column in COLUMNS:
        missing = column in required and not given.get(column)
        if missing or chat.wants(column) or chat.answered(column):
            given[column] = chat.ask(column, kind_of(chat, column))
    return {column: words for column, words in given.items() if words}


def on_file(who: Whom) -> dict[str, str]:
    """What a known person told us before."""
    person = who.known
    if person is None:
        return {}
    found = {
        "medical_history": person.medical_history,
        "current_medications": person.current_medications,
        "allergies": person.allergies,
        "patient_gender": person.gender,
        "patient_email": person.email,
    }
    return {column: words for column, words in found.items() if words}


def fields(chat: Chat, columns: Sequence[str]) -> str:
    """The names of the columns as one line."""
    return formats.listed([field(chat, column) for column in columns], chat.language)


def field(chat: Chat, column: str) -> str:
    """What a column is called."""
    return chat.text(f"field-{column}".replace("_", "-"))


def kind_of(chat: Chat, column: str) -> Kind[str]:
    """How a required column is asked for on its own."""
    if column == "patient_email":
        return Email()
    if column not in PICKED:
        return Words(none=in_language(chat.view.clinic.language, "none"))
    named = ((value, chat.text(f"{column}-{value}".replace("_", "-"))) for value in PICKED[column])
    return Pick([Choice(value, title, value) for value, title in named])


@dataclass(frozen=True)
class Reason(Words):
    """Why somebody comes; said beside a time or a doctor, it need not be asked for."""

    about = "reason"

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        """A bare yes or no says nothing of why somebody comes."""
        if not self.skip and answers.yes_no(text, language) is not None and len(words_of(text)) <= FEW_WORDS:
            return None
        return super().read(text, language, offered, view)

    def recall(self, mention: str) -> Read:
        return Take(mention)


class Details(Kind[dict[str, str]]):
    """Everything optional in one message; what stands under no heading are symptoms."""

    literal = True

    def __init__(self, skip: str) -> None:
        self.skip = skip

    def rows(self, view: Mapping[str, str]) -> tuple[Row, ...]:
        del view
        return (Row("skip", self.skip, "{}"),)

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        meant = False if remarks.sends(text) else answers.yes_no(text, language)
        if meant is None and answers.nothing_to_tell(text, language):
            return Take("{}")
        if meant is not None:
            return None if meant else Take("{}")  # a bare "yes" has not said yet what there is to tell
        found = {column: words[:1_000] for column, words in taken_apart(text, language).items()}
        return Take(json.dumps(found, ensure_ascii=False))

    def revive(self, value: str) -> dict[str, str]:
        return {str(column): str(words) for column, words in json.loads(value).items()}
