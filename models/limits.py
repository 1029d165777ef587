"""What one person may have open at once, and how often a doctor may guess at codes."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import case, or_, update
from sqlalchemy.orm import Session

from models import sql
from models.errand import Errand
from models.facts import Refused, Request, WrongCode
from models.requests import Found, find
from models.terms import Terms

HOUR = timedelta(hours=1)
GUESSES = 5  # wrong codes an hour

_r, _c = sql.request.c, sql.conversation.c


def open_for_doctor(session: Session, contact_id: UUID) -> list[Found]:
    """The contact's requests that wait for a doctor, the overdue ones among them."""
    return find(session, _r.contact_id == contact_id, sql.PENDING, _r.waits_for == "doctor")


def check(open_ones: list[Found], patient_id: UUID, terms: Terms) -> None:
    """One open request per patient and doctor, and so many per contact as the clinic allows.

    Raises Refused("limit-doctor" or "limit-contact") with `code`, `doctor`, `start`, `timezone` and `request_id` of
    the request that is in the way, for the person to withdraw.
    """
    waiting = [found.request for found in open_ones if not found.overdue]
    for request in waiting:
        if request.patient_id == patient_id and request.offer.doctor_id == terms.offer.doctor_id:
            raise _refusal("limit-doctor", request)
    if len(waiting) >= terms.limit:
        raise _refusal("limit-contact", waiting[-1])


def _refusal(why: str, request: Request) -> Refused:
    return Refused(
        why,
        code=request.code,
        doctor=request.offer.doctor,
        start=request.start,
        timezone=request.offer.timezone,
        request_id=request.id,
    )


def wrong_code(errand: Errand, _: WrongCode) -> None:
    """Counts a code that named nothing; the fifth within an hour closes typed decisions for the next hour."""
    fresh = or_(_c.wrong_codes_since.is_(None), _c.wrong_codes_since <= sql.NOW - HOUR)
    count = case((fresh, 1), else_=_c.wrong_codes + 1)
    counted = (
        update(sql.conversation)
        .where(_c.id == errand.contact.conversation_id)
        .values(
            wrong_codes=count,
            wrong_codes_since=case((fresh, sql.NOW), else_=_c.wrong_codes_since),
            tap_only_until=case((count >= GUESSES, sql.NOW + HOUR), else_=_c.tap_only_until),
        )
    )
    errand.session.execute(counted)


def typed_is_closed(until: datetime | None, now: datetime) -> bool:
    return until is not None and now < until
