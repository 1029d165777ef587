"""Erasing a person: what they said, and who they are, goes for good; what happened, when and how often, stays.

Nothing is deleted and nothing cascades: words are emptied where they stand, so that counts, times, claims and histories
hold. Whoever writes from the same phone afterwards is a new person.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from models import entries, forgetting, locks, sql, takeover
from models.ending import end
from models.events import Actor
from models.facts import Refused
from models.forgetting import Gone
from models.numbers import spellings
from models.requests import find
from models.visits import OPEN

_p, _c, _r, _v, _d, _k, _o = (
    table.c for table in (sql.patient, sql.contact, sql.request, sql.visit, sql.doctor, sql.conversation, sql.outbound)
)


@dataclass(frozen=True)
class Erased:
    """How much was forgotten; `shared` phones stay with the others who are booked for on them."""

    withdrawn: int
    requests: int
    visits: int
    contacts: int
    shared: int


def erase(session: Session, patient_id: UUID, actor: Actor) -> Erased:
    """Erases the person with all records that were merged into them; a second time changes nothing more.

    Open requests are withdrawn first. Raises Refused("no-such-patient"); "erase-visits" with the `codes` of visits that
    still stand, which have to be cancelled so that somebody is told; "erase-busy" where a message is just being sent or
    a decision is just being written down.
    """
    _lock(session, _contacts_of(session, patient_id))
    return _erase(session, _gone(session, patient_id), actor)


def erase_chat(session: Session, contact_id: UUID, actor: Actor) -> Erased:
    """Erases who wrote and was never booked for.

    Raises Refused("no-such-contact"), "erase-doctor" for a doctor's own chat, "erase-record" where somebody is on file
    with this phone, "erase-busy".
    """
    _lock(session, [contact_id])
    known = session.execute(select(_c.address, _c.phone, _c.profile_name).where(_c.id == contact_id)).first()
    if known is None:
        raise Refused("no-such-contact")
    doctors = _doctors_contacts(session)
    if contact_id in doctors:
        raise Refused("erase-doctor")
    theirs = (_p.contact_id == contact_id, _p.erased_at.is_(None))
    if session.execute(select(_p.id).where(*theirs).limit(1)).first():
        raise Refused("erase-record")
    names, signs = (frozenset({each} - {None}) for each in (known.profile_name, known.phone))
    chat = (contact_id,)
    gone = Gone((), chat, chat, tuple(doctors), (), (), _senders([known]), names, signs)
    return _erase(session, gone, actor)


def _erase(session: Session, gone: Gone, actor: Actor) -> Erased:
    _nothing_stands(session, gone)
    withdrawn = _withdraw(session, gone, actor)
    for contact_id in gone.leaving:  # nobody is to be told that the assistant is back
        takeover.hand_back(session, actor, contact_id)
    forgetting.forget(session, gone)
    shared = len(gone.contacts) - len(gone.leaving)
    return Erased(withdrawn, len(gone.requests), len(gone.visits), len(gone.leaving), shared)


def standing(session: Session, ids: Collection[UUID]) -> list[str]:
    """The codes of visits that have to be cancelled before; one statement."""
    coming = (_v.patient_id.in_(ids), _v.status.in_(OPEN), _v.end_time > sql.NOW)
    return list(session.scalars(select(_v.booking_reference).where(*coming).order_by(_v.start_time)))


def _lock(session: Session, contact_ids: Collection[UUID]) -> None:
    """The chats of the person and of the doctors, which may quote them, then all doctors: nothing of theirs moves."""
    contacts = [*contact_ids, *_doctors_contacts(session)]
    chats = select(_k.id).where(_k.contact_id.in_(contacts)).order_by(_k.id)
    session.execute(chats.with_for_update(key_share=True))
    locks.doctors(session, *session.scalars(select(_d.id)))


def _who(patient_id: UUID) -> Any:
    head = select(_p.merged_into).where(_p.id == patient_id).scalar_subquery()
    return or_(_p.id == patient_id, _p.merged_into == patient_id, _p.id == head, _p.merged_into == head)


def _contacts_of(session: Session, patient_id: UUID) -> list[UUID]:
    return list(session.scalars(select(_p.contact_id).where(_who(patient_id))))


def _doctors_contacts(session: Session) -> list[UUID]:
    """Chats with the clinic's own doctors, whatever number they write from."""
    told = session.execute(select(_d.whatsapp, _d.phone)).all()
    numbers = {spelled for row in told for number in row if number for spelled in spellings(number)}
    return list(session.scalars(select(_c.id).where(_c.phone.in_(sorted(numbers)))))


