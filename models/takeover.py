"""Staff have a chat to themselves: taken over, kept a while longer with each of their messages, and given back.

What is written meanwhile is theirs to read and is never heard by a dialog, whenever it is looked at. Every change is
made under the conversation's lock, which a patient's message takes too.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import false, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from models import locks, sql
from models.base import new_id
from models.contacts import Met
from models.events import Actor
from models.facts import Refused
from models.handover import STUCK, WANTED
from models.tasks import close_task, forget_drafts
from models.who import who

TAKEN_OVER = "taken_over"
LONGEST_NAME = 100
_v, _k, _t, _in = sql.conversation.c, sql.contact.c, sql.takeover.c, sql.inbound.c


@dataclass(frozen=True)
class Kept:
    """Whose chat it is and until when; `begun` where it was not theirs before."""

    takeover_id: UUID
    until: datetime
    begun: bool


@dataclass(frozen=True)
class Ended:
    """A takeover that is over, with what a turn needs to go on."""

    takeover_id: UUID
    met: Met


def locked(session: Session, contact_id: UUID) -> Met | None:
    """The contact with its conversation locked; None where the clinic has no such contact."""
    locks.conversation(session, contact_id)
    columns = (_k.id, _k.address, _v.id.label("conversation_id"), _v.state, _v.taken_over_until, _v.handed_back_at)
    found = select(*columns).join_from(sql.contact, sql.conversation, _v.contact_id == _k.id)
    row = session.execute(found.where(_k.id == contact_id)).first()
    if row is None:
        return None
    times = {"taken_over_until": row.taken_over_until, "handed_back_at": row.handed_back_at}
    return Met(row.id, row.conversation_id, row.address, row.address, row.state, **times)


def take_over(session: Session, clinic_id: UUID, actor: Actor, contact_id: UUID) -> Kept:
    """From now on the assistant is silent here; whoever waited for a person has one.

    Raises Refused("no-such-contact"), and Refused("is-a-doctor"): her decisions must always be heard.
    """
    if locked(session, contact_id) is None:
        raise Refused("no-such-contact")
    if who(session, contact_id).contact.doctor_id is not None:
        raise Refused("is-a-doctor")
    kept = keep(session, clinic_id, actor, contact_id)
    for kind in (WANTED, STUCK):
        close_task(session, kind, contact_id=contact_id, at=_now(session), by=_called(actor), act=TAKEN_OVER, who=actor)
    return kept


def keep(
    session: Session, clinic_id: UUID, actor: Actor, contact_id: UUID, *, at_least: timedelta = timedelta()
) -> Kept:
    """For the clinic's minutes from now, or `at_least` so long; the conversation is locked by the caller."""
    minutes: int = session.execute(select(sql.clinic.c.takeover_minutes)).scalar_one()
    until = _now(session) + max(timedelta(minutes=minutes), at_least)
    open_one = select(_t.id).where(_t.contact_id == contact_id, _t.ended_at.is_(None))
    takeover_id = session.scalar(open_one)
    begun = takeover_id is None
    if takeover_id is None:
        takeover_id = new_id()
        row = {"clinic_id": clinic_id, "id": takeover_id, "contact_id": contact_id, "begun_by": actor.id}
        session.execute(insert(sql.takeover).values(**row))
    mine = update(sql.conversation).where(_v.contact_id == contact_id)
    session.execute(mine.values(taken_over_until=until, taken_over_by=_called(actor)))
    return Kept(takeover_id, until, begun)


def hand_back(session: Session, actor: Actor, contact_id: UUID) -> Ended | None:
    """None where it was nobody's any more."""
    met = locked(session, contact_id)
    return None if met is None else _end(session, met, at=_now(session), by=actor)


def run_out(session: Session, met: Met) -> Ended | None:
    """Over by the clock, as of the moment that was told; None where it is not, or was ended meanwhile."""
    until = met.taken_over_until
    return None if until is None or until > _now(session) else _end(session, met, at=until, by=None)


def _end(session: Session, met: Met, *, at: datetime, by: Actor | None) -> Ended | None:
    how = {"ended_at": at, "ended_how": "handed_back" if by else "ran_out", "ended_by": by.id if by else None}
    open_one = update(sql.takeover).where(_t.contact_id == met.contact_id, _t.ended_at.is_(None))
    takeover_id = session.scalar(open_one.values(**how).returning(_t.id))
    if takeover_id is None:
        return None
    forget_drafts(session, met.contact_id)
    free = {"taken_over_until": None, "taken_over_by": None, "handed_back_at": at}
    session.execute(update(sql.conversation).where(_v.id == met.conversation_id).values(**free))
    return Ended(takeover_id, met)


def heard_by_staff(session: Session, met: Met, written_at: datetime) -> UUID | None:
    """The takeover that a message belongs to: it comes while one lasts, or was written while one did.

    However late it is looked at. Most chats never had one, which is known without a look.
    """
    back = met.handed_back_at
    if met.taken_over_until is None and (back is None or written_at >= back):
        return None
    until, open_still = met.taken_over_until, _t.ended_at.is_(None)
    lasts = open_still & or_(literal(until) > sql.NOW, literal(until) > written_at) if until else false()
    then = (_t.begun_at <= written_at) & (_t.ended_at > written_at)
    found: Any = select(_t.id).where(_t.contact_id == met.contact_id, or_(lasts, then)).order_by(_t.begun_at).limit(1)
    takeover_id: UUID | None = session.scalar(found)
    return takeover_id


def mark_read(session: Session, contact_id: UUID, *, until: int) -> None:
    """What staff have seen of this chat: their messages up to this place in the inbox."""
    unread = (_in.contact_id == contact_id, _in.takeover_id.is_not(None), _in.staff_read_at.is_(None), _in.seq <= until)
    session.execute(update(sql.inbound).where(*unread).values(staff_read_at=sql.NOW))


def _called(actor: Actor) -> str:
    return (actor.name or "staff")[:LONGEST_NAME]


def _now(session: Session) -> datetime:
    now: datetime = session.execute(select(sql.NOW)).scalar_one()
    return now
