"""People whom staff write down: found by their number or made, and never written to before they have agreed."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.contacts import Caller, make
from models.facts import Refused
from models.numbers import E164, spellings
from models.silent import DESK

_c, _p = sql.contact.c, sql.patient.c


def contact_of(session: Session, clinic_id: UUID, phone: str | None, *, channel: str) -> UUID:
    """Who has this number, however it is spelled; a new contact where nobody has, or where none is given.

    To be called before any doctor is locked. Raises Refused("no-number", drop="phone") for what is none.
    """
    if phone is None:
        return _made(session, clinic_id, Caller(f"{DESK}:{new_id()}"))  # no channel of that name: nothing is sent there
    if not E164.match(phone):
        raise Refused("no-number", drop="phone")
    known = _c.phone.in_(sorted(spellings(phone)))
    found = session.execute(select(_c.id).where(known).order_by(_c.created_at).limit(1)).scalar()
    return found or _made(session, clinic_id, Caller(f"{channel}:{phone}", phone=phone))


def contact_of_patient(session: Session, patient_id: UUID) -> UUID:
    """Raises Refused("no-such-person", drop="person") for a patient of nobody here."""
    found: UUID | None = session.execute(select(_p.contact_id).where(_p.id == patient_id, _p.is_active)).scalar()
    if found is None:
        raise Refused("no-such-person", drop="person")
    return found


def _made(session: Session, clinic_id: UUID, caller: Caller) -> UUID:
    """Or who somebody else has just made."""
    make(session, clinic_id, caller, source=DESK)
    return UUID(str(session.execute(select(_c.id).where(_c.address == caller.address)).scalar_one()))