def _gone(session: Session, patient_id: UUID) -> Gone:
    """All that is to be forgotten, read under the locks. Raises Refused("no-such-patient")."""
    people = session.execute(select(_p.id, _p.name, _p.contact_id).where(_who(patient_id))).all()
    if not people:
        raise Refused("no-such-patient")
    ids = [row.id for row in people]
    contacts = {row.contact_id for row in people}
    asked = session.execute(
        select(_r.id, _r.booking_reference, _r.patient_name, _r.patient_phone).where(_r.patient_id.in_(ids))
    ).all()
    seen = session.execute(
        select(_v.id, _v.booking_reference, _v.patient_name, _v.patient_phone).where(_v.patient_id.in_(ids))
    ).all()
    beside = select(_p.contact_id).where(_p.contact_id.in_(contacts), _p.erased_at.is_(None), _p.id.not_in(ids))
    doctors = _doctors_contacts(session)
    staying = {*session.scalars(beside), *doctors}
    leaving = session.execute(select(_c.id, _c.address, _c.phone).where(_c.id.in_(contacts - staying))).all()
    rows = [*asked, *seen]
    return Gone(
        patients=tuple(ids),
        contacts=tuple(contacts),
        leaving=tuple(row.id for row in leaving),
        senders=_senders(leaving),
        doctors=tuple(doctors),
        requests=tuple(row.id for row in asked),
        visits=tuple(row.id for row in seen),
        names=frozenset(name for name in [*(row.name for row in people), *(row.patient_name for row in rows)] if name),
        signs=frozenset([*(row.booking_reference for row in rows), *filter(None, (row.phone for row in leaving)),
                         *_told(rows)]),
    )  # fmt: skip


def _senders(contacts: Collection[Any]) -> tuple[str, ...]:
    """From where these write, or wrote what nobody has tied to them yet: a number has several spellings."""
    spelled = {
        f"{row.address.partition(':')[0]}:{number}" for row in contacts if row.phone for number in spellings(row.phone)
    }
    return tuple(sorted({*(row.address for row in contacts), *spelled}))


def _told(rows: Collection[Any]) -> list[str]:
    """Numbers that they gave to be called on."""
    return [row.patient_phone for row in rows if row.patient_phone]


def _nothing_stands(session: Session, gone: Gone) -> None:
    codes = standing(session, gone.patients)
    if codes:
        raise Refused("erase-visits", codes=" ".join(codes))
    to_them = (_o.contact_id.in_(gone.contacts), _o.about_request_id.in_(gone.requests))
    theirs = or_(*to_them, forgetting.quoted_to_doctors(gone))
    if session.execute(select(_o.id).where(theirs, _o.state == sql.word("sending")).limit(1)).first():
        raise Refused("erase-busy")


def _withdraw(session: Session, gone: Gone, actor: Actor) -> int:
    """Open requests and wishes end, times that are held are free again."""
    locks.requests(session, gone.requests)
    open_ones = find(session, _r.id.in_(gone.requests), sql.PENDING)
    if any(found.final for found in open_ones):  # the tick is about to make a visit of it, or a no
        raise Refused("erase-busy")
    for found in open_ones:
        end(session, found, "withdrawn", actor)
    e, t = sql.entry.c, sql.slot.c
    wishes = update(sql.entry).where(e.patient_id.in_(gone.patients), entries.WAITING)
    session.execute(wishes.values(status="withdrawn", ended_at=sql.NOW))
    chats = select(_k.id).where(_k.contact_id.in_(gone.contacts))
    held = update(sql.slot).where(t.held_by.in_(chats), sql.HELD)
    session.execute(held.values(status="released", current_reservations=0))
    return len(open_ones)
