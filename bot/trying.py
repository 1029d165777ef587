"""Follows each try to book through its messages, so that the clinic can see at which question people give up."""

from uuid import UUID

from sqlmodel import Session

from dialogs.reply import Turn
from dialogs.tries import open_try
from models import tried, unavailable
from models.facts import Confirmed, Listed, Submitted


def follow(
    session: Session, clinic_id: UUID, contact_id: UUID, *, before: str | None, turn: Turn, language: str
) -> None:
    """One statement where a try goes on or ends, two where it begins, none for any other message.

    One more where a time was asked for that is not to be had, in a try or beside one.
    """
    if turn.unavailable:
        unavailable.note(session, clinic_id, contact_id, turn.unavailable)
    was, now = open_try(before), open_try(turn.state)
    if now is not None:
        if was is None:  # one that was lost with its conversation's state is over
            tried.end(session, contact_id, "left")
        tried.go_on(session, clinic_id, contact_id, dialog=now[0], step=now[1], language=language)
    elif was is not None:
        _end(session, contact_id, turn)


def _end(session: Session, contact_id: UUID, turn: Turn) -> None:
    for outcome in turn.outcomes:
        if isinstance(outcome, Submitted | Confirmed) and outcome.request.contact_id == contact_id:
            tried.end(session, contact_id, "sent", outcome.request.id)
            return
        if isinstance(outcome, Listed):
            tried.end(session, contact_id, "listed")
            return
    tried.end(session, contact_id, "left")
