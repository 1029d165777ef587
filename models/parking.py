"""What may not go out now: put aside by the sender, put before the staff, and put back when its person can be told."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, exists, or_, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from models import reminding, sql, stepping, still_true
from models.choices import unwanted
from models.silent import is_silent
from models.tasks import add_task
from models.templates import Choosing, doubt, named

FLEETING = ("nudge:", "half:", "close_out:", "freed:", "missed:", "list_over:",
            "takeover:", "nobody:", "reply:takeover:")  # fmt: skip
"""What is worth saying now or not at all."""
MOST_TRIES = 5
"""So often a message may be refused as a template that the provider calls approved."""
CALLS = ("tell_by_phone", "parked_card", "needs_template")
_out, _contact, _task = sql.outbound.c, sql.contact.c, sql.task.c


def held_back(session: Session, row: Any, person: Any, windowed: Collection[str], *, choosing: Choosing) -> bool:
    """Settles a row that may not be sent now; True if it was one."""
    now: datetime = person.now
    if unwanted(row, person):
        _drop(session, row)
        return True
    if row.purpose.startswith((reminding.REMINDER, reminding.THANKS)) and _keeps(session, row, now):
        return True
    if (later := stepping.put_off_to(session, row, now)) is not None:
        settle(session, row.id, not_before=later, queue_number=None)
        return True
    stopped = _stopped(choosing, row, person, _why_not(row, person, windowed, now))
    fleeting = row.purpose.startswith(FLEETING)
    if stopped and fleeting:
        settle(session, row.id, state="dropped")
    elif not still_true.is_still_true(session, row, now):
        give_up(session, row, now)
    elif stopped and (why := _why_not(row, _locked(session, person.id), windowed, now)):
        park(session, row, _stopped(choosing, row, person, why) or why, lacks=choosing.wanted(row, person))
    else:
        return False
    return True


def _keeps(session: Session, row: Any, now: datetime) -> bool:
    """Whether a reminder is not for now: for the end of the quiet hours, or for nobody any more."""
    instead = reminding.instead(session, row, now)
    if instead is None:
        return False
    if instead.until is not None:
        settle(session, row.id, not_before=instead.until, queue_number=None)
    else:
        _drop(session, row)
    return True


def _drop(session: Session, row: Any) -> None:
    settle(session, row.id, state="dropped")
    if row.purpose.startswith(reminding.REMINDER):
        reminding.count(session, row.about_reservation_id)


def _stopped(choosing: Choosing, row: Any, person: Any, why: str | None) -> str | None:
    """Outside the window an approved template goes out all the same."""
    if why != "window_closed" or choosing.wanted(row, person) is None:
        return why
    return None if choosing.approved(row, person) else "needs_template"


def give_up(session: Session, row: Any, now: datetime) -> None:
    """Dropped; but what only a decision makes untrue that can be taken back waits until that is final."""
    request = sql.request.c
    noted = (request.id == row.about_request_id, sql.PENDING, request.decision.is_not(None), request.decides_at > now)
    until = session.scalar(select(request.decides_at).where(*noted))
    if until is None:
        settle(session, row.id, state="dropped", lease_ends_at=None)
    else:
        settle(session, row.id, state="waiting", not_before=until, queue_number=None, lease_ends_at=None)


def _why_not(row: Any, person: Any, windowed: Collection[str], now: datetime) -> str | None:
    """The reason for which it has to be parked."""
    if person.opted_out_at is not None and not row.purpose.startswith("reply:"):
        return "opted_out"
    if is_silent(person):  # nobody asked them, so no template goes to them either
        return "opted_out"
    return "window_closed" if is_closed(person, windowed, now) else None


def is_closed(person: Any, windowed: Collection[str], now: datetime) -> bool:
    """Whether only a template may reach them."""
    return person.address.partition(":")[0] in windowed and (person.window_closes_at or now) <= now


def wants_silence(session: Session, contact_id: UUID) -> bool:
    return _locked(session, contact_id).opted_out_at is not None


def _locked(session: Session, contact_id: UUID) -> Any:
    """They may be writing at this very moment: whoever notes that either finds our parked row or is waited for here."""
    locked = select(sql.contact).where(_contact.id == contact_id).with_for_update(key_share=True)
    return session.execute(locked).one()


def park(session: Session, row: Any, reason: str, *, lacks: tuple[str, str, str] | None = None) -> None:
    """Holds nobody back any more; staff are told what they can do instead. `lacks` is the template it waits for."""
    if reason == "needs_template" and lacks is not None:
        _park_without_template(session, row.id, row.contact_id, row.about_request_id, named(*lacks[1:]))
        return
    settle(session, row.id, state="parked", park_reason=reason, lease_ends_at=None)
    tell_staff(session, row.contact_id, row.about_request_id, is_card=row.prompt_id is not None)


def _park_without_template(
    session: Session, outbound_id: UUID, contact_id: UUID, request_id: UUID | None, name: str
) -> None:
    settle(
        session, outbound_id, state="parked", park_reason="needs_template", template=name,
        content_sid=None, provider_sid=None, handed_at=None, lease_ends_at=None,
    )  # fmt: skip
    add_task(session, "needs_template", contact_id=contact_id, request_id=request_id)


def lose_template(session: Session, outbound_id: UUID, status: str) -> None:
    """Not taken as a template: nobody gets that one before it was asked why, and this message not for ever."""
    columns = (_out.contact_id, _out.about_request_id, _out.attempts, _out.template, _out.content_sid)
    row = session.execute(select(*columns).where(_out.id == outbound_id)).one()
    doubt(session, row.content_sid, status)
    if row.attempts < MOST_TRIES:
        _park_without_template(session, outbound_id, row.contact_id, row.about_request_id, row.template)
    else:
        settle(session, outbound_id, state="failed", lease_ends_at=None)
        add_task(session, "needs_template", contact_id=row.contact_id, request_id=row.about_request_id)


def tell_staff(session: Session, contact_id: UUID, request_id: UUID | None, *, is_card: bool = False) -> None:
    """Somebody has to call: the doctor about a card, the patient about the rest. What else a doctor misses can wait."""
    request = sql.request.c
    patient = session.scalar(select(request.contact_id).where(request.id == request_id)) if request_id else contact_id
    if patient == contact_id:
        add_task(session, "tell_by_phone", contact_id=contact_id, request_id=request_id)
    elif is_card:
        add_task(session, "parked_card", contact_id=contact_id, request_id=request_id)


def unpark(session: Session, contact_id: UUID) -> None:
    """What this person can be told by now waits again, at its old place, and nobody need call them about it.

    What never stood in their queue joins it like new. To be called where somebody has just noted, in the same unit of
    work, that they wrote or want to hear from us again.
    """
    freed = session.scalars(_UNPARK, {"person": contact_id}).all()
    if freed:
        about = _task.request_id.in_([key for key in freed if key])
        close_calls(session, contact_id, about | _task.request_id.is_(None) if None in freed else about)


def _unparking() -> ReturningUpdate[Any]:
    can_be_told = or_(
        _out.park_reason == "opted_out",
        _out.park_reason.in_(("window_closed", "needs_template")) & (_contact.window_closes_at > sql.NOW),
    )
    hears_us = exists().where(_contact.id == bindparam("person"), _contact.opted_out_at.is_(None), can_be_told)
    theirs = (_out.contact_id == bindparam("person"), _out.state == sql.word("parked"))
    freed = update(sql.outbound).where(*theirs, hears_us.correlate(sql.outbound))
    return freed.values(state="waiting", park_reason=None, attempts=0, not_before=sql.NOW).returning(
        _out.about_request_id
    )


_UNPARK = _unparking()


def release(session: Session, ready: Collection[str]) -> int:
    """What waited for one of these templates waits for the sender again; how many messages that were.

    What somebody else has in hand is passed over: they free it themselves, or the next look does.
    """
    waiting = (_out.state == sql.word("parked"), _out.park_reason == "needs_template", _out.template.in_(ready))
    free = select(_out.id).where(*waiting).with_for_update(key_share=True, skip_locked=True).scalar_subquery()
    freed = update(sql.outbound).where(_out.id.in_(free))
    freed = freed.values(state="waiting", park_reason=None, not_before=sql.NOW)
    rows = session.execute(freed.returning(_out.contact_id, _out.about_request_id)).all()
    for contact_id, request_id in rows:
        close_calls(session, contact_id, _task.request_id.is_not_distinct_from(request_id))
    return len(rows)


def close_calls(session: Session, contact_id: UUID, *about: Any) -> None:
    """They hear it from us now, unless something about the same has failed for good."""
    failed = exists().where(
        _out.contact_id == contact_id,
        _out.state == "failed",
        _out.about_request_id.is_not_distinct_from(_task.request_id),
    )
    calls = (_task.contact_id == contact_id, _task.kind.in_(CALLS), _task.closed_at.is_(None))
    over = update(sql.task).where(*calls, ~failed.correlate(sql.task), *about)
    session.execute(over.values(closed_at=sql.NOW, closed_by="sender"))


def close_window(session: Session, contact_id: UUID, *, handed_at: datetime) -> None:
    """Our reckoning was wrong; if the person has written since the message was handed over, it is sent again."""
    closes_at = _locked(session, contact_id).window_closes_at
    if closes_at is not None and closes_at > handed_at + timedelta(hours=24):
        unpark(session, contact_id)
        return
    session.execute(update(sql.contact).where(_contact.id == contact_id).values(window_closes_at=sql.NOW))


def decide_anew(session: Session, outbound_id: UUID) -> None:
    """Unasked, and not taken outside the window: the sender sees whether a template says the same."""
    settle(
        session, outbound_id, state="waiting", provider_sid=None, handed_at=None, lease_ends_at=None, not_before=sql.NOW
    )


def settle(session: Session, outbound_id: UUID, **values: Any) -> None:
    session.execute(update(sql.outbound).where(_out.id == outbound_id).values(**values))
