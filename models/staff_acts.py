"""What staff did besides requests and visits: an append-only row each, in the clinic where they did it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import case, insert, select
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.events import Actor


@dataclass(frozen=True)
class Act:
    """One line of the record; without a name the operator did it.

    `about` is the person it was done to, if any: by their address until they have come.
    """

    at: datetime
    name: str | None
    act: str
    about: str | None
    why: str | None


def latest(session: Session, at_most: int) -> list[Act]:
    """The newest first, of the session's clinic."""
    acts, who, whom = sql.staff_act, sql.staff_user.alias("who"), sql.staff_user.alias("whom")
    place = sql.staff_membership
    about = case((place.c.accepted_at.is_not(None), whom.c.name), else_=whom.c.email)
    rows = session.execute(
        select(acts.c.at, who.c.name, acts.c.act, about, acts.c.why)
        .select_from(acts.outerjoin(who, who.c.id == acts.c.staff_user_id).outerjoin(whom, whom.c.id == acts.c.subject))
        .outerjoin(place, place.c.staff_user_id == whom.c.id)
        .order_by(acts.c.at.desc(), acts.c.id.desc())
        .limit(at_most)
    )
    return [Act(*row) for row in rows]


def note(session: Session, actor: Actor, act: str, *, subject: UUID | None = None, why: str | None = None) -> None:
    """Keeps that `actor` did `act` ("role_changed") to the row `subject`; an actor without an id is the operator."""
    here = select(sql.clinic.c.id).scalar_subquery()
    row = {"id": new_id(), "staff_user_id": actor.id, "act": act, "subject": subject, "why": why}
    session.execute(insert(sql.staff_act).values(clinic_id=here, **row))
