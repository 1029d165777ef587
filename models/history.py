"""What happened to a request and to its visit: every step with who did it and why, the oldest first."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import false, or_, select
from sqlalchemy.orm import Session

from models import sql

_e, _d, _u = sql.event.c, sql.doctor.c, sql.staff_user.c


@dataclass(frozen=True)
class Step:
    """One event. `actor` is the name of a doctor or of somebody of the staff, where it is known."""

    at: datetime
    subject: str
    to: str
    actor_kind: str
    actor: str | None
    why: str | None
    """Of staff their own words, else our word for how or why."""


def by_staff(session: Session, request_id: UUID) -> str | None:
    """Who of the staff did the last thing to this request, by name."""
    theirs = (_e.request_id == request_id, _e.actor_kind == "staff")
    last = select(_u.name).join_from(sql.event, sql.staff_user, _u.id == _e.actor_id).where(*theirs)
    return session.execute(last.order_by(_e.at.desc(), _e.id.desc()).limit(1)).scalar()


def steps(session: Session, *, request_id: UUID | None, reservation_id: UUID | None = None) -> list[Step]:
    """Of both in one statement; of one that is not there nothing, and never what has none either."""
    theirs = [
        column == key for column, key in ((_e.request_id, request_id), (_e.reservation_id, reservation_id)) if key
    ]
    doctor = (_d.clinic_id == _e.clinic_id) & (_d.id == _e.actor_id) & _e.actor_kind.in_(("doctor", "backup"))
    person = (_u.id == _e.actor_id) & (_e.actor_kind == "staff")
    rows = session.execute(
        select(_e.at, _e.subject_kind, _e.to_status, _e.actor_kind, _d.name, _u.name.label("staff"), _e.why)
        .join_from(sql.event, sql.doctor, doctor, isouter=True)
        .outerjoin(sql.staff_user, person)
        .where(or_(false(), *theirs))
        .order_by(_e.at, _e.id)
    )
    return [Step(row.at, row.subject_kind, row.to_status, row.actor_kind, row.name or row.staff, row.why)
            for row in rows]  # fmt: skip
