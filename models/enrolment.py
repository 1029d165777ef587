"""Whether a number in the clinic's file is its doctor's: by the file alone, or by a one-time code from the clinic."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import locks, sql
from models.errand import Errand
from models.facts import Enrol, Enrolled, Refused
from models.numbers import spellings

VALID = timedelta(hours=24)
LASTS = timedelta(days=90)
TRIES = 5
DIGITS = 8

_d, _k = sql.doctor.c, sql.contact.c


def is_enrolled(enrolment: str, enrolled_at: datetime | None, enrolled_as: str | None, known_as: str | None,
                now: datetime) -> bool:  # fmt: skip
    """By the file: always. By code: for 90 days, and while the provider's id of the person is the one that enrolled.

    Meta gives a number that changes hands a new id. Where none was known at enrolment, the first one after it is that
    id (see pin); until then nothing is proved either way.
    """
    if enrolment == "file":
        return True
    same = None in {enrolled_as, known_as} or enrolled_as == known_as
    return enrolled_at is not None and now < enrolled_at + LASTS and same


def new_code(session: Session, doctor_id: UUID) -> str:
    """A one-time code for 24 hours, which ends an earlier one; only a slow hash of it is kept. Enrolment goes on."""
    locks.doctors(session, doctor_id)
    code = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
    kept = {"enrolment_code_hash": _hashed(code, secrets.token_bytes(16)), "enrolment_tries": 0}
    session.execute(update(sql.doctor).where(_d.id == doctor_id).values(enrolment_code_ends_at=sql.NOW + VALID, **kept))
    return code


def enrol(errand: Errand, command: Enrol) -> Enrolled:
    """The code is used up by its first right use, or by five wrong ones.

    Raises Refused("no-enrolment") where the number is no doctor's, or no code is open; after a wrong code the refusal
    comes as an outcome, since a refusal would take the counting back.
    """
    doctor_id = errand.contact.may_enrol_as
    if doctor_id is None:
        raise Refused("no-enrolment")
    locks.doctors(errand.session, doctor_id)
    columns = (_d.enrolment_code_hash, _d.enrolment_code_ends_at, _d.enrolment_tries, sql.NOW.label("now"))
    row = errand.session.execute(select(*columns).where(_d.id == doctor_id)).one()
    if row.enrolment_code_hash is None or row.enrolment_code_ends_at <= row.now:
        raise Refused("no-enrolment")
    if not _is_right(command.code, row.enrolment_code_hash):
        _count(errand.session, doctor_id, row.enrolment_tries + 1)
        return Enrolled(None, left=max(0, TRIES - row.enrolment_tries - 1))
    _remember(errand, doctor_id)
    return Enrolled(doctor_id)


def _remember(errand: Errand, doctor_id: UUID) -> None:
    known_as = select(_k.external_user_id).where(_k.id == errand.contact.id).scalar_subquery()
    values = {"enrolled_at": sql.NOW, "enrolled_as": known_as, "enrolment_code_hash": None}
    errand.session.execute(update(sql.doctor).where(_d.id == doctor_id).values(enrolment_code_ends_at=None, **values))


def pin(session: Session, phone: str, known_as: str) -> None:
    """The id under which a number's person is seen first, where its doctor enrolled when none was known.

    Once in an enrolment, so it may lock the doctor before the message's other locks.
    """
    without = (_d.whatsapp.in_(sorted(spellings(phone))), _d.enrolled_at.is_not(None), _d.enrolled_as.is_(None))
    session.execute(update(sql.doctor).where(*without).values(enrolled_as=known_as))


def _count(session: Session, doctor_id: UUID, tries: int) -> None:
    over = {"enrolment_code_hash": None, "enrolment_code_ends_at": None} if tries >= TRIES else {}
    session.execute(update(sql.doctor).where(_d.id == doctor_id).values(enrolment_tries=tries, **over))


def _hashed(code: str, salt: bytes) -> str:
    """scrypt, so that whoever reads the table cannot try all codes in its day: 50 ms for each."""
    return f"{salt.hex()}${hashlib.scrypt(code.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32).hex()}"


def _is_right(code: str, kept: str) -> bool:
    salt = bytes.fromhex(kept.partition("$")[0])
    return secrets.compare_digest(_hashed(code, salt), kept)
