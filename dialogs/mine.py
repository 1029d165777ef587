"""A patient's own requests and visits: how they stand, and how to take them back."""

from __future__ import annotations

from dialogs import status
from dialogs.chat import Chat, Dropped, Open
from dialogs.kinds import Choice, Pick, Words, YesNo
from dialogs.say import shortened
from models.facts import CancelVisit, Request, Visit, Withdraw

Own = Request | Visit


def mine(chat: Chat) -> Withdraw | CancelVisit | Dropped | Open:
    """What is open, one of it, and taking it back once that was said twice."""
    own = status.own(chat.view)
    if not own:
        return Open("menu", say=chat.text("mine-none"))
    lines = status.lines(chat.view, chat.language)
    chosen = chat.ask("which", Pick(rows(chat, own), (("menu", chat.text("menu-row")),)), says={"lines": lines})
    about = status.row(chosen, chat.language)
    if isinstance(chosen, Request):
        sure = YesNo(chat.text("withdraw-yes"), chat.text("withdraw-no"))
        if chat.ask("withdraw", sure, says={"about": about}, code=chosen.code, start=chosen.start):
            return Withdraw(chosen.id)
        return Dropped(chat.text("mine-kept"))
    if chosen.cancellable_until is not None and chosen.cancellable_until <= chat.view.now:
        return Dropped(chat.text("refused-cutoff", phone=chat.view.clinic.phone or "–"))
    why = chat.ask("why", Words(chat.text("skip"), longest=300), says={"about": about}, code=chosen.code)
    sure = YesNo(chat.text("cancel-yes"), chat.text("cancel-no"))
    if chat.ask("cancel", sure, says={"about": about}, code=chosen.code, start=chosen.start):
        return CancelVisit(chosen.id, why or None)
    return Dropped(chat.text("mine-kept"))


def rows(chat: Chat, own: tuple[Own, ...]) -> list[Choice[Own]]:
    """A row for each, named by what it would do."""
    found: list[Choice[Own]] = []
    for one in own[:9]:
        key = "mine-withdraw-row" if isinstance(one, Request) else "mine-cancel-row"
        title = chat.text(key, code=one.code)
        found.append(Choice(one.code, title, one, shortened(status.row(one, chat.language), 72)))
    return found
