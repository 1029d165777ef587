"""The way out of everything: book, see what is open, talk to a person; and leaving or resuming a draft."""

from __future__ import annotations

from dialogs import desk, formats, status
from dialogs.chat import Below, Chat, Dropped, Open
from dialogs.kinds import Choice, Pick, YesNo


def menu(chat: Chat) -> Open | Dropped:
    """What the front desk can do."""
    go_on = chat.text("resume-go-on" if chat.facts.get("draft") == "move" else "menu-go-on")
    rows = [Choice("go_on", go_on, "go_on")] if "draft" in chat.facts else []
    rows.append(Choice("booking", chat.text("menu-book-another" if rows else "menu-book"), "booking"))
    words = [("person", chat.text("menu-person"))]
    if status.anything(chat.view):
        words.insert(0, ("mine", chat.text("menu-mine")))
    says = {"clinic": chat.view.clinic.name, "open": status.lines(chat.view, chat.language)}
    chosen = chat.ask("what", Pick(rows, words), says=says)
    return Dropped() if chosen == "go_on" else Open(chosen)


def desk_menu(chat: Chat) -> Dropped:
    """What a doctor can write."""
    return Dropped(desk.help_text(chat.view, chat.language).text)


def resume(chat: Chat) -> Below | Dropped:
    """After a pause: go on, start over, or delete the draft."""
    rows = [
        Choice(what, chat.text(f"resume-{what.replace('_', '-')}"), what) for what in ("go_on", "restart", "delete")
    ]
    left = [chat.text(f"resume-left-{key}") for key in chat.facts.get("left", "").split()]
    says = {"left": chat.text("resume-left", what=formats.listed(left, chat.language)) if left else ""}
    chosen = chat.ask("what", Pick(rows), says=says)
    return Dropped() if chosen == "go_on" else Below(chosen)


def leave(chat: Chat) -> Below | Dropped:
    """A draft with several answers is not thrown away by one word."""
    what = chat.facts["what"]
    sure = YesNo(chat.text(f"leave-{what}"), chat.text("leave-no"))
    return Below(what) if chat.ask("sure", sure, wording=f"leave-sure-{what}") else Dropped()
