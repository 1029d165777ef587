"""What staff do about what is on their list: it is closed with what was done, by whom and why, once."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from models import sql, staff_acts
from models.events import Actor
from models.parking import FLEETING

CALLED, DONE, SENT_AGAIN, TAKEN_OVER = "called", "done", "sent_again", "taken_over"
BY_HAND = frozenset({CALLED, DONE})
LONGEST_WHY = 500  # characters
LATELY = timedelta(days=7)
"""What failed earlier is said by nobody any more."""
_k, _o = sql.task.c, sql.outbound.c


def close(session: Session, actor: Actor, task_id: UUID, act: str, *, why: str = "") -> bool:
    """False where somebody else closed it, or it is not there; a draft is not kept longer."""
    how = {"closed_act": act, "closed_by_id": actor.id, "closed_why": why.strip()[:LONGEST_WHY] or None}
    open_one = update(sql.task).where(_k.id == task_id, _k.closed_at.is_(None)).returning(_k.id)
    by = (actor.name or actor.kind)[:100]
    done = session.execute(open_one.values(closed_at=sql.NOW, closed_by=by, draft=None, **how)).first() is not None
    if done:
        staff_acts.note(session, actor, f"task_{act}", subject=task_id)
    return done


def contact_of(session: Session, task_id: UUID) -> UUID | None:
    """Whom an open task is about."""
    return session.scalar(select(_k.contact_id).where(_k.id == task_id, _k.closed_at.is_(None)))


def send_again(session: Session, actor: Actor, task_id: UUID) -> int:
    """The messages of this trouble that failed join their person's queue like new ones; how many those are.

    Each is looked at before it goes out, as ever: a card whose request has ended is dropped.
    """
    task = session.execute(
        select(_k.contact_id, _k.request_id)
        .where(_k.id == task_id, _k.closed_at.is_(None))
        .with_for_update(key_share=True)
    ).first()
    if task is None or task.contact_id is None:
        return 0
    of_it = (_o.contact_id == task.contact_id, _o.about_request_id.is_not_distinct_from(task.request_id))
    again = update(sql.outbound).where(*of_it, *may_go_again())
    fresh = {"attempts": 0, "not_before": sql.NOW, "queue_number": None, "provider_sid": None, "handed_at": None}
    fresh |= {"error_code": None, "error_class": None, "delivered_at": None, "read_at": None}
    rows = session.execute(again.values(state="waiting", **fresh).returning(_o.id)).all()
    if rows:
        close(session, actor, task_id, SENT_AGAIN)
    return len(rows)


def may_go_again() -> tuple[ColumnElement[bool], ...]:
    """Of what failed lately, whatever was not only worth saying then."""
    lasting = (~_o.purpose.startswith(each) for each in FLEETING)
    return (_o.state == sql.word("failed"), _o.created_at > sql.NOW - LATELY, _o.body.is_not(None), *lasting)


def is_there(session: Session, task_id: UUID) -> bool:
    """Whether the clinic has, or had, this task."""
    return session.scalar(select(_k.id).where(_k.id == task_id)) is not None
