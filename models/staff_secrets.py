"""By what staff prove who they are: the password's hash, the second factor, codes on paper. Each works once."""

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import any_, func, literal, select, update
from sqlalchemy.orm import Session

from models import sql

_u, _s = sql.staff_user.c, sql.staff_session.c


@dataclass(frozen=True, repr=False)
class Secrets:
    """What there is to compare with; nothing of it is ever printed."""

    staff_id: UUID
    email: str
    name: str
    password_hash: str | None
    totp_secret: str | None
    is_active: bool
    recovery_left: int


_COLUMNS = (_u.id, _u.email, _u.name, _u.password_hash, _u.totp_secret, _u.is_active)


def of_email(session: Session, email: str) -> Secrets | None:
    """Of the person with this address; None for nobody."""
    return _one(session, email=email.strip().lower())


def of_id(session: Session, staff_id: UUID) -> Secrets:
    """Of a person who is known. Raises LookupError."""
    found = _one(session, id=staff_id)
    if found is None:
        raise LookupError(staff_id)
    return found


def _one(session: Session, **wanted: object) -> Secrets | None:
    left = func.cardinality(_u.recovery_hashes)
    row = session.execute(select(*_COLUMNS, left).where(*(_u[name] == value for name, value in wanted.items())))
    found = row.one_or_none()
    return Secrets(*found) if found else None


def knows_address(session: Session, staff_id: UUID, address_hash: str) -> bool:
    """Whether the person has signed in from there before, wholly."""
    there = (_s.staff_user_id == staff_id, _s.address_hash == address_hash, _s.complete)
    return session.execute(select(_s.id).where(*there).limit(1)).first() is not None


def keep_password(session: Session, staff_id: UUID, password_hash: str) -> None:
    session.execute(update(sql.staff_user).where(_u.id == staff_id).values(password_hash=password_hash))


def keep_first_password(session: Session, staff_id: UUID, password_hash: str) -> bool:
    """Whether they had none; one that exists stays."""
    first = (_u.id == staff_id, _u.password_hash.is_(None))
    done = update(sql.staff_user).where(*first).values(password_hash=password_hash).returning(_u.id)
    return bool(session.execute(done).all())


def keep_second_factor(session: Session, staff_id: UUID, secret: str, step: int, codes: list[str]) -> None:
    """A new one with new recovery codes; those before are worth nothing. `step` is the half minute just proved."""
    values = {"totp_secret": secret, "totp_step": step, "recovery_hashes": [hashed_code(code) for code in codes]}
    session.execute(update(sql.staff_user).where(_u.id == staff_id).values(**values))


def keep_recovery(session: Session, staff_id: UUID, codes: list[str]) -> None:
    """New recovery codes; those before are worth nothing."""
    hashes = [hashed_code(code) for code in codes]
    session.execute(update(sql.staff_user).where(_u.id == staff_id).values(recovery_hashes=hashes))


def drop_second_factor(session: Session, staff_id: UUID) -> None:
    """It has to be set up anew at the next sign-in."""
    none: dict[str, Any] = {"totp_secret": None, "totp_step": None, "recovery_hashes": []}
    session.execute(update(sql.staff_user).where(_u.id == staff_id).values(**none))


def use_step(session: Session, staff_id: UUID, step: int) -> bool:
    """Whether the code of this half minute, or of a later one, was not used before; from now on it is."""
    later = (_u.id == staff_id, func.coalesce(_u.totp_step, -1) < step)
    done = update(sql.staff_user).where(*later).values(totp_step=step).returning(_u.id)
    return bool(session.execute(done).all())


def use_recovery(session: Session, staff_id: UUID, code: str) -> bool:
    """Whether it is one of the person's recovery codes; then it is used up."""
    used = hashed_code(code)
    there = (_u.id == staff_id, literal(used) == any_(_u.recovery_hashes))
    rest = func.array_remove(_u.recovery_hashes, used)
    done = update(sql.staff_user).where(*there).values(recovery_hashes=rest).returning(_u.id)
    return bool(session.execute(done).all())


def hashed_code(code: str) -> str:
    """A plain hash will do: a code has 120 bits of chance."""
    return hashlib.sha256(code.encode()).hexdigest()
