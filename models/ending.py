"""How a request ends: once, as a compare-and-swap, with its claim and its history in the same step."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, cast, literal, update
from sqlalchemy.dialects.postgresql import TSTZMULTIRANGE
from sqlalchemy.orm import Session

from models import entries, sql
from models.events import Actor, Change, write
from models.facts import Request
from models.moving import give_up
from models.requests import Found

_r, _t = sql.request.c, sql.slot.c

# A move leaves nothing to the visit that it takes the place of; an overbooking goes on as it was placed.
LEFT_TO_OTHERS = case((_t.overbook_reason.is_(None), cast(literal("{}"), TSTZMULTIRANGE)), else_=_t.shared)
# What becomes of the claim.
CLAIM: dict[str, dict[str, Any]] = {
    "approved": {"status": "reserved", "expires_at": None, "shared": LEFT_TO_OTHERS},
    "rejected": {"status": "released", "current_reservations": 0},
    "withdrawn": {"status": "released", "current_reservations": 0},
    "expired": {"status": "expired", "current_reservations": 0},
    "superseded": {"status": "released", "current_reservations": 0},
}


class Lost(Exception):
    """Somebody else ended it first; under the locks this cannot be, so it is a bug and the unit is run again."""


def still_pending() -> ColumnElement[bool]:
    """The swap's condition, read again by Postgres on the row it changes."""
    return sql.PENDING


def end(session: Session, found: Found, to: str, actor: Actor, *, why: str | None = None,
        at: datetime | None = None) -> Request:  # fmt: skip
    """Takes a pending request, read under its locks, to its end; its claim is reserved or freed with it.

    The wish on the waiting list that it came of is fulfilled, or open again.

    `at` is when it was decided, where that was earlier than now. The doctor's card stays open: a late tap on it is to
    be told who decided, not that the card is old. Raises Lost.
    """
    request = found.request
    values: dict[str, Any] = {"status": to, "decided_at": at or found.now, "decided_by_kind": actor.kind}
    values["decided_by"] = actor.id
    if to == "approved":
        approved_by = actor.id if actor.kind in {"doctor", "backup"} else None
        values |= {"approved_at": at or found.now, "approved_by": approved_by}
    swapped = update(sql.request).where(_r.id == request.id, still_pending()).values(**values)
    if session.execute(swapped.returning(_r.id)).first() is None:
        raise Lost(str(request.id))
    if to == "approved" and request.moving and not give_up(session, found, request.moving, actor):
        raise Lost(str(request.id))
    session.execute(update(sql.slot).where(_t.id == found.slot_id).values(**CLAIM[to]))
    write(session, found.clinic_id, found.now, Change(to, actor, "pending", request_id=request.id, why=why))
    on_list = entries.came_of(session, found, to)
    return replace(request, status=to, decided_at=at or found.now, decided_by=actor.called, on_list=on_list)
