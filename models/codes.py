"""The short code of a request, for people who write "KR47 yes": hard to misread and to guess, unique long enough."""

import secrets
from datetime import timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models import sql

LETTERS = "CDFGHJKMPQRTVWXY"
DIGITS = "2346789"
KEPT = timedelta(days=90)
DRAWN = 16  # so many two-digit codes tell how full the clinic's are

_r, _v = sql.request.c, sql.visit.c


def draw(digits: int) -> str:
    letters = (secrets.choice(LETTERS) for _ in range(2))
    return "".join([*letters, *(secrets.choice(DIGITS) for _ in range(digits))])


def free_code(session: Session) -> str:
    """A code that no open request, none younger than 90 days and no coming visit of the clinic has.

    Three digits where half of those drawn with two are in use. One statement. Two transactions may find the same:
    the unique index then refuses the second, who draws again.
    """
    short, long = [draw(2) for _ in range(DRAWN)], [draw(3) for _ in range(DRAWN)]
    used = _used(session, short + long)
    free = [code for code in short if code not in used]
    if len(free) <= DRAWN // 2:
        free = [code for code in long if code not in used] or free
    if not free:
        raise RuntimeError("no free code in 32 tries")
    return free[0]


def _used(session: Session, codes: list[str]) -> set[str]:
    young = _r.created_at > sql.NOW - KEPT
    of_requests = select(_r.booking_reference).where(_r.booking_reference.in_(codes), or_(sql.PENDING, young))
    of_visits = select(_v.booking_reference).where(
        _v.booking_reference.in_(codes), _v.status.in_(("confirmed", "arrived", "in_progress"))
    )
    return set(session.scalars(of_requests.union(of_visits)))
