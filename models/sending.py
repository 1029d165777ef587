"""The sender's half of the outbox: claim a row with a fence, and write down what became of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import outbox, reminding, sql
from models.choices import WANTS
from models.parking import close_window, held_back, settle, tell_staff

LEASE = timedelta(seconds=60)
_out = sql.outbound.c


@dataclass(frozen=True)
class Claimed:
    """One message to send, ours until the lease ends; plain values, since no transaction is open meanwhile."""

    clinic_id: UUID
    id: UUID
    fence: int
    attempts: int
    contact_id: UUID
    purpose: str
    request_id: UUID | None
    reservation_id: UUID | None
    sender: str
    to: str
    body: str
    nonce: str | None
    choices: tuple[outbox.Choice, ...]
    first: int
    is_prompt: bool
    buttons: bool
    """Whether the choices may be drawn to be tapped: the clinic wants it, and it was not refused for this message."""
    language: str
    written_at: datetime
    claimed_at: datetime
    doubtful: bool
    """An earlier try may have reached the provider: look there before sending again."""


def claim(session: Session, *, windowed: Collection[str], limit: int) -> list[Claimed]:
    """Takes up to `limit` messages, one per person. What may not go out is parked, what is untrue by now dropped.

    `windowed` are the channels that take free text only for 24 hours after the person's last message.
    """
    outbox.join_queue(session)
    rows = outbox.overdue(session, limit)
    taken = _take_all(session, rows) if rows else []
    while len(taken) < limit and (heads := outbox.heads(session, limit - len(taken))):
        persons = _persons(session, [row.contact_id for row in heads])
        now = _now(session)
        free = [row for row in heads if not held_back(session, row, persons[row.contact_id], windowed, now)]
        taken += _take_all(session, free) if free else []
        if len(free) == len(heads):
            break  # otherwise somebody's next message has become the oldest
    return taken


def _now(session: Session) -> datetime:
    now: datetime = session.execute(select(sql.NOW)).scalar_one()
    return now


def _take_all(session: Session, rows: list[Any]) -> list[Claimed]:
    persons = _persons(session, [row.contact_id for row in rows])
    clinic = session.execute(select(sql.clinic.c.whatsapp, sql.clinic.c.buttons, sql.clinic.c.language)).one()
    now = _now(session)
    return [_take(session, row, persons[row.contact_id], clinic, now) for row in rows]


def _persons(session: Session, contact_ids: list[UUID]) -> dict[UUID, Any]:
    contact = sql.contact.c
    known = (contact.id, contact.address, contact.language, contact.opted_out_at, contact.window_closes_at)
    columns: list[Any] = [*known, *(contact[name] for name in WANTS)]
    rows = session.execute(select(*columns).where(contact.id.in_(contact_ids)))
    return {row.id: row for row in rows}


def _take(session: Session, row: Any, person: Any, clinic: Any, now: datetime) -> Claimed:
    settle(
        session,
        row.id,
        state="sending",
        fence=row.fence + 1,
        attempts=row.attempts + 1,
        lease_ends_at=now + LEASE,
    )
    nonce, choices = outbox.choices_of(row.options)
    return Claimed(
        clinic_id=row.clinic_id,
        id=row.id,
        fence=row.fence + 1,
        attempts=row.attempts + 1,
        contact_id=row.contact_id,
        purpose=row.purpose,
        request_id=row.about_request_id,
        reservation_id=row.about_reservation_id,
        sender=f"{person.address.partition(':')[0]}:{clinic.whatsapp}",
        to=person.address,
        body=row.body or "",
        nonce=nonce,
        choices=choices,
        is_prompt=row.prompt_id is not None,
        buttons=clinic.buttons and row.content_sid is None,
        language=person.language or clinic.language,
        first=outbox.first_of(row.options),
        written_at=row.created_at,
        claimed_at=now,
        doubtful=row.state == "sending",
    )


def record_sent(session: Session, claimed: Claimed, sid: str, *, content_sid: str | None = None) -> bool:
    """The provider has it; False if somebody else took the row over meanwhile. `content_sid` drew its choices.

    It counts as handed over from the start of the call: an answer may be here before the call has come back.
    """
    values = {"provider_sid": sid, "content_sid": content_sid, "handed_at": claimed.claimed_at}
    done = _close(session, claimed, state="sent", lease_ends_at=None, **values)
    _count_reminder(session, claimed)
    return done


def send_as_text(session: Session, outbound_id: UUID, *, code: str | None) -> None:
    """The provider took it and could not draw it: it goes once more, at its old place, with its choices as numbers.

    The `content_sid` stays on the row meanwhile, since that is how the next sender knows.
    """
    settle(
        session, outbound_id, state="waiting", provider_sid=None, handed_at=None, lease_ends_at=None, attempts=0,
        not_before=sql.NOW, error_code=code, error_class="undrawn",
    )  # fmt: skip


def known_sids(session: Session, sids: Collection[str]) -> set[str]:
    """Which of these ids already belong to a message of ours."""
    return set(session.scalars(select(_out.provider_sid).where(_out.provider_sid.in_(sids))))


def try_again(session: Session, claimed: Claimed, pause: timedelta, *, code: str | None, fault: str) -> bool:
    """Surely not sent: back into the queue, at its old place."""
    values = {"error_code": code, "error_class": fault, "lease_ends_at": None}
    return _close(session, claimed, state="waiting", not_before=sql.NOW + pause, **values)


def look_again(session: Session, claimed: Claimed, pause: timedelta, *, code: str | None, fault: str) -> bool:
    """Perhaps sent: stays in flight, and whoever takes it after the pause asks the provider first."""
    return _close(session, claimed, lease_ends_at=sql.NOW + pause, error_code=code, error_class=fault)


def fail(session: Session, claimed: Claimed, *, code: str | None, fault: str) -> bool:
    """It will not be sent; what it said has to reach the person another way."""
    done = _close(session, claimed, state="failed", error_code=code, error_class=fault, lease_ends_at=None)
    if done:
        tell_staff(session, claimed.contact_id, claimed.request_id, is_card=claimed.is_prompt)
    _count_reminder(session, claimed)
    return done


def await_window(session: Session, claimed: Claimed, *, code: str | None) -> bool:
    """The provider says the person's window is closed; it is sent when they write."""
    done = _close(
        session, claimed, state="parked", park_reason="window_closed", error_code=code, error_class="window",
        lease_ends_at=None,
    )  # fmt: skip
    if done:
        tell_staff(session, claimed.contact_id, claimed.request_id, is_card=claimed.is_prompt)
        close_window(session, claimed.contact_id, handed_at=claimed.claimed_at)
    return done


def opt_out(session: Session, contact_id: UUID) -> None:
    """The person blocked us at the provider, which counts like a *stop*."""
    contact = sql.contact.c
    session.execute(
        update(sql.contact).where(contact.id == contact_id, contact.opted_out_at.is_(None)).values(opted_out_at=sql.NOW)
    )


def _count_reminder(session: Session, claimed: Claimed) -> None:
    if claimed.reservation_id is not None and claimed.purpose.startswith(reminding.REMINDER):
        reminding.count(session, claimed.reservation_id)


def _close(session: Session, claimed: Claimed, **values: Any) -> bool:
    """Writes only if the row is still ours: the fence is what a late sender no longer has."""
    mine = (_out.id == claimed.id, _out.fence == claimed.fence, _out.state == "sending")
    done = session.execute(update(sql.outbound).where(*mine).values(**values).returning(_out.id))
    return done.first() is not None
