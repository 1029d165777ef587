"""Who writes and who is written to: one contact per person and clinic, however their address is spelled."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, case, func, literal, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.enrolment import is_enrolled, pin
from models.numbers import E164, spellings
from models.parking import unpark
from models.silent import SILENT
from models.tasks import add_task

WINDOW = timedelta(hours=24)
_contact, _conversation = sql.contact.c, sql.conversation.c
_DOCTOR = select(
    sql.doctor.c.whatsapp, sql.clinic.c.enrolment, sql.doctor.c.enrolled_at, sql.doctor.c.enrolled_as, sql.NOW
).join_from(sql.doctor, sql.clinic, sql.clinic.c.id == sql.doctor.c.clinic_id)


@dataclass(frozen=True)
class Caller:
    """How a person showed up: their address with its channel, and what the provider says of them."""

    address: str
    phone: str | None = None
    external_user_id: str | None = None
    profile_name: str | None = None
    referral: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """An address that only looks like a number is answered all the same, as one whose number is hidden."""
        if self.phone is not None and not E164.match(self.phone):
            object.__setattr__(self, "phone", None)

    @property
    def channel(self) -> str:
        return self.address.partition(":")[0]

    @property
    def ids(self) -> tuple[str, ...]:
        """Business-scoped ids; where the number is hidden the address itself is one."""
        hidden = () if self.phone else (self.address.partition(":")[2],)
        return tuple({*hidden, *((self.external_user_id,) if self.external_user_id else ())})


@dataclass(frozen=True)
class Met:
    """A contact whose conversation is locked until the transaction ends."""

    contact_id: UUID
    conversation_id: UUID
    address: str
    former_address: str
    """The one used until now; messages that wait may have come from it."""
    state: str | None
    taken_over_until: datetime | None = None
    """Until when staff have this chat to themselves, if they have."""
    handed_back_at: datetime | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple({self.address, self.former_address})


def meet(session: Session, clinic_id: UUID, caller: Caller, *, at: datetime | None = None) -> Met:
    """Finds or makes the contact, locks the conversation, notes that the person wrote (`at` that moment, else now)."""
    row = _locked(session, caller)
    if row is None:
        make(session, clinic_id, caller)
        row = _locked(session, caller)
    if row is None:
        raise LookupError("a contact that was just made is not there")
    _note(session, row, caller, at)
    return Met(
        row.id, row.conversation_id, caller.address, row.address, row.state, row.taken_over_until, row.handed_back_at
    )


def _locked(session: Session, caller: Caller) -> Any:
    """The conversation row is the one lock a message takes before all others."""
    numbers = sorted(spellings(caller.phone)) if caller.phone else []
    found = session.execute(_BY_ADDRESS, {"given": caller.address, "numbers": numbers}).first()
    if found is None and caller.ids:  # known by neither address nor number
        found = session.execute(_BY_ID, {"given": caller.address, "ids": caller.ids}).first()
    return found


def _lock(known: Any) -> Select[Any]:
    exact = case((_contact.address == bindparam("given"), 0), else_=1)
    columns = (_contact.id, _contact.address, _contact.phone, _contact.external_user_id, _contact.profile_name)
    return (
        select(*columns, _conversation.id.label("conversation_id"), _conversation.state)
        .add_columns(_conversation.taken_over_until, _conversation.handed_back_at)
        .join(sql.conversation, _conversation.contact_id == _contact.id)
        .where(known)
        .order_by(exact, _contact.created_at)
        .limit(1)
        .with_for_update(key_share=True, of=sql.conversation)
    )


_BY_ADDRESS = _lock(
    or_(_contact.address == bindparam("given"), _contact.phone.in_(bindparam("numbers", expanding=True)))
)
_BY_ID = _lock(_contact.external_user_id.in_(bindparam("ids", expanding=True)))


def make(session: Session, clinic_id: UUID, caller: Caller, *, source: str | None = None) -> None:
    """A contact with its conversation, unless somebody is making the same one; `source` is how they came to us."""
    contact_id = new_id()
    made = session.execute(
        insert(sql.contact)
        .values(
            clinic_id=clinic_id,
            id=contact_id,
            address=caller.address,
            phone=caller.phone,
            external_user_id=caller.external_user_id,
            profile_name=caller.profile_name,
            source_channel=source or caller.channel,
            referral=json.dumps(dict(caller.referral), ensure_ascii=False) if caller.referral else None,
        )
        .on_conflict_do_nothing(constraint="contact_clinic_id_address_key")
        .returning(_contact.id)
    )
    if made.first() is not None:
        session.execute(insert(sql.conversation).values(clinic_id=clinic_id, id=new_id(), contact_id=contact_id))


def _note(session: Session, row: Any, caller: Caller, at: datetime | None) -> None:
    """What this message tells of the person; answers go to the address that was used last."""
    if caller.external_user_id and row.external_user_id not in {None, caller.external_user_id}:
        # Meta replaces the id when a number changes hands.
        add_task(session, "identity_changed", contact_id=row.id)
    elif caller.external_user_id and row.external_user_id is None and (phone := caller.phone or row.phone):
        pin(session, phone, caller.external_user_id)
    changed = {
        name: value
        for name, value in (
            ("address", caller.address),
            ("phone", caller.phone),
            ("external_user_id", caller.external_user_id),
            ("profile_name", caller.profile_name),
        )
        if value is not None and value != getattr(row, name)
    }
    closes = (sql.NOW if at is None else literal(at)) + WINDOW
    later = func.greatest(_contact.window_closes_at, closes)  # which ignores NULL
    session.execute(update(sql.contact).where(_contact.id == row.id).values(window_closes_at=later, **changed))
    unpark(session, row.id)


@dataclass(frozen=True)
class Recipient:
    """Somebody who is told something; opted out means: staff tell them.

    `agreed` to what is kept of them and to be written to; `silent`: staff wrote them down, and they never wrote to us.
    """

    contact_id: UUID
    language: str | None
    opted_out: bool
    agreed: bool = False
    silent: bool = False


def of_contact(session: Session, contact_id: UUID) -> Recipient:
    return _as_it_stays(session, session.execute(_recipient().where(_contact.id == contact_id)).one())


def of_doctor(session: Session, clinic_id: UUID, doctor_id: UUID, *, channel: str) -> Recipient | None:
    """The doctor's contact, made from the number in the clinic's file if they never wrote.

    None without a number, and where the clinic asks for a one-time code that this number has not given.
    """
    number, enrolment, enrolled_at, enrolled_as, now = session.execute(
        _DOCTOR.where(sql.doctor.c.id == doctor_id)
    ).one()
    if number is None:
        return None
    known = _recipient().where(_contact.phone.in_(sorted(spellings(number)))).order_by(_contact.created_at).limit(1)
    row = session.execute(known).first()
    if row is None:
        make(session, clinic_id, Caller(f"{channel}:{number}", phone=number))
        row = session.execute(known).one()
    if not is_enrolled(enrolment, enrolled_at, enrolled_as, row.external_user_id, now):
        return None
    if row.silent:  # written down by staff as a patient, and a doctor by the clinic's own word
        session.execute(update(sql.contact).where(_contact.id == row.id).values(source_channel=channel))
    return replace(_as_it_stays(session, row), silent=False)


def _as_it_stays(session: Session, row: Any) -> Recipient:
    """Who opted out may be writing *start* at this moment: whoever does either finds what we park or is waited for."""
    if row.opted_out_at is not None:
        locked = _recipient().where(_contact.id == row.id).with_for_update(key_share=True)
        row = session.execute(locked).one()
    agreed = row.consent_at is not None and row.declined_at is None and row.opted_out_at is None
    return Recipient(row.id, row.language, row.opted_out_at is not None, agreed, row.silent)


def _recipient() -> Any:
    told = (_contact.opted_out_at, _contact.consent_at, _contact.declined_at)
    return select(_contact.id, _contact.language, *told, _contact.external_user_id, SILENT.label("silent"))
