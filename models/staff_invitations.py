"""Links that work once: to come in for the first time, to set a new password, to set up the second factor anew."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.orm import Session

from models import sql
from models.base import new_id
from models.staff_sessions import hashed

LASTS = {"join": timedelta(days=3), "password": timedelta(hours=4), "second_factor": timedelta(hours=4)}

_i, _u, _m = sql.staff_invitation.c, sql.staff_user.c, sql.staff_membership.c


@dataclass(frozen=True)
class Invitation:
    """What somebody with the link may do."""

    id: UUID
    purpose: str
    staff_id: UUID
    email: str
    name: str
    language: str
    has_password: bool


def person(session: Session, email: str, name: str, language: str) -> UUID:
    """The person with this address, made if nobody has it; an existing one stays as they are."""
    row = {"id": new_id(), "email": email.strip().lower(), "name": name, "language": language}
    session.execute(upsert(sql.staff_user).values(**row).on_conflict_do_nothing())
    found: UUID = session.execute(select(_u.id).where(_u.email == row["email"])).scalar_one()
    return found


def link(session: Session, staff_id: UUID, purpose: str = "join") -> tuple[UUID, str]:
    """A new link's id and token, the token kept nowhere; links before it for the same purpose stay as they are."""
    key, token = new_id(), secrets.token_urlsafe(32)
    row = {"id": key, "staff_user_id": staff_id, "purpose": purpose, "token_hash": hashed(token)}
    session.execute(insert(sql.staff_invitation).values(**row, ends_at=sql.NOW + LASTS[purpose]))
    return key, token


def into(session: Session, staff_id: UUID, invitation_id: UUID, role: str, doctor_id: UUID | None) -> UUID:
    """The person's place in the session's clinic, theirs once they follow the link; who has one keeps it as it is."""
    here = select(sql.clinic.c.id).scalar_subquery()
    row = {"role": role, "doctor_id": doctor_id, "invitation_id": invitation_id}
    new = upsert(sql.staff_membership).values(clinic_id=here, id=new_id(), staff_user_id=staff_id, **row)
    session.execute(
        new.on_conflict_do_update(
            index_elements=["clinic_id", "staff_user_id"],
            set_=row | {"is_active": True, "accepted_at": None},
            where=_m.accepted_at.is_(None) | ~_m.is_active,
        )
    )
    found: UUID = session.execute(select(_m.id).where(_m.staff_user_id == staff_id)).scalar_one()
    return found


def found(session: Session, token_hash: str) -> Invitation | None:
    """The open invitation of this token; None where it was used, has ended or never was."""
    columns = (_i.id, _i.purpose, _u.id.label("staff_id"), _u.email, _u.name, _u.language)
    row = session.execute(
        select(*columns, _u.password_hash.is_not(None).label("has_password"))
        .select_from(sql.staff_invitation.join(sql.staff_user, _i.staff_user_id == _u.id))
        .where(_i.token_hash == token_hash, _i.used_at.is_(None), _i.ends_at > sql.NOW, _u.is_active)
    ).one_or_none()
    return Invitation(*row) if row else None


def use(session: Session, invitation_id: UUID) -> bool:
    """Whether nobody was faster; from now on the link is nothing. Locks its person first, then the link."""
    _lock_person(session, invitation_id)
    open_ = (_i.id == invitation_id, _i.used_at.is_(None), _i.ends_at > sql.NOW)
    done = update(sql.staff_invitation).where(*open_).values(used_at=sql.NOW).returning(_i.id)
    return bool(session.execute(done).all())


def _lock_person(session: Session, invitation_id: UUID) -> None:
    """As whoever changes their password does, who then ends all their links: nobody waits in a circle."""
    whose = select(_i.staff_user_id).where(_i.id == invitation_id).scalar_subquery()
    session.execute(select(_u.id).where(_u.id == whose).with_for_update(key_share=True))


def end_all(session: Session, staff_id: UUID) -> None:
    """A new password leaves no older link good for another one, or past the second factor.

    Invitations into clinics stay: to whoever has a password they open nothing without it.
    """
    ways = (_i.staff_user_id == staff_id, _i.purpose != "join", _i.used_at.is_(None), _i.ends_at > sql.NOW)
    session.execute(update(sql.staff_invitation).where(*ways).values(ends_at=sql.NOW))


def accept(session: Session, staff_id: UUID, invitation_id: UUID) -> bool:
    """Takes the place in the session's clinic that this invitation offers, if it does."""
    offered = (_m.staff_user_id == staff_id, _m.invitation_id == invitation_id, _m.accepted_at.is_(None))
    done = update(sql.staff_membership).where(*offered, _m.is_active).values(accepted_at=sql.NOW).returning(_m.id)
    return bool(session.execute(done).all())


def name_them(session: Session, staff_id: UUID, name: str, language: str) -> None:
    """As they want to be called and spoken to."""
    session.execute(update(sql.staff_user).where(_u.id == staff_id).values(name=name, language=language))
