"""After a rejection: the doctor may say why, within ten minutes, and the patient hears it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from dialogs.chat import Chat, Dropped
from dialogs.desk_words import denies_why
from dialogs.kinds import Look, Read, Take, Words
from dialogs.orders import read
from dialogs.quoting import quoted
from dialogs.reading.phrases import words_of
from dialogs.reading.words import command
from dialogs.second_thoughts import begins_anew
from dialogs.state import Row
from models.facts import GiveReason, Request

OPEN_FOR = timedelta(minutes=10)
SAID_FOR = timedelta(minutes=60)
"""So long it is worth saying that the ten minutes are over; whoever writes later has something else in mind."""


@dataclass(frozen=True)
class Why(Words):
    """Plain words; a yes, a code, a number or a word of the desk is never why."""

    longest: int = 500
    anew: Callable[[str], str] = str
    """What is said to words that take the rejection back instead of giving a reason."""

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        spoken, order = command(text, language), read(text, language)
        if spoken == "skip" or (order.verdict == "reject" and order.wholly and not order.reason):
            return Take("")
        if spoken or order.code or (order.wholly and not order.reason and not order.says_nothing):
            return None
        if begins_anew(text) or denies_why(words_of(text)):  # "no wait, I meant yes" is not for the patient
            return Look(view, self.anew(text))
        del offered
        return Take(text.strip()[: self.longest]) if sum(map(str.isalpha, text)) > 2 else None


def reject_reason(chat: Chat) -> GiveReason | Dropped:
    """One question, which may be skipped; once the ten minutes are over it is dropped."""
    request = chat.view.request(UUID(chat.facts["request_id"]))
    if request is None or not still_open(request, chat.view.now):
        return Dropped(chat.text("reject-reason-over") if request and _just_over(request, chat.view.now) else "")
    undo = "-undo" if request.is_noted else ""

    def anew(said: str) -> str:
        return chat.text(f"reject-reason-anew{undo}", code=request.code, leftover=quoted(said, 80))

    why = chat.ask("why", Why(skip=chat.text("reject-reason-skip"), anew=anew))
    return GiveReason(request.id, why) if why else Dropped(chat.text("reject-reason-skipped"))


def still_open(request: Request, now: datetime) -> bool:
    """Whether a reason may still follow this rejection."""
    decided = request.decided_at
    if request.is_noted:
        return request.decision == "reject"
    return request.status == "rejected" and decided is not None and now - decided < OPEN_FOR


def _just_over(request: Request, now: datetime) -> bool:
    decided = request.decided_at
    return request.rejection_reason is None and decided is not None and now - decided < SAID_FOR
