"""The answer to a reminder: I come, another time please, I cannot come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from dialogs import mine, moving, reminders, status
from dialogs.chat import Chat, Dropped, Open
from dialogs.kinds import Choice, Pick, Read, Take
from dialogs.offer import ELSEWHERE
from dialogs.reading import answers
from dialogs.reading.clean import fold
from dialogs.reading.consents import agrees, behind_yes
from dialogs.reading.words import command
from dialogs.state import Row
from models.facts import ConfirmVisit, Visit


@dataclass(frozen=True)
class Comes(Pick[str]):
    """One of the three; a plain yes confirms, and a plain no asks about cancelling, which asks once more."""

    consent: bool = True

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        meant = answers.yes_no(text, language)
        if meant and {command(behind_yes(text, language), language)} & ELSEWHERE:
            return Take("move")
        if agrees(text, language) or (meant and "?" not in fold(text)):
            return Take("confirm")  # "yes, I will bring my mother"
        return Take("cancel") if meant is False else None


def reminder(chat: Chat) -> ConfirmVisit | Dropped | Open:
    """One question; what follows from it is asked as it is everywhere else."""
    visit = coming(chat)
    if visit is None:
        return Dropped(how_it_stands(chat))
    kind = Comes([Choice(option.id, option.title, option.id) for option in reminders.options(chat.language)])
    about = status.row(visit, chat.language)
    chosen = chat.ask("coming", kind, says={"about": about}, code=visit.code, start=visit.start)
    if chosen == "cancel":
        return Open("mine", {mine.TAKING: visit.code})
    return Open(moving.SCRIPT, {moving.VISIT: str(visit.id)}) if chosen == "move" else ConfirmVisit(visit.id)


def coming(chat: Chat) -> Visit | None:
    """The visit, while it stands."""
    mine_now = (visit for visit in chat.view.visits() if visit.status == "confirmed")
    return next((visit for visit in mine_now if str(visit.id) == chat.facts["reservation_id"]), None)


def how_it_stands(chat: Chat) -> str:
    """A button of a visit that is off: what became of it."""
    request = chat.view.request(UUID(chat.facts["request_id"]))
    if request is None:
        return chat.text("prompt-ended")
    became = request.visit_status
    key = f"state-{became}" if became in {"cancelled", "rescheduled"} else "state-changed"
    facts = {"about": status.row(request, chat.language), "code": request.code, "phone": chat.view.clinic.phone or "–"}
    return chat.text(key, **facts)
