"""Whether what waits to be said is still so: a card whose request waits, a visit that is to come, words to be read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql, stepping
from models.visits import OPEN

TRUE_UNTIL_THE_VISIT = ("confirmed:", "delayed:")
KNOCK = "knock:"
"""Asks for an answer, so that words of the staff can be read which wait for one."""
ANSWERED_BY = {"decide": "doctor", "offer": "patient"}
"""Prompts whose answer decides their request, and whose answer that is."""
_out = sql.outbound.c


def is_still_true(session: Session, row: Any, now: datetime) -> bool:
    """A card, an offer or a question is true while its request waits, what confirms or delays a visit until then."""
    if row.about_reservation_id is not None and row.purpose.startswith(TRUE_UNTIL_THE_VISIT):
        return _is_coming(session, row.about_reservation_id, now)
    if row.purpose.startswith(KNOCK):
        return _words_wait(session, row.contact_id)
    if row.purpose.startswith(stepping.HALF):
        return _waits_for(session, "doctor", row.about_request_id, now, stepping.HALF_TIME)
    if row.purpose.startswith(stepping.ASKED):
        return stepping.is_open(session, row.about_request_id, now)
    # Whatever has become of its request, whoever asked wants to read the answer.
    answered = row.purpose.startswith(stepping.ANSWERED)
    if answered or row.prompt_id is None or row.about_request_id is None:
        return True
    dialog = session.scalar(select(sql.prompt.c.dialog).where(sql.prompt.c.id == row.prompt_id))
    return dialog not in ANSWERED_BY or _waits_for(session, ANSWERED_BY[dialog], row.about_request_id, now)


def _waits_for(session: Session, whom: str, request_id: UUID, now: datetime, *more: Any) -> bool:
    request = sql.request.c
    undecided = (sql.PENDING, request.waits_for == whom, request.decision.is_(None), request.expires_at > now, *more)
    return session.scalar(select(request.id).where(request.id == request_id, *undecided)) is not None


def _words_wait(session: Session, contact_id: UUID) -> bool:
    """Whether something that staff wrote still waits for the person's window."""
    waits = (_out.contact_id == contact_id, _out.state == sql.word("parked"), _out.written_by.is_not(None))
    return session.scalar(select(_out.id).where(*waits).limit(1)) is not None


def _is_coming(session: Session, reservation_id: UUID, now: datetime) -> bool:
    visit = sql.visit.c
    coming = select(visit.id).where(visit.id == reservation_id, visit.status.in_(OPEN), visit.end_time > now)
    return session.scalar(coming) is not None
