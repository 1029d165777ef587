"""A person's own wishes on the waiting list: how they stand, and how to take one back."""

from __future__ import annotations

from dialogs import list_says
from dialogs.chat import Chat, Dropped, Open
from dialogs.in_words import wished
from dialogs.kinds import Choice, Pick
from dialogs.say import shortened
from models.facts import LeaveList, ListEntry

ANOTHER = "another"


def listed(chat: Chat) -> LeaveList | Dropped | Open:
    """What waits, each with the row that takes it back; and another wish."""
    entries = chat.view.entries()
    if not entries:
        return Open("menu", say=chat.text("waitlist-none"))
    rows: list[Choice[ListEntry | None]] = [leaving(chat, entry, alone=len(entries) == 1) for entry in entries]
    rows.append(Choice(ANOTHER, chat.text("waitlist-another-row"), None))
    lines = "\n".join(f"• {chat.text('status-list', about=wished(entry, chat.language))}" for entry in entries)
    said = Pick(rows, (("menu", chat.text("menu-row")),))
    facts = {"lines": lines, "hours": list_says.waking(chat.view.clinic, chat.language)}
    chosen = chat.ask("entry", said, says=facts, wording="waitlist-mine")
    return LeaveList(chosen.id) if chosen is not None else Open("booking", {"list": "yes"})


def leaving(chat: Chat, entry: ListEntry, *, alone: bool) -> Choice[ListEntry | None]:
    """The row that takes it back; named where there are several."""
    below = "" if alone else shortened(wished(entry, chat.language), 72)
    return Choice(key_of(entry), chat.text("waitlist-leave-row"), entry, below)


def key_of(entry: ListEntry) -> str:
    """As the id of a row."""
    return f"w{entry.id.hex[-12:]}"
