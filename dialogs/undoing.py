"""Taking a decision back: by word, with a code or without, or by the button on the answer."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from dialogs.batches import Batch
from dialogs.cards import ROWS, standing, when, who
from dialogs.desk_says import how
from dialogs.say import Say
from dialogs.texts import text
from models.facts import ClinicView, Command, Request, Said, Undo


def by_word(said: Said, request: Request | None, view: ClinicView, language: str) -> Command | Say:
    """The named one, or the only one that is noted; which, if there are several."""
    if said.forwarded:
        return Say(text(language, "desk-forwarded"))
    if request is not None:
        return Undo(request.id)
    noted = view.noted()
    if len(noted) > 1:
        which = text(language, "desk-undo-which", code=noted[0].code)
        lines = [f"{one.code} · {who(one, language)} · {when(one, language)}" for one in noted[:ROWS]]
        return Say("\n".join([which, *lines]))
    return Undo(noted[0].id if noted else None)


def by_button(ids: Sequence[UUID]) -> Command | Batch:
    """Each decision that the button stands for."""
    return Batch(tuple(map(Undo, ids))) if len(ids) > 1 else Undo(ids[0])


def undone(request: Request, view: ClinicView, language: str) -> Say:
    """Nobody was told, and how the request can be decided now."""
    said = text(language, "desk-undone", code=request.code)
    return Say(f"{said} {standing(request, language, view.now)}\n{how(view, language, request)}")


def too_late(request: Request, view: ClinicView, language: str) -> Say:
    """What stands; a request that nobody decided has nothing to be taken back."""
    open_still = request.status == "pending" and not request.is_noted
    said = text(language, "desk-undo-nothing" if open_still else "desk-undo-late")
    return Say(f"{said} {standing(request, language, view.now)}")
