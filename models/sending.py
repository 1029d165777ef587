"""The sender's half of the outbox: claim a row with a fence, and write down what became of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, func, select, update
from sqlalchemy.orm import Session

from models import outbox, reminding, sql, templates
from models.choices import WANTS
from models.parking import FLEETING, close_window, decide_anew, held_back, is_closed, lose_template, settle, tell_staff
from models.templates import Choosing, Made, Templates

LEASE = timedelta(seconds=60)
NONE = Templates()
_out = sql.outbound.c


@dataclass(frozen=True)
class Claimed:
    """One message to send, ours until the lease ends; plain values, since no transaction is open meanwhile."""

    clinic_id: UUID
    id: UUID
    fence: int
    attempts: int
    purpose: str
    contact_id: UUID
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
    template: Made | None = None
    """What it goes as, the person's window being closed."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What fills the template's places."""


def claim(session: Session, *, windowed: Collection[str], limit: int, by_template: Templates = NONE) -> list[Claimed]:
    """Takes up to `limit` messages, one per person. What may not go out is parked, what is untrue by now dropped.

    `windowed` are the channels that take free text only for 24 hours after the person's last message, `by_template`
    what they take afterwards.
    """
    choosing = Choosing(session, by_template)
    take_all = partial(_take_all, session, choosing=choosing, windowed=windowed)
    outbox.join_queue(session)
    rows = outbox.overdue(session, limit)
    taken = take_all(rows, _persons(session, rows)) if rows else []
    while len(taken) < limit and (heads := outbox.heads(session, limit - len(taken))):
        persons = _persons(session, heads)
        held = partial(held_back, session, windowed=windowed, choosing=choosing)
        free = [row for row in heads if not held(row, persons[row.contact_id])]
        taken += take_all(free, persons)
        if len(free) == len(heads):
            break  # otherwise somebody's next message has become the oldest
    return taken


def _take_all(
    session: Session, rows: list[Any], persons: dict[UUID, Any], *, choosing: Choosing, windowed: Collection[str]
) -> list[Claimed]:
    taken = []
    for row in rows:
        person = persons[row.contact_id]
        template = _template_of(session, row, person, choosing, closed=is_closed(person, windowed, person.now))
        taken.append(_take(session, row, person, template))
    return taken


def _template_of(session: Session, row: Any, person: Any, choosing: Choosing, *, closed: bool) -> Made | None:
    """One that may have been sent goes again as what it went before."""
    if row.state == "sending":
        return templates.by_sid(session, row.content_sid) if row.template else None
    return choosing.approved(row, person) if closed else None


def _persons(session: Session, rows: list[Any]) -> dict[UUID, Any]:
    """Whom the rows go to, by contact, with the clinic's number and the time at which that was read."""
    found = session.execute(_PERSONS, {"people": [row.contact_id for row in rows]})
    return {person.id: person for person in found}


def _of_people() -> Select[Any]:
    contact, clinic = sql.contact.c, sql.clinic.c
    spoken = func.coalesce(contact.language, clinic.language).label("language")
    known = (contact.id, contact.address, spoken, contact.opted_out_at, contact.window_closes_at)
    agreed = (contact.source_channel, contact.consent_at)
    ours = (clinic.whatsapp, clinic.buttons, sql.NOW.label("now"))
    columns: list[Any] = [*known, *agreed, *(contact[name] for name in WANTS), *ours]
    asked = select(*columns).join_from(sql.contact, sql.clinic, clinic.id == contact.clinic_id)
    return asked.where(contact.id.in_(bindparam("people", expanding=True)))


_PERSONS = _of_people()


def _take(session: Session, row: Any, person: Any, template: Made | None) -> Claimed:
    undrawn = row.content_sid is not None and row.template is None  # what had been drawn then was refused
    gone = {"template": None, "content_sid": None} if row.template else {}
    form = {"template": template.name, "content_sid": template.sid} if template else gone
    settle(
        session,
        row.id,
        state="sending",
        fence=row.fence + 1,
        attempts=row.attempts + 1,
        lease_ends_at=person.now + LEASE,
        **form,
    )
    nonce, choices = outbox.choices_of(row.options)
    return Claimed(
        clinic_id=row.clinic_id,
        id=row.id,
        fence=row.fence + 1,
        attempts=row.attempts + 1,
        purpose=row.purpose,
        contact_id=row.contact_id,
        request_id=row.about_request_id,
        reservation_id=row.about_reservation_id,
        sender=f"{person.address.partition(':')[0]}:{person.whatsapp}",
        to=person.address,
        body=row.body or "",
        nonce=nonce,
        choices=choices,
        is_prompt=row.prompt_id is not None,
        buttons=person.buttons and not undrawn,
        language=person.language,
        first=outbox.first_of(row.options),
        written_at=row.created_at,
        claimed_at=person.now,
        doubtful=row.state == "sending",
        template=template,
    )


def record_sent(
    session: Session, claimed: Claimed, sid: str, *, content_sid: str | None = None, ago: timedelta = timedelta()
) -> bool:
    """The provider has it; False if somebody else took the row over meanwhile. `content_sid` drew its choices.

    It counts as handed over since the call came back, so long `ago`: what is written while it is on its way answers
    something else.
    """
    values = {"provider_sid": sid, "content_sid": content_sid, "handed_at": sql.NOW - ago}
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
    """The provider says the person's window is closed; an answer waits until they write, other things are seen anew."""
    if not claimed.purpose.startswith("reply:") or claimed.purpose.startswith(FLEETING):
        done = _close(session, claimed, error_code=code, error_class="window")
        if done:
            close_window(session, claimed.contact_id, handed_at=claimed.claimed_at)
            decide_anew(session, claimed.id)
        return done
    done = _close(
        session, claimed, state="parked", park_reason="window_closed", error_code=code, error_class="window",
        lease_ends_at=None,
    )  # fmt: skip
    if done:
        tell_staff(session, claimed.contact_id, claimed.request_id, is_card=claimed.is_prompt)
        close_window(session, claimed.contact_id, handed_at=claimed.claimed_at)
    return done


def await_template(session: Session, claimed: Claimed, *, code: str | None, status: str) -> bool:
    """The provider would not send the template, which `status` says more of; the message waits for it."""
    values = {"error_code": code, "error_class": "template", "lease_ends_at": None}
    done = _close(session, claimed, state="waiting", **values)
    if done:
        lose_template(session, claimed.id, status)
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
