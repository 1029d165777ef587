"""What is to be said, written with the change it announces; each person hears it in order, and once."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    Update,
    bindparam,
    cast,
    extract,
    func,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id

_out = sql.outbound.c

# A place in the person's queue: the microsecond at which the row joined it.
PLACE = cast(extract("epoch", sql.NOW) * 1_000_000, BigInteger)

# More rows than these are never in the hands of other senders at one moment.
PASSED_OVER = 100


class Choice(NamedTuple):
    """What the person may tap; stored with the message, so that it can be drawn again in any form."""

    id: str
    title: str
    description: str = ""
    typed: bool = False
    """The description only says what may be written instead."""


def put(
    session: Session,
    *,
    contact_id: UUID,
    purpose: str,
    body: str,
    options: Sequence[Choice] = (),
    nonce: str | None = None,
    request_id: UUID | None = None,
    reservation_id: UUID | None = None,
    prompt_id: UUID | None = None,
    not_before: datetime | None = None,
    channel: str = "whatsapp",
    parked: str | None = None,
    first: int = 1,
    written_by: UUID | None = None,
) -> UUID | None:
    """Writes a message into the outbox; None if one with this purpose is there already.

    Without `not_before` it joins its person's queue at once. `parked` is the reason why it may not go out; what staff
    wrote keeps its place meanwhile.
    `first` is the number of the first option, where they are drawn as numbers; `written_by` who of the staff wrote it.
    """
    made = session.execute(
        insert(sql.outbound)
        .values(
            clinic_id=func.current_setting("app.clinic").cast(sql.outbound.c.clinic_id.type),
            id=new_id(),
            contact_id=contact_id,
            channel=channel,
            purpose=purpose,
            body=body,
            options=_drawn(nonce, options, first=first),
            about_request_id=request_id,
            about_reservation_id=reservation_id,
            prompt_id=prompt_id,
            written_by=written_by,
            state="parked" if parked else "waiting",
            park_reason=parked,
            not_before=sql.NOW if not_before is None else not_before,
            queue_number=PLACE if not_before is None and (not parked or written_by) else None,
        )
        .on_conflict_do_nothing(constraint="outbound_message_clinic_id_purpose_key")
        .returning(_out.id)
    )
    return made.scalar_one_or_none()


def _drawn(nonce: str | None, options: Sequence[Choice], *, first: int) -> str | None:
    if not nonce and not options:
        return None
    drawn = {"nonce": nonce, "options": [list(option) for option in options], "first": first}
    return json.dumps(drawn, ensure_ascii=False)


def choices_of(options: str | None) -> tuple[str | None, tuple[Choice, ...]]:
    """The stored nonce and choices of a message; a newer version may have stored more of each."""
    if not options:
        return None, ()
    drawn = json.loads(options)
    return drawn["nonce"], tuple(Choice(*row[: len(Choice._fields)]) for row in drawn["options"])


def first_of(options: str | None) -> int:
    """The number of the first choice: below numbered lines of a text the counting goes on."""
    return int(json.loads(options).get("first", 1)) if options else 1


def numbered(options: str | None) -> tuple[str, ...]:
    """The choices of a message, each with the number that somebody may write instead of tapping it."""
    _, choices = choices_of(options)
    return tuple(f"{number} {one.title}" for number, one in enumerate(choices, first_of(options)))


def join_queue(session: Session) -> None:
    """Rows that have become due get their place; they hold nobody back before."""
    session.execute(_JOIN)


def redraw(session: Session, outbound_id: UUID, *, body: str, nonce: str | None, options: Sequence[Choice]) -> None:
    """The same message in the words of now."""
    drawn = {"body": body, "options": _drawn(nonce, options, first=1)}
    session.execute(update(sql.outbound).where(_out.id == outbound_id).values(**drawn))


def _free(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Rows that nobody else has in hand: two senders never wait for each other, so they cannot deadlock."""
    rows = select(_out.id).where(*conditions).with_for_update(key_share=True, skip_locked=True)
    return _out.id.in_(rows.scalar_subquery())


def heads(session: Session, limit: int) -> list[Any]:
    """The oldest due row of each person who has none in flight, locked; rows others look at are passed over."""
    return list(session.execute(_HEADS, {"limit": limit, "looked_at": limit + PASSED_OVER}))


def overdue(session: Session, limit: int) -> list[Any]:
    """Rows whose sender did not come back in time, locked: they may have been sent or not."""
    return list(session.execute(_OVERDUE, {"limit": limit}))


def _joining() -> Update:
    due = (_out.state == "waiting", _out.queue_number.is_(None), _out.not_before <= sql.NOW)
    return update(sql.outbound).where(_free(*due)).values(queue_number=PLACE)


def _oldest() -> Select[Any]:
    """The queues are numbered in one pass. Asking of every row whether another stands before it would be quick only
    while the planner knows how long the queues are, and after an outage it does not.
    """
    waits, sends = _out.state == sql.word("waiting"), _out.state == sql.word("sending")
    place = func.row_number().over(partition_by=_out.contact_id, order_by=(waits, _out.queue_number, _out.id))
    columns = (_out.id, _out.queue_number, waits.label("waits"), _out.not_before, place.label("place"))
    row = select(*columns).where(waits | sends, _out.queue_number.is_not(None)).subquery().c
    first = select(row.id).where(row.place == 1, row.waits, row.not_before <= sql.NOW)
    oldest = first.order_by(row.queue_number, row.id).limit(_number("looked_at")).scalar_subquery()
    return (
        select(sql.outbound)
        .where(_out.id == func.any(func.array(oldest)), waits)  # an array is made once, whatever the planner thinks
        .order_by(_out.queue_number, _out.id)
        .limit(_number("limit"))
        .with_for_update(key_share=True, of=sql.outbound, skip_locked=True)
    )


def _left_in_flight() -> Select[Any]:
    return (
        select(sql.outbound)
        .where(_out.state == "sending", _out.lease_ends_at <= sql.NOW)
        .order_by(_out.lease_ends_at)
        .limit(_number("limit"))
        .with_for_update(key_share=True, of=sql.outbound, skip_locked=True)
    )


def _number(name: str) -> Any:
    return bindparam(name, type_=Integer)


_JOIN, _HEADS, _OVERDUE = _joining(), _oldest(), _left_in_flight()
"""Built once: every look of a sender asks them."""
