"""A patient's own requests and visits: how they stand, and how to take them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs import details, formats, moving, status
from dialogs.chat import Chat, Dropped, Open
from dialogs.kinds import Choice, Pick, Read, Take, Words, YesNo
from dialogs.reading.answers import yes_no
from dialogs.say import shortened
from dialogs.state import Row
from dialogs.texts import text
from models.facts import CancelVisit, Request, Visit, Withdraw

Own = details.Own

WHY = "why"
"""What was said of why somebody cannot come, kept for the question about it."""
TAKING = "taking"
"""The dialog's fact where something is to be taken back at once: its code, "" while it is still to be chosen."""
MOVING = "moving"


class OnlyOne(Pick[Own]):
    """A list of one: a yes means that."""

    def read(self, text: str, language: str, offered: Sequence[Row], view: Mapping[str, str]) -> Read:
        del offered, view
        return Take(self.choices[0].id) if yes_no(text, language) else None


@dataclass(frozen=True)
class Why(Words):
    """Why somebody cannot come; said beside that, it need not be asked for."""

    about: str = WHY

    def recall(self, mention: str) -> Read:
        return Take(mention)


def mine(chat: Chat) -> Withdraw | CancelVisit | Dropped | Open:
    """What is open, one of it in full, and taking it back once that was said twice."""
    own = status.own(chat.view)
    if not own:
        return Open("listed") if chat.view.entries() else Open("menu", say=chat.text("mine-none"))
    chosen = one_of(chat, own)
    if isinstance(chosen, Visit) and taking_request(chat):
        return Dropped(approved_meanwhile(chosen, chat.language))
    if isinstance(chosen, Request) and chosen.waits_for == "patient" and TAKING not in chat.facts:
        return Open("offer", {"request_id": str(chosen.id)})
    if TAKING not in chat.facts:
        offered = Pick(what_can_be_done(chat, chosen), words(chat))
        lines = details.told(chat, chosen)
        wanted = chat.ask("about", offered, says={"lines": lines}, code=chosen.code, start=chosen.start)
        if wanted == MOVING:
            return Open(moving.SCRIPT, {moving.VISIT: str(chosen.id)})
    return withdrawn(chat, chosen) if isinstance(chosen, Request) else cancelled(chat, chosen)


def taking_request(chat: Chat) -> bool:
    """Whether the person was taking a request back: a yes to that, or a no, is said to nothing else."""
    question = chat.frame.question
    return chat.answered("withdraw") or (question is not None and question.key == "withdraw")


def approved_meanwhile(visit: Own, language: str) -> str:
    """What was to be taken back as a request is a visit by now, and how that is cancelled."""
    about = text(language, "state-approved-meanwhile", about=status.row(visit, language))
    return f"{about} {text(language, 'notice-confirmed-cancel')}"


def one_of(chat: Chat, own: tuple[Own, ...]) -> Own:
    """The one that is meant: the only one, the one on the screen, or the one that is chosen."""
    known = next((one for one in own if one.code == chat.facts.get(TAKING)), None)
    if known is not None or (len(own) == 1 and TAKING not in chat.facts):
        return known or own[0]
    lines = status.lines(chat.view, chat.language)
    if TAKING in chat.facts:
        pick = OnlyOne(rows(chat, own), words(chat)) if len(own) == 1 else Pick(rows(chat, own), words(chat))
        return chat.ask("which", pick, says={"lines": lines})
    return chat.ask("which", Pick(looks(chat, own), words(chat)), says={"lines": lines}, wording="mine-look")


def words(chat: Chat) -> tuple[tuple[str, str], ...]:
    """The rows that lead on: the wishes on the list, where there are any, and the menu."""
    on_list = (("my_list", chat.text("waitlist-row")),) if chat.view.entries() else ()
    return (*on_list, ("menu", chat.text("menu-row")))


def withdrawn(chat: Chat, chosen: Request) -> Withdraw | Dropped:
    """A request taken back."""
    sure = YesNo(chat.text("withdraw-yes"), chat.text("withdraw-no"))
    about = status.row(chosen, chat.language)
    if chat.ask("withdraw", sure, says={"about": about}, code=chosen.code, start=chosen.start):
        return Withdraw(chosen.id)
    return Dropped(chat.text("mine-kept"))


def cancelled(chat: Chat, chosen: Visit) -> CancelVisit | Dropped:
    """A visit cancelled, with the reason if one is given; too near it, the clinic is to be called."""
    if chosen.cancellable_until is not None and chosen.cancellable_until <= chat.view.now:
        return Dropped(chat.text("refused-cutoff", phone=chat.view.clinic.phone or "–"))
    about = status.row(chosen, chat.language)
    why = chat.ask("why", Why(chat.text("skip"), longest=300), says={"about": about}, code=chosen.code)
    sure = YesNo(chat.text("cancel-yes"), chat.text("cancel-no"))
    if chat.ask("cancel", sure, says={"about": about}, code=chosen.code, start=chosen.start):
        return CancelVisit(chosen.id, why or None)
    return Dropped(chat.text("mine-kept"))


def what_can_be_done(chat: Chat, one: Own) -> list[Choice[str]]:
    """A row that moves the visit, where that can be, and one that takes it back."""
    key = "mine-withdraw-row" if isinstance(one, Request) else "mine-cancel-row"
    back = Choice(f"take.{one.code}", chat.text(key, code=one.code), TAKING)
    if isinstance(one, Request) or moving.hindrance(one, chat):
        return [back]
    return [Choice(f"move.{one.code}", chat.text("mine-move-row", code=one.code), MOVING), back]


def looks(chat: Chat, own: tuple[Own, ...]) -> list[Choice[Own]]:
    """A row for each, by its time."""
    zones = [(one, formats.day_and_time(one.start, one.offer.timezone, chat.language)) for one in own[:9]]
    return [Choice(one.code, when, one, shortened(f"{one.code} · {one.offer.service}", 72)) for one, when in zones]


def rows(chat: Chat, own: tuple[Own, ...]) -> list[Choice[Own]]:
    """A row for each, named by what it would do."""
    found: list[Choice[Own]] = []
    for one in own[:9]:
        key = "mine-withdraw-row" if isinstance(one, Request) else "mine-cancel-row"
        title = chat.text(key, code=one.code)
        found.append(Choice(one.code, title, one, shortened(status.row(one, chat.language), 72)))
    return found
