"""A clinic's staff and their roles: only owners touch owners, and the last owner stays one."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import case, or_, select, update
from sqlalchemy.orm import Session

from models import sql
from models.staff import ACCEPTED

_m, _u, _d = sql.staff_membership.c, sql.staff_user.c, sql.doctor.c


class NotTheirs(Exception):
    """Only an owner makes somebody an owner, or changes what one is."""


class LastOwner(Exception):
    """Somebody has to be left who can let others in."""


@dataclass(frozen=True)
class Member:
    """One person of the clinic's staff; `accepted` once they have followed their link."""

    staff_id: UUID
    name: str
    email: str
    role: str
    doctor_id: UUID | None
    doctor: str | None
    accepted: bool
    is_active: bool
    signs_in: bool


def members(session: Session) -> list[Member]:
    """Everybody who is or was on the staff, those who may come in first.

    Of who has not come yet nothing is told but the address: what they are elsewhere is no matter of this clinic.
    """
    people = sql.staff_membership.join(sql.staff_user, _m.staff_user_id == _u.id)
    come = _m.accepted_at.is_not(None)
    name = case((come, _u.name), else_=_u.email)
    rows = session.execute(
        select(_u.id, name, _u.email, _m.role, _m.doctor_id, _d.name, come, _m.is_active, or_(~come, _u.is_active))
        .select_from(people.outerjoin(sql.doctor, _m.doctor_id == _d.id))
        .order_by(_m.is_active.desc(), name, _u.id)
    )
    return [Member(*row) for row in rows]


def place(session: Session, staff_id: UUID) -> str | None:
    """The role that the person has or had here; None for a stranger. Locks it, and every owner's before that."""
    ours = select(_m.staff_user_id, _m.role).where(or_(_m.role == "owner", _m.staff_user_id == staff_id))
    rows = session.execute(ours.order_by(_m.id).with_for_update(key_share=True))
    return {row.staff_user_id: row.role for row in rows}.get(staff_id)


def give(session: Session, by: str, staff_id: UUID, role: str, doctor_id: UUID | None) -> str | None:
    """Makes the person that from the next click on; returns what they were, None for a stranger.

    `by` is the role of whoever asks. Raises NotTheirs, LastOwner.
    """
    was = place(session, staff_id)
    if was is None:
        return None
    if "owner" in {was, role} and by != "owner":
        raise NotTheirs
    if role != "owner":
        _another_owner_stays(session, staff_id)
    _set(session, staff_id, role=role, doctor_id=doctor_id if role == "doctor" else None)
    return was


def let_go(session: Session, by: str, staff_id: UUID) -> str | None:
    """The person is out at the next click; what they did stays. Returns what they were. Raises NotTheirs, LastOwner."""
    was = place(session, staff_id)
    if was is None:
        return None
    if was == "owner" and by != "owner":
        raise NotTheirs
    _another_owner_stays(session, staff_id)
    _set(session, staff_id, is_active=False)
    return was


def _another_owner_stays(session: Session, staff_id: UUID) -> None:
    """Read after the locks, so two owners cannot remove each other."""
    owners = select(_m.staff_user_id).join(sql.staff_user, _m.staff_user_id == _u.id)
    found = set(session.scalars(owners.where(_m.role == "owner", *ACCEPTED, _u.is_active)))
    if found == {staff_id}:
        raise LastOwner


def _set(session: Session, staff_id: UUID, **values: object) -> None:
    session.execute(update(sql.staff_membership).where(_m.staff_user_id == staff_id).values(**values))


def doctors(session: Session) -> list[tuple[UUID, str]]:
    """Whom an account may be for."""
    rows = session.execute(select(_d.id, _d.name).where(_d.is_active).order_by(_d.position, _d.id))
    return [(row.id, row.name) for row in rows]
